import { useMutation } from '@tanstack/react-query'
import { Field, valuesOf } from '../../frame/field.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { askAuth, canPasskey, isCancelled } from '../../session.ts'
import { sayDay } from '../../words/en.ts'
import { settings } from '../../words/en/settings.ts'
import { refreshAccount } from '../account.ts'
import { Part, SignInAgain } from '../part.tsx'
import type { Passkey } from './keys.ts'

const words = settings.signIn

/** Has this device make a key, and hands its public half over. */
const addPasskey = async (name: string): Promise<void> => {
  const options = await askAuth<PublicKeyCredentialCreationOptionsJSON>('/passkey/generate-register-options')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const response = await navigator.credentials.create({ publicKey })
  await askAuth('/passkey/verify-registration', { response, name })
}

const AddPasskey = () => {
  const add = useMutation({ mutationFn: addPasskey, onSuccess: refreshAccount })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        add.mutate(valuesOf(form, 'name').name, { onSuccess: () => form.reset() })
      }}
    >
      <Field
        label={words.passkeyName}
        name="name"
        placeholder={words.passkeyExample}
        maxLength={100}
        autoComplete="off"
      />
      <Trouble error={isCancelled(add.error) ? null : add.error} />
      <button disabled={add.isPending}>{words.addPasskey}</button>
    </form>
  )
}

type Shown = { readonly passkeys: readonly Passkey[]; readonly isFresh: boolean }

/** The passkeys there are, and a way to one more. */
export const Passkeys = ({ passkeys, isFresh }: Shown) => {
  const remove = useMutation({
    mutationFn: (id: string) => askAuth('/passkey/delete-passkey', { id }),
    onSuccess: refreshAccount,
  })
  return (
    <Part title={words.passkeysTitle}>
      <p className="soft">{words.passkeysSay}</p>
      <ul className="plain">
        {passkeys.map(({ id, name, createdAt }) => (
          <li key={id} className="thing">
            <div>
              {name ?? words.aPasskey}{' '}
              <span className="small soft">{words.passkeySince(sayDay(createdAt))}</span>
            </div>
            <button disabled={remove.isPending} onClick={() => remove.mutate(id)}>
              {words.removePasskey}
              <span className="unseen">: {name ?? words.aPasskey}</span>
            </button>
          </li>
        ))}
      </ul>
      <Trouble error={remove.error} />
      {canPasskey() ? null : <p className="soft">{words.noPasskeysHere}</p>}
      {canPasskey() && isFresh ? <AddPasskey /> : null}
      {canPasskey() && !isFresh ? <SignInAgain next="/settings/sign-in" /> : null}
    </Part>
  )
}
