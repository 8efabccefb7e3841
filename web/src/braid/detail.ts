import { kindIn, markKinds, placeOf, sides, type Scene, type Side } from './scene.ts'

/** A moment that stands for those around it. */
export type Mark = {
  /** Its place in the scene. */
  readonly moment: number
  /** How many moments of its side with something to show it stands for, itself included. */
  readonly of: number
  readonly isWin: boolean
}

/** Of each stretch of time and side the one moment to draw, as many as there is room for. */
export type Detail = {
  /** Marks of a span, oldest first, none nearer to its neighbour of the same side than a mark is wide. */
  readonly marks: (from: number, to: number, msPerPx: number) => readonly Mark[]
}

const CELL_PX = 11
const COVERS_PX = 9
/**
 * Which of two too near to each other stays hangs on those before them: at most as many as lie too near in a row, one a
 * stretch, each `CELL_PX - COVERS_PX` earlier in its own. With these before it, a view has the marks of the whole.
 */
const STRETCHES_BEFORE = Math.ceil(CELL_PX / (CELL_PX - COVERS_PX)) + 1

/** Stretches double from one level to the next, and stand at the same instants however one moves. */
const levelOf = (msPerPx: number): number => Math.max(0, Math.ceil(Math.log2(CELL_PX * msPerPx)))

const WIN = markKinds.indexOf('win')
/** Blossoms are rare even where wins are not, or nothing else would be seen of a full year. */
const BETWEEN_WINS = 5

/** A stretch of time on one side, one after the other: how often each kind came, and the last moment of each. */
type Cell = { place: number; readonly counts: number[]; readonly last: number[] }

const kindOfCell = ({ counts }: Cell, isWinDue: boolean): number => {
  let most = -1
  for (let kind = 0; kind < counts.length; kind++)
    if (kind !== WIN && (counts[kind] ?? 0) > (counts[most] ?? 0)) most = kind
  return (counts[WIN] ?? 0) > 0 && (isWinDue || most < 0) ? WIN : most
}

/** What a stretch is drawn as: now and then a win, else what it was mostly about. */
const markOf = (cell: Cell, isWinDue: boolean): Mark => {
  const kind = kindOfCell(cell, isWinDue)
  const of = cell.counts.reduce((sum, count) => sum + count, 0)
  return { moment: cell.last[kind] ?? 0, of, isWin: kind === WIN }
}

/** One cell serves for all: a list of twenty thousand of them took a tenth of a second. */
const marksOf = ({ at, by, does }: Scene, side: Side, stretch: number): readonly Mark[] => {
  const cell: Cell = { place: NaN, counts: markKinds.map(() => 0), last: markKinds.map(() => -1) }
  const marks: Mark[] = []
  let lastWin = -Infinity
  const close = (): void => {
    if (Number.isNaN(cell.place)) return
    const mark = markOf(cell, cell.place - lastWin >= BETWEEN_WINS)
    if (mark.isWin) lastWin = cell.place
    marks.push(mark)
    cell.counts.fill(0)
  }
  for (let i = 0; i < at.length; i++) {
    const mine = does[i] ?? 0
    if (mine === 0 || by[i] !== side) continue
    const place = Math.floor((at[i] ?? 0) / stretch)
    if (place !== cell.place) {
      close()
      cell.place = place
    }
    const kind = kindIn(mine)
    cell.counts[kind] = (cell.counts[kind] ?? 0) + 1
    cell.last[kind] = i
  }
  close()
  return marks
}

type Level = { readonly marks: readonly Mark[]; readonly at: Float64Array }

const levelMarks = (scene: Scene, level: number): Level => {
  const marks = sides
    .flatMap((side) => marksOf(scene, side, 2 ** level))
    .toSorted((a, b) => a.moment - b.moment)
  return { marks, at: Float64Array.from(marks, ({ moment }) => scene.at[moment] ?? 0) }
}

/** Of two that would cover each other the win stays, else the first. */
const apart = ({ at, by }: Scene, marks: readonly Mark[], least: number): readonly Mark[] => {
  const kept: Mark[] = []
  const last = new Map<Side, number>()
  for (const mark of marks) {
    const side = by[mark.moment] ?? 'mentor'
    const place = last.get(side)
    const before = place === undefined ? undefined : kept[place]
    if (
      place === undefined ||
      before === undefined ||
      (at[mark.moment] ?? 0) - (at[before.moment] ?? 0) >= least
    ) {
      last.set(side, kept.length)
      kept.push(mark)
      continue
    }
    kept[place] = { ...(mark.isWin && !before.isWin ? mark : before), of: before.of + mark.of }
  }
  return kept.toSorted((a, b) => a.moment - b.moment)
}

export const detailOf = (scene: Scene): Detail => {
  const levels = new Map<number, Level>()
  const at = (level: number): Level => {
    const known = levels.get(level) ?? levelMarks(scene, level)
    levels.set(level, known)
    return known
  }
  return {
    marks: (from, to, msPerPx) => {
      const place = levelOf(msPerPx)
      const [level, stretch] = [at(place), 2 ** place]
      const first = placeOf(level.at, from - STRETCHES_BEFORE * stretch)
      const shown = level.marks.slice(first, placeOf(level.at, to + stretch))
      return apart(scene, shown, COVERS_PX * msPerPx).filter(({ moment }) => {
        const when = scene.at[moment] ?? 0
        return when >= from && when <= to
      })
    },
  }
}
