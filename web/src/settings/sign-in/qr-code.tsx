import { encode } from 'uqr'
import { settings } from '../../words/en/settings.ts'

/** Each dark module as a square of one path: two modules of border, as ISO 18004 asks at least in print. */
const squaresOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')

export const QrCode = ({ text }: { readonly text: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={settings.signIn.qr}>
      <path d={squaresOf(data)} shapeRendering="crispEdges" />
    </svg>
  )
}
