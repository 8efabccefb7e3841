import type { Instant } from '@perennial/core/instant'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Person, PersonId } from './person.ts'

type Row = {
  readonly person_id: PersonId
  readonly name: string
  readonly time_zone: string
  readonly locale: string
}

const ONE = statement('person', 'select person_id, name, time_zone, locale from person where person_id = $1')

export const personOf = async (tx: Transaction, id: PersonId): Promise<Person | null> => {
  const row = await tx.row<Row>(ONE, [id])
  return row && { id: row.person_id, name: row.name, timeZone: row.time_zone, locale: row.locale }
}

const PUT = statement(
  'person-put',
  `insert into person (person_id, name, time_zone, locale, created_at) values ($1, $2, $3, $4, $5)
   on conflict (person_id) do update set name = excluded.name, time_zone = excluded.time_zone, locale = excluded.locale`,
)

/** Keeps a person as they want to be called. */
export const putPerson = async (tx: Transaction, person: Person, now: Instant): Promise<void> => {
  await tx.rows(PUT, [person.id, person.name, person.timeZone, person.locale, instantToSql(now)])
}
