import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'
import { settings } from '../words/en/settings.ts'
import { sayBrowser } from './sign-in/say-browser.ts'

const words = settings.record

export type Entry = InferResponseType<typeof api.api.me.audit.$get, 200>['entries'][number]

/** What a part of the record says; an empty one says nothing. */
const said = (value: unknown, say: (text: string) => string): string | null =>
  typeof value === 'string' && value !== '' ? say(value) : null

/** By whom it was done, where it could have been either of the two. */
const sayWho = ({ by, mentorship }: Entry, other: string | null): string | null => {
  if (mentorship === null || by === 'unknown') return null
  return by === 'me' ? words.byYou : words.byOther(other ?? words.theOther)
}

/** What is known of something that was done, in words; `other`: of the mentorship it concerns, as far as I know them. */
export const detailsOf = (entry: Entry, other: string | null): readonly string[] => {
  const { means, name, moments, with: agent, from: address } = entry.detail
  return [
    said(means, words.means),
    said(name, words.named),
    typeof moments === 'number' ? words.moments(moments) : null,
    said(other, words.with),
    sayWho(entry, other),
    said(agent, sayBrowser),
    said(address, String),
  ].filter((each) => each !== null)
}
