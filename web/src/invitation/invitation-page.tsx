import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { answerOf, api } from '../api.ts'
import { AccountFields } from '../frame/account-fields.tsx'
import { valuesOf } from '../frame/field.tsx'
import { useTitle } from '../frame/title.ts'
import { Trouble, TroublePage, Waiting } from '../frame/trouble.tsx'
import { queries } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { enterNew, sessionQuery, type NewPerson } from '../session.ts'
import { en, sayDay } from '../words/en.ts'

const link = api.api.invitations[':code']
type Preview = InferResponseType<typeof link.$get, 200>

const invitationQuery = (code: string) =>
  queryOptions({
    queryKey: ['invitation', code],
    queryFn: () => answerOf(link.$get({ param: { code } })),
    // Once it is accepted it leads nowhere: what is shown of it is not asked for again.
    staleTime: 'static',
  })

const Shared = ({ preview }: { readonly preview: Preview }) => {
  const { from, to, moments } = preview.history
  const count = en.invitation.moments(moments.mentor + moments.mentee)
  return (
    <section className="card stack">
      <h2 className="label">{en.invitation.shared}</h2>
      <p>
        {from === null || to === null
          ? en.invitation.noHistory
          : en.invitation.history(count, sayDay(from), sayDay(to))}
      </p>
      <p className="soft">{en.invitation.notes}</p>
      <p className="soft small">
        {en.invitation.called(preview.called)} {en.invitation.expires(sayDay(preview.expiresAt))}
      </p>
    </section>
  )
}

/** Says yes; with an account made just before, where there was none. */
const useYes = (code: string) => {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (person: NewPerson | null) => {
      if (person !== null) {
        await answerOf(link.account.$post({ param: { code }, json: person }))
        await enterNew()
      }
      const { mentorship } = await answerOf(link.acceptance.$post({ param: { code } }))
      await queries.invalidateQueries({ queryKey: ['people'] })
      await navigate({ to: '/mentorships/$mentorship', params: { mentorship } })
    },
  })
}

type Answering = { readonly code: string; readonly preview: Preview }

const MakeAccount = ({ code, preview }: Answering) => {
  const yes = useYes(code)
  return (
    <section className="stack">
      <h2>{en.invitation.account}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          yes.mutate(valuesOf(event.currentTarget, 'name', 'email', 'password'))
        }}
      >
        <AccountFields name={preview.called} />
        <Trouble error={yes.error} />
        <button className={`primary ${preview.as}`} disabled={yes.isPending}>
          {en.invitation.make}
        </button>
      </form>
      <p>
        <Link to="/sign-in" search={{ next: `/invitations/${code}` }}>
          {en.invitation.haveOne}
        </Link>
      </p>
    </section>
  )
}

const SayYes = ({ code, preview, name }: Answering & { readonly name: string }) => {
  const yes = useYes(code)
  return (
    <section className="stack">
      <p className="soft">{en.invitation.signedInAs(name)}</p>
      <Trouble error={yes.error} />
      <button className={`primary ${preview.as}`} disabled={yes.isPending} onClick={() => yes.mutate(null)}>
        {en.invitation.yes}
      </button>
    </section>
  )
}

/** Who invites, to what, and how to say yes. */
export const InvitationPage = () => {
  const code = useParams({ strict: false }).code ?? ''
  const { data: preview, error } = useQuery(invitationQuery(code))
  const { data: person } = useQuery(sessionQuery)
  useTitle(preview === undefined ? undefined : en.invitation.title(preview.from))
  const hindrance = hindranceIn({ data: preview, error })
  if (hindrance !== null) return <TroublePage error={hindrance} />
  if (preview === undefined) return <Waiting />
  return (
    <div className="column narrow stack airy">
      <h1>
        {en.invitation.title(preview.from)}
        <span className="softer">
          {preview.as === 'mentor' ? en.invitation.asMentor : en.invitation.asMentee}
        </span>
      </h1>
      <Shared preview={preview} />
      {person === undefined || person === null ? (
        <MakeAccount code={code} preview={preview} />
      ) : (
        <SayYes code={code} preview={preview} name={person.name} />
      )}
    </div>
  )
}
