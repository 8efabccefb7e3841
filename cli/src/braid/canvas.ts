import type { Line, Span, Tone } from '../page/span.ts'

/** A cell of the terminal: eight dots, or one letter in their place. */
type Cell = { bits: number; tone: Tone; letter: string | null; rank: number }

export const DOTS_ACROSS = 2
export const DOTS_DOWN = 4

/** Braille dots by column and row within a cell (Unicode 2800 block). */
const dotBits: readonly (readonly number[])[] = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
]

const LEFT = 0x47
const UPPER = 0x09
const LOWER = 0xc0
const MIDDLE = 0x36

const count = (bits: number): number => bits.toString(2).replaceAll('0', '').length

/** The letter that comes closest to a cell's dots where there is no braille. */
const asciiOf = (bits: number): string => {
  if (bits === 0) return ' '
  const left = bits & LEFT
  const right = bits & ~LEFT
  if (count(left) >= 3 || count(right) >= 3) return '|'
  if ((bits & MIDDLE) === 0 && (bits & UPPER) === 0) return '_'
  if ((bits & MIDDLE) === 0 && (bits & LOWER) === 0) return "'"
  if (left === 0 || right === 0) return '.'
  return '-'
}

/** A drawing surface of dots: pure data, written to while a picture is made, then read once as lines. */
export class Canvas {
  readonly columns: number
  readonly rows: number
  readonly #cells: Cell[]

  constructor(columns: number, rows: number) {
    this.columns = columns
    this.rows = rows
    this.#cells = Array.from({ length: columns * rows }, () => ({
      bits: 0,
      tone: 'plain',
      letter: null,
      rank: 0,
    }))
  }

  #cell(column: number, row: number): Cell | undefined {
    const isInside = column >= 0 && column < this.columns && row >= 0 && row < this.rows
    return isInside ? this.#cells[row * this.columns + column] : undefined
  }

  /** Sets a dot. Where two things meet in a cell the one of the higher rank gives the tone. */
  dot(x: number, y: number, tone: Tone, rank: number): void {
    const [dx, dy] = [Math.round(x), Math.round(y)]
    const cell = this.#cell(Math.floor(dx / DOTS_ACROSS), Math.floor(dy / DOTS_DOWN))
    if (cell === undefined) return
    cell.bits |=
      dotBits[((dx % DOTS_ACROSS) + DOTS_ACROSS) % DOTS_ACROSS]?.[
        ((dy % DOTS_DOWN) + DOTS_DOWN) % DOTS_DOWN
      ] ?? 0
    if (rank >= cell.rank) Object.assign(cell, { tone, rank })
  }

  /** Puts a letter in the place of a cell's dots, unless one of a higher rank stands there. */
  letter(column: number, row: number, letter: string, tone: Tone, rank: number): void {
    const cell = this.#cell(column, row)
    if (cell === undefined || (cell.letter !== null && cell.rank > rank)) return
    Object.assign(cell, { letter, tone, rank })
  }

  /** Whether nothing of this rank or above stands in a row. */
  isQuiet(row: number, rank: number): boolean {
    return this.#cells.slice(row * this.columns, (row + 1) * this.columns).every((cell) => cell.rank < rank)
  }

  lines(isAscii: boolean): readonly Line[] {
    const show = ({ letter, bits }: Cell): string =>
      letter ?? (isAscii ? asciiOf(bits) : bits === 0 ? ' ' : String.fromCodePoint(0x2800 + bits))
    return Array.from({ length: this.rows }, (_, row) => {
      const spans: Span[] = []
      for (const cell of this.#cells.slice(row * this.columns, (row + 1) * this.columns)) {
        const last = spans.at(-1)
        const text = show(cell)
        if (last && (last.tone === cell.tone || text === ' '))
          spans[spans.length - 1] = { text: last.text + text, tone: last.tone }
        else spans.push({ text, tone: cell.tone })
      }
      return spans
    })
  }
}
