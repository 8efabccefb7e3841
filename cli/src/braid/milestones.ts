import type { Listener } from '@perennial/voice/listener'
import { catalogueFor } from '@perennial/voice/say'
import { span, wrap, type Line } from '../page/span.ts'
import { signs } from './draw.ts'
import type { Scene } from '@perennial/voice/braid/scene'

const MOST = 6

/** What the braid would show, as a list: for terminals too narrow for a picture. */
export const milestoneLines = (scene: Scene, to: Listener, columns: number): readonly Line[] => {
  const { days, page } = catalogueFor(to.locale)
  const wins = scene.wins.map(({ at, by, name }) => ({ at, tone: by, text: `${signs.win} ${name}` }))
  const phases = scene.phases.map(({ at, name }) => ({ at, tone: 'soft' as const, text: name }))
  const open = scene.hanging.map(({ from, by, label }) => ({
    at: from,
    tone: by,
    text: `${page.legend.open}: ${label}`,
  }))
  return [...wins, ...phases, ...open]
    .toSorted((a, b) => a.at - b.at)
    .slice(-MOST)
    .flatMap(({ at, tone, text }) =>
      wrap([span(`${days.shortDay(at, to)} `, 'soft'), span(text, tone)], columns, {
        first: [span(' ')],
        rest: [span('   ')],
      }),
    )
}
