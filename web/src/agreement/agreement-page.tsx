import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { BackTo } from '../frame/back-to.tsx'
import { useTitle } from '../frame/title.ts'
import { TroublePage, Waiting } from '../frame/trouble.tsx'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { agreementQuery, mentorshipQuery, readingQuery } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { agreement as words } from '../words/en/agreement.ts'
import { ClauseRow } from './clause-row.tsx'
import { changedIn, clauseOrder, goodStart, lastAccepted, type Book, type Clauses } from './clauses.ts'
import { History } from './history.tsx'
import { useEdited } from './proposing.ts'
import { Steps } from './steps.tsx'
import { headlineOf, isOneSided, turnIn, wasOf } from './talk.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './agreement.css'

type Shown = { readonly mentorship: Mentorship; readonly book: Book; readonly start: Clauses }

/** Who has not had a say yet, where that is so. */
const Note = ({ mentorship, book }: Omit<Shown, 'start'>) => {
  const name = firstName(otherOf(mentorship))
  const accepted = lastAccepted(book)
  if (mentorship.acceptedAt === null) return <p className="soft">{words.alone(name)}</p>
  if (accepted === undefined || book.proposed !== null || !isOneSided(accepted, mentorship)) return null
  return <p className="soft">{accepted.by === mentorship.as ? words.beforeMine(name) : words.before(name)}</p>
}

const Whole = ({ mentorship, book, start }: Shown) => {
  const [edited, edit] = useEdited(mentorship.id)
  const [now] = useState(() => Date.now())
  const turn = turnIn(book, mentorship)
  const accepted = lastAccepted(book)
  const base = book.proposed?.clauses ?? accepted?.clauses ?? start
  const clauses = edited ?? base
  const [headline, softer] = headlineOf(book, mentorship, now)
  return (
    <div className="column stack airy">
      <div>
        <BackTo mentorship={mentorship} />
        <h1>
          {headline}
          <span className="softer">{softer}</span>
        </h1>
      </div>
      <Note mentorship={mentorship} book={book} />
      <Steps
        mentorship={mentorship}
        turn={turn}
        clauses={clauses}
        changes={changedIn(base, clauses).length}
        isOneSided={accepted !== undefined && isOneSided(accepted, mentorship)}
        onDone={() => edit(null)}
      />
      <ul className="plain clauses" key={book.history.length}>
        {clauseOrder.map((clause) => (
          <ClauseRow
            key={clause}
            clause={clause}
            clauses={clauses}
            was={wasOf({ book, mentorship, base, clauses }, clause)}
            timeZone={mentorship.timeZone}
            onChange={edit}
          />
        ))}
      </ul>
      <History book={book} mentorship={mentorship} />
    </div>
  )
}

type Reading = { readonly phase?: string; readonly rhythm?: { readonly usualGapDays: number | null } }

const Opened = ({ mentorship }: { readonly mentorship: Mentorship }) => {
  const book = useQuery(agreementQuery(mentorship.id))
  const reading = useQuery(readingQuery(mentorship.id))
  const [now] = useState(() => Date.now())
  const hindrance = hindranceIn(book, reading)
  if (hindrance !== null) return <TroublePage error={hindrance} again={() => void book.refetch()} />
  if (book.data === undefined || reading.data === undefined) return <Waiting />
  const { phase, rhythm } = reading.data as Reading
  const { timeZone } = mentorship
  const start = goodStart({ gapDays: rhythm?.usualGapDays ?? null, timeZone, now, words: words.good })
  // Who reached the goal has outlived the length they meant.
  const meantUntil = phase === 'lifelong' ? null : book.data.meantUntil
  return <Whole mentorship={mentorship} book={{ ...book.data, meantUntil }} start={start} />
}

/** What the two agreed on, as a conversation: propose, counter, say yes. */
export const AgreementPage = () => {
  const id = useParams({ strict: false }).mentorship ?? ''
  const { data, error, refetch } = useQuery(mentorshipQuery(id))
  useTitle(data === undefined ? undefined : `${words.title}, ${otherOf(data)}`)
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <TroublePage error={hindrance} again={() => void refetch()} />
  return data === undefined ? <Waiting /> : <Opened key={id} mentorship={data} />
}
