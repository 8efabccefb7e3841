import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answerOf, api } from '../api.ts'
import { agreementQuery, forget, queries } from '../queries.ts'
import { useDraft } from '../telling/drafts.ts'
import { nothingAgreed, type Book, type Clauses } from './clauses.ts'

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

/** @returns null where nothing was kept that could be clauses; a clause that came to be since is as if not agreed */
export const clausesFrom = (text: string): Clauses | null => {
  try {
    const kept: unknown = JSON.parse(text)
    const isClauses = typeof kept === 'object' && kept !== null && !Array.isArray(kept)
    return isClauses ? { ...nothingAgreed, ...kept } : null
  } catch {
    return null
  }
}

/** What is changed and not proposed yet: it outlives a reload, and is the same in every tab. */
export const useEdited = (mentorship: string) => {
  const [text, write] = useDraft(`agreement:${mentorship}`)
  const edited = useMemo(() => clausesFrom(text), [text])
  const edit = (clauses: Clauses | null): void => write(clauses === null ? '' : JSON.stringify(clauses))
  return [edited, edit] as const
}
