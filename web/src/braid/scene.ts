import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

/** All that the braid shows, as the server tells it. */
export type Scene = InferResponseType<(typeof api.api.mentorships)[':mentorship']['braid']['$get'], 200>
export type Mark = Scene['marks'][number]
export type Side = Mark['by']
export type MarkKind = Mark['kind']

const DAY = 86_400_000
const LEAST_DAYS = 14

/** The part of a scene from an instant on; a short one is given room to grow into. */
export const since = (scene: Scene, start: number): Scene => {
  const from = Math.min(Math.max(scene.from, start), scene.to - LEAST_DAYS * DAY)
  return {
    ...scene,
    from,
    marks: scene.marks.filter(({ at }) => at >= from),
    wins: scene.wins.filter(({ at }) => at >= from),
    arcs: scene.arcs.filter(({ to }) => to >= from),
    phases: scene.phases.filter(({ at }) => at >= from),
  }
}

export const daysBack = ({ to }: Scene, days: number): number => to - days * DAY
export const daysOf = ({ from, to }: Scene): number => (to - from) / DAY
