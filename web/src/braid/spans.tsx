import { braidWords } from '../words/en/braid.ts'
import { en } from '../words/en.ts'
import { isWhole, lastDays, STEP, zoomed, type Viewport } from './viewport.ts'

const YEAR = 365
const SEASON = 92
const DAY = 86_400_000

type Spanning = {
  readonly whole: Viewport
  readonly view: Viewport
  readonly onView: (view: Viewport) => void
}

/** How much of the history is in view, by buttons. */
export const Spans = ({ whole, view, onView }: Spanning) => {
  const days = (whole.to - whole.from) / DAY
  const spans = [
    [braidWords.season, SEASON],
    [braidWords.year, YEAR],
  ] as const
  const around = (view.from + view.to) / 2
  const isAll = isWhole(view, whole)
  return (
    <div className="row spans" role="group" aria-label={en.braid.range}>
      <button
        aria-label={braidWords.farther}
        aria-disabled={isAll}
        onClick={() => onView(zoomed(view, whole, 1 / STEP, around))}
      >
        −
      </button>
      <button
        aria-label={braidWords.closer}
        onClick={() => onView(zoomed(view, whole, STEP, isAll ? view.to : around))}
      >
        +
      </button>
      {spans.map(([words, span]) =>
        days < span * 1.5 ? null : (
          <button
            key={words}
            aria-pressed={Math.abs((view.to - view.from) / DAY - span) < 1}
            onClick={() => onView(lastDays(whole, span))}
          >
            {words}
          </button>
        ),
      )}
      <button aria-pressed={isAll} onClick={() => onView(whole)}>
        {braidWords.all}
      </button>
    </div>
  )
}
