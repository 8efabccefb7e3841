import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Parts } from '../http/app.ts'
import type { MentorshipId, Seat } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'

/** What is written down of what people did: who, what, when, about which mentorship. Never words of a moment. */
export const actions = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'session-revoked',
  'password-changed',
  'email-changed',
  'second-factor-on',
  'second-factor-off',
  'passkey-added',
  'passkey-removed',
  'token-made',
  'token-revoked',
  'invitation-made',
  'invitation-revoked',
  'invitation-accepted',
  'agreement-proposed',
  'agreement-accepted',
  'imported',
  'import-undone',
  'exported',
  'left-mentorship',
] as const
export type Action = (typeof actions)[number]

/** What there is to say of it: names of things, counts, ids. */
export type Detail = Readonly<Record<string, string | number | boolean | null>>

export type Entry = {
  readonly action: Action
  /** Who did it; null where that is not known, as when somebody failed to sign in. */
  readonly by: PersonId | null
  readonly mentorship?: MentorshipId
  readonly detail?: Detail
}

type Making = Pick<Parts, 'newId' | 'clock'>

const ACT_AS = statement('act-as', 'select act_as($1)')
const INSERT = statement(
  'audit-write',
  `insert into audit (person_id, audit_id, at, actor_id, action, mentorship_id, detail)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

/**
 * Writes down what concerns a person, for them to read. `actingAs`: whom the transaction acts as, now and afterwards;
 * one of a pair may be another in their mentorship than their account says.
 */
export const audit = async (
  tx: Transaction,
  { newId, clock }: Making,
  person: PersonId,
  { action, by, mentorship, detail }: Entry,
  actingAs: PersonId = person,
): Promise<void> => {
  const isOther = actingAs !== person
  const values = [
    person,
    newId(),
    instantToSql(clock()),
    by,
    action,
    mentorship ?? null,
    JSON.stringify(detail ?? {}),
  ]
  await Promise.all([
    ...(isOther ? [tx.rows(ACT_AS, [person])] : []),
    tx.rows(INSERT, values),
    ...(isOther ? [tx.rows(ACT_AS, [actingAs])] : []),
  ])
}

const CLAIMED = statement('seat-claim-all', 'select side, person_id from seat_claim where mentorship_id = $1')

type Claimed = { readonly side: string; readonly person_id: PersonId }

/** The accounts of a pair: whoever proposed the mentorship, and whoever took the other seat. */
export const accountsOf = async (tx: Transaction, { mentorship }: Seat): Promise<readonly PersonId[]> => {
  const claims = await tx.rows<Claimed>(CLAIMED, [mentorship.id])
  return [mentorship.proposedBy, ...claims.map(({ person_id: id }) => id)]
}

/** Writes down what concerns both of a pair, for each who has an account. */
export const auditPair = async (
  tx: Transaction,
  making: Making,
  seat: Seat,
  entry: Omit<Entry, 'mentorship'>,
): Promise<void> => {
  const about = { ...entry, mentorship: seat.mentorship.id }
  for (const person of await accountsOf(tx, seat)) await audit(tx, making, person, about, seat.person)
}
