import type { Instant } from '@perennial/core/instant'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Scope } from '../http/route.ts'
import type { PersonId } from '../person/person.ts'

/** A token that a person made for a program of theirs, as they see it afterwards. */
export type Token = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly createdAt: Instant
  readonly expiresAt: Instant | null
  readonly lastUsedOn: string | null
}

type Row = {
  readonly token_id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly created_at: Instant
  readonly expires_at: Instant | null
  readonly last_used_on: string | null
}

const ALL = statement(
  'token-all',
  `select token_id, name, scopes, created_at, expires_at, last_used_on::text
   from token where person_id = $1 order by token_id`,
)

export const tokensOf = async (tx: Transaction, person: PersonId): Promise<readonly Token[]> =>
  (await tx.rows<Row>(ALL, [person])).map((row) => ({
    id: row.token_id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedOn: row.last_used_on,
  }))

const INSERT = statement(
  'token-insert',
  `insert into token (person_id, token_id, name, scopes, hash, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)
const INSERT_KEY = statement(
  'token-key-insert',
  'insert into token_key (hash, person_id, token_id, scopes, expires_at) values ($1, $2, $3, $4, $5)',
)

/** Keeps a token by its hash alone. */
export const insertToken = async (
  tx: Transaction,
  person: PersonId,
  { id, name, scopes, createdAt, expiresAt }: Token,
  hash: string,
): Promise<void> => {
  const until = instantToSql(expiresAt)
  await Promise.all([
    tx.rows(INSERT, [person, id, name, [...scopes], hash, instantToSql(createdAt), until]),
    tx.rows(INSERT_KEY, [hash, person, id, [...scopes], until]),
  ])
}

const DELETE = statement(
  'token-delete',
  'delete from token where person_id = $1 and token_id = $2 returning hash, name',
)
const DELETE_KEY = statement('token-key-delete', 'delete from token_key where hash = $1')

/** @returns what it was called; null when there was none */
export const deleteToken = async (
  tx: Transaction,
  person: PersonId,
  token: string,
): Promise<string | null> => {
  const row = await tx.row<{ hash: string; name: string }>(DELETE, [person, token])
  if (row === null) return null
  await tx.rows(DELETE_KEY, [row.hash])
  return row.name
}

const NOTE_USE = statement(
  'token-note-use',
  `update token set last_used_on = $3 where person_id = $1 and token_id = $2 and last_used_on is distinct from $3::date`,
)

export const noteUse = async (
  tx: Transaction,
  person: PersonId,
  token: string,
  day: string,
): Promise<void> => {
  await tx.rows(NOTE_USE, [person, token, day])
}
