import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answerOf, api } from '../api.ts'
import { en } from '../words/en.ts'

const PAUSE_MS = 350

/** A text once its writer pauses. */
const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}

const useHearing = (mentorship: string, text: string) =>
  useQuery({
    queryKey: ['hearing', mentorship, text],
    queryFn: () =>
      answerOf(api.api.mentorships[':mentorship'].hearing.$post({ param: { mentorship }, json: { text } })),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  })

const LONGEST_DRAFT = 8000

const useCoaching = (mentorship: string, draft: string, isAsk: boolean) =>
  useQuery({
    queryKey: ['coaching', mentorship, draft],
    queryFn: () =>
      answerOf(api.api.mentorships[':mentorship'].coaching.$post({ param: { mentorship }, json: { draft } })),
    enabled: isAsk && draft.trim() !== '' && draft.length <= LONGEST_DRAFT,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  })

type Shown = { readonly mentorship: string; readonly text: string; readonly onAdd: (words: string) => void }

const Coach = ({ mentorship, text, onAdd }: Shown) => {
  const { data } = useCoaching(mentorship, text, true)
  if (data === undefined || data.words.remarks.length === 0) return null
  return (
    <div className="coach stack">
      <p className="small soft">{data.words.heading}</p>
      <ul className="plain stack">
        {data.words.remarks.map(({ kind, says, why, add }) => (
          <li key={`${kind} ${says}`}>
            <p>{says}</p>
            {why === null ? null : <p className="small soft">{why}</p>}
            {add === '' || text.includes(add) ? null : (
              <button type="button" className="suggestion" onClick={() => onAdd(add)}>
                <span className="unseen">{en.telling.use}: </span>
                {add}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the words so far are heard to do; and where they ask, what would make it easy to answer. */
export const Heard = ({ mentorship, text, onAdd }: Shown) => {
  const paused = usePaused(text)
  const { data } = useHearing(mentorship, paused)
  if (paused.trim() === '' || data === undefined) return null
  const acts = [...new Set(data.sentences.flatMap(({ acts: heard }) => heard.map(({ act }) => act)))]
  return (
    <div className="stack">
      <p className="row small" role="status">
        <span className="soft">{en.telling.hears}</span>
        {acts.length === 0 ? <span className="soft">{en.telling.nothingHeard}</span> : null}
        {acts.map((act) => (
          <span key={act} className="chip">
            {en.acts[act]}
          </span>
        ))}
      </p>
      {acts.includes('ask') ? <Coach mentorship={mentorship} text={paused} onAdd={onAdd} /> : null}
    </div>
  )
}
