import { randomUUIDv7 } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import type { MomentId } from '@perennial/core/moment'
import type { Message } from '@perennial/history/message'
import { openDatabase } from '@perennial/server/database/database'
import { migrate } from '@perennial/server/database/migrate'
import type { Mentorship, MentorshipId } from '@perennial/server/mentorship/mentorship'
import { insertMembership, insertMentorship } from '@perennial/server/mentorship/store'
import type { RecordedMoment } from '@perennial/server/moment/moment'
import { recordAll } from '@perennial/server/moment/record'
import type { PersonId } from '@perennial/server/person/person'
import { longHistory, MENTEE, MENTOR } from '../long-history.ts'

/** Moments of each mentorship. */
export const EACH = 100
/** Histories that are folded for good; the others are their copies. */
const TEMPLATES = 20

const buildMentorship = (now: number): Mentorship => ({
  id: randomUUIDv7() as MentorshipId,
  mentorId: randomUUIDv7() as PersonId,
  menteeId: randomUUIDv7() as PersonId,
  mentorName: MENTOR,
  menteeName: MENTEE,
  timeZone: 'UTC',
  proposedBy: randomUUIDv7() as PersonId,
  acceptedAt: now,
  createdAt: now,
})

const momentOf = (message: Message, mentorship: Mentorship, now: number): RecordedMoment => ({
  id: randomUUIDv7() as MomentId,
  at: message.at,
  by: message.author === MENTOR ? 'mentor' : 'mentee',
  authorId: message.author === MENTOR ? mentorship.mentorId : mentorship.menteeId,
  detail: { kind: 'said' },
  channel: message.channel,
  source: 'perennial',
  ref: message.ref,
  replyTo: null,
  text: message.text,
  importId: null,
  recordedAt: now,
})

const fillTemplates = async (owner: ClientConfig): Promise<void> => {
  const database = openDatabase({ owner, app: owner }, () => undefined)
  const history = await longHistory(TEMPLATES * EACH)
  const now = Date.now()
  for (let i = 0; i < TEMPLATES; i++) {
    const mentorship = buildMentorship(now)
    const { menteeId: person } = mentorship
    const messages = history.slice(i * EACH, (i + 1) * EACH)
    await database.asOwner(async (tx) => {
      await insertMentorship(tx, mentorship)
      await insertMembership(tx, person, { mentorship, side: 'mentee', person })
      await recordAll(
        tx,
        mentorship,
        messages.map((message) => momentOf(message, mentorship, now)),
        now,
      )
    })
  }
  await database.close()
}

/** As many copies of each template as are wanted, made inside the database: ids of moments are a mentorship's own. */
const COPIES = (copies: number): string => `
  create temporary table copy as
    select mentorship_id as of, gen_random_uuid() as id, gen_random_uuid() as mentor, gen_random_uuid() as mentee
    from mentorship cross join generate_series(1, ${copies});
  insert into mentorship select id, mentor, mentee, mentor_name, mentee_name, time_zone, mentee, accepted_at, created_at
    from copy join mentorship on mentorship_id = of;
  insert into membership select mentee, id, mentee, 'mentee' from copy;
  insert into standing select id, mentor, mentee, state, before, moments, next_change_at
    from copy join standing on mentorship_id = of;
  insert into moment select id, moment_id, mentor, mentee, at, by, case by when 'mentor' then mentor else mentee end,
      kind, channel, source, ref, reply_to, text, detail, import_id, recorded_at
    from copy join moment on mentorship_id = of;
  insert into heard select id, moment_id, mentor, mentee, sentences from copy join heard on mentorship_id = of;
  insert into loop select id, loop_id, mentor, mentee, opened_at, ended_at, loop from copy join loop on mentorship_id = of;`

/** A migrated database with this many mentorships, each with its moments folded. */
export const makeData = async (
  cluster: ClientConfig,
  name: string,
  mentorships: number,
): Promise<ClientConfig> => {
  const root = new Client(cluster)
  await root.connect()
  await root.query(`create database ${name}`)
  await root.end()
  const owner = { ...cluster, database: name }
  const client = new Client(owner)
  await client.connect()
  await migrate(client)
  await fillTemplates(owner)
  if (mentorships > TEMPLATES) await client.query(COPIES(Math.ceil(mentorships / TEMPLATES) - 1))
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  await client.end()
  return owner
}

/** Whom requests are made for: mentorships with the person who asks. */
export type Seat = { readonly mentorship: string; readonly person: string }

export const seatsIn = async (owner: ClientConfig): Promise<readonly Seat[]> => {
  const client = new Client(owner)
  await client.connect()
  const { rows } = await client.query<Seat>(
    'select mentorship_id as mentorship, person_id as person from membership order by md5(mentorship_id::text) limit 2000',
  )
  await client.end()
  return rows
}
