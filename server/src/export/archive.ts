import type { Instant } from '@perennial/core/instant'
import type { Database } from '../database/database.ts'
import { fold } from '@perennial/history/name'
import { seatsOf, takeSeat } from '../mentorship/store.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'
import { personOf } from '../person/store.ts'
import type { Identity } from '../identity/identity.ts'
import { tokensOf, type Token } from '../token/store.ts'
import { auditOf, importsOf, keptOf, type KeptMentorship } from './kept.ts'
import {
  agreementFile,
  answersFile,
  correctionLines,
  eventLines,
  iso,
  loopsFile,
  momentLines,
  noteLines,
  withdrawnLines,
} from './lines.ts'
import { pageHtml } from './page.ts'
import { readme } from './words.ts'
import type { Entry } from './zip-stream.ts'

const LONGEST_FOLDER = 60

/** A folder of letters, figures and dashes alone, whatever people are called. */
const folderOf = ({ seat: { mentorship } }: KeptMentorship, place: number): string => {
  const names = fold(`${mentorship.mentorName} and ${mentorship.menteeName}`)
  const plain = names
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_FOLDER)
    .replaceAll(/^-+|-+$/g, '')
  return `${String(place).padStart(2, '0')}-${plain}`
}

/** Lines of some length at once: packing each by itself would take longer than writing it. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < 1 << 16) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* filesOf(kept: KeptMentorship, place: number, now: Instant): Generator<Entry> {
  const folder = folderOf(kept, place)
  const file = (name: string, lines: Iterable<string>): Entry => ({
    name: `${folder}/${name}`,
    pieces: inPieces(lines),
  })
  yield file('page.html', pageHtml(kept, now))
  yield file('moments.jsonl', momentLines(kept))
  yield file('corrections.jsonl', correctionLines(kept))
  yield file('agreement.json', [agreementFile(kept)])
  yield file('loops.json', [loopsFile(kept)])
  yield file('events.jsonl', eventLines(kept))
  yield file('notes.jsonl', noteLines(kept))
  yield file('answers.json', [answersFile(kept)])
  yield file('withdrawn.jsonl', withdrawnLines(kept))
}

type Reach = {
  readonly database: Database
  readonly accounts: Identity['accounts']
  readonly person: PersonId
  readonly now: Instant
}

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at))

const tokenJson = ({ name, scopes, createdAt, expiresAt, lastUsedOn }: Token) => ({
  name,
  scopes,
  createdAt: iso(createdAt),
  expiresAt: isoOrNull(expiresAt),
  lastUsedOn,
})

/** The address and the ways in; null where there is no account to sign in with. */
const signInJson = async ({ accounts, person }: Reach) => {
  const [account, ways] = await Promise.all([accounts.of(person), accounts.waysInOf(person)])
  if (account === null || ways === null) return null
  return { email: account.email, isEmailConfirmed: account.isVerified, ...ways }
}

const keptIn = ({ database, person }: Reach, id: MentorshipId): Promise<KeptMentorship | null> =>
  database.asPerson(person, async (tx) => {
    const seat = await takeSeat(tx, person, id)
    // A sample is nobody's.
    return seat === null || seat.mentorship.sample !== undefined ? null : keptOf(tx, seat)
  })

const accountFile = async (reach: Reach): Promise<string> => {
  const { database, person, now } = reach
  const signIn = await signInJson(reach)
  return database.asPerson(person, async (tx) => {
    const [me, seats, imports, tokens] = await Promise.all([
      personOf(tx, person),
      seatsOf(tx, person),
      importsOf(tx, person),
      tokensOf(tx, person),
    ])
    const account = {
      exportedAt: iso(now),
      me,
      signIn,
      tokens: tokens.map(tokenJson),
      mentorships: seats.map(({ mentorship_id: id, side }) => ({ id, as: side })),
      imports: imports.map(({ createdAt, status, mentorship, added }) => ({
        createdAt: iso(createdAt),
        status,
        mentorship,
        added,
      })),
    }
    return `${JSON.stringify(account, null, 2)}\n`
  })
}

const auditFile = ({ database, person }: Reach): Promise<string> =>
  database.asPerson(person, async (tx) =>
    (await auditOf(tx, person))
      .map(({ at, ...row }) => `${JSON.stringify({ when: iso(at), ...row })}\n`)
      .join(''),
  )

/** Everything about a person, file by file; one mentorship is held at a time, and no connection while it is sent. */
export async function* archiveOf(reach: Reach): AsyncGenerator<Entry> {
  yield { name: 'README.txt', pieces: [readme] }
  yield { name: 'account.json', pieces: [await accountFile(reach)] }
  yield { name: 'audit.jsonl', pieces: [await auditFile(reach)] }
  const { database, person, now } = reach
  const seats = await database.asPerson(person, (tx) => seatsOf(tx, person))
  for (const [i, { mentorship_id: id }] of seats.entries()) {
    const kept = await keptIn(reach, id)
    if (kept !== null) yield* filesOf(kept, i + 1, now)
  }
}
