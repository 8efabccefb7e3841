import { z } from '@hono/zod-openapi'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { found } from '../http/problem.ts'
import { json, route } from '../http/route.ts'
import { passwordSchema } from '../identity/welcome-routes.ts'
import { viewerOf } from '../mentorship/seat.ts'
import { timeZoneSchema } from '../mentorship/time-zone.ts'
import type { Person } from './person.ts'
import { localeSchema, nameSchema } from './schema.ts'
import { personOf, putPerson } from './store.ts'

const meSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    timeZone: z.string(),
    locale: z.string(),
    email: z.string().nullable(),
    isEmailConfirmed: z.boolean(),
  })
  .openapi('Me')

const show = route('person', 'read', {
  method: 'get',
  path: '/api/me',
  summary: 'Me',
  responses: { 200: json(meSchema, 'What Perennial calls me, and where I am') },
})

const change = route('person', 'account', {
  method: 'patch',
  path: '/api/me',
  summary: 'Change what I am called, my time zone or my language',
  request: {
    body: json(
      z.strictObject({
        name: nameSchema.optional(),
        timeZone: timeZoneSchema.optional(),
        locale: localeSchema.optional(),
      }),
      'What changes',
    ),
  },
  responses: { 200: json(meSchema, 'As I am now') },
})

const setPassword = route('person', 'account', {
  method: 'post',
  path: '/api/me/password',
  summary: 'Set my first password, where my account was made without one',
  request: { body: json(z.object({ password: passwordSchema }), 'The password') },
  responses: { 204: { description: 'It is set' } },
})

const meJson = async ({ identity }: Parts, person: Person): Promise<z.infer<typeof meSchema>> => {
  const account = await identity.accounts.of(person.id)
  return { ...person, email: account?.email ?? null, isEmailConfirmed: account?.isVerified ?? false }
}

type Change = { readonly [K in 'name' | 'timeZone' | 'locale']?: string | undefined }

const changed = (person: Person, { name, timeZone, locale }: Change): Person => ({
  ...person,
  name: name ?? person.name,
  timeZone: timeZone ?? person.timeZone,
  locale: locale ?? person.locale,
})

export const meRoutes = (parts: Parts) =>
  router()
    .openapi(show, async (c) => {
      const { person } = viewerOf(c)
      const me = found(await parts.database.asPerson(person, (tx) => personOf(tx, person)))
      return c.json(await meJson(parts, me), 200)
    })
    .openapi(change, async (c) => {
      const { person } = viewerOf(c)
      const me = await parts.database.asPerson(person, async (tx) => {
        const next = changed(found(await personOf(tx, person)), c.req.valid('json'))
        await putPerson(tx, next, parts.clock())
        return next
      })
      await parts.identity.accounts.rename(person, me.name)
      return c.json(await meJson(parts, me), 200)
    })
    .openapi(setPassword, async (c) => {
      const { person, scopes } = viewerOf(c)
      if (scopes !== null) throw new Refused({ kind: 'session-only' })
      const { accounts } = parts.identity
      found(await accounts.of(person))
      if (!(await accounts.setPassword(person, c.req.valid('json').password)))
        throw new Refused({
          kind: 'conflict',
          found: 'a password',
          expected: 'to change it with the old one',
        })
      return c.body(null, 204)
    })
