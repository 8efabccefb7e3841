import { useMutation, useQuery } from '@tanstack/react-query'
import { Field, valuesOf } from '../../frame/field.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { askAuth, waysInQuery } from '../../session.ts'
import { settings } from '../../words/en/settings.ts'
import { Part } from '../part.tsx'

const words = settings.signIn

const Change = () => {
  const change = useMutation({
    mutationFn: (newEmail: string) =>
      askAuth('/change-email', { newEmail, callbackURL: '/settings/sign-in' }),
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(valuesOf(event.currentTarget, 'email').email)
      }}
    >
      <Field label={words.newAddress} name="email" type="email" autoComplete="email" />
      <Trouble error={change.error} />
      <div className="row">
        <button disabled={change.isPending}>{words.changeAddress}</button>
        {change.isSuccess ? (
          <p role="status" className="done">
            {words.letterSent(change.variables)}
          </p>
        ) : null}
      </div>
    </form>
  )
}

/** The address I sign in with, and another in its place: only one that a letter reaches. */
export const Address = ({ email }: { readonly email: string }) => {
  const byMail = useQuery(waysInQuery).data?.byMail
  return (
    <Part title={words.addressTitle}>
      <p className="soft">{words.addressNow(email)}</p>
      {byMail === true ? <Change /> : null}
      {byMail === false ? <p className="soft">{words.needsMail}</p> : null}
    </Part>
  )
}
