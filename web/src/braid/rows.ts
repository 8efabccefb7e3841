import { instantOf, type Chosen } from './chosen.ts'
import { placeOf, type Scene } from './scene.ts'
import type { Viewport } from './viewport.ts'

export type Row = {
  readonly at: number
  readonly key: string
  /** Null where a phase began. */
  readonly chosen: Chosen | null
  readonly phase: string
}

const rowOf = (scene: Scene, chosen: Chosen, key: string): Row => ({
  at: instantOf(scene, chosen),
  key,
  chosen,
  phase: '',
})

const momentRow = (scene: Scene, moment: number): Row =>
  rowOf(scene, { kind: 'moment', mark: { moment, of: 1, isWin: false } }, `moment ${moment}`)

/** The last moments of a span with something to show, `most` of them and no more. */
const momentRows = (scene: Scene, { from, to }: Viewport, most: number): readonly Row[] => {
  const rows: Row[] = []
  const first = placeOf(scene.at, from)
  for (let i = placeOf(scene.at, to + 1) - 1; i >= first && rows.length < most; i--)
    if (scene.does[i] !== 0) rows.push(momentRow(scene, i))
  return rows
}

const loopRows = (scene: Scene, { from, to }: Viewport, most: number): readonly Row[] => {
  const rows: Row[] = []
  const arcs = scene.arcsAsBegun
  for (let i = arcs.length - 1; i >= 0 && rows.length < most; i--) {
    const arc = arcs[i]
    if (arc !== undefined && arc.from >= from && arc.from <= to)
      rows.push(rowOf(scene, { kind: 'loop', arc }, `loop ${i}`))
  }
  return rows
}

const phaseRow = ({ at, name }: Scene['phases'][number], place: number): Row => ({
  at,
  key: `phase ${place}`,
  chosen: null,
  phase: name,
})

/** The newest of what a span of the picture has a shape for; put into words only when it is shown. */
export const newestRows = (scene: Scene, view: Viewport, most: number): readonly Row[] => {
  const isIn = (at: number): boolean => at >= view.from && at <= view.to
  const open = scene.hanging.map((each, place) => rowOf(scene, { kind: 'open', open: each }, `open ${place}`))
  const phases = scene.phases.map(phaseRow).filter(({ at }) => isIn(at))
  return [...momentRows(scene, view, most), ...loopRows(scene, view, most), ...phases, ...open]
    .toSorted((a, b) => b.at - a.at)
    .slice(0, most)
}
