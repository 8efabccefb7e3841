import { useRef } from 'react'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { phase as words } from '../words/en/phase.ts'

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
