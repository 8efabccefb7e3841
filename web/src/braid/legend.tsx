import { en } from '../words/en.ts'
import { markKinds } from './scene.ts'
import { shapeOf } from './shapes.ts'
import { Strokes } from './svg.tsx'
import { looks } from './looks.ts'
import type { Line } from './pen.ts'

const closed: readonly Line[] = [
  {
    look: looks.arc.mentor,
    draw: (pen) => {
      pen.moveTo(2, 11)
      pen.bezierCurveTo(6, -1, 18, -1, 22, 11)
    },
  },
]

const open: readonly Line[] = [
  {
    look: looks.hanging.mentee,
    draw: (pen) => {
      pen.moveTo(2, 11)
      pen.bezierCurveTo(4, 4, 10, 4, 18, 4)
    },
  },
  {
    look: looks.end.mentee,
    draw: (pen) => {
      pen.moveTo(23, 4)
      pen.arc(20, 4, 3, 0, 2 * Math.PI)
    },
  },
]

const Example = ({ lines }: { readonly lines: readonly Line[] }) => (
  <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
    <Strokes lines={lines} />
  </svg>
)

/** What the shapes stand for. */
export const Legend = () => (
  <ul className="legend">
    {markKinds.toReversed().map((kind) => (
      <li key={kind}>
        <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
          <Strokes lines={shapeOf(kind, 'mentor', 0, 0)} />
        </svg>
        {en.braid.legend[kind]}
      </li>
    ))}
    <li>
      <Example lines={closed} />
      {en.braid.legend.arc}
    </li>
    <li>
      <Example lines={open} />
      {en.braid.legend.open}
    </li>
  </ul>
)
