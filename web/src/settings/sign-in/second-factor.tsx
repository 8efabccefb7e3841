import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Field, valuesOf } from '../../frame/field.tsx'
import { Trouble, Waiting } from '../../frame/trouble.tsx'
import { askAuth } from '../../session.ts'
import { settings } from '../../words/en/settings.ts'
import { refreshAccount } from '../account.ts'
import { Part } from '../part.tsx'
import { BackupCodes } from './backup-codes.tsx'

const words = settings.signIn

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

type Key = { readonly totpURI: string; readonly backupCodes: readonly string[] }

const secretOf = (uri: string): string => new URL(uri).searchParams.get('secret') ?? ''

type Asked = {
  readonly label: string
  readonly hasPassword: boolean
  readonly error: unknown
  readonly isPending: boolean
  readonly onGive: (body: { readonly password?: string }) => void
}

/** A change that asks for the password, where there is one. */
const WithPassword = ({ label, hasPassword, error, isPending, onGive }: Asked) => (
  <form
    className="stack"
    onSubmit={(event) => {
      event.preventDefault()
      onGive(hasPassword ? valuesOf(event.currentTarget, 'password') : {})
    }}
  >
    {hasPassword ? (
      <Field label={settings.password} name="password" type="password" autoComplete="current-password" />
    ) : null}
    <Trouble error={error} />
    <button disabled={isPending}>{label}</button>
  </form>
)

type Setting = { readonly key_: Key; readonly onDone: () => void }

const Confirm = ({ key_, onDone }: Setting) => {
  const confirm = useMutation({
    mutationFn: (code: string) => askAuth('/two-factor/verify-totp', { code }),
    onSuccess: onDone,
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate(valuesOf(event.currentTarget, 'code').code)
      }}
    >
      <p>{words.secondScan}</p>
      <Suspense fallback={<Waiting />}>
        <QrCode text={key_.totpURI} />
      </Suspense>
      <p className="small soft">{words.secondByHand}</p>
      <p className="secret" data-testid="secret">
        {secretOf(key_.totpURI)}
      </p>
      <Field
        label={words.secondCode}
        name="code"
        inputMode="numeric"
        pattern="[0-9]{6}"
        autoComplete="one-time-code"
      />
      <Trouble error={confirm.error} />
      <button className="primary mentor" disabled={confirm.isPending}>
        {words.secondTurnOn}
      </button>
    </form>
  )
}

const TurnOn = ({ hasPassword, onCodes }: Turning) => {
  const begin = useMutation({
    mutationFn: (body: { readonly password?: string }) => askAuth<Key>('/two-factor/enable', body),
  })
  const key = begin.data
  if (key !== undefined) return <Confirm key_={key} onDone={() => onCodes(key.backupCodes)} />
  return (
    <>
      <p className="soft">{words.secondSays}</p>
      <WithPassword
        label={words.secondSetUp}
        hasPassword={hasPassword}
        error={begin.error}
        isPending={begin.isPending}
        onGive={begin.mutate}
      />
    </>
  )
}

type Turning = { readonly hasPassword: boolean; readonly onCodes: (codes: readonly string[]) => void }

const ItIsOn = ({ hasPassword, onCodes }: Turning) => {
  const renew = useMutation({
    mutationFn: (body: { readonly password?: string }) =>
      askAuth<Pick<Key, 'backupCodes'>>('/two-factor/generate-backup-codes', body),
    onSuccess: ({ backupCodes }) => onCodes(backupCodes),
  })
  const turnOff = useMutation({
    mutationFn: (body: { readonly password?: string }) => askAuth('/two-factor/disable', body),
    onSuccess: refreshAccount,
  })
  return (
    <>
      <p className="soft">{words.secondOn}</p>
      {[[words.newCodes, renew] as const, [words.secondOff, turnOff] as const].map(
        ([label, { error, isPending, mutate }]) => (
          <details key={label}>
            <summary>{label}</summary>
            <WithPassword
              label={label}
              hasPassword={hasPassword}
              error={error}
              isPending={isPending}
              onGive={mutate}
            />
          </details>
        ),
      )}
    </>
  )
}

type Shown = { readonly isOn: boolean; readonly hasPassword: boolean }

/** The second factor: set up, on, or off; its backup codes are shown once. */
export const SecondFactor = ({ isOn, hasPassword }: Shown) => {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const done = (): void => {
    setCodes(null)
    void refreshAccount()
  }
  return (
    <Part title={words.secondTitle}>
      {codes === null ? (
        isOn ? (
          <ItIsOn hasPassword={hasPassword} onCodes={setCodes} />
        ) : (
          <TurnOn hasPassword={hasPassword} onCodes={setCodes} />
        )
      ) : (
        <BackupCodes codes={codes} onDone={done} />
      )}
    </Part>
  )
}
