import { useRef, useState } from 'react'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { draftOf, keepDraft } from '../telling/drafts.ts'
import { phase as words } from '../words/en/phase.ts'

/** Words to the other, kept in this browser until they are sent. */
export const useLine = (key: string) => {
  const [text, setText] = useState(() => draftOf(key))
  const write = (next: string): void => {
    setText(next)
    keepDraft(key, next)
  }
  return [text, write] as const
}

type Shown = {
  readonly mentorship: Mentorship
  readonly label: string
  readonly starter: string
  readonly text: string
  readonly write: (text: string) => void
  /** The blank that is still in the words, once they were to be sent. */
  readonly blank: string | null
}

export const Line = ({ mentorship, label, starter, text, write, blank }: Shown) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const begin = (): void => {
    write(starter)
    field.current?.focus()
  }
  return (
    <div className="line">
      <label>
        {label}
        <textarea
          ref={field}
          rows={4}
          maxLength={5000}
          value={text}
          onChange={({ target }) => write(target.value)}
        />
      </label>
      {text === '' ? (
        <button type="button" className="link" onClick={begin}>
          {words.starter}
        </button>
      ) : null}
      {blank === null ? null : (
        <p className="problem" role="alert">
          {words.blank(blank)}
        </p>
      )}
      {mentorship.acceptedAt === null && text !== '' ? (
        <p className="small soft">{words.alone(firstName(otherOf(mentorship)))}</p>
      ) : null}
    </div>
  )
}
