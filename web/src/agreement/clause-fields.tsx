import type { ReactNode } from 'react'
import { LAST_DAY, localDay, noonOf } from '../day.ts'
import { agreement as words } from '../words/en/agreement.ts'
import { Choice } from './choice.tsx'
import { rhythms, type Clause, type Clauses } from './clauses.ts'
import { Topics } from './topics.tsx'

/** One clause, and how it is changed. */
type Editing<K extends Clause> = {
  readonly value: Clauses[K]
  readonly onChange: (value: Clauses[K]) => void
  /** Where hours are counted unless another place is chosen. */
  readonly timeZone: string
}

const Capacity = ({ value, onChange }: Editing<'capacity'>) => (
  <div className="pair">
    <Choice
      label={words.openAsks}
      value={value.openAsks}
      options={[1, 2, 3, 5, 8]}
      say={String}
      none={words.notAgreed}
      onChange={(openAsks) => onChange({ ...value, openAsks })}
    />
    <Choice
      label={words.hours}
      value={value.hoursAMonth}
      options={[1, 2, 3, 4, 6, 8]}
      say={String}
      none={words.notAgreed}
      onChange={(hoursAMonth) => onChange({ ...value, hoursAMonth })}
    />
  </div>
)

const zones = Intl.supportedValuesOf('timeZone')

const QuietHours = ({ value, onChange, timeZone }: Editing<'quietHours'>) => (
  <div className="stack">
    <label className="tick">
      <input
        type="checkbox"
        checked={value !== null}
        onChange={({ target }) => onChange(target.checked ? { from: '21:00', to: '08:00', timeZone } : null)}
      />
      {words.hasQuiet}
    </label>
    {value === null ? null : (
      <div className="pair">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {words[end]}
            <input
              type="time"
              required
              value={value[end]}
              onChange={({ target }) => {
                if (target.value !== '') onChange({ ...value, [end]: target.value })
              }}
            />
          </label>
        ))}
        <label>
          {words.zone}
          <select
            value={value.timeZone}
            onChange={({ target }) => onChange({ ...value, timeZone: target.value })}
          >
            {[...new Set([timeZone, value.timeZone, ...zones])].map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        </label>
      </div>
    )}
  </div>
)

const Work = ({ value, onChange }: Editing<'work'>) => (
  <div className="stack">
    <label className="tick">
      <input
        type="checkbox"
        checked={value.unpaidOnlyForLearning}
        onChange={({ target }) => onChange({ ...value, unpaidOnlyForLearning: target.checked })}
      />
      {words.unpaid}
    </label>
    <label>
      {words.credit}
      <input
        maxLength={2000}
        value={value.credit ?? ''}
        onChange={({ target }) => onChange({ ...value, credit: target.value === '' ? null : target.value })}
      />
    </label>
  </div>
)

const ReviewOn = ({ value, onChange }: Editing<'reviewOn'>) => (
  <label>
    {words.onDay}
    <input
      type="date"
      max={LAST_DAY}
      value={value === null ? '' : localDay(new Date(value))}
      onChange={({ target }) => onChange(noonOf(target.value))}
    />
  </label>
)

const numbers = (
  label: string,
  options: readonly number[],
  say: (value: number) => string,
  none: string,
): ((editing: {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) => ReactNode) =>
  function Numbers({ value, onChange }) {
    return <Choice label={label} value={value} options={options} say={say} none={none} onChange={onChange} />
  }

const topics = (
  suggestions: readonly string[],
): ((editing: {
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}) => ReactNode) =>
  function NamedTopics({ value, onChange }) {
    return <Topics topics={value} suggestions={suggestions} onChange={onChange} />
  }

const { clauses, every, suggestions } = words

/** How each clause is changed. */
export const fields: { readonly [K in Clause]: (editing: Editing<K>) => ReactNode } = {
  rhythmDays: numbers(words.every2, rhythms, every, clauses.rhythmDays.none),
  replyWithinDays: numbers(words.within, [1, 2, 3, 5, 7, 10, 14], words.days, words.notAgreed),
  noticeHours: numbers(words.ahead, [12, 24, 48, 72], words.hoursOf, words.notAgreed),
  scopeIn: topics(suggestions.scopeIn),
  scopeOut: topics(suggestions.scopeOut),
  capacity: Capacity,
  channels: topics(suggestions.channels),
  quietHours: QuietHours,
  work: Work,
  stayInTouchDays: numbers(words.every2, [30, 61, 91, 122, 183, 365], every, clauses.stayInTouchDays.none),
  intendedMonths: numbers(words.howLong, [3, 6, 9, 12, 24], words.months, clauses.intendedMonths.none),
  reviewOn: ReviewOn,
  ending: ({ value, onChange }) => (
    <label>
      {words.inWords}
      <textarea
        rows={2}
        maxLength={2000}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </label>
  ),
}
