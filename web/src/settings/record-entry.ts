import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'
import { settings } from '../words/en/settings.ts'
import { sayBrowser } from './sign-in/say-browser.ts'

const words = settings.record

export type Entry = InferResponseType<typeof api.api.me.audit.$get, 200>['entries'][number]

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** By whom it was done, where it could have been either of the two. */
const sayWho = ({ by, mentorship }: Entry, other: string | null): string | null => {
  if (mentorship === null || by === 'unknown') return null
  return by === 'me' ? words.byYou : words.byOther(other ?? words.theOther)
}

/** What is known of something that was done, in words; `other`: of the mentorship it concerns, as far as I know them. */
export const detailsOf = (entry: Entry, other: string | null): readonly string[] => {
  const { detail } = entry
  const [means, named, agent, address] = [
    detail['means'],
    detail['name'],
    detail['with'],
    detail['from'],
  ].map(text)
  const moments = detail['moments']
  return [
    means ? words.means(means) : null,
    named ? words.named(named) : null,
    typeof moments === 'number' ? words.moments(moments) : null,
    other === null ? null : words.with(other),
    sayWho(entry, other),
    agent ? sayBrowser(agent) : null,
    address ?? null,
  ].filter((each) => each !== null)
}
