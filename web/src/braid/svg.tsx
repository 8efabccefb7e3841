import { pathRound } from 'd3-path'
import { useId } from 'react'
import { fontOf, type Hue, type Look } from './looks.ts'
import type { Line, Picture } from './pen.ts'

const colour = (hue: Hue | undefined): string => (hue === undefined ? 'none' : `var(--${hue})`)

const attributes = ({ fill, stroke, width, dash, alpha, isRound }: Look) => ({
  fill: colour(fill),
  stroke: colour(stroke),
  strokeWidth: width,
  strokeDasharray: dash?.join(' '),
  strokeLinecap: isRound === true ? ('round' as const) : undefined,
  strokeLinejoin: 'round' as const,
  opacity: alpha,
})

const DIGITS = 1

const Stroke = ({ line: { look, draw, name } }: { readonly line: Line }) => {
  const path = pathRound(DIGITS)
  draw(path)
  return <path className={name} d={path.toString()} {...attributes(look)} />
}

export const Strokes = ({ lines }: { readonly lines: readonly Line[] }) =>
  lines.map((line, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- strokes have no identity; they are painted in order
    <Stroke key={i} line={line} />
  ))

/** The picture as SVG: for few moments, and for paper. */
export const SvgPicture = ({ picture }: { readonly picture: Picture }) => {
  const { width, height, left, right, inside, around, words } = picture
  const clip = useId()
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left - 12} y="0" width={right - left + 24} height={height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <Strokes lines={inside} />
      </g>
      <Strokes lines={around} />
      {words.map(({ text, x, y, type, anchor }) => (
        <text
          key={`${text} ${x} ${y}`}
          x={x}
          y={y}
          textAnchor={anchor}
          fill={colour(type.hue)}
          style={{ font: fontOf(type) }}
        >
          {text}
        </text>
      ))}
    </svg>
  )
}
