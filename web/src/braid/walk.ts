import type { Hanging } from './arcs.ts'
import { instantOf, type Chosen } from './chosen.ts'
import type { Detail } from './detail.ts'
import { kindsOf, placeOf, winAt, type Arc, type Scene } from './scene.ts'
import { braidWords } from '../words/en/braid.ts'
import { en, sayDay } from '../words/en.ts'

/** The next of a sorted list from an instant on, or the one it ends with. */
const nextOf = <T>(list: readonly T[], at: (each: T) => number, now: number, step: 1 | -1): T | undefined =>
  step === 1
    ? (list.find((each) => at(each) >= now) ?? list.at(-1))
    : (list.findLast((each) => at(each) <= now) ?? list[0])

type Walk = {
  readonly scene: Scene
  readonly detail: Detail
  readonly msPerPx: number
  readonly chosen: Chosen | null
  /** Where to begin when nothing is chosen. */
  readonly from: number
}

/** From moment to moment, as they are drawn: closer up there are more of them. */
export const nextMoment = ({ scene, detail, msPerPx, chosen, from }: Walk, step: 1 | -1): Chosen | null => {
  const marks = detail.marks(scene.from, scene.to, msPerPx)
  const here = chosen?.kind === 'moment' ? marks.findIndex(({ moment }) => moment === chosen.mark.moment) : -1
  const now = chosen === null ? from : instantOf(scene, chosen)
  const mark =
    here >= 0
      ? marks[Math.min(marks.length - 1, Math.max(0, here + step))]
      : nextOf(marks, ({ moment }) => scene.at[moment] ?? 0, now, step)
  return mark === undefined ? null : { kind: 'moment', mark }
}

const LEAST_PX = 7

type Loop = { readonly at: number; readonly chosen: Chosen }

const loopsOf = ({ scene, msPerPx }: Walk): readonly Loop[] => [
  ...scene.arcs
    .filter(({ from, to }) => to - from >= LEAST_PX * msPerPx)
    .map((arc) => ({ at: arc.from, chosen: { kind: 'loop', arc } as const }))
    .toSorted((a, b) => a.at - b.at),
  ...scene.hanging.map((open) => ({ at: open.from, chosen: { kind: 'open', open } as const })),
]

const isSame = (a: Chosen, b: Chosen): boolean =>
  (a.kind === 'loop' && b.kind === 'loop' && a.arc === b.arc) ||
  (a.kind === 'open' && b.kind === 'open' && a.open === b.open)

/** From loop to loop: the closed ones in time, then what is open. */
export const nextLoop = (walk: Walk, step: 1 | -1): Chosen | null => {
  const { scene, chosen, from } = walk
  const loops = loopsOf(walk)
  const here = chosen === null ? -1 : loops.findIndex((each) => isSame(each.chosen, chosen))
  const now = chosen === null ? from : instantOf(scene, chosen)
  const next =
    here >= 0
      ? loops[Math.min(loops.length - 1, Math.max(0, here + step))]
      : nextOf(loops, ({ at }) => at, now, step)
  return next?.chosen ?? null
}

const sayLoop = ({ names }: Scene, { by, owes, from, to }: Arc): string =>
  [names[by], braidWords.owed[owes], braidWords.closed(sayDay(from), sayDay(to)), en.braid.legend.arc].join(
    ' · ',
  )

const sayOpen = ({ names }: Scene, { by, label, from }: Hanging): string =>
  [names[by], label, `${en.braid.openSince} ${sayDay(from)}`].join(' · ')

/** What is chosen, in words; of a moment without its day. */
export const whatChosen = (scene: Scene, chosen: Chosen): string => {
  if (chosen.kind === 'loop') return sayLoop(scene, chosen.arc)
  if (chosen.kind === 'open') return sayOpen(scene, chosen.open)
  const { moment, of } = chosen.mark
  const [at, by] = [scene.at[moment] ?? 0, scene.by[moment] ?? 'mentor']
  const name = winAt(scene, at, by)
  const does = kindsOf(scene.does[moment] ?? 0).map((kind) =>
    kind === 'win' && name !== undefined ? `${en.braid.legend.win}: ${name}` : en.braid.legend[kind],
  )
  const more = of > 1 ? [braidWords.around(of - 1)] : []
  return [scene.names[by], does.join(', '), ...more].join(' · ')
}

/** What is chosen, in words. */
export const sayChosen = (scene: Scene, chosen: Chosen): string => {
  const what = whatChosen(scene, chosen)
  return chosen.kind === 'moment' ? `${sayDay(instantOf(scene, chosen))} · ${what}` : what
}

/** A moment of the journal, by when it passed and whose it was. */
export type Place = { readonly at: number; readonly by: 'mentor' | 'mentee' }

/** The moment that what is chosen leads to: its own, or the one that opened a loop. */
export const placeIn = (scene: Scene, chosen: Chosen): Place => {
  const at = instantOf(scene, chosen)
  const moment =
    chosen.kind === 'moment' ? chosen.mark.moment : placeOf(scene.at, Math.floor(at / 1000) * 1000)
  return { at: scene.at[moment] ?? at, by: scene.by[moment] ?? 'mentor' }
}
