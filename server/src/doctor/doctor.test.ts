import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, it } from 'node:test'
import { testConfig } from '../../test/config.ts'
import { openTestApp } from '../../test/app.ts'
import { takeLastingCluster } from '../../test/cluster.ts'
import { addressOf, runAs } from '../../test/database.ts'
import { tellHistory } from '../../test/pair.ts'
import { examine } from './doctor.ts'
import type { Finding } from './finding.ts'

takeLastingCluster()
const app = await openTestApp()
await tellHistory(app)
const dataFolder = mkdtempSync(join(tmpdir(), 'perennial-doctor-'))
after(() => rmSync(dataFolder, { recursive: true, force: true }))
const config = testConfig({ dataFolder, databaseUrl: addressOf(app.owner) })

const sayOf = (findings: readonly Finding[], what: string): string | undefined => {
  const finding = findings.find((each) => each.what === what)
  return finding && `${finding.verdict}: ${finding.says}`
}

describe('the doctor', () => {
  beforeEach(async () => {
    await runAs(app.owner, "update standing set next_change_at = '2999-01-01'")
  })

  it('finds a Perennial in order to be so', async () => {
    const findings = await examine(config)
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict !== 'fine'),
      [],
    )
    assert.match(sayOf(findings, 'standings') ?? '', /1 mentorships, 4 moments/)
  })

  const broken = [
    [
      'create table extra (id int)',
      'schema',
      /not by the migrations: create table public.extra/,
      'drop table extra',
    ],
    [
      'drop index loop_in_time',
      'schema',
      /missing: CREATE INDEX loop_in_time/,
      'create index loop_in_time on loop (mentorship_id, opened_at, loop_id)',
    ],
    [
      'grant delete on moment to perennial_app',
      'schema',
      /grant delete, insert, select on table/,
      'revoke delete on moment from perennial_app',
    ],
    [
      'update standing set moments = moments + 1',
      'standings',
      /1 of 1 do not count their moments/,
      'update standing set moments = moments - 1',
    ],
    [
      'update membership set mentorship_id = gen_random_uuid()',
      'orphans',
      /1 memberships without their mentorship, 1 mentorships that nobody has/,
      'update membership set mentorship_id = (select mentorship_id from mentorship)',
    ],
    [
      "insert into schema_migration (number, name, hash) values (9999, '', '')",
      'migrations',
      /schema 9999/,
      'delete from schema_migration where number = 9999',
    ],
  ] as const
  for (const [breaking, what, expected, mending] of broken)
    it(`finds what “${breaking}” did`, async () => {
      await runAs(app.owner, breaking)
      const said = sayOf(await examine(config), what) ?? ''
      await runAs(app.owner, mending)
      assert.match(said, /^wrong/)
      assert.match(said, expected)
    })

  it('notices what waits too long', async () => {
    await runAs(app.owner, "update standing set next_change_at = '2026-01-01'")
    await runAs(
      app.owner,
      `insert into outbox (job_id, kind, payload, created_at, tries, trouble)
      values (gen_random_uuid(), 'forget', '{}', now(), 3, '22012')`,
    )
    const findings = await examine(config)
    assert.match(sayOf(findings, 'sweep') ?? '', /^notice: 1 mentorships overdue/)
    assert.match(sayOf(findings, 'outbox') ?? '', /^notice: 1 jobs failed .*forget: 22012/)
    await runAs(app.owner, 'delete from outbox')
  })

  it('finds a secret that others may read, and a folder without a database', async () => {
    const file = join(dataFolder, 'secret')
    writeFileSync(file, 'x'.repeat(40), { mode: 0o600 })
    const own = { ...config, secret: null }
    assert.match(sayOf(await examine(own), 'secret') ?? '', /^fine/)
    chmodSync(file, 0o644)
    assert.match(sayOf(await examine(own), 'secret') ?? '', /^wrong: .* chmod 600/)
    assert.match(
      sayOf(await examine({ ...config, databaseUrl: null }), 'database files') ?? '',
      /^wrong: no database/,
    )
  })

  it('says when the database cannot be reached', async () => {
    const away = testConfig({ dataFolder, databaseUrl: 'postgres://nobody:x@127.0.0.1:1/none' })
    assert.match(sayOf(await examine(away), 'PostgreSQL') ?? '', /^wrong: cannot be reached: .*ECONNREFUSED/)
  })
})
