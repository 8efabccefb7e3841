import type { Kind, Parameters, Row, Unit } from '@perennial/core/rhythm/model'

const short = (value: number): string => String(Number(value.toPrecision(4)))

const columns = ['centre', 'scale', 'circle', 'chat', 'own', 'byCircle', 'byChat'] as const

const formatRow = (name: string, row: Row): string =>
  `    ${name}: row(${columns.map((column) => short(row[column])).join(', ')}),`

const formatKind = ({ base, centre, scale }: Kind): string =>
  `{ base: ${short(base)}, centre: ${short(centre)}, scale: ${short(scale)} }`

const formatUnit = ({ out, base, weights }: Unit): string =>
  `    { out: ${short(out)}, base: ${short(base)}, weights: [${weights.map(short).join(', ')}] },`

/** The text of `core/src/rhythm/parameters.ts`: one line a feature, four digits a number. */
export const formatParameters = (p: Parameters): string =>
  [
    `import type { Parameters, Row } from './model.ts'`,
    '',
    'const row = (',
    ...columns.map((column) => `  ${column}: number,`),
    '): Row => ({ centre, scale, circle, chat, own, byCircle, byChat })',
    '',
    '/** Written by `npm run eval -- rhythm --fit` from the even pairs of three public networks; see eval/RESULTS.md. */',
    'export const parameters: Parameters = {',
    '  rows: {',
    ...Object.entries(p.rows).map(([name, r]) => formatRow(name, r)),
    '  },',
    `  circle: ${formatKind(p.circle)},`,
    `  chat: ${formatKind(p.chat)},`,
    `  base: ${short(p.base)},`,
    `  products: [${p.products.map(short).join(', ')}],`,
    '  units: [',
    ...p.units.map(formatUnit),
    '  ],',
    '}',
    '',
  ].join('\n')
