import { en } from '../words/en.ts'
import type { MarkKind } from './scene.ts'
import { Shape } from './shapes.tsx'

const kinds: readonly MarkKind[] = ['ask', 'guidance', 'update', 'joy', 'gift', 'win']

const Line = ({ isOpen }: { readonly isOpen: boolean }) => (
  <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
    {isOpen ? (
      <>
        <path className="hanging mentee" d="M2 10C4 4 10 4 18 4" />
        <circle className="end mentee" cx="20" cy="4" r="2.6" />
      </>
    ) : (
      <path className="arc mentor" d="M2 10C6 0 18 0 22 10" />
    )}
  </svg>
)

/** What the shapes stand for. */
export const Legend = () => (
  <ul className="legend">
    {kinds.map((kind) => (
      <li key={kind}>
        <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
          <Shape kind={kind} by="mentor" />
        </svg>
        {en.braid.legend[kind]}
      </li>
    ))}
    <li>
      <Line isOpen={false} />
      {en.braid.legend.arc}
    </li>
    <li>
      <Line isOpen />
      {en.braid.legend.open}
    </li>
  </ul>
)
