import type { Column, Parameters, Row, Score } from '@perennial/core/rhythm/model'

const short = (value: number): string => String(Number(value.toPrecision(4)))

const scores: readonly Column[] = ['circle', 'chat', 'inHouse', 'inCircle', 'inChat']
const columns = ['centre', 'scale', ...scores] as const

const formatRow = (name: string, row: Row): string =>
  `    ${name}: row(${columns.map((column) => short(row[column])).join(', ')}),`

const formatScore = ({ base, products }: Score): string =>
  `{ base: ${short(base)}, products: [${products.map(short).join(', ')}] }`

/** The text of `core/src/rhythm/parameters.ts`: one line a feature, four digits a number. */
export const formatParameters = (p: Parameters): string =>
  [
    `import type { Parameters, Row } from './model.ts'`,
    '',
    'const row = (',
    ...columns.map((column) => `  ${column}: number,`),
    `): Row => ({ ${columns.join(', ')} })`,
    '',
    '/** Written by `npm run eval -- rhythm --fit` from the even pairs of three public networks; see eval/RESULTS.md. */',
    'export const parameters: Parameters = {',
    '  rows: {',
    ...Object.entries(p.rows).map(([name, r]) => formatRow(name, r)),
    '  },',
    ...scores.map((name) => `  ${name}: ${formatScore(p[name])},`),
    '}',
    '',
  ].join('\n')
