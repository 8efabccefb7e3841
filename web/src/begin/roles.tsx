import { useState } from 'react'
import { en } from '../words/en.ts'
import type { Import, Options } from './imports.ts'

type Choosing = {
  readonly found: Import['found']
  readonly isPending: boolean
  readonly onChoose: (options: Partial<Options>) => void
}

const PersonChoice = ({
  label,
  people,
  value,
  onChange,
}: {
  readonly label: string
  readonly people: Import['found']['people']
  readonly value: string
  readonly onChange: (name: string) => void
}) => (
  <label>
    {label}
    <select value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{en.found.choose}</option>
      {people.map(({ name, messages }) => (
        <option key={name} value={name}>
          {name}, {en.found.messages(messages)}
        </option>
      ))}
    </select>
  </label>
)

/** Which two it is about, where the files alone do not tell. */
export const WhichTwo = ({ found, isPending, onChoose }: Choosing) => {
  const [mentor, setMentor] = useState(found.mentor ?? '')
  const [mentee, setMentee] = useState(found.mentee ?? '')
  const isReady = mentor !== '' && mentee !== '' && mentor !== mentee
  return (
    <section className="stack">
      <h2 className="label">{en.found.question}</h2>
      <div className="pair">
        <PersonChoice label={en.found.mentor} people={found.people} value={mentor} onChange={setMentor} />
        <PersonChoice label={en.found.mentee} people={found.people} value={mentee} onChange={setMentee} />
      </div>
      <button disabled={!isReady || isPending} onClick={() => onChoose({ mentor, mentee })}>
        {en.found.choose}
      </button>
    </section>
  )
}

const messagesOf = ({ people }: Import['found'], name: string): string =>
  en.found.messages(people.find((each) => each.name === name)?.messages ?? 0)

const other = (side: 'mentor' | 'mentee'): 'mentor' | 'mentee' => (side === 'mentor' ? 'mentee' : 'mentor')

type Known = Choosing & { readonly mentor: string; readonly mentee: string }

const WhoIAm = ({ found, mentor, mentee, isPending, onChoose }: Known) => (
  <fieldset className="choice" disabled={isPending}>
    <legend>{en.found.iAm}</legend>
    {(
      [
        ['mentor', mentor],
        ['mentee', mentee],
      ] as const
    ).map(([side, name]) => (
      <label key={side}>
        <input
          type="radio"
          name="as"
          checked={found.me === side}
          onChange={() => onChoose({ mentor, mentee, as: side })}
        />
        {name}
      </label>
    ))}
  </fieldset>
)

/** The two as they were found; the sides can be changed, and which of them I am. */
export const TheTwo = (props: Known) => {
  const { found, mentor, mentee, isPending, onChoose } = props
  const swap = (): void =>
    onChoose({ mentor: mentee, mentee: mentor, ...(found.me === null ? {} : { as: other(found.me) }) })
  return (
    <section className="stack">
      <div className="pair">
        {(
          [
            ['mentor', mentor],
            ['mentee', mentee],
          ] as const
        ).map(([side, name]) => (
          <p key={side}>
            <span className="small soft">{en.found[side]}</span>
            <span className="who">
              <span className={`sign ${side}`} />
              {name}
            </span>
            <span className="small soft">{messagesOf(found, name)}</span>
          </p>
        ))}
      </div>
      {found.areRolesGuessed ? <p className="small soft">{en.found.guessed}</p> : null}
      <button disabled={isPending} onClick={swap}>
        {en.found.swap}
      </button>
      <WhoIAm {...props} />
    </section>
  )
}
