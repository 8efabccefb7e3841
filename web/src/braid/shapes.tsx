import type { MarkKind, Side } from './scene.ts'

const HEART = 'M0 3.6C-4.6.4-4-3-1.9-3-.8-3-.2-2.2 0-1.6.2-2.2.8-3 1.9-3 4-3 4.6.4 0 3.6Z'
const PETALS = [0, 60, 120, 180, 240, 300]

const Blossom = () => (
  <>
    {PETALS.map((turn) => (
      <circle key={turn} r="2.6" cy="-3.9" transform={`rotate(${turn})`} />
    ))}
    <circle r="1.9" className="heart" />
  </>
)

const shapes = {
  ask: <circle r="3.4" className="hollow" />,
  guidance: <circle r="3" />,
  update: <path d="M0-3.6 3.7 2.9H-3.7Z" />,
  joy: <path d={HEART} />,
  gift: <path d="M0-4 3.6 0 0 4-3.6 0Z" />,
  win: <Blossom />,
} as const satisfies Record<MarkKind, unknown>

/** What somebody did, by its shape; whose it was, by its place and hue. */
export const Shape = ({ kind, by }: { readonly kind: MarkKind; readonly by: Side }) => (
  <g className={`shape ${by}`}>{shapes[kind]}</g>
)
