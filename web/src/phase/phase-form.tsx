import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { BackTo } from '../frame/back-to.tsx'
import { useTitle } from '../frame/title.ts'
import { Trouble } from '../frame/trouble.tsx'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { blankIn, useDraft } from '../telling/drafts.ts'
import { phase as words } from '../words/en/phase.ts'
import { Line } from './line.tsx'
import { useTurn, useUndo, type Turned } from './turning.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './phase.css'

type Said = { readonly title: string; readonly softer: string }

const Headline = ({ mentorship, title, softer }: Said & { readonly mentorship: Mentorship }) => (
  <div>
    <BackTo mentorship={mentorship} />
    <h1>
      {title}
      <span className="softer">{softer}</span>
    </h1>
  </div>
)

type Ended = {
  readonly mentorship: Mentorship
  readonly moments: readonly string[]
  readonly done: Said
  readonly onUndone: () => void
}

/** It holds; one tap takes it back. */
const Done = ({ mentorship, moments, done, onUndone }: Ended) => {
  const undo = useUndo(mentorship.id)
  return (
    <div className="column stack airy" role="status">
      <Headline mentorship={mentorship} {...done} />
      <div className="row">
        <Link
          to="/mentorships/$mentorship"
          params={{ mentorship: mentorship.id }}
          className={`button primary ${mentorship.as}`}
        >
          {words.back(firstName(otherOf(mentorship)))}
        </Link>
        <button disabled={undo.isPending} onClick={() => undo.mutate(moments, { onSuccess: onUndone })}>
          {words.undo}
        </button>
      </div>
      <Trouble error={undo.error} />
    </div>
  )
}

type Shown = {
  readonly mentorship: Mentorship
  readonly asked: Said
  readonly done: Said
  readonly line: { readonly label: string; readonly starter: string }
  readonly turned: Omit<Turned, 'goodbye'>
  readonly submit: string
  readonly before?: ReactNode
  readonly children?: ReactNode
}

/** A phase that begins: what it is, a line to the other, and the way back. */
export const PhaseForm = ({ mentorship, asked, done, line, turned, submit, before, children }: Shown) => {
  const turn = useTurn(mentorship.id)
  const [text, write] = useDraft(`phase:${turned.to}:${mentorship.id}`)
  const [blank, setBlank] = useState<string | null>(null)
  const [isUndone, setUndone] = useState(false)
  useTitle(`${asked.title} ${otherOf(mentorship)}`)
  const send = (): void => {
    const found = blankIn(text)
    setBlank(found)
    if (found !== null) return
    setUndone(false)
    turn.mutate(
      { ...turned, ...(text.trim() === '' ? {} : { goodbye: text }) },
      { onSuccess: () => write('') },
    )
  }
  if (turn.data !== undefined) {
    const undone = (): void => {
      turn.reset()
      setUndone(true)
      write(turn.variables?.goodbye ?? '')
    }
    return <Done mentorship={mentorship} moments={turn.data.moments} done={done} onUndone={undone} />
  }
  return (
    <div className="column stack airy">
      <Headline mentorship={mentorship} {...asked} />
      {isUndone ? <p role="status">{words.undone}</p> : null}
      {before}
      <form
        className="stack airy"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {children}
        <Line mentorship={mentorship} {...line} text={text} write={write} blank={blank} />
        <Trouble error={turn.error} />
        <button className={`primary ${mentorship.as}`} disabled={turn.isPending}>
          {submit}
        </button>
      </form>
    </div>
  )
}
