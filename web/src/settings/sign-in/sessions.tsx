import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { Trouble } from '../../frame/trouble.tsx'
import { askAuth } from '../../session.ts'
import { sayInstant, settings } from '../../words/en/settings.ts'
import { refreshAccount } from '../account.ts'
import { Part, SignInAgain } from '../part.tsx'
import { sayBrowser } from './say-browser.ts'

const words = settings.signIn

type Session = {
  readonly id: string
  readonly token: string
  readonly createdAt: string
  readonly ipAddress: string | null
  readonly userAgent: string | null
}

const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => askAuth<readonly Session[]>('/list-sessions'),
})

type Listed = { readonly session: Session; readonly isHere: boolean; readonly onEnd: (token: string) => void }

const SessionRow = ({ session, isHere, onEnd }: Listed) => {
  const { token, createdAt, ipAddress, userAgent } = session
  const name = sayBrowser(userAgent ?? '')
  const details = [
    isHere ? words.here : words.since(sayInstant(createdAt)),
    ...(ipAddress ? [words.from(ipAddress)] : []),
  ]
  return (
    <li className="thing">
      <div>
        {name}
        <br />
        <span className="small soft">{details.join(' · ')}</span>
      </div>
      {isHere ? null : (
        <button onClick={() => onEnd(token)}>
          {words.end}
          <span className="unseen">: {name}</span>
        </button>
      )}
    </li>
  )
}

const SessionList = ({ here }: { readonly here: string }) => {
  const { data = [], error } = useQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: (token: string | null) =>
      token === null ? askAuth('/revoke-other-sessions', {}) : askAuth('/revoke-session', { token }),
    onSuccess: refreshAccount,
  })
  const newestFirst = data.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  return (
    <>
      <ul className="plain">
        {newestFirst.map((session) => (
          <SessionRow key={session.id} session={session} isHere={session.id === here} onEnd={end.mutate} />
        ))}
      </ul>
      <Trouble error={error ?? end.error} />
      {end.isSuccess ? (
        <p role="status" className="done">
          {words.ended}
        </p>
      ) : null}
      {data.length > 2 ? <button onClick={() => end.mutate(null)}>{words.endOthers}</button> : null}
    </>
  )
}

/** Where I am signed in, each to be ended from here. */
export const Sessions = ({ here, isFresh }: { readonly here: string; readonly isFresh: boolean }) => (
  <Part title={words.sessionsTitle}>
    {isFresh ? <SessionList here={here} /> : <SignInAgain next="/settings/sign-in" />}
  </Part>
)
