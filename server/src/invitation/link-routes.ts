import { z } from '@hono/zod-openapi'
import { Refused, type Trouble } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { orRefuse } from '../http/problem.ts'
import { json, route } from '../http/route.ts'
import { codeSchema, newAccountSchema, signIn } from '../identity/welcome-routes.ts'
import { sideSchema } from '../mentorship/routes.ts'
import { viewerOf } from '../mentorship/seat.ts'
import type { PersonId } from '../person/person.ts'
import { accept, withOpen, type Open } from './accept.ts'
import { preview, previewSchema } from './preview.ts'
import { forgetAccount, noteAccount } from './store.ts'

const params = z.object({ code: codeSchema.openapi({ param: { name: 'code', in: 'path' } }) })

const show = route('anyone', 'read', {
  method: 'get',
  path: '/api/invitations/{code}',
  summary: 'What an invitation is to: who invites, and what the two would share',
  request: { params },
  responses: {
    200: json(previewSchema, 'What it is to. Of what was said it tells how much and when, no word'),
  },
})

const acceptance = route('person', 'write', {
  method: 'post',
  path: '/api/invitations/{code}/acceptance',
  summary: 'Say yes to an invitation',
  request: { params },
  responses: { 200: json(z.object({ mentorship: z.uuid(), as: sideSchema }), 'I am one of the two') },
})

const account = route('anyone', 'account', {
  method: 'post',
  path: '/api/invitations/{code}/account',
  summary: 'Make an account to say yes with',
  description: 'One account an invitation. It says yes to nothing yet.',
  request: { params, body: json(newAccountSchema, 'Who I am') },
  responses: { 201: json(z.object({ person: z.uuid() }), 'The account is made, and I am signed in') },
})

type NewAccount = z.infer<typeof newAccountSchema>

const oneAccount: Trouble = {
  kind: 'conflict',
  found: 'an account made with this invitation',
  expected: 'you to sign in with it',
}

const makeAccount = async (parts: Parts, code: string, body: NewAccount): Promise<PersonId> => {
  const { name, email, password = null } = body
  const { place } = await withOpen(parts, code, async (tx, open): Promise<Open> => {
    const { email: bound } = open.invitation
    if (bound !== null && bound.toLowerCase() !== email.toLowerCase())
      throw new Refused({ kind: 'other-address' })
    if (!(await noteAccount(tx, open.mentorship.id, open.invitation.id, parts.clock())))
      throw new Refused(oneAccount)
    return open
  })
  const undo = (): Promise<void> =>
    parts.database.asPerson(place.actsAs, (tx) => forgetAccount(tx, place.mentorship, place.invitation))
  try {
    return orRefuse(await parts.identity.accounts.create({ name, email, password }))
  } catch (error) {
    await undo()
    throw error
  }
}

/** What whoever holds the link of an invitation can do with it. */
export const invitationLinkRoutes = (parts: Parts) =>
  router()
    .openapi(show, async (c) => c.json(await withOpen(parts, c.req.valid('param').code, preview), 200))
    .openapi(acceptance, async (c) => {
      const { seat, side } = await accept(parts, viewerOf(c).person, c.req.valid('param').code)
      return c.json({ mentorship: seat.mentorship.id, as: side }, 200)
    })
    .openapi(account, async (c) => {
      const person = await makeAccount(parts, c.req.valid('param').code, c.req.valid('json'))
      await signIn(c, parts, person)
      return c.json({ person }, 201)
    })
