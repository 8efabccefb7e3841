import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { en, sayDay } from '../words/en.ts'
import { layoutOf, pointsOf, type Layout, type Point } from './layout.ts'
import { Legend } from './legend.tsx'
import { Arcs, Frame, Hanging, Marks, Phases, Wins } from './picture.tsx'
import { daysBack, daysOf, since, type Scene } from './scene.ts'
import { BraidTable } from './table.tsx'

const useWidth = () => {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (box.current === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  return [box, width] as const
}

const NEAR_PX = 14

const nearest = (points: readonly Point[], x: number, y: number): number | null => {
  let best: number | null = null
  let least = NEAR_PX
  points.forEach((point, i) => {
    const far = Math.hypot(point.x - x, point.y - y)
    if (far < least) [best, least] = [i, far]
  })
  return best
}

const sayPoint = ({ at, by, kind, name }: Point, { names }: Scene): string =>
  [
    sayDay(at),
    names[by],
    name === undefined ? en.braid.legend[kind] : `${en.braid.legend[kind]}: ${name}`,
  ].join(' · ')

type Shown = {
  readonly scene: Scene
  readonly onOpen: (moment: string) => void
}

const stepBy: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

const useChosen = (points: readonly Point[], onOpen: (moment: string) => void) => {
  const [chosen, choose] = useState<number | null>(null)
  const open = (): void => {
    const point = chosen === null ? undefined : points[chosen]
    if (point !== undefined) onOpen(point.moment)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') return open()
    const step = stepBy[event.key]
    if (step === undefined || points.length === 0) return
    event.preventDefault()
    const last = points.length - 1
    choose(chosen === null ? last : Math.min(last, Math.max(0, chosen + step)))
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    choose(nearest(points, event.clientX - box.left, event.clientY - box.top))
  }
  return { point: chosen === null ? undefined : points[chosen], open, onKeyDown, onPointerMove }
}

const Strands = ({ layout }: { readonly layout: Layout }) => (
  <>
    <path className="strand mentor" d={layout.strands.mentor} />
    <path className="strand mentee" d={layout.strands.mentee} />
  </>
)

type Pictured = Shown & { readonly width: number }

const Picture = ({ scene, width, onOpen }: Pictured) => {
  const layout = useMemo(() => layoutOf(scene, width), [scene, width])
  const points = useMemo(() => pointsOf(scene, layout), [scene, layout])
  const { point, open, onKeyDown, onPointerMove } = useChosen(points, onOpen)
  const drawn = { scene, layout }
  return (
    <>
      <div
        className="canvas"
        role="group"
        tabIndex={0}
        aria-label={`${en.braid.label(scene.names.mentor, scene.names.mentee)} ${en.braid.hint}`}
        onKeyDown={onKeyDown}
      >
        <svg
          viewBox={`0 0 ${width} ${layout.height}`}
          width={width}
          height={layout.height}
          aria-hidden="true"
          className={point === undefined ? '' : 'pointing'}
          onPointerMove={onPointerMove}
          onPointerDown={onPointerMove}
          onClick={open}
        >
          <Frame {...drawn} />
          <Phases {...drawn} />
          <Arcs {...drawn} />
          <Hanging {...drawn} />
          <Strands layout={layout} />
          <Wins points={points} layout={layout} />
          <Marks points={points} />
          {point === undefined ? null : <circle className="chosen" cx={point.x} cy={point.y} r="9" />}
        </svg>
      </div>
      <p className="caption small" role="status">
        {point === undefined ? '' : sayPoint(point, scene)}
      </p>
    </>
  )
}

const YEAR = 365
const SEASON = 92

const ranges = [
  ['all', en.braid.all, Infinity],
  ['year', en.braid.year, YEAR],
  ['season', en.braid.season, SEASON],
] as const

/** The braid of two: time to the right, the mentor above, the mentee below. */
export const Braid = ({ scene, onOpen }: Shown) => {
  const [box, width] = useWidth()
  const [isTable, setTable] = useState(false)
  const [range, setRange] = useState<string>('all')
  const days = ranges.find(([name]) => name === range)?.[2] ?? Infinity
  const shown = useMemo(
    () => since(scene, days === Infinity ? scene.from : daysBack(scene, days)),
    [scene, days],
  )
  return (
    <figure className="braid" ref={box}>
      {isTable ? <BraidTable scene={shown} /> : null}
      {isTable || width === 0 ? null : <Picture key={range} scene={shown} width={width} onOpen={onOpen} />}
      <figcaption className="row small">
        {isTable ? null : <Legend />}
        {daysOf(scene) < SEASON * 1.5 ? null : (
          <label className="range">
            {en.braid.range}
            <select value={range} onChange={({ target }) => setRange(target.value)}>
              {ranges.map(([name, words]) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
        <button className="link" onClick={() => setTable(!isTable)}>
          {isTable ? en.braid.picture : en.braid.table}
        </button>
      </figcaption>
    </figure>
  )
}
