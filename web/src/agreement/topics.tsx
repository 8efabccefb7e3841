import { useState } from 'react'
import { agreement as words } from '../words/en/agreement.ts'

type Shown = {
  readonly topics: readonly string[]
  readonly suggestions: readonly string[]
  readonly onChange: (topics: string[]) => void
}

/** A few things by name: those chosen, those one might choose, and one's own. */
export const Topics = ({ topics, suggestions, onChange }: Shown) => {
  const [own, setOwn] = useState('')
  const toggle = (topic: string): void =>
    onChange(topics.includes(topic) ? topics.filter((each) => each !== topic) : [...topics, topic])
  const add = (): void => {
    const topic = own.trim()
    if (topic !== '' && !topics.includes(topic)) onChange([...topics, topic])
    setOwn('')
  }
  return (
    <div className="stack">
      <div className="row">
        {[...new Set([...suggestions, ...topics])].map((topic) => (
          <button
            key={topic}
            type="button"
            className="chip"
            aria-pressed={topics.includes(topic)}
            onClick={() => toggle(topic)}
          >
            {topic}
          </button>
        ))}
      </div>
      <div className="own-topic">
        <label>
          {words.addTopic}
          <input
            value={own}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => setOwn(target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
        </label>
        <button type="button" onClick={add}>
          {words.add}
        </button>
      </div>
    </div>
  )
}
