import { WriteStream } from 'node:tty'
import type { Colours } from './page/palette.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What standard output is, as far as a page needs to know. */
export type Output = { readonly isTTY: boolean; readonly columns: number | undefined }

const NARROWEST_PAGE = 28
const WIDEST_PAGE = 100
const USUAL = 80

/** Columns of a page: as asked, else the terminal’s or those of COLUMNS up to a reading width, else the usual eighty. */
export const columnsOf = ({ columns }: Output, asked: number | undefined, env: Environment = {}): number => {
  const known = [columns, Number(env['COLUMNS'])].find((each) => each !== undefined && each > 0)
  return asked ?? Math.max(NARROWEST_PAGE, Math.min(WIDEST_PAGE, Math.floor(known ?? USUAL)))
}

/** Terminals that tell their ground say `foreground;background` in COLORFGBG; 7 and 15 are white. */
const groundOf = (env: Environment): Colours['ground'] => {
  const ground = env['COLORFGBG']?.split(';').at(-1)
  if (ground === undefined || !/^\d+$/.test(ground)) return 'unknown'
  return ground === '7' || ground === '15' ? 'light' : 'dark'
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

/** Colour only where it is shown: NO_COLOR turns it off, FORCE_COLOR on, else a terminal that has it. */
export const coloursOf = ({ isTTY }: Output, env: Environment): Colours => {
  const ground = groundOf(env)
  const isForced = isSet(env['FORCE_COLOR']) && env['FORCE_COLOR'] !== '0'
  if (isSet(env['NO_COLOR']) || (!isTTY && !isForced)) return { depth: 1, ground }
  return { depth: WriteStream.prototype.getColorDepth({ ...env }), ground }
}

/** Whether letters beyond ASCII would come out wrong: a locale that names another encoding. */
export const isPlainLocale = (env: Environment): boolean => {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(isSet)
  return locale !== undefined && !/utf-?8/i.test(locale)
}
