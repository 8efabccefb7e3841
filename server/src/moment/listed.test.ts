import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { openRole } from '../../test/as-role.ts'
import { runAs } from '../../test/database.ts'
import { joinPair, type TestPair } from '../../test/pair.ts'
import type { Statement, Transaction } from '../database/query.ts'
import { pageWanted, type Wanted } from './page.ts'

const test = await openTestApp()
const tryAs = await openRole(test)

const FILL = `
  insert into moment (mentorship_id, moment_id, mentor_id, mentee_id, at, by, author_id, kind, channel, source, ref, text, detail, recorded_at)
  select $1, gen_random_uuid(), $2, $3, timestamptz '2020-01-01' + n * interval '1 hour', 'mentee', $3, 'said', 'chat', 'whatsapp', n,
    'Thank you!', '{"kind":"said"}', now() from generate_series(1, $4::int) n`
const HEAR = `insert into heard select mentorship_id, moment_id, mentor_id, mentee_id, '[]' from moment where mentorship_id = $1`

/** As it is just after a history was brought in: no statistics tell of it yet. */
const pairOf = async (moments: number): Promise<TestPair> => {
  const pair = await joinPair(test)
  const { id } = pair.mentorship
  await runAs(test.owner, FILL, [id, pair.mentor, pair.mentee, moments])
  await runAs(test.owner, HEAR, [id])
  return pair
}

type Asked = { readonly statement: Statement; readonly values: readonly unknown[] }

/** What is asked of the database for a page. */
const askedFor = async ({ mentee, mentorship }: TestPair, wanted: Wanted): Promise<readonly Asked[]> => {
  const asked: Asked[] = []
  await test.database.asPerson(mentee, async (tx) => {
    const rows: Transaction['rows'] = async (statement, values = []) => {
      asked.push({ statement, values })
      return tx.rows(statement, values)
    }
    await pageWanted({ ...tx, rows }, mentorship.id, wanted)
  })
  return asked
}

type Plan = Readonly<Record<'Shared Hit Blocks' | 'Shared Read Blocks', number>>

/** How many blocks the database reads for a page. */
const blocksFor = async (pair: TestPair, wanted: Wanted): Promise<number> => {
  let blocks = 0
  for (const { statement, values } of await askedFor(pair, wanted)) {
    const { rows } = await tryAs(
      pair.mentee,
      `explain (analyze, buffers, format json) ${statement.text}`,
      values,
    )
    for (const { 'QUERY PLAN': plans } of rows)
      for (const { Plan } of plans as readonly { readonly Plan: Plan }[])
        blocks += Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']
  }
  return blocks
}

describe('what a page of the journal costs', () => {
  it('is the same however long the history is, for the newest, one between and around an instant', async () => {
    const [short, long] = [await pairOf(200), await pairOf(6000)]
    const place = `${Date.UTC(2020, 0, 5)}_ffffffff-ffff-ffff-ffff-ffffffffffff`
    for (const wanted of [
      { limit: 20 },
      { limit: 20, before: place },
      { limit: 20, after: place },
      { limit: 20, around: '2020-01-05' },
    ]) {
      const [few, many] = [await blocksFor(short, wanted), await blocksFor(long, wanted)]
      assert.ok(few > 0)
      assert.ok(many < few * 2, `${JSON.stringify(wanted)}: ${few} blocks of 200 moments, ${many} of 6000`)
    }
  })
})
