import type { Agreement } from '@perennial/core/agreement'
import { waysIn, type Channel } from '@perennial/core/channels'
import { list, quote } from './grammar.ts'

const ways: { readonly [channel in Channel]: string } = {
  call: ' on a call',
  'in-person': ' in person',
  chat: ' by chat',
  mail: ' by mail',
}

/** The agreed way for a talk, to go after "could we talk"; nothing where none was agreed. */
export const byWay = ({ channels }: Agreement): string => {
  const [way] = waysIn(channels).agreed
  return way === undefined ? '' : ways[way]
}

/** No draft quotes half a sentence. */
const LONGEST = 72

/** What was agreed on credit, in the words it was agreed in; null where nothing was, or in many words. */
export const agreedCredit = ({ work }: Agreement): string | null => {
  const words = work.credit?.trim().replace(/\.$/, '') ?? ''
  return words === '' || words.length > LONGEST ? null : quote(words, LONGEST)
}

const hours = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'hour', unitDisplay: 'long' })
const minutes = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'minute', unitDisplay: 'long' })

/** "3 hours and 30 minutes". */
export const timeTaken = (count: number): string => {
  const [whole, rest] = [Math.floor(count / 60), Math.round(count % 60)]
  const parts = [
    whole > 0 ? hours.format(whole) : null,
    rest > 0 || whole === 0 ? minutes.format(rest) : null,
  ]
  return list(parts.filter((part) => part !== null))
}

/** "2 hours a month". */
export const hoursAMonth = (count: number): string => `${hours.format(count)} a month`
