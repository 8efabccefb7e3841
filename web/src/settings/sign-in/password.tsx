import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../../api.ts'
import { Field, valuesOf } from '../../frame/field.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { askAuth } from '../../session.ts'
import { settings } from '../../words/en/settings.ts'
import { refreshAccount } from '../account.ts'
import { Part } from '../part.tsx'

const words = settings.signIn

type Given = { readonly current: string; readonly next: string }

const change = async (hasPassword: boolean, { current, next }: Given): Promise<unknown> =>
  hasPassword
    ? askAuth('/change-password', { currentPassword: current, newPassword: next, revokeOtherSessions: true })
    : answerOf(api.api.me.password.$post({ json: { password: next } }))

/** Changes the password, or sets the first. */
export const Password = ({ hasPassword }: { readonly hasPassword: boolean }) => {
  const set = useMutation({
    mutationFn: (given: Given) => change(hasPassword, given),
    onSuccess: refreshAccount,
  })
  return (
    <Part title={words.passwordTitle}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          set.mutate(valuesOf(form, 'current', 'next'), { onSuccess: () => form.reset() })
        }}
      >
        {hasPassword ? (
          <Field label={words.current} name="current" type="password" autoComplete="current-password" />
        ) : null}
        <Field
          label={words.next}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={10}
          maxLength={256}
        />
        <Trouble error={set.error} />
        <div className="row">
          <button disabled={set.isPending}>{hasPassword ? words.change : words.first}</button>
          {set.isSuccess ? (
            <p role="status" className="done">
              {hasPassword ? words.changed : words.firstSet}
            </p>
          ) : null}
        </div>
      </form>
    </Part>
  )
}
