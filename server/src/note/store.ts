import type { Instant } from '@perennial/core/instant'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId, Seat } from '../mentorship/mentorship.ts'

/** A private moment: its author's alone, kept with the person and not with the mentorship. */
export type Note = {
  readonly id: string
  readonly mentorshipId: MentorshipId
  readonly text: string
  readonly writtenAt: Instant
  readonly changedAt: Instant
}

type Row = {
  readonly note_id: string
  readonly mentorship_id: MentorshipId
  readonly text: string
  readonly written_at: Instant
  readonly changed_at: Instant
}

const noteOf = (row: Row): Note => ({
  id: row.note_id,
  mentorshipId: row.mentorship_id,
  text: row.text,
  writtenAt: row.written_at,
  changedAt: row.changed_at,
})

const columns = 'note_id, mentorship_id, text, written_at, changed_at'
const LIST = statement(
  'note-list',
  `select ${columns} from note where person_id = $1 and mentorship_id = $2 order by written_at desc, note_id desc`,
)
const INSERT = statement(
  'note-insert',
  `insert into note (person_id, ${columns}) values ($1, $2, $3, $4, $5, $5) returning ${columns}`,
)
const CHANGE = statement(
  'note-change',
  `update note set text = $4, changed_at = $5
   where person_id = $1 and note_id = $2 and mentorship_id = $3 returning ${columns}`,
)
const REMOVE = statement(
  'note-remove',
  'delete from note where person_id = $1 and note_id = $2 and mentorship_id = $3 returning note_id',
)

export const notesOf = async (tx: Transaction, { person, mentorship }: Seat): Promise<readonly Note[]> =>
  (await tx.rows<Row>(LIST, [person, mentorship.id])).map(noteOf)

export const addNote = async (
  tx: Transaction,
  { person, mentorship }: Seat,
  id: string,
  text: string,
  now: Instant,
): Promise<Note> => {
  const row = await tx.row<Row>(INSERT, [person, id, mentorship.id, text, instantToSql(now)])
  if (row === null) throw new Error('an inserted note came back as nothing')
  return noteOf(row)
}

/** @returns null where there is no such note of this person's */
export const changeNote = async (
  tx: Transaction,
  { person, mentorship }: Seat,
  id: string,
  text: string,
  now: Instant,
): Promise<Note | null> => {
  const row = await tx.row<Row>(CHANGE, [person, id, mentorship.id, text, instantToSql(now)])
  return row && noteOf(row)
}

export const removeNote = async (
  tx: Transaction,
  { person, mentorship }: Seat,
  id: string,
): Promise<boolean> => (await tx.row(REMOVE, [person, id, mentorship.id])) !== null
