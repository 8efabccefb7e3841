import { useEffect, useRef, useState, type RefObject } from 'react'
import { localDay } from '../day.ts'
import { Trouble } from '../frame/trouble.tsx'
import { en } from '../words/en.ts'
import { live } from '../words/en/live.ts'
import { blankIn, dropTold, useDraft } from './drafts.ts'
import { Heard } from './heard.tsx'
import { useWaiting, type Told } from './sending.ts'
import { useTakeBack, useTell, type Side } from './telling.ts'

type WhoAndWhen = {
  readonly other: string
  readonly isMine: boolean
  readonly day: string
  readonly onMine: (isMine: boolean) => void
  readonly onDay: (day: string) => void
}

const More = ({ other, isMine, day, onMine, onDay }: WhoAndWhen) => (
  <details className="more">
    <summary className="small soft">{en.telling.more}</summary>
    <div className="pair">
      <label>
        {en.telling.who}
        <select value={isMine ? 'mine' : 'theirs'} onChange={({ target }) => onMine(target.value === 'mine')}>
          <option value="mine">{en.telling.mine}</option>
          <option value="theirs">{other}</option>
        </select>
      </label>
      <label>
        {en.telling.day}
        <input
          type="date"
          max={localDay(new Date())}
          value={day}
          onChange={({ target }) => onDay(target.value)}
        />
      </label>
    </div>
  </details>
)

/** What became of the last words: they are kept, or wait for the server. */
const Became = ({ mentorship, told }: { readonly mentorship: string; readonly told: Told }) => {
  const isWaiting = useWaiting().some(({ ref }) => ref === told.ref)
  if (isWaiting) return <p role="status">{live.waits}</p>
  if (told.moment === null) return <p role="status">{en.telling.kept}</p>
  return <Kept mentorship={mentorship} moment={told.moment} />
}

const Kept = ({ mentorship, moment }: { readonly mentorship: string; readonly moment: string }) => {
  const takeBack = useTakeBack(mentorship)
  if (takeBack.isSuccess) return <p role="status">{en.telling.takenBack}</p>
  return (
    <p className="row" role="status">
      {en.telling.kept}
      <button
        type="button"
        className="link"
        disabled={takeBack.isPending}
        onClick={() => takeBack.mutate(moment)}
      >
        {en.telling.takeBack}
      </button>
    </p>
  )
}

type Shown = {
  readonly mentorship: string
  readonly iAm: Side
  readonly other: string
  readonly onTold?: () => void
  readonly startsFocused?: boolean
}

const useTelling = ({ mentorship, iAm, onTold }: Shown) => {
  const [text, write] = useDraft(mentorship)
  const [isMine, setMine] = useState(true)
  const [day, setDay] = useState('')
  const [blank, setBlank] = useState<string | null>(null)
  const tell = useTell(mentorship)
  const by = isMine ? iAm : iAm === 'mentor' ? 'mentee' : 'mentor'
  const send = (): void =>
    tell.mutate(
      { text, by, day: day === localDay(new Date()) ? '' : day },
      {
        onSuccess: () => {
          dropTold(mentorship, text)
          setMine(true)
          setDay('')
          setBlank(null)
          onTold?.()
        },
      },
    )
  return { text, write, isMine, setMine, day, setDay, blank, setBlank, tell, send }
}

/** Marks a blank in the words, so that typing replaces it. */
const selectIn = (field: HTMLTextAreaElement | null, blank: string): void => {
  if (field === null) return
  const start = field.value.indexOf(blank)
  field.focus()
  field.setSelectionRange(start, start + blank.length)
}

const useFocus = (startsFocused: boolean): RefObject<HTMLTextAreaElement | null> => {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!startsFocused || field.current === null) return
    field.current.focus()
    field.current.scrollIntoView({ block: 'center' })
    const blank = blankIn(field.current.value)
    if (blank !== null) selectIn(field.current, blank)
  }, [startsFocused])
  return field
}

/** Where one tells what happened. */
export const Composer = (props: Shown) => {
  const { mentorship, iAm, other, startsFocused = false } = props
  const { text, write, isMine, setMine, day, setDay, blank, setBlank, tell, send } = useTelling(props)
  const field = useFocus(startsFocused)
  const submit = (): void => {
    const found = blankIn(text)
    if (found === null || found === blank) return send()
    setBlank(found)
    selectIn(field.current, found)
  }
  const add = (words: string): void => write(`${text.trimEnd()} ${words}`)
  return (
    <form
      className="composer stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label>
        <span className="unseen">{en.telling.words}</span>
        <textarea
          ref={field}
          rows={3}
          required
          placeholder={`${en.telling.title} ${en.telling.hint}`}
          value={text}
          onChange={({ target }) => write(target.value)}
        />
      </label>
      {isMine ? <Heard mentorship={mentorship} text={text} onAdd={add} /> : null}
      {blank === null ? null : <p role="alert">{en.telling.blank(blank)}</p>}
      <Trouble error={tell.error} />
      {text === '' ? null : <More other={other} isMine={isMine} day={day} onMine={setMine} onDay={setDay} />}
      <div className="row">
        {text === '' ? null : (
          <button className={`primary ${iAm}`} disabled={tell.isPending}>
            {blank === null ? en.telling.add : en.telling.keepAnyway}
          </button>
        )}
        {tell.data === undefined || text !== '' ? null : (
          <Became key={tell.data.ref} mentorship={mentorship} told={tell.data} />
        )}
      </div>
    </form>
  )
}
