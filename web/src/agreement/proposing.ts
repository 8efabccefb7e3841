import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api.ts'
import { agreementQuery, forget, queries } from '../queries.ts'
import { draftOf, keepDraft } from '../telling/drafts.ts'
import type { Book, Clauses } from './clauses.ts'

const route = api.api.mentorships[':mentorship'].agreement

const take = async (mentorship: string, book: Book): Promise<void> => {
  queries.setQueryData(agreementQuery(mentorship).queryKey, book)
  await forget(mentorship)
}

export type Step =
  | { readonly kind: 'propose'; readonly clauses: Clauses }
  | { readonly kind: 'accept' | 'take-back'; readonly version: number }

const send = (mentorship: string, step: Step): Promise<Book> => {
  if (step.kind === 'propose')
    return answerOf(route.proposals.$post({ param: { mentorship }, json: step.clauses }))
  const param = { mentorship, version: String(step.version) }
  return step.kind === 'accept'
    ? answerOf(route.proposals[':version'].acceptance.$post({ param }))
    : answerOf(route.proposals[':version'].$delete({ param }))
}

/** One step in the conversation. */
export const useStep = (mentorship: string) =>
  useMutation({
    mutationFn: (step: Step) => send(mentorship, step),
    onSuccess: (book) => take(mentorship, book),
    // Where the other was quicker, what lies on the table now is shown.
    onError: () => queries.invalidateQueries(agreementQuery(mentorship)),
  })

const parsed = (text: string): Clauses | null => {
  try {
    return JSON.parse(text) as Clauses
  } catch {
    return null
  }
}

/** What is changed and not proposed yet: it outlives a reload. */
export const useEdited = (mentorship: string) => {
  const key = `agreement:${mentorship}`
  const [edited, setEdited] = useState(() => parsed(draftOf(key)))
  const edit = (clauses: Clauses | null): void => {
    setEdited(clauses)
    keepDraft(key, clauses === null ? '' : JSON.stringify(clauses))
  }
  return [edited, edit] as const
}
