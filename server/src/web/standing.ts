import type { Context } from 'hono'
import { Refused } from '../errors.ts'
import type { Env } from '../http/env.ts'
import { escapeHtml } from '../http/escape-html.ts'
import type { Stand } from '../reading/now.ts'
import type { WebFile } from './files.ts'
import { languageOf } from './language.ts'

/** How the two of a mentorship stand, for whoever asks; null where the page is better sent without. */
export type AskStand = (c: Context<Env>, mentorship: string) => Promise<Stand | null>

const PLACE = /^\/mentorships\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

/** To whom the mentorship does not exist, and while it cannot be asked for, the page is sent without. */
const standFor = async (c: Context<Env>, id: string, ask: AskStand): Promise<Stand | null> => {
  try {
    return await ask(c, id)
  } catch (error) {
    if (!(error instanceof Refused)) c.get('log').warn({ err: error }, 'a page was sent without its sentence')
    return null
  }
}

type Words = { readonly [K in 'other' | 'month' | 'headline' | 'softer']: string }

const wordsOf = ({ since, timeZone, ...words }: Stand, language: string): Words => {
  const month = new Intl.DateTimeFormat(language, { timeZone, month: 'long', year: 'numeric' })
  return { ...words, month: month.format(since) }
}

const filledWith = (page: string, words: Words): string =>
  page.replaceAll(/\{(other|month|headline|softer)\}/g, (_, name: keyof Words) => escapeHtml(words[name]))

/** The page of a mentorship with its sentence in it, for one of the two who has signed in; else null. */
export const standingPage = async (
  c: Context<Env>,
  files: ReadonlyMap<string, WebFile>,
  ask: AskStand,
): Promise<Response | null> => {
  const [, id] = PLACE.exec(c.req.path) ?? []
  const language = languageOf(c.req.header('accept-language'))
  const file = files.get(`/mentorship.${language}.html`)
  const isIn = c.get('viewer')?.scopes === null
  if (id === undefined || file === undefined || !isIn) return null
  const stand = await standFor(c, id, ask)
  if (stand === null) return null
  c.header('Cache-Control', 'private, no-cache')
  c.header('Vary', 'Accept-Language', { append: true })
  return c.html(filledWith(new TextDecoder().decode(file.bytes), wordsOf(stand, language)))
}
