import { memo, startTransition, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { braidWords } from '../words/en/braid.ts'
import { en } from '../words/en.ts'
import { afterFrame } from './after-frame.ts'
import { CanvasPicture } from './canvas.tsx'
import { instantOf, type Chosen } from './chosen.ts'
import { closenessOf, type Closeness } from './closeness.ts'
import { detailOf, type Detail, type Mark } from './detail.ts'
import { useGestures } from './gestures.ts'
import { layoutOf, type Layout } from './layout.ts'
import { Legend } from './legend.tsx'
import { nearest } from './nearest.ts'
import { Overview } from './overview.tsx'
import { axisOf, phasesOf, pictureOf } from './picture.ts'
import { sceneOf, type Scene, type Told } from './scene.ts'
import { Spans } from './spans.tsx'
import { SvgPicture } from './svg.tsx'
import { BraidTable } from './table.tsx'
import { useView } from './view.ts'
import { showing, STEP, wholeOf, zoomed, type Viewport } from './viewport.ts'
import { nextLoop, nextMoment, placeIn, sayChosen, type Place } from './walk.ts'
import { useWidth } from './width.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './braid.css'

const NEAR_PX = 14
const NEAR_FINGER_PX = 26

/** What the keys do; null: a key of somebody else's. */
const useKeys = (
  { layout, detail, whole, chosen }: Looking,
  {
    choose,
    glide,
    open,
  }: { choose: (chosen: Chosen | null) => void; glide: (view: Viewport) => void; open: () => void },
) => {
  const { scene, view, msPerPx } = layout
  const walkTo = (next: Chosen | null): void => {
    choose(next)
    if (next !== null) glide(showing(view, whole, instantOf(scene, next)))
  }
  const zoom = (factor: number): void =>
    glide(zoomed(view, whole, factor, chosen === null ? view.to : instantOf(scene, chosen)))
  const walk = (step: 1 | -1) => ({ scene, detail, msPerPx, chosen, from: step === 1 ? view.from : view.to })
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => walkTo(nextMoment(walk(1), 1)),
    ArrowLeft: () => walkTo(nextMoment(walk(-1), -1)),
    ArrowDown: () => walkTo(nextLoop(walk(1), 1)),
    ArrowUp: () => walkTo(nextLoop(walk(-1), -1)),
    Home: () => walkTo(nextMoment({ ...walk(1), chosen: null, from: -Infinity }, 1)),
    End: () => walkTo(nextMoment({ ...walk(-1), chosen: null, from: Infinity }, -1)),
    '+': () => zoom(STEP),
    '=': () => zoom(STEP),
    '-': () => zoom(1 / STEP),
    '0': () => glide(whole),
    Enter: open,
    Escape: () => choose(null),
  }
  return (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
}

type Looking = {
  readonly layout: Layout
  readonly detail: Detail
  readonly whole: Viewport
  readonly chosen: Chosen | null
}

/** So many moments, and a picture of elements would no longer keep up. */
const MANY = 600
/** So long a history has all its years below it. */
const LONG = 500 * 86_400_000

type Pictured = {
  readonly scene: Scene
  readonly closeness: Closeness
  readonly detail: Detail
  readonly whole: Viewport
  readonly view: Viewport
  readonly width: number
  readonly isPaper: boolean
  readonly onView: (view: Viewport) => void
  readonly onGlide: (view: Viewport) => void
  readonly onOpen: (place: Place) => void
}

const Caption = ({ words, onOpen }: { readonly words: string; readonly onOpen: () => void }) => (
  <p className="caption small">
    <span role="status">{words}</span>
    {words === '' ? (
      <>
        <span className="soft by-mouse">{braidWords.byMouse}</span>
        <span className="soft by-touch">{braidWords.byTouch}</span>
      </>
    ) : (
      <button className="link" onClick={onOpen}>
        {braidWords.open}
      </button>
    )}
  </p>
)

/** What is looked at more closely, by pointing, tapping or the keys. */
const useLooking = ({ scene, closeness, detail, whole, view, width, onView, onGlide, onOpen }: Pictured) => {
  const box = useRef<HTMLDivElement>(null)
  const [chosen, choose] = useState<Chosen | null>(null)
  const layout = useMemo(() => layoutOf(scene, closeness, view, width), [scene, closeness, view, width])
  const marks = useMemo(() => detail.marks(view.from, view.to, layout.msPerPx), [detail, view, layout])
  const open = (): void => (chosen === null ? undefined : onOpen(placeIn(scene, chosen)))
  const point = (x: number, y: number, near = NEAR_PX): Chosen | null => {
    const mark = nearest(layout, marks, x, y, near)
    return mark === null ? null : { kind: 'moment', mark }
  }
  const plane = { view, whole, left: layout.left, width: layout.right - layout.left }
  const hands = useGestures(box, plane, {
    onView,
    onPoint: (x, y) => choose(point(x, y)),
    onLeave: () => undefined,
    onTap: (x, y, isTouch) => {
      const found = point(x, y, isTouch ? NEAR_FINGER_PX : NEAR_PX)
      choose(found)
      if (found !== null && !isTouch) onOpen(placeIn(scene, found))
    },
  })
  const onKeyDown = useKeys({ layout, detail, whole, chosen }, { choose, glide: onGlide, open })
  return { box, chosen, layout, marks, open, hands, onKeyDown }
}

type Drawn = {
  readonly layout: Layout
  readonly marks: readonly Mark[]
  readonly chosen: Chosen | null
  readonly isPaper: boolean
}

type Measuring = { readonly layout: Layout; readonly part: (layout: Layout) => unknown }

/** Measures the words of a part before the first picture is put together: that is most of its work, done in slices. */
const Measured = memo(
  ({ layout, part }: Measuring) => {
    part(layout)
    return null
  },
  () => true,
)

/** By itself, as `Braid` and `BraidOf` are: what one component works out is never interrupted. */
const Drawn = ({ layout, marks, chosen, isPaper }: Drawn) => {
  const picture = pictureOf(layout, marks, chosen)
  const isMany = layout.scene.at.length > MANY && !isPaper
  return isMany ? <CanvasPicture picture={picture} /> : <SvgPicture picture={picture} />
}

/** Kept behind the table, as it is: to take it away and draw it anew would be most of what a tap waits for. */
const Pictured = memo((props: Pictured) => {
  const { scene, closeness, whole, view, width, isPaper, onView } = props
  const { box, chosen, layout, marks, open, hands, onKeyDown } = useLooking(props)
  const { left, right } = layout
  return (
    <>
      <div
        ref={box}
        className={`canvas ${chosen?.kind === 'moment' ? 'pointing' : ''}`}
        role="application"
        aria-roledescription={braidWords.role}
        tabIndex={0}
        aria-label={`${en.braid.label(scene.names.mentor, scene.names.mentee)} ${braidWords.keys}`}
        onKeyDown={onKeyDown}
        {...hands}
      >
        <Measured layout={layout} part={axisOf} />
        <Measured layout={layout} part={phasesOf} />
        <Drawn {...{ layout, marks, chosen, isPaper }} />
      </div>
      {isPaper || whole.to - whole.from < LONG ? null : (
        <Overview {...{ closeness, whole, view, width, left, right, onView }} />
      )}
      <Caption words={chosen === null ? '' : sayChosen(scene, chosen)} onOpen={open} />
    </>
  )
})

type Shown = { readonly told: Told; readonly onOpen: (place: Place) => void }

/** One for all: it is not drawn anew while the view moves. */
const legend = <Legend />

type Staged = Pick<Shown, 'onOpen'> & { readonly scene: Scene }

const BraidOf = ({ scene, onOpen }: Staged) => {
  const [box, width, isPaper] = useWidth()
  const [isTable, setTable] = useState(false)
  const [isTold, setTold] = useState(false)
  /** The button answers the tap; the table is drawn after. */
  const turn = (): void => {
    setTable(!isTable)
    afterFrame(() => startTransition(() => setTold(!isTable)))
  }
  const closeness = useMemo(() => closenessOf(scene), [scene])
  const detail = useMemo(() => detailOf(scene), [scene])
  const whole = useMemo(() => wholeOf(scene), [scene])
  const { view, set, glide } = useView(whole)
  const drawn = { scene, closeness, detail, whole, view, width, isPaper, onOpen }
  return (
    <figure className="braid" ref={box}>
      {isTold ? <BraidTable scene={scene} view={view} onOpen={onOpen} /> : null}
      {width === 0 ? null : (
        <div hidden={isTold}>
          <Pictured {...drawn} onView={set} onGlide={glide} />
        </div>
      )}
      {width === 0 ? null : (
        <figcaption className="small">
          <div className="row">
            <Spans whole={whole} view={view} onView={glide} />
            <button className="link" onClick={turn}>
              {isTable ? en.braid.picture : en.braid.table}
            </button>
          </div>
          <div hidden={isTold}>{legend}</div>
        </figcaption>
      )}
    </figure>
  )
}

/** The braid of two: time to the right, the mentor above, the mentee below. */
export const Braid = ({ told, onOpen }: Shown) => {
  const scene = useMemo(() => sceneOf(told), [told])
  return <BraidOf scene={scene} onOpen={onOpen} />
}
