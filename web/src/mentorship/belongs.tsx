import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api.ts'
import { Trouble } from '../frame/trouble.tsx'
import { forget } from '../queries.ts'
import { journalWords } from '../words/en/journal.ts'
import { sayDay } from '../words/en.ts'
import { firstName, otherOf, type Link, type Mentorship, type Moment } from './types.ts'

const route = api.api.mentorships[':mentorship'].moments[':moment']['belongs-to']

type Shown = { readonly moment: Moment; readonly mentorship: Mentorship }

const whose = ({ by }: Link, mentorship: Mentorship): string =>
  by === mentorship.as ? journalWords.yours : journalWords.theirs(firstName(otherOf(mentorship)))

const useMove = (mentorship: string, moment: string) =>
  useMutation({
    mutationFn: (to: string | null) =>
      answerOf(route.$put({ param: { mentorship, moment }, json: { moment: to } })),
    onSuccess: () => forget(mentorship),
  })

/** What it belongs to now comes first, even where it is not open any more. */
const choicesOf = (now: Link | null, open: readonly Link[]): readonly Link[] =>
  now === null || open.some(({ moment }) => moment === now.moment) ? open : [now, ...open]

const Choices = ({ moment, mentorship }: Shown) => {
  const param = { mentorship: mentorship.id, moment: moment.id }
  const { data, error } = useQuery({
    queryKey: ['mentorship', mentorship.id, 'belongs', moment.id],
    queryFn: () => answerOf(route.$get({ param })),
  })
  const move = useMove(mentorship.id, moment.id)
  const now = moment.belongsTo
  if (data === undefined) return <Trouble error={error} />
  const choose = (to: string | null): void => {
    if (!move.isPending) move.mutate(to)
  }
  return (
    <div className="belongs">
      {choicesOf(now, data.open).length === 0 ? (
        <p className="small soft">{journalWords.nothingOpen}</p>
      ) : null}
      {choicesOf(now, data.open).map((link) => (
        <button
          key={link.moment}
          className="choice-line"
          aria-pressed={link.moment === now?.moment}
          onClick={() => choose(link.moment)}
        >
          <span className="quote">{link.about}</span>
          <span className="small soft">
            {whose(link, mentorship)}, {sayDay(link.at)}
          </span>
        </button>
      ))}
      <button className="choice-line" aria-pressed={now === null} onClick={() => choose(null)}>
        {journalWords.toNothing}
      </button>
      <Trouble error={move.error} />
    </div>
  )
}

/** What a moment answers or speaks of; a tap on it shows what it could be instead, a second one moves it there. */
export const Belongs = (props: Shown) => {
  const [isOpen, setOpen] = useState(false)
  const { moment, mentorship } = props
  const link = moment.belongsTo
  return (
    <>
      <button className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {link === null ? journalWords.belongs : journalWords.answers(whose(link, mentorship), link.at)}
      </button>
      {isOpen ? <Choices {...props} /> : null}
    </>
  )
}
