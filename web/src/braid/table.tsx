import { useDeferredValue, useMemo, useState } from 'react'
import { en, sayDay } from '../words/en.ts'
import { newestRows, type Row } from './rows.ts'
import type { Scene } from './scene.ts'
import type { Viewport } from './viewport.ts'
import { placeIn, whatChosen, type Place } from './walk.ts'

/** So many answer the tap; the others follow in slices, all of them for a screen reader too. */
const AT_ONCE = 8
const FIRST_ROWS = 20
const MORE_ROWS = 60

type Shown = {
  readonly scene: Scene
  readonly view: Viewport
  readonly onOpen: (place: Place) => void
}

/** The words after the day, which has a column of its own. */
const whatOf = (scene: Scene, { chosen, phase }: Row): string =>
  chosen === null ? `${en.braid.phase}: ${phase}` : whatChosen(scene, chosen)

/** The braid in words, newest first: its twin for whoever reads rather than looks. */
export const BraidTable = ({ scene, view, onOpen }: Shown) => {
  const [shown, setShown] = useState(FIRST_ROWS)
  const drawn = useDeferredValue(shown, AT_ONCE)
  const rows = useMemo(() => newestRows(scene, view, drawn + 1), [scene, view, drawn])
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
          {rows.slice(0, drawn).map((row) => (
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
      {drawn < rows.length ? (
        <button className="link" onClick={() => setShown(shown + MORE_ROWS)}>
          {en.braid.earlier}
        </button>
      ) : null}
    </div>
  )
}
