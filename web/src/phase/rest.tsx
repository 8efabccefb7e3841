import { useState } from 'react'
import { LAST_DAY, localDay, noonOf } from '../day.ts'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { phase } from '../words/en/phase.ts'
import { PhaseForm } from './phase-form.tsx'

const words = phase.rest

const lengths = [
  [words.twoWeeks, 14],
  [words.month, 30],
  [words.quarter, 91],
] as const

const inDays = (days: number): string => {
  const date = new Date()
  date.setDate(date.getDate() + days)
  return localDay(date)
}

const Until = ({ day, onDay }: { readonly day: string; readonly onDay: (day: string) => void }) => (
  <div className="stack">
    <div className="row">
      {lengths.map(([name, days]) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-pressed={day === inDays(days)}
          onClick={() => onDay(inDays(days))}
        >
          {name}
        </button>
      ))}
    </div>
    <label className="until">
      {words.day}
      <input
        type="date"
        required
        min={inDays(1)}
        max={LAST_DAY}
        value={day}
        onChange={({ target }) => onDay(target.value)}
      />
    </label>
  </div>
)

/** Rest until a day. */
export const Rest = ({ mentorship }: { readonly mentorship: Mentorship }) => {
  const [day, setDay] = useState(() => inDays(30))
  const name = firstName(otherOf(mentorship))
  const until = noonOf(day) ?? undefined
  return (
    <PhaseForm
      mentorship={mentorship}
      asked={words}
      done={{ title: until === undefined ? words.title : words.done(until), softer: words.doneSofter }}
      line={{ label: words.line(name), starter: words.starter(name) }}
      turned={{ to: 'resting', ...(until === undefined ? {} : { until }) }}
      submit={until === undefined ? words.choose : words.submit(until)}
    >
      <Until day={day} onDay={setDay} />
    </PhaseForm>
  )
}
