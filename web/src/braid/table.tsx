import { useState } from 'react'
import { en, sayDay } from '../words/en.ts'
import type { Scene } from './scene.ts'

const ROWS = 40

type Row = { readonly at: number; readonly who: string; readonly what: string }

const rowsOf = ({ marks, wins, hanging, phases, names }: Scene): readonly Row[] => {
  const { legend, openSince, phase } = en.braid
  const named = wins.map(({ at, by, name }) => ({ at, who: names[by], what: `${legend.win}: ${name}` }))
  const isNamed = new Set(wins.map(({ at, by }) => `${at} ${by}`))
  return [
    ...marks
      .filter(({ at, by, kind }) => kind !== 'win' || !isNamed.has(`${at} ${by}`))
      .map(({ at, by, kind }) => ({ at, who: names[by], what: legend[kind] })),
    ...named,
    ...hanging.map(({ from, by, label }) => ({
      at: from,
      who: names[by],
      what: `${label}, ${openSince} ${sayDay(from)}`,
    })),
    ...phases.map(({ at, name }) => ({ at, who: '', what: `${phase}: ${name}` })),
  ].toSorted((a, b) => b.at - a.at)
}

/** The braid in words, newest first: its twin for whoever reads rather than looks. */
export const BraidTable = ({ scene }: { readonly scene: Scene }) => {
  const [shown, setShown] = useState(ROWS)
  const rows = rowsOf(scene)
  const { when, who, what } = en.braid.columns
  return (
    <div className="stack">
      <table>
        <caption className="unseen">{en.braid.label(scene.names.mentor, scene.names.mentee)}</caption>
        <thead>
          <tr>
            {[when, who, what].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ at, who: name, what: words }, i) => (
            <tr key={`${at} ${words} ${i}`}>
              <td className="soft">{sayDay(at)}</td>
              <td>{name}</td>
              <td>{words}</td>
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
