import { z } from '@hono/zod-openapi'
import { otherSide, type Side } from '@perennial/core/side'
import { agreementToClauses, clausesSchema } from '../agreement/clauses.ts'
import { proposedIn, versionsOf, type Version } from '../agreement/store.ts'
import type { Transaction } from '../database/query.ts'
import { instantSchema } from '../http/route.ts'
import type { Mentorship } from '../mentorship/mentorship.ts'
import { sideSchema } from '../mentorship/routes.ts'
import type { Open } from './accept.ts'
import { sharedIn, type Shared } from './claim.ts'

export const previewSchema = z
  .object({
    from: z.string().openapi({ description: 'Who invites' }),
    as: sideSchema.openapi({ description: 'The side I would sit on' }),
    called: z.string().openapi({ description: 'What I am called in the history so far' }),
    isForOneAddress: z.boolean(),
    expiresAt: instantSchema,
    history: z
      .object({
        moments: z.object({ mentor: z.number().int(), mentee: z.number().int() }),
        from: instantSchema.nullable(),
        to: instantSchema.nullable(),
      })
      .openapi({ description: 'What I would see of what passed: how much, and from when to when' }),
    agreement: z.object({ inForce: clausesSchema.nullable(), proposed: clausesSchema.nullable() }),
  })
  .openapi('InvitationPreview')

export type Preview = z.infer<typeof previewSchema>

const nameOf = ({ mentorName, menteeName }: Mentorship, side: Side): string =>
  side === 'mentor' ? mentorName : menteeName

const iso = (at: number): string => new Date(at).toISOString()

const historyJson = (shared: readonly Shared[]): Preview['history'] => {
  const counted = (side: Side): number => shared.find(({ by }) => by === side)?.moments ?? 0
  return {
    moments: { mentor: counted('mentor'), mentee: counted('mentee') },
    from: shared.length === 0 ? null : iso(Math.min(...shared.map(({ from }) => from))),
    to: shared.length === 0 ? null : iso(Math.max(...shared.map(({ to }) => to))),
  }
}

const clausesOf = (version: Version | null | undefined): Preview['agreement']['inForce'] =>
  version ? agreementToClauses(version.agreement) : null

const agreementJson = (versions: readonly Version[]): Preview['agreement'] => ({
  inForce: clausesOf(versions.findLast(({ acceptedAt }) => acceptedAt !== null)),
  proposed: clausesOf(proposedIn(versions)),
})

/** What somebody learns before they say yes: who invites, as whom, and what the two would share. */
export const preview = async (tx: Transaction, { invitation, mentorship }: Open): Promise<Preview> => {
  const [shared, versions] = await Promise.all([sharedIn(tx, mentorship), versionsOf(tx, mentorship.id)])
  return {
    from: nameOf(mentorship, otherSide(invitation.side)),
    as: invitation.side,
    called: nameOf(mentorship, invitation.side),
    isForOneAddress: invitation.email !== null,
    expiresAt: iso(invitation.expiresAt),
    history: historyJson(shared),
    agreement: agreementJson(versions),
  }
}
