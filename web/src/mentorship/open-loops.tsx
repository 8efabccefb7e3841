import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api.ts'
import { Trouble } from '../frame/trouble.tsx'
import { forget, loopsQuery, openLoopsQuery } from '../queries.ts'
import { en } from '../words/en.ts'
import { EvidenceAsked } from '../finding/evidence.tsx'
import { otherSide } from '../pair.ts'
import { hindranceIn } from '../outdated.ts'
import { factsOf, turnsIn } from './turns.ts'
import { firstName, otherOf, type Loop, type Mentorship, type Side } from './types.ts'

const useSettle = (mentorship: string, loop: string) =>
  useMutation({
    mutationFn: (edit: 'close' | 'release') =>
      answerOf(
        api.api.mentorships[':mentorship'].loops[':loop'].edits.$post({
          param: { mentorship, loop },
          json: { edit },
        }),
      ),
    onSuccess: () => forget(mentorship),
  })

type Shown = { readonly loop: Loop; readonly mentorship: Mentorship }

const OpenLoop = ({ loop, mentorship }: Shown) => {
  const settle = useSettle(mentorship.id, loop.id)
  const { words } = loop
  if (words === null) return null
  const isTheirs = loop.turn === otherSide(mentorship.as)
  return (
    <article className="card stack">
      <h3>{words.what}</h3>
      {words.about === '' ? null : <p className="about">{words.about}</p>}
      <p className="soft">{factsOf(loop, words)}</p>
      <EvidenceAsked
        count={loop.momentCount}
        query={loopsQuery(mentorship.id)}
        of={({ loops }) => loops.find(({ id }) => id === loop.id)?.moments}
      />
      <div className="row">
        <button disabled={settle.isPending} onClick={() => settle.mutate('close')}>
          {en.mentorship.doneWith}
        </button>
        {isTheirs ? (
          <button className="quiet" disabled={settle.isPending} onClick={() => settle.mutate('release')}>
            {en.mentorship.release}
          </button>
        ) : null}
      </div>
      <Trouble error={settle.error} />
    </article>
  )
}

const FEW = 2

type Turn = {
  readonly title: string
  readonly side: Side | null
  readonly loops: readonly Loop[]
  readonly mentorship: Mentorship
}

const TurnOf = ({ title, side, loops, mentorship }: Turn) => {
  const [areAll, setAll] = useState(false)
  const id = `turn-${side ?? 'either'}`
  if (loops.length === 0) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 className="label" id={id}>
        {side === null ? null : <span className={`sign ${side}`} />}
        {title}
      </h2>
      {loops.slice(0, areAll ? undefined : FEW).map((loop) => (
        <OpenLoop key={loop.id} loop={loop} mentorship={mentorship} />
      ))}
      {loops.length <= FEW ? null : (
        <button className="link" aria-expanded={areAll} onClick={() => setAll(!areAll)}>
          {areAll ? en.mentorship.fewer : en.mentorship.more(loops.length - FEW)}
        </button>
      )}
    </section>
  )
}

/** What is open between the two, mine first. */
export const OpenLoops = ({ mentorship }: { readonly mentorship: Mentorship }) => {
  const { data, error } = useQuery(openLoopsQuery(mentorship.id))
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <Trouble error={hindrance} />
  if (data === undefined) return null
  const { mine, theirs, eithers } = turnsIn(data.loops, mentorship.as)
  if (mine.length + theirs.length + eithers.length === 0)
    return <p className="soft">{en.mentorship.noTurns}</p>
  return (
    <div className="stack airy">
      <TurnOf title={en.mentorship.yourTurn} side={mentorship.as} loops={mine} mentorship={mentorship} />
      <TurnOf
        title={en.mentorship.theirTurn(firstName(otherOf(mentorship)))}
        side={otherSide(mentorship.as)}
        loops={theirs}
        mentorship={mentorship}
      />
      <TurnOf title={en.mentorship.eithersTurn} side={null} loops={eithers} mentorship={mentorship} />
    </div>
  )
}
