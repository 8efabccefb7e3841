import { randomUUIDv7 } from 'node:crypto'
import { join } from 'node:path'
import type { MomentId } from '@perennial/core/moment'
import { fileOf } from '@perennial/history/source'
import { readPair } from '@perennial/history/read-pair'
import type { Message } from '@perennial/history/message'
import { readFileSync } from 'node:fs'
import type { MentorshipId } from '../src/mentorship/mentorship.ts'
import { insertMembership, insertMentorship } from '../src/mentorship/store.ts'
import type { Mentorship } from '../src/mentorship/mentorship.ts'
import type { RecordedMoment } from '../src/moment/moment.ts'
import { recordAll } from '../src/moment/record.ts'
import type { PersonId } from '../src/person/person.ts'
import type { TestApp } from './app.ts'

/** A mentorship both have joined, with the path of its resources. */
export type TestPair = {
  readonly mentor: PersonId
  readonly mentee: PersonId
  readonly mentorship: Mentorship
  readonly path: string
}

export const joinPair = async (
  { database, addPerson, clock }: TestApp,
  mentorName = 'Alex Brandt',
  menteeName = 'Jane Otieno',
): Promise<TestPair> => {
  const [mentor, mentee] = [await addPerson(mentorName), await addPerson(menteeName)]
  const id = randomUUIDv7() as MentorshipId
  const mentorship: Mentorship = {
    id,
    mentorId: mentor,
    menteeId: mentee,
    mentorName,
    menteeName,
    timeZone: 'UTC',
    proposedBy: mentee,
    acceptedAt: clock.now,
    createdAt: clock.now,
  }
  await database.asPerson(mentee, async (tx) => {
    await insertMentorship(tx, mentorship)
    await insertMembership(tx, mentee, { mentorship, side: 'mentee', person: mentee })
  })
  await database.asPerson(mentor, (tx) =>
    insertMembership(tx, mentor, { mentorship, side: 'mentor', person: mentor }),
  )
  return { mentor, mentee, mentorship, path: `/api/mentorships/${id}` }
}

const samples = join(import.meta.dirname, '../../samples')

/** The messages of a sample conversation of the repository, by the name of its file. */
export const sampleMessages = async (file: string, names: readonly string[]): Promise<readonly Message[]> => {
  const source = fileOf(file, readFileSync(join(samples, file)))
  const read = await readPair([source], { timeZone: 'UTC', names })
  if (!read.ok) throw new Error(`${file}: ${read.error.why.kind}`)
  return read.value.messages
}

/** Records a history as it would have been told day by day. */
export const recordMessages = async (
  { database, clock }: TestApp,
  { mentorship, mentor, mentee }: TestPair,
  messages: readonly Message[],
): Promise<void> => {
  const ids = new Map(messages.map(({ ref }) => [ref, randomUUIDv7() as MomentId]))
  const moments = messages.map((message): RecordedMoment => {
    const by = message.author === mentorship.mentorName ? 'mentor' : 'mentee'
    return {
      id: ids.get(message.ref) as MomentId,
      at: message.at,
      by,
      authorId: by === 'mentor' ? mentor : mentee,
      detail: message.meeting ? { kind: 'meeting', meeting: message.meeting } : { kind: 'said' },
      channel: message.channel,
      source: message.source,
      ref: message.ref,
      replyTo: ids.get(message.replyTo ?? '') ?? null,
      text: message.text,
      importId: null,
      recordedAt: message.at,
    }
  })
  await database.asPerson(mentee, (tx) => recordAll(tx, mentorship, moments, clock.now))
}

/** A mentorship with some history, told over HTTP: what tests of the whole look at. */
export const tellHistory = async (
  { addPerson, call }: Pick<TestApp, 'addPerson' | 'call'>,
  name = 'Jane Otieno',
): Promise<{ readonly person: PersonId; readonly path: string }> => {
  const person = await addPerson(name)
  const { body } = await call(person, 'POST', '/api/mentorships', { as: 'mentee', with: 'Alex Brandt' })
  const path = `/api/mentorships/${body.id}`
  const told = [
    ['mentee', '2026-03-02T09:00:00Z', 'Could you refer me for the backend role at Nimbus?'],
    ['mentor', '2026-03-03T09:00:00Z', 'I referred you this morning.\nThey write by Friday.\tIs \\. fine?'],
    [
      'mentee',
      '2026-03-03T10:00:00Z',
      'Thank you so much — ありがとう 🌱 "quoted", and a \\N and a backslash \\',
    ],
    ['mentee', '2026-03-20T10:00:00Z', 'I got the offer!'],
  ]
  for (const [by, at, text] of told) await call(person, 'POST', `${path}/moments`, { by, at, text })
  return { person, path }
}
