import { useMutation, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api } from '../api.ts'
import { useTitle } from '../frame/title.ts'
import { Trouble, TroublePage, Waiting } from '../frame/trouble.tsx'
import { queries, tokensQuery } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { sayDay } from '../words/en.ts'
import { pages } from '../words/en/pages.ts'
import { may } from '../words/en/may.ts'
import { settings } from '../words/en/settings.ts'
import { NewToken } from './new-token.tsx'
import { Part } from './part.tsx'

const words = settings.programs

type Token = InferResponseType<typeof api.api.me.tokens.$get, 200>['tokens'][number]

const sayToken = ({ expiresAt, lastUsedOn }: Token): string =>
  [
    expiresAt === null ? words.forever : words.until(sayDay(expiresAt)),
    lastUsedOn === null ? words.unused : words.used(sayDay(lastUsedOn)),
  ].join(' · ')

const mayOf = ({ scopes }: Token): string => words.may(scopes.map((scope) => may[scope]))

const Tokens = ({ tokens }: { readonly tokens: readonly Token[] }) => {
  const revoke = useMutation({
    mutationFn: (token: string) => answerOf(api.api.me.tokens[':token'].$delete({ param: { token } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  })
  return (
    <Part title={words.listTitle}>
      <ul className="plain">
        {tokens.map((token) => (
          <li key={token.id} className="thing">
            <div>
              {token.name} <span className="soft">{mayOf(token)}</span>
              <br />
              <span className="small soft">{sayToken(token)}</span>
            </div>
            <button disabled={revoke.isPending} onClick={() => revoke.mutate(token.id)}>
              {words.revoke}
              <span className="unseen">: {token.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <Trouble error={revoke.error} />
      {revoke.isSuccess ? (
        <p role="status" className="done">
          {words.revoked}
        </p>
      ) : null}
    </Part>
  )
}

/** The programs that come in for me, each by a token that may do what I chose. */
export const ProgramsPage = () => {
  useTitle(pages.programs.label)
  const { data, error } = useQuery(tokensQuery)
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <TroublePage error={hindrance} />
  if (data === undefined) return <Waiting />
  const { tokens } = data
  return (
    <>
      <h1>
        {tokens.length === 0 ? words.none : words.some(tokens.length)}
        <span className="softer">{words.softer}</span>
      </h1>
      {tokens.length === 0 ? null : <Tokens tokens={tokens} />}
      <NewToken />
      <p className="small">
        <a href="/api">{words.reference}</a>
      </p>
    </>
  )
}
