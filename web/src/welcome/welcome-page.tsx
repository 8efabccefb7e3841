import { useMutation } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { answerOf, api } from '../api.ts'
import { AccountFields } from '../frame/account-fields.tsx'
import { valuesOf } from '../frame/field.tsx'
import { useTitle } from '../frame/title.ts'
import { Trouble } from '../frame/trouble.tsx'
import { enterNew, type NewPerson } from '../session.ts'
import { en } from '../words/en.ts'

const useWelcome = (code: string) => {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (person: NewPerson) => {
      await answerOf(api.api.welcome.$post({ json: { code, ...person } }))
      await enterNew()
      await navigate({ to: '/begin' })
    },
  })
}

/** The first account, made with the link that the terminal told. */
export const WelcomePage = () => {
  useTitle(en.welcome.title)
  const { code } = useParams({ strict: false })
  const welcome = useWelcome(code ?? '')
  return (
    <div className="column narrow stack">
      <h1>
        {en.welcome.title}
        <span className="softer">{en.welcome.softer}</span>
      </h1>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          welcome.mutate(valuesOf(event.currentTarget, 'name', 'email', 'password'))
        }}
      >
        <AccountFields />
        <Trouble error={welcome.error} />
        <button className="primary mentor" disabled={welcome.isPending}>
          {en.welcome.submit}
        </button>
      </form>
    </div>
  )
}
