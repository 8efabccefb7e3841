import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api.ts'
import { Trouble } from '../frame/trouble.tsx'
import { queries } from '../queries.ts'
import { dropTold, useDraft } from '../telling/drafts.ts'
import { en, sayDay } from '../words/en.ts'
import { hindranceIn } from '../outdated.ts'

const notes = api.api.mentorships[':mentorship'].notes

const notesQuery = (mentorship: string) =>
  queryOptions({
    queryKey: ['mentorship', mentorship, 'notes'],
    queryFn: () => answerOf(notes.$get({ param: { mentorship } })),
  })

const refresh = (mentorship: string) => queries.invalidateQueries(notesQuery(mentorship))

const NewNote = ({ mentorship }: { readonly mentorship: string }) => {
  const draft = `note:${mentorship}`
  const [text, write] = useDraft(draft)
  const add = useMutation({
    mutationFn: (text: string) => answerOf(notes.$post({ param: { mentorship }, json: { text } })),
    onSuccess: async (_, told) => {
      dropTold(draft, told)
      await refresh(mentorship)
    },
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(text)
      }}
    >
      <label>
        {en.mentorship.newNote}
        <textarea rows={2} required value={text} onChange={({ target }) => write(target.value)} />
      </label>
      <Trouble error={add.error} />
      <button disabled={add.isPending}>{en.mentorship.keepNote}</button>
    </form>
  )
}

const NoteList = ({ mentorship }: { readonly mentorship: string }) => {
  const { data, error } = useQuery(notesQuery(mentorship))
  const drop = useMutation({
    mutationFn: (note: string) => answerOf(notes[':note'].$delete({ param: { mentorship, note } })),
    onSuccess: () => refresh(mentorship),
  })
  return (
    <>
      <Trouble error={hindranceIn({ data, error }) ?? drop.error} />
      <ul className="plain findings">
        {data?.notes.map(({ id, text, writtenAt }) => (
          <li key={id} className="finding">
            <p className="quote">{text}</p>
            <p className="row small soft">
              {sayDay(writtenAt)}
              <button className="link" disabled={drop.isPending} onClick={() => drop.mutate(id)}>
                {en.mentorship.dropNote}
                <span className="unseen">: {text}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** For nobody but me: asked for only once it is opened. */
export const Notes = ({ mentorship }: { readonly mentorship: string }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="notes" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{en.mentorship.notesTitle}</summary>
      {isOpen ? (
        <div className="stack">
          <p className="small soft">{en.mentorship.notesSays}</p>
          <NewNote mentorship={mentorship} />
          <NoteList mentorship={mentorship} />
        </div>
      ) : null}
    </details>
  )
}
