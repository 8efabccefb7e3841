import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { upload } from '../../test/upload.ts'

const root = join(import.meta.dirname, '../../..')
const shared = join(root, '../shared/conversations')
const folders = [join(root, 'samples'), shared]

const isMissing = !existsSync(shared) && `${shared} is not there: only the samples are read`

/** Every conversation that has an expectation beside it. */
const conversationsIn = (folder: string): readonly string[] => {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
  return names
    .filter((name) => names.includes(`${name.replace(/\.[^.]+$/, '')}.expected.json`))
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => join(folder, name))
}

/** What lies in two places once. */
const conversations = [
  ...new Map(folders.flatMap(conversationsIn).map((path) => [basename(path), path])).values(),
]

type Expected = { readonly mentor: string; readonly mentee: string; readonly asOf: string }

const expectedOf = (path: string): Expected =>
  JSON.parse(readFileSync(`${path.replace(/\.[^./]+$/, '')}.expected.json`, 'utf8')) as Expected

const filesAt = (path: string) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => ({ name: relative(path, file), bytes: readFileSync(file) }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    : [{ name: path, bytes: readFileSync(path) }]

/** What `perennial read --json` says of the conversation. */
const toldByCommand = (path: string, { mentor, mentee, asOf }: Expected): unknown => {
  const names = ['--mentor', mentor, '--mentee', mentee]
  const options = ['--as-of', asOf, '--time-zone', 'UTC', '--me', 'mentee', '--json']
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'cli/perennial.js'), 'read', path, ...names, ...options],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC' } },
  )
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout)
}

type Told = { readonly [field: string]: unknown }

const origin = new Set(['unread', 'notices', 'leftOut', 'words'])

/** Without how it was imported, which the server tells elsewhere. */
const withoutOrigin = (told: Told): Told =>
  Object.fromEntries(Object.entries(told).filter(([field]) => !origin.has(field)))

/** The API shows a moment as it was written, the command by its sentences: which one it is stands in its id. */
const withoutWords = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'author' in value ? { ...value, text: '' } : value

type Numbered = Told & { readonly loops: readonly { readonly openedAt: string; readonly id: string }[] }

/** Loops that one instant opened come in any order. */
const inOneOrder = ({ loops, ...told }: Numbered): Told => ({
  ...told,
  loops: loops.toSorted((a, b) => a.openedAt.localeCompare(b.openedAt) || a.id.localeCompare(b.id)),
})

/** A reading in which every reference stands as a number in the order they appear. */
const numbered = (told: Told, refs: readonly string[]): unknown => {
  const numbers = new Map(refs.toSorted((a, b) => b.length - a.length).map((ref) => [ref, refs.indexOf(ref)]))
  let text = JSON.stringify(told, withoutWords)
  for (const [ref, number] of numbers)
    text = text.replaceAll(JSON.stringify(ref).slice(1, -1), `moment ${number}`)
  return inOneOrder(JSON.parse(text) as Numbered)
}

const test = await openTestApp()
const { call, addPerson, clock, owner } = test

describe('a conversation read through the API', () => {
  it('is each of the shared folder', { skip: isMissing }, () => {
    const expected = readdirSync(shared).filter((name) => name.endsWith('.expected.json'))
    assert.equal(conversationsIn(shared).length, expected.length)
    assert.ok(expected.length > 0)
    for (const path of conversationsIn(shared)) assert.ok(conversations.includes(path), path)
  })

  for (const path of conversations)
    it(`stands as perennial read says: ${relative(root, path)}`, async () => {
      const expected = expectedOf(path)
      const told = toldByCommand(path, expected) as Told & { readonly asOf: string }
      clock.now = Date.parse(told.asOf)
      const me = await addPerson(expected.mentee)
      const { mentor, mentee } = expected
      const looked = await upload(test, me, filesAt(path), { mentor, mentee, as: 'mentee', timeZone: 'UTC' })
      assert.equal(looked.status, 201, JSON.stringify(looked.body))
      const kept = await call(me, 'POST', `/api/imports/${looked.body.id}/confirm`)
      assert.equal(kept.status, 200, JSON.stringify(kept.body))
      const asOf = encodeURIComponent(told.asOf)
      const api = `/api/mentorships/${kept.body.mentorship}/reading?loops=all&asOf=${asOf}`
      const { body } = await call(me, 'GET', api)
      const rows = await runAs(
        owner,
        'select moment_id, ref from moment where mentorship_id = $1 order by at, moment_id',
        [kept.body.mentorship],
      )
      assert.deepEqual(
        numbered(
          withoutOrigin(body),
          rows.map(({ moment_id }) => moment_id),
        ),
        numbered(
          withoutOrigin(told),
          rows.map(({ ref }) => ref),
        ),
      )
    })
})
