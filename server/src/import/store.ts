import type { Instant } from '@perennial/core/instant'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'
import type { Import, ImportId, ImportOptions, ImportStatus, UploadedFile } from './import.ts'

type Row = {
  readonly import_id: ImportId
  readonly status: ImportStatus
  readonly mentorship_id: MentorshipId | null
  readonly made_mentorship: boolean
  readonly options: ImportOptions
  readonly found: Import['found']
  readonly added: number | null
  readonly created_at: Instant
  readonly expires_at: Instant
  readonly recorded_at: Instant | null
  readonly undone_at: Instant | null
}

const columns =
  'import_id, status, mentorship_id, made_mentorship, options, found, added, created_at, expires_at, recorded_at, undone_at'

const importOf = (row: Row): Import => ({
  id: row.import_id,
  status: row.status,
  mentorshipId: row.mentorship_id,
  madeMentorship: row.made_mentorship,
  options: row.options,
  found: row.found,
  added: row.added,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  recordedAt: row.recorded_at,
  undoneAt: row.undone_at,
})

const PUT = statement(
  'import-put',
  `insert into import (person_id, ${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict (person_id, import_id) do update set status = excluded.status,
     mentorship_id = excluded.mentorship_id, made_mentorship = excluded.made_mentorship, options = excluded.options,
     found = excluded.found, added = excluded.added, recorded_at = excluded.recorded_at,
     undone_at = excluded.undone_at`,
)

/** Keeps an import as it is now. */
export const putImport = async (tx: Transaction, person: PersonId, each: Import): Promise<void> => {
  await tx.rows(PUT, [
    person,
    each.id,
    each.status,
    each.mentorshipId,
    each.madeMentorship,
    JSON.stringify(each.options),
    JSON.stringify(each.found),
    each.added,
    instantToSql(each.createdAt),
    instantToSql(each.expiresAt),
    instantToSql(each.recordedAt),
    instantToSql(each.undoneAt),
  ])
}

const VALID = `person_id = $1 and (status <> 'looked-at' or expires_at > $2)`
const ALL = statement('import-all', `select ${columns} from import where ${VALID} order by import_id`)
const ONE = statement('import-one', `select ${columns} from import where ${VALID} and import_id = $3`)
const ONE_LOCKED = statement('import-one-locked', `${ONE.text} for update`)

/** All imports of a person, oldest first, without those that have expired. */
export const importsOf = async (
  tx: Transaction,
  person: PersonId,
  now: Instant,
): Promise<readonly Import[]> => (await tx.rows<Row>(ALL, [person, instantToSql(now)])).map(importOf)

export const importOne = async (
  tx: Transaction,
  person: PersonId,
  id: string,
  now: Instant,
): Promise<Import | null> => {
  const row = await tx.row<Row>(ONE, [person, instantToSql(now), id])
  return row && importOf(row)
}

/** The same, held until the transaction ends. */
export const importToChange = async (
  tx: Transaction,
  person: PersonId,
  id: string,
  now: Instant,
): Promise<Import | null> => {
  const row = await tx.row<Row>(ONE_LOCKED, [person, instantToSql(now), id])
  return row && importOf(row)
}

/** Bytes come back from the database as text: in pieces that hold nobody up. */
const PIECE = 1 << 19

const INSERT_PIECE = statement(
  'upload-insert',
  'insert into upload (person_id, import_id, file, place, name, bytes) values ($1, $2, $3, $4, $5, $6)',
)

export const insertUpload = async (
  tx: Transaction,
  person: PersonId,
  id: ImportId,
  files: readonly UploadedFile[],
): Promise<void> => {
  for (const [file, { name, bytes }] of files.entries())
    for (let at = 0; at < bytes.length; at += PIECE) {
      const { buffer, byteOffset } = bytes
      const piece = Buffer.from(buffer, byteOffset + at, Math.min(PIECE, bytes.length - at))
      await tx.rows(INSERT_PIECE, [person, id, file, at / PIECE, name, piece])
    }
}

const PIECES = statement(
  'upload-pieces',
  `select file, place, name, length(bytes) as length from upload
   where person_id = $1 and import_id = $2 order by file, place`,
)
const ONE_PIECE = statement(
  'upload-piece',
  'select bytes from upload where person_id = $1 and import_id = $2 and file = $3 and place = $4',
)

type Piece = { readonly file: number; readonly place: number; readonly name: string; readonly length: number }

/** The files of an import as they were sent. */
export const uploadOf = async (
  tx: Transaction,
  person: PersonId,
  id: ImportId,
): Promise<readonly UploadedFile[]> => {
  const pieces = await tx.rows<Piece>(PIECES, [person, id])
  const files: UploadedFile[] = []
  for (const [file, parts] of Map.groupBy(pieces, ({ file }) => file)) {
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
    for (const { place } of parts) {
      const piece = await tx.row<{ bytes: Buffer }>(ONE_PIECE, [person, id, file, place])
      if (piece !== null) bytes.set(piece.bytes, place * PIECE)
    }
    files.push({ name: parts[0]?.name ?? '', bytes })
  }
  return files
}

const DELETE_UPLOAD = statement('upload-delete', 'delete from upload where person_id = $1 and import_id = $2')
const DELETE = statement('import-delete', 'delete from import where person_id = $1 and import_id = $2')

export const deleteUpload = async (tx: Transaction, person: PersonId, id: ImportId): Promise<void> => {
  await tx.rows(DELETE_UPLOAD, [person, id])
}

/** Forgets an import that was only looked at, with its files. */
export const deleteImport = async (tx: Transaction, person: PersonId, id: ImportId): Promise<void> => {
  await deleteUpload(tx, person, id)
  await tx.rows(DELETE, [person, id])
}

const EXPIRE_UPLOADS = statement(
  'upload-expire',
  `delete from upload using import where import.person_id = upload.person_id
     and import.import_id = upload.import_id and import.status = 'looked-at' and import.expires_at <= $1`,
)
const EXPIRE = statement(
  'import-expire',
  `delete from import where status = 'looked-at' and expires_at <= $1`,
)

/** Forgets what nobody confirmed in time: of everybody for the owner, else of the one the transaction acts for. */
export const expireImports = async (tx: Transaction, now: Instant): Promise<void> => {
  await tx.rows(EXPIRE_UPLOADS, [instantToSql(now)])
  await tx.rows(EXPIRE, [instantToSql(now)])
}

const TAKE_BACK = statement('import-take-back', 'select take_back_import($1, $2) as count')

/** Takes away the moments an import brought, in a transaction that acts for whoever recorded them. */
export const takeBack = async (tx: Transaction, mentorship: MentorshipId, id: ImportId): Promise<number> =>
  (await tx.row<{ count: number }>(TAKE_BACK, [mentorship, id]))?.count ?? 0

const FORGET_EMPTIED = statement('import-forget-emptied', 'select forget_emptied_mentorship($1) as "isGone"')

/** Forgets a mentorship that holds nothing and that nobody else has joined. @returns whether it did */
export const forgetEmptied = async (tx: Transaction, mentorship: MentorshipId): Promise<boolean> =>
  (await tx.row<{ isGone: boolean }>(FORGET_EMPTIED, [mentorship]))?.isGone ?? false
