import { useMemo, useState } from 'react'
import { en, sayDay } from '../words/en.ts'
import type { Chosen } from './picture.ts'
import type { Scene } from './scene.ts'
import type { Viewport } from './viewport.ts'
import { instantOf, placeIn, sayChosen, type Place } from './walk.ts'

const ROWS = 40

type Row = {
  readonly at: number
  readonly key: string
  readonly chosen: Chosen | null
  readonly what: string
}

/** Everything of a span that the picture has a shape for, newest first; put into words only when it is shown. */
const rowsOf = (scene: Scene, { from, to }: Viewport): readonly Row[] => {
  const row = (chosen: Chosen, key: string): Row => ({ at: instantOf(scene, chosen), key, chosen, what: '' })
  const moments = Array.from(scene.does, (does, moment) =>
    does === 0 ? [] : [row({ kind: 'moment', mark: { moment, of: 1, isWin: false } }, `moment ${moment}`)],
  ).flat()
  const phases = scene.phases.map(({ at, name }): Row => {
    const what = `${en.braid.phase}: ${name}`
    return { at, key: what, chosen: null, what }
  })
  return [...moments, ...scene.arcs.map((arc, i) => row({ kind: 'loop', arc }, `loop ${i}`)), ...phases]
    .filter(({ at }) => at >= from && at <= to)
    .concat(scene.hanging.map((open) => row({ kind: 'open', open }, `open ${open.by} ${open.label}`)))
    .toSorted((a, b) => b.at - a.at)
}

type Shown = {
  readonly scene: Scene
  readonly view: Viewport
  readonly onOpen: (place: Place) => void
}

/** The words after the day, which has a column of its own. */
const whatOf = (scene: Scene, { chosen, what }: Row): string =>
  chosen === null ? what : sayChosen(scene, chosen).replace(`${sayDay(instantOf(scene, chosen))} · `, '')

/** The braid in words, newest first: its twin for whoever reads rather than looks. */
export const BraidTable = ({ scene, view, onOpen }: Shown) => {
  const [shown, setShown] = useState(ROWS)
  const rows = useMemo(() => rowsOf(scene, view), [scene, view])
  const { when, what } = en.braid.columns
  return (
    <div className="stack">
      <table>
        <caption className="unseen">{en.braid.label(scene.names.mentor, scene.names.mentee)}</caption>
        <thead>
          <tr>
            {[when, what].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.key}>
              <td className="soft">
                {row.chosen === null ? (
                  sayDay(row.at)
                ) : (
                  <button className="link" onClick={() => row.chosen && onOpen(placeIn(scene, row.chosen))}>
                    {sayDay(row.at)}
                  </button>
                )}
              </td>
              <td>{whatOf(scene, row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length ? (
        <button className="link" onClick={() => setShown(shown + ROWS)}>
          {en.braid.earlier}
        </button>
      ) : null}
    </div>
  )
}
