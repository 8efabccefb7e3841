import { z } from '@hono/zod-openapi'
import { otherSide } from '@perennial/core/side'
import { auditPair } from '../audit/audit.ts'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { NO_STORE } from '../http/no-store.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { hashOf, newCode } from '../identity/code.ts'
import { mentorshipParams, sideSchema } from '../mentorship/routes.ts'
import { inSeat, viewerOf } from '../mentorship/seat.ts'
import { isTaken } from './claim.ts'
import { insertInvitation, invitationsOf, isOpenAt, revokeInvitation, type Invitation } from './store.ts'

const invitationSchema = z
  .object({
    id: z.uuid(),
    as: sideSchema,
    email: z.string().nullable(),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    state: z.enum(['open', 'accepted', 'revoked', 'expired']),
  })
  .openapi('Invitation')

const path = '/api/mentorships/{mentorship}/invitations'

const make = route('pair', 'write', {
  method: 'post',
  path,
  summary: 'Invite the other to join',
  description: 'Perennial sends nothing: you pass the link on yourself.',
  request: {
    params: mentorshipParams,
    body: json(
      z.object({
        email: z.email().max(320).nullable().default(null).openapi({
          description: 'The one address it is for, which they will have to confirm; needs mail to be set up',
        }),
      }),
      'Whom it is for',
    ),
  },
  responses: {
    201: json(
      invitationSchema.extend({ link: z.url() }),
      'The link, told this once; it works once, for 14 days',
    ),
  },
})

const list = route('pair', 'read', {
  method: 'get',
  path,
  summary: 'The invitations to this mentorship',
  request: { params: mentorshipParams },
  responses: { 200: json(z.object({ invitations: z.array(invitationSchema) }), 'Oldest first') },
})

const revoke = route('pair', 'write', {
  method: 'delete',
  path: `${path}/{invitation}`,
  summary: 'Take an invitation back',
  request: { params: mentorshipParams.extend({ invitation: z.uuid() }) },
  responses: { 204: { description: 'Its link leads nowhere any more' } },
})

const stateOf = (invitation: Invitation, now: number): z.infer<typeof invitationSchema>['state'] => {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.revokedAt !== null) return 'revoked'
  return isOpenAt(invitation, now) ? 'open' : 'expired'
}

const invitationJson = (invitation: Invitation, now: number): z.infer<typeof invitationSchema> => ({
  id: invitation.id,
  as: invitation.side,
  email: invitation.email,
  createdAt: new Date(invitation.createdAt).toISOString(),
  expiresAt: new Date(invitation.expiresAt).toISOString(),
  state: stateOf(invitation, now),
})

const LASTS = 14 * 86_400_000

const seatTaken = {
  kind: 'conflict',
  found: 'somebody on the other side already',
  expected: 'an empty seat',
} as const

const isSample = {
  kind: 'conflict',
  found: 'sample people',
  expected: 'a mentorship of your own',
} as const

export const invitationRoutes = (parts: Parts) =>
  router()
    .openapi(make, async (c) => {
      const { person } = viewerOf(c)
      const { email } = c.req.valid('json')
      const code = newCode()
      const now = parts.clock()
      const invitation = await inSeat(c, parts, c.req.valid('param').mentorship, async (tx, seat) => {
        const side = otherSide(seat.side)
        if (email !== null && !parts.identity.hasMail) throw new Refused({ kind: 'no-mail' })
        if (seat.mentorship.sample !== undefined) throw new Refused(isSample)
        if (await isTaken(tx, seat.mentorship, side)) throw new Refused(seatTaken)
        const times = { createdAt: now, expiresAt: now + LASTS, acceptedAt: null, revokedAt: null }
        const made: Invitation = { id: parts.newId(), side, madeBy: person, email, ...times }
        await insertInvitation(tx, seat.mentorship, made, hashOf(code))
        await auditPair(tx, parts, seat, { action: 'invitation-made', by: person, detail: { as: side } })
        return made
      })
      c.header('Cache-Control', NO_STORE)
      return c.json(
        { ...invitationJson(invitation, now), link: `${parts.publicUrl}/invitations/${code}` },
        201,
      )
    })
    .openapi(list, async (c) => {
      const found = await inSeat(c, parts, c.req.valid('param').mentorship, (tx, { mentorship }) =>
        invitationsOf(tx, mentorship.id),
      )
      return c.json({ invitations: found.map((each) => invitationJson(each, parts.clock())) }, 200)
    })
    .openapi(revoke, async (c) => {
      const { person } = viewerOf(c)
      const { mentorship, invitation } = c.req.valid('param')
      await inSeat(c, parts, mentorship, async (tx, seat) => {
        if (!(await revokeInvitation(tx, seat.mentorship.id, invitation, parts.clock())))
          throw new Refused({ kind: 'not-found' })
        await auditPair(tx, parts, seat, { action: 'invitation-revoked', by: person })
      })
      return c.body(null, 204)
    })
