import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { palette as words } from '../words/en/palette.ts'
import type { Command } from './commands.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './palette.css'
import { stepped } from './steps.ts'
import { useCommands } from './use-commands.ts'

const optionId = (at: number): string => `palette-${at}`

type Listing = {
  readonly commands: readonly Command[]
  readonly at: number
  readonly onPoint: (at: number) => void
  readonly onRun: (command: Command) => void
}

const Options = ({ commands, at, onPoint, onRun }: Listing) => (
  <ul className="plain options" role="listbox" id="palette-list" aria-label={words.results}>
    {commands.map((command, i) => (
      <li
        key={command.id}
        id={optionId(i)}
        role="option"
        aria-selected={i === at}
        className="option"
        onPointerMove={() => onPoint(i)}
        onClick={() => onRun(command)}
      >
        <span className="option-label">{command.label}</span>
        <span className="small soft">{words.kinds[command.kind]}</span>
      </li>
    ))}
  </ul>
)

/** The option at hand is kept in view. */
const useInView = (at: number, typed: string): void => {
  useEffect(() => {
    document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' })
  }, [at, typed])
}

const useModal = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return dialog
}

/** Where to go and what to tell, by a few letters. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const dialog = useModal()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const commands = useCommands(typed)
  useInView(at, typed)
  const run = (command: Command | undefined): void => {
    if (command === undefined) return
    dialog.current?.close()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepped(event.key, at, commands.length)
    if (event.key !== 'Enter' && next === null) return
    event.preventDefault()
    if (next === null) run(commands[at])
    else setAt(next)
  }
  // Its close is told a task later; keys pressed by then would find it open still.
  const onCancel = (event: SyntheticEvent): void => {
    event.preventDefault()
    dialog.current?.close()
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      className="card palette"
      aria-label={words.title}
      onClose={onClose}
      onCancel={onCancel}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current.close()
      }}
    >
      <input
        role="combobox"
        aria-label={words.field}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={commands.length === 0 ? undefined : optionId(at)}
        autoComplete="off"
        placeholder={words.field}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(0)
        }}
      />
      <Options commands={commands} at={at} onPoint={setAt} onRun={run} />
      {commands.length === 0 ? (
        <p className="soft" role="status">
          {words.nothing}
        </p>
      ) : null}
    </dialog>
  )
}
