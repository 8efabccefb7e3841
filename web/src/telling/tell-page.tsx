import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTitle } from '../frame/title.ts'
import { peopleQuery } from '../queries.ts'
import { en } from '../words/en.ts'
import { live } from '../words/en/live.ts'
import { offerDraft } from './drafts.ts'
import { wordsOf } from './shared.ts'
import { TellWhom } from './tell-dialog.tsx'

/** Shared words lie in the composer of whoever is chosen first; choosing another takes them along. */
const useShared = (words: string): ((mentorship: string) => void) => {
  const [offered, setOffered] = useState<readonly string[]>([])
  return (mentorship) => {
    if (words === '' || offered.includes(mentorship)) return
    setOffered([...offered, mentorship])
    offerDraft(mentorship, words)
  }
}

/** A page to tell what happened, for what another app shares. */
export const TellPage = () => {
  const words = wordsOf(useSearch({ strict: false }))
  const offer = useShared(words)
  const { data } = useQuery(peopleQuery)
  const title = words === '' ? en.telling.title : live.shared
  useTitle(title)
  return (
    <div className="column stack airy">
      <h1>
        {title}
        {words === '' ? null : <span className="softer">{live.sharedSofter}</span>}
      </h1>
      {data === undefined ? null : <TellWhom onClose={() => undefined} onChosen={offer} />}
    </div>
  )
}
