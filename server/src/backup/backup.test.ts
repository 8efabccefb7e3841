import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { ClientConfig } from 'pg'
import { openTestApp } from '../../test/app.ts'
import { openEmptyDatabase, runAs } from '../../test/database.ts'
import { tellHistory } from '../../test/pair.ts'
import { withClient } from '../database/owner.ts'
import { appliedIn } from '../database/migrate.ts'
import { backup } from './backup.ts'
import { BackupReader } from './reader.ts'
import { readHeader, restore } from './restore.ts'
import { tablesOf } from './tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = (): string => join(folder, `${files++}.perennial`)

const app = await openTestApp()
await tellHistory(app)
await tellHistory(app, 'Sam Weber')

const origin = { perennial: '0.1.0', at: '2026-06-01T12:00:00.000Z', secret: null, secretMark: 'mark' }
const whole = newFile()
const copied = await backup(app.owner, whole, origin)

/** Every row of every table, as text, whatever its order. */
const contents = (owner: ClientConfig): Promise<Record<string, readonly string[]>> =>
  withClient(owner, async (client) => {
    const all: Record<string, readonly string[]> = {}
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query(`select t::text as row from ${name} t order by 1`)
      all[name] = rows.map(({ row }) => row)
    }
    return all
  })

const restoreInto = async (owner: ClientConfig, file: string) => {
  using reader = new BackupReader(file)
  const header = await readHeader(reader)
  return await withClient(owner, (client) => restore(client, reader, header, 'a test'))
}

const tableCount = async (owner: ClientConfig): Promise<number> => (await withClient(owner, tablesOf)).length

/** The same backup with its plain text changed. */
const changed = (change: (text: string) => string): string => {
  const file = newFile()
  const text = zstdDecompressSync(readFileSync(whole)).toString()
  const other = change(text)
  assert.notEqual(other, text)
  writeFileSync(file, zstdCompressSync(other))
  return file
}

describe('backup and restore', () => {
  it('come round to the same rows in every table, read by its owner alone', async () => {
    assert.equal(statSync(whole).mode & 0o777, 0o600)
    const before = await contents(app.owner)
    assert.equal(copied.rows, Object.values(before).flat().length)
    assert.ok((before['public.moment']?.length ?? 0) === 8)
    const target = await openEmptyDatabase()
    assert.deepEqual(await restoreInto(target, whole), copied)
    assert.deepEqual(await contents(target), before)
    const schemas = [app.owner, target].map((owner) => withClient(owner, appliedIn))
    const [here, there] = await Promise.all(schemas)
    assert.deepEqual(there, here)
  })

  it('restore for an owner who is no superuser too, and leave row-level security forced', async () => {
    const target = await openEmptyDatabase('plain_owner')
    await restoreInto(target, whole)
    assert.deepEqual(await contents(target), await contents(app.owner))
    const loose = await runAs(
      target,
      'select relname from pg_class where relrowsecurity and not relforcerowsecurity',
    )
    assert.deepEqual(loose, [])
    assert.deepEqual(await backup(target, newFile(), origin), copied)
  })

  it('keep one instant, whatever is written meanwhile', async () => {
    const file = newFile()
    const writing = tellHistory(app, 'Kofi Mensah')
    await Promise.all([backup(app.owner, file, origin), writing])
    const target = await openEmptyDatabase()
    await restoreInto(target, file)
    const torn = await runAs(
      target,
      `select standing.mentorship_id from standing left join moment using (mentorship_id)
       group by standing.mentorship_id, standing.moments having standing.moments <> count(moment.moment_id)`,
    )
    assert.deepEqual(torn, [])
  })

  it('are refused where a file of that name exists, which stays as it is', async () => {
    const bytes = readFileSync(whole)
    await assert.rejects(backup(app.owner, whole, origin), /exists already and was left as it is/)
    assert.deepEqual(readFileSync(whole), bytes)
  })

  it('are refused in a place that is not empty', async () => {
    await assert.rejects(
      restoreInto(app.owner, whole),
      /Found \d+ tables in a test; .* into an empty place alone/,
    )
  })

  it('leave nothing where the file is cut, at whatever place', async () => {
    const target = await openEmptyDatabase()
    const { length } = readFileSync(whole)
    for (const size of [10, length >> 2, length >> 1, length - 200, length - 1]) {
      const file = newFile()
      writeFileSync(file, readFileSync(whole))
      truncateSync(file, size)
      await assert.rejects(
        restoreInto(target, file),
        /(ends too early|is damaged|is no backup): .*Nothing was restored/s,
      )
    }
    const text = zstdDecompressSync(readFileSync(whole)).toString()
    for (const end of [text.lastIndexOf('{"end"'), text.indexOf('\\.\n'), text.indexOf('\n') + 1]) {
      const file = changed((all) => all.slice(0, end))
      await assert.rejects(restoreInto(target, file), /ends too early: .*Nothing was restored/)
    }
    assert.equal(await tableCount(target), 0)
  })

  it('leave nothing where a byte is not what it was', async () => {
    const target = await openEmptyDatabase()
    const bytes = readFileSync(whole)
    for (const place of [bytes.length >> 1, bytes.length - 3]) {
      const file = newFile()
      const flipped = Buffer.from(bytes)
      flipped[place] = (flipped[place] ?? 0) ^ 0x40
      writeFileSync(file, flipped)
      await assert.rejects(restoreInto(target, file), /is damaged: .*Nothing was restored/)
    }
    for (const change of [
      (text: string) => text.replace('I got the offer!', 'I got the coffee'),
      (text: string) => text.replace('"columns":["mentorship_id",', '"columns":["now()",'),
      (text: string) => text.replace('"table":"public.person"', '"table":"pg_authid"'),
      (text: string) => `${text}more\n`,
      (text: string) => text.replace(/\n([0-9a-f-]{36})\t/, '\nno-uuid\t'),
    ])
      await assert.rejects(restoreInto(target, changed(change)), /is damaged: .*Nothing was restored/)
    assert.equal(await tableCount(target), 0)
  })

  it('are refused with what to do where the file is another, newer, or of a newer schema', async () => {
    const target = await openEmptyDatabase()
    const other = newFile()
    writeFileSync(other, 'Dear diary')
    await assert.rejects(restoreInto(target, other), /is no backup of Perennial/)
    await assert.rejects(restoreInto(target, join(folder, 'none')), /could not be opened: ENOENT/)
    const format = changed((text) => text.replace('"version":1', '"version":2'))
    await assert.rejects(restoreInto(target, format), /format 2; this Perennial reads up to 1/)
    const schema = changed((text) =>
      text.replace('"migrations":[', '"migrations":[{"number":9999,"hash":""},'),
    )
    await assert.rejects(restoreInto(target, schema), /schema 9999; this Perennial knows up to/)
    assert.equal(await tableCount(target), 0)
  })
})
