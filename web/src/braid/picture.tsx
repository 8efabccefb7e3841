import type { Layout, Point } from './layout.ts'
import type { Scene, Side } from './scene.ts'
import { Shape } from './shapes.tsx'
import { en } from '../words/en.ts'

type Drawn = { readonly scene: Scene; readonly layout: Layout }

const outward = (side: Side): number => (side === 'mentor' ? -1 : 1)

const LEAST_ARC = 5

export const Arcs = ({ scene, layout: { x, yOf, left } }: Drawn) =>
  scene.arcs.map(({ from, to, by }, at) => {
    const [x1, x2] = [Math.max(left, x(from)), x(to)]
    if (x2 - x1 < LEAST_ARC) return null
    const [y1, y2] = [yOf(by, x1), yOf(by, x2)]
    const bow = outward(by) * Math.min(86, 10 + (x2 - x1) * 0.42)
    const d = `M${x1} ${y1}C${x1 + (x2 - x1) * 0.12} ${y1 + bow} ${x2 - (x2 - x1) * 0.12} ${y2 + bow} ${x2} ${y2}`
    return <path key={`${from} ${to} ${by} ${at}`} className={`arc ${by}`} d={d} />
  })

const LETTERS = 24
const short = (text: string): string => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1)}…` : text)

const slotOf = ({ middle, isNarrow }: Layout, side: Side, at: number): number =>
  middle + outward(side) * ((isNarrow ? 72 : 78) + at * 36)

export const Hanging = ({ scene, layout }: Drawn) =>
  (['mentor', 'mentee'] as const).flatMap((side) =>
    scene.hanging
      .filter(({ by }) => by === side)
      .slice(0, 2)
      .map(({ from, label }, at) => {
        const x1 = Math.max(layout.left, layout.x(from))
        const y1 = layout.yOf(side, x1)
        const y = slotOf(layout, side, at)
        const bend = Math.min(40, (layout.right - x1) / 2)
        return (
          <g key={`${side} ${label}`} className={side}>
            <path
              className={`hanging ${side}`}
              d={`M${x1} ${y1}C${x1 + 4} ${y} ${x1 + bend / 2} ${y} ${x1 + bend} ${y}H${layout.right}`}
            />
            <circle className={`end ${side}`} cx={layout.right} cy={y} r="4" />
            {layout.isNarrow ? null : (
              <text x={layout.right + 12} y={y - 1}>
                <tspan className="strong">{scene.names[side]}</tspan>
                <tspan className="soft" x={layout.right + 12} dy="15">
                  {short(label)}
                </tspan>
              </text>
            )}
          </g>
        )
      }),
  )

export const Phases = ({ scene, layout: { x, yOf, middle } }: Drawn) =>
  scene.phases.map(({ at, name }) => {
    const where = x(at)
    const reach = Math.abs(yOf('mentor', where) - middle) + 12
    return (
      <g key={`${at} ${name}`} className="phase">
        <line x1={where} x2={where} y1="22" y2={middle - reach} />
        <ellipse cx={where} cy={middle} rx="5.5" ry={reach} />
        <text x={where} y="15" textAnchor="middle">
          {name}
        </text>
      </g>
    )
  })

const NAME_PX = 7

/** The names of wins, the newest first, as many as stand beside each other. */
const namedApart = (points: readonly Point[], { left, right }: Layout) => {
  const placed: { point: Point; from: number; to: number; words: string }[] = []
  for (const point of points.toReversed()) {
    if (point.name === undefined) continue
    const words = short(point.name)
    const half = (words.length * NAME_PX) / 2
    const middle = Math.min(Math.max(point.x, left + half - 20), right - half)
    const [from, to] = [middle - half, middle + half]
    if (placed.every((other) => to < other.from - 10 || from > other.to + 10))
      placed.push({ point, from, to, words })
  }
  return placed
}

export const Wins = ({ points, layout }: { readonly points: readonly Point[]; readonly layout: Layout }) => {
  const base = layout.height - 40
  return namedApart(points, layout).map(({ point, from, to, words }) => (
    <g key={`${point.moment} ${point.x}`} className="win">
      <line x1={point.x} x2={point.x} y1={point.y + 8} y2={base - 14} />
      <text x={(from + to) / 2} y={base} textAnchor="middle">
        {words}
      </text>
    </g>
  ))
}

export const Frame = ({ scene, layout }: Drawn) => {
  const { left, right, height, ticks, yOf } = layout
  const today = height - 12
  return (
    <g className="frame">
      {ticks.map(({ x, label, isYear }) => (
        <g key={x}>
          <line x1={x} x2={x} y1="28" y2={height - 30} />
          <text x={x} y={today} textAnchor="middle" className={isYear ? 'strong' : ''}>
            {label}
          </text>
        </g>
      ))}
      <line className="today" x1={right} x2={right} y1="20" y2={height - 30} />
      <text x={right} y={today} textAnchor={layout.isNarrow ? 'end' : 'middle'} className="strong">
        {en.braid.today}
      </text>
      {(['mentor', 'mentee'] as const).map((side) => (
        <text
          key={side}
          x={left - 10}
          y={yOf(side, left) + (side === 'mentor' ? 0 : 8)}
          textAnchor="end"
          className={`name ${side}`}
        >
          {scene.names[side].slice(0, layout.isNarrow ? 5 : 8)}
        </text>
      ))}
    </g>
  )
}

export const Marks = ({ points }: { readonly points: readonly Point[] }) =>
  points.map((point) => (
    <g key={`${point.moment} ${point.kind}`} transform={`translate(${point.x} ${point.y})`}>
      <Shape kind={point.kind} by={point.by} />
    </g>
  ))
