import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Trouble } from '../frame/trouble.tsx'
import { queries } from '../queries.ts'
import { en, sayDay } from '../words/en.ts'
import { drop, keep, lookAgain, undo, type Import, type Options } from './imports.ts'
import { TheTwo, WhichTwo } from './roles.tsx'

const MOST_LINES = 20

const Unread = ({ unread }: { readonly unread: Import['found']['unread'] }) =>
  unread.length === 0 ? null : (
    <details>
      <summary>
        {en.found.unread}: {unread.length}
      </summary>
      <ul className="small">
        {unread.slice(0, MOST_LINES).map(({ file, line, found, expected }) => (
          <li key={`${file} ${line}`}>
            {en.found.line(file, line)}: {en.found.sought(found, expected)}
          </li>
        ))}
      </ul>
    </details>
  )

const Notices = ({ found }: { readonly found: Import['found'] }) => {
  const others = found.leftOut.map(({ name, messages }) => `${name}, ${en.found.messages(messages)}`)
  const lines = [
    ...found.notices.map(({ text }) => text),
    ...(others.length === 0 ? [] : [`${en.found.leftOut}: ${others.join('; ')}`]),
    ...(found.later === 0 ? [] : [en.found.later(found.later)]),
  ]
  if (lines.length === 0) return null
  return (
    <details>
      <summary>
        {en.found.notices}: {lines.length}
      </summary>
      <ul className="small soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

const forgetAll = (): Promise<void> => queries.invalidateQueries({ queryKey: ['people'] })

type Keeping = { readonly each: Import; readonly onOver: () => void }

const Kept = ({ each, onOver }: Keeping) => {
  const takeBack = useMutation({ mutationFn: () => undo(each), onSuccess: forgetAll })
  if (takeBack.isSuccess)
    return (
      <section className="stack">
        <h1>{en.found.undone}</h1>
        <button onClick={onOver}>{en.begin.importTitle}</button>
      </section>
    )
  return (
    <section className="stack airy">
      <h1>
        {en.found.keptTitle(each.added ?? 0)}
        <span className="softer">{en.found.keptSofter}</span>
      </h1>
      <div className="row">
        {each.mentorship === null ? null : (
          <Link
            className={`button primary ${each.found.me ?? 'mentor'}`}
            to="/mentorships/$mentorship"
            params={{ mentorship: each.mentorship }}
          >
            {en.found.see}
          </Link>
        )}
        <button disabled={takeBack.isPending} onClick={() => takeBack.mutate()}>
          {en.found.undo}
        </button>
      </div>
      <Trouble error={takeBack.error} />
    </section>
  )
}

const Who = ({ each, again }: { readonly each: Import; readonly again: Again }) => {
  const { found } = each
  const choosing = { found, isPending: again.isPending, onChoose: again.mutate }
  return found.mentor === null || found.mentee === null || found.question !== null ? (
    <WhichTwo {...choosing} />
  ) : (
    <TheTwo {...choosing} mentor={found.mentor} mentee={found.mentee} />
  )
}

type Again = { readonly isPending: boolean; readonly mutate: (options: Partial<Options>) => void }

const isReady = ({ found }: Import): boolean =>
  found.mentor !== null && found.mentee !== null && found.question === null && found.me !== null

const useFound = (first: Import, onOver: () => void) => {
  const [each, setEach] = useState(first)
  const again = useMutation({
    mutationFn: (changed: Partial<Options>) => lookAgain(each, changed),
    onSuccess: setEach,
  })
  const keeping = useMutation({
    mutationFn: () => keep(each),
    onSuccess: async (kept) => {
      await forgetAll()
      setEach(kept)
    },
  })
  const dropping = useMutation({ mutationFn: () => drop(each), onSuccess: onOver })
  return { each, again, keeping, dropping }
}

/** What the files hold, before anything of it is kept. */
export const Found = ({ first, onOver }: { readonly first: Import; readonly onOver: () => void }) => {
  const { each, again, keeping, dropping } = useFound(first, onOver)
  const { found } = each
  if (each.status !== 'looked-at') return <Kept each={each} onOver={onOver} />
  return (
    <section className="stack airy">
      <h1>
        {found.moments === 0 ? en.found.none : en.found.title(found.moments)}
        <span className="softer">{en.found.softer}</span>
      </h1>
      {found.from === null || found.to === null ? null : (
        <p>{en.found.span(sayDay(found.from), sayDay(found.to))}</p>
      )}
      {found.people.length === 0 ? null : <Who key={`${found.mentor}`} each={each} again={again} />}
      <Unread unread={found.unread} />
      <Notices found={found} />
      <Trouble error={again.error ?? keeping.error ?? dropping.error} />
      <div className="row">
        {found.moments === 0 ? null : (
          <button
            className={`primary ${found.me ?? 'mentor'}`}
            disabled={!isReady(each) || keeping.isPending || again.isPending}
            onClick={() => keeping.mutate()}
          >
            {en.found.keep}
          </button>
        )}
        <button disabled={dropping.isPending} onClick={() => dropping.mutate()}>
          {en.found.drop}
        </button>
      </div>
    </section>
  )
}
