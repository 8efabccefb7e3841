import { randomUUIDv7 } from 'node:crypto'
import type { TestApp } from './app.ts'
import type { TestPair } from './pair.ts'
import { upload } from './upload.ts'

/** What the routes name in braces, by those names. */
export type Objects = Readonly<Record<string, string>>

/** A word that stands in everything the mentee of a pair writes, and nowhere else. */
export const MARK = 'quillwort'

const chat = [
  `02/03/2026, 09:15 - Jane: Could you look over my ${MARK} CV?`,
  '02/03/2026, 10:15 - Alex: Send it over.',
].join('\n')

/** One object of each kind that is the mentee's or the pair's. */
export const objectsOf = async (test: TestApp, { mentee, path, mentorship }: TestPair): Promise<Objects> => {
  const make = async (method: string, on: string, body: unknown) =>
    (await test.call(mentee, method, on, body)).body
  const moment = await make('POST', `${path}/moments`, { text: `Could you review the ${MARK} design doc?` })
  const note = await make('POST', `${path}/notes`, { text: `Ask about the ${MARK} raise.` })
  const token = await make('POST', '/api/me/tokens', { name: `a ${MARK} script`, scopes: ['read'] })
  const invitation = await make('POST', `${path}/invitations`, {})
  await make('POST', `${path}/agreement/proposals`, { scopeIn: [MARK] })
  const { loops } = await make('GET', `${path}/loops`, undefined)
  const looked = await upload(test, mentee, [{ name: 'chat.txt', bytes: chat }])
  return {
    import: looked.body.id,
    token: token.id,
    invitation: invitation.id,
    code: invitation.link.split('/').at(-1),
    mentorship: mentorship.id,
    moment: moment.id,
    note: note.id,
    loop: loops[0].id,
    sentence: '0',
    pattern: 'drifting',
    nudge: 'review-agreement',
    version: '1',
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Objects of the same shapes that nobody has. */
export const nobodys = (objects: Objects): Objects =>
  Object.fromEntries(
    Object.entries(objects).map(([name, value]) => [name, value.replaceAll(UUID, () => randomUUIDv7())]),
  )
