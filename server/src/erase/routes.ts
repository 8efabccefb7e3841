import { z } from '@hono/zod-openapi'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { found } from '../http/problem.ts'
import { json, route } from '../http/route.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat, viewerOf } from '../mentorship/seat.ts'
import { emptyOutbox } from '../outbox/outbox.ts'
import { personOf } from '../person/store.ts'
import { eraseJobs } from './jobs.ts'
import { leave, leaveMentorship } from './leave.ts'

const nameSchema = z.object({ name: z.string().max(200) })

const pending = z.object({ waiting: z.number().int() })

const responses = {
  202: json(pending, 'It will be erased as soon as the database can; nothing more is to be done'),
  204: { description: 'It is erased' },
}

const eraseMe = route('person', 'account', {
  method: 'delete',
  path: '/api/me',
  summary: 'Erase me',
  description:
    'Everything of mine goes: account, notes, tokens, my words in every mentorship. What the other wrote stays with ' +
    'them where they have an account; a mentorship that nobody else has an account in goes as a whole. ' +
    'It cannot be taken back: export first.',
  request: {
    body: json(nameSchema, 'My name, typed as it stands in my account, to be sure that it is meant'),
  },
  responses,
})

const eraseMine = route('pair', 'account', {
  method: 'delete',
  path: '/api/mentorships/{mentorship}/mine',
  summary: 'Leave one mentorship and erase my words in it',
  description: 'As erasing me, for one mentorship. It cannot be taken back: export first.',
  request: {
    params: mentorshipParams,
    body: json(nameSchema, 'The name of the other, typed as it stands, to be sure that it is meant'),
  },
  responses,
})

const checkTyped = (typed: string, expected: string): void => {
  if (typed.trim() === expected.trim()) return
  const problem = { pointer: '/name', found: 'another name', expected: 'the name exactly as it stands' }
  throw new Refused({ kind: 'invalid', problems: [problem] })
}

/** Does now what is left of it. @returns how many jobs must wait and be tried again by the sweep */
const finishErasing = async ({ database, clock, log }: Parts): Promise<number> => {
  const { failed } = await emptyOutbox(database, eraseJobs, clock(), Infinity)
  if (failed.length > 0) log.error({ failed }, 'erasing waits')
  return failed.length
}

export const eraseRoutes = (parts: Parts) =>
  router()
    .openapi(eraseMe, async (c) => {
      const { person } = viewerOf(c)
      await parts.database.asPerson(person, async (tx) => {
        checkTyped(c.req.valid('json').name, found(await personOf(tx, person)).name)
        await leave(tx, person, { newId: parts.newId, now: parts.clock() })
      })
      const waiting = await finishErasing(parts)
      return waiting === 0 ? c.body(null, 204) : c.json({ waiting }, 202)
    })
    .openapi(eraseMine, async (c) => {
      const { person: account } = viewerOf(c)
      await inSeat(c, parts, c.req.valid('param').mentorship, async (tx, { mentorship, side, person }) => {
        const other = side === 'mentor' ? mentorship.menteeName : mentorship.mentorName
        checkTyped(c.req.valid('json').name, other)
        const made = { newId: parts.newId, now: parts.clock() }
        await leaveMentorship(tx, mentorship.id, { account, actsAs: person, side }, made)
      })
      const waiting = await finishErasing(parts)
      return waiting === 0 ? c.body(null, 204) : c.json({ waiting }, 202)
    })
