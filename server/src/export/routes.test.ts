import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomUUIDv7 } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { unzipSync } from 'fflate'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { sessionCookie } from '../../test/session.ts'
import { upload } from '../../test/upload.ts'
import { insertMembership, mentorshipById } from '../mentorship/store.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'
import { escapeHtml } from '../http/escape-html.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'perennial-export-'))
after(() => rmSync(folder, { recursive: true }))

const test = await openTestApp(Date.UTC(2026, 8, 25, 12))
const { app, call, addPerson, clock, database, owner } = test

type Unpacked = {
  readonly bytes: Uint8Array
  readonly file: (name: string) => string
  readonly names: readonly string[]
}

const exported = async (person: PersonId): Promise<Unpacked> => {
  const response = await app.request('/api/me/export', { headers: { 'x-test-person': person } })
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'application/zip')
  const bytes = new Uint8Array(await response.arrayBuffer())
  const files = unzipSync(bytes)
  return { bytes, file: (name) => new TextDecoder().decode(files[name]), names: Object.keys(files) }
}

const sample = { name: 'chat.txt', bytes: readFileSync(join(root, 'samples/jane-and-alex.txt')) }

const begin = async (person: PersonId, files: Parameters<typeof upload>[2]): Promise<MentorshipId> => {
  const { body } = await upload(test, person, files, { as: 'mentee', timeZone: 'UTC' })
  const kept = await call(person, 'POST', `/api/imports/${body.id}/confirm`)
  assert.equal(kept.status, 200, JSON.stringify(kept.body))
  return kept.body.mentorship
}

const seat = (person: PersonId, id: MentorshipId): Promise<void> =>
  database.asOwner(async (tx) => {
    const mentorship = await mentorshipById(tx, id)
    assert.ok(mentorship)
    await insertMembership(tx, person, { mentorship, side: 'mentor', person: mentorship.mentorId })
  })

const note = (person: string, mentorship: string, text: string) =>
  runAs(owner, 'insert into note values ($1, $2, $3, $4, now(), now())', [
    person,
    randomUUIDv7(),
    mentorship,
    text,
  ])

const jane = await addPerson('Jane Otieno')
const alex = await addPerson('Alex Brandt')
const mentorship = await begin(jane, [sample])
const path = `/api/mentorships/${mentorship}`
await seat(alex, mentorship)
const { body: said } = await call(jane, 'POST', `${path}/moments`, {
  text: 'The thing with the tests is done.',
})
await call(jane, 'PUT', `${path}/moments/${said.id}/sentences/0/acts`, { acts: ['win'] })
await note(jane, mentorship, 'I fear the interview.')
await note(
  (await runAs(owner, 'select mentor_id from mentorship'))[0]?.mentor_id,
  mentorship,
  'Slow down with her.',
)
const { body: reading } = await call(jane, 'GET', `${path}/reading?loops=all`)

const read = (...args: readonly string[]) => {
  const options = ['--as-of', new Date(clock.now).toISOString(), '--time-zone', 'UTC', '--json']
  const main = join(root, 'cli/perennial.js')
  const { stdout, stderr } = spawnSync(process.execPath, [main, 'read', ...args, ...options], {
    encoding: 'utf8',
  })
  assert.equal(stderr, '')
  return JSON.parse(stdout)
}

describe('my export', () => {
  it('is read by perennial read as it stands here, corrections included', async () => {
    const { file, bytes } = await exported(jane)
    const [moments, corrections, zip] = ['moments.jsonl', 'corrections.jsonl', 'all.zip'].map((name) =>
      join(folder, name),
    )
    assert.ok(moments !== undefined && corrections !== undefined && zip !== undefined)
    writeFileSync(moments, file('01-alex-brandt-and-jane-otieno/moments.jsonl'))
    writeFileSync(corrections, file('01-alex-brandt-and-jane-otieno/corrections.jsonl'))
    writeFileSync(zip, bytes)
    for (const source of [moments, zip]) {
      const told = read(source, '--mentor', 'Alex', '--mentee', 'Jane', '--corrections', corrections)
      assert.deepEqual(told.balance, reading.balance)
      assert.deepEqual(told.rhythm, reading.rhythm)
      assert.equal(told.loops.length, reading.loops.length)
      assert.deepEqual(told.unread, [])
      assert.equal(told.span.corrected, 1)
    }
  })

  it('adds nothing to the mentorship it came from, and makes the same of a new one', async () => {
    const { bytes } = await exported(jane)
    const again = await upload(test, jane, [{ name: 'export.zip', bytes }], { mentorship })
    assert.equal(again.body.found.new, 0)
    const kim = await addPerson('Kim')
    const other = await begin(kim, [{ name: 'export.zip', bytes }])
    const { body } = await call(kim, 'GET', `/api/mentorships/${other}/moments?limit=100`)
    const { body: mine } = await call(jane, 'GET', `${path}/moments?limit=100`)
    const words = ({ moments }: { moments: readonly { at: string; text: string; by: string }[] }) =>
      moments.map(({ at, text, by }) => [at, text, by])
    assert.deepEqual(words(body), words(mine))
  })

  it('has my private notes, marked, and nobody else’s', async () => {
    const { file, names } = await exported(jane)
    const notes = file('01-alex-brandt-and-jane-otieno/notes.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      notes.map(({ visibility, text }) => [visibility, text]),
      [['private', 'I fear the interview.']],
    )
    assert.ok(names.every((name) => !file(name).includes('Slow down with her.')))
    const his = await exported(alex)
    assert.ok(his.names.every((name) => !his.file(name).includes('I fear the interview.')))
    assert.ok(his.names.some((name) => his.file(name).includes('Slow down with her.')))
  })

  it('has the account, what was done, and every file that is named in it', async () => {
    const { file, names } = await exported(jane)
    assert.equal(JSON.parse(file('account.json')).me.name, 'Jane Otieno')
    assert.match(file('audit.jsonl'), /"action":"imported"/)
    assert.match(file('audit.jsonl'), /"action":"exported"/)
    for (const name of [
      'page.html',
      'agreement.json',
      'loops.json',
      'events.jsonl',
      'answers.json',
      'withdrawn.jsonl',
    ]) {
      assert.ok(names.includes(`01-alex-brandt-and-jane-otieno/${name}`), name)
      assert.match(file('README.txt'), new RegExp(name.replace('.', '\\.')))
    }
    assert.ok(JSON.parse(file('01-alex-brandt-and-jane-otieno/loops.json')).length > 10)
  })

  it('tells of my tokens and ways to sign in by names and dates, never of what opens', async () => {
    const { body: made } = await call(jane, 'POST', '/api/me/tokens', {
      name: 'for the calendar',
      scopes: ['read'],
    })
    const cookie = await sessionCookie(test, jane)
    const at = new Date(clock.now)
    const secrets = ['a-password-hash', 'a-totp-secret', 'the-backup-codes', 'a-public-key', 'a-credential']
    const [hash, totp, codes, key, credential] = secrets
    await runAs(
      owner,
      `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
       values ('a', $1, 'credential', $1, $2, $3, $3), ('b', 'theirs', 'oidc', $1, null, $3, $3)`,
      [jane, hash, at],
    )
    await runAs(
      owner,
      `insert into auth."twoFactor" ("id", "secret", "backupCodes", "userId") values ('a', $2, $3, $1)`,
      [jane, totp, codes],
    )
    await runAs(
      owner,
      `insert into auth."passkey" ("id", "name", "publicKey", "userId", "credentialID", "counter", "deviceType", "backedUp", "createdAt")
       values ('a', 'my phone', $2, $1, $3, 0, 'singleDevice', false, $4)`,
      [jane, key, credential, at],
    )
    await runAs(owner, 'update auth."user" set "twoFactorEnabled" = true where "id" = $1', [jane])
    const { file } = await exported(jane)
    const { tokens, signIn } = JSON.parse(file('account.json'))
    assert.deepEqual(
      tokens.map(({ name, scopes }: { name: string; scopes: unknown }) => [name, scopes]),
      [['for the calendar', ['read']]],
    )
    assert.equal(signIn.email, `${jane}@example.org`)
    assert.equal(signIn.secondFactor, true)
    assert.equal(Date.parse(signIn.password.setAt), clock.now)
    assert.equal(signIn.singleSignOn.length, 1)
    assert.deepEqual(
      signIn.passkeys.map(({ name }: { name: string }) => name),
      ['my phone'],
    )
    assert.equal(signIn.sessions.length, 1)
    for (const secret of [...secrets, made.token, cookie.split('=')[1]?.split('.')[0] ?? ''])
      assert.ok(!file('account.json').includes(secret), secret)
    assert.equal(JSON.parse((await exported(alex)).file('account.json')).signIn, null)
  })

  it('shows words on its page and never runs them', async () => {
    const mallory = await addPerson('<script>alert(1)</script>')
    const lines = [
      {
        at: '2026-03-01T10:00:00Z',
        author: '<script>alert(1)</script>',
        text: '</p><script src=x></script><img onerror="a()">',
      },
      { at: '2026-03-02T10:00:00Z', author: `../../"'&`, text: 'Could you look at <b>this</b>?' },
    ]
    await begin(mallory, [{ name: 'a.jsonl', bytes: lines.map((line) => JSON.stringify(line)).join('\n') }])
    const { file, names } = await exported(mallory)
    const page = names.find((name) => name.endsWith('page.html')) ?? ''
    assert.match(page, /^01-[a-z0-9-]*\/page\.html$/)
    const tags = new Set([...file(page).matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag))
    for (const tag of ['script', 'img', 'b']) assert.ok(!tags.has(tag), tag)
    assert.ok(file(page).includes(escapeHtml('Could you look at <b>this</b>?')))
  })

  it('needs a token that may export', async () => {
    const as = (scopes: string) =>
      app.request('/api/me/export', { headers: { 'x-test-person': `${jane} ${scopes}` } })
    assert.equal((await as('read,write')).status, 403)
    const allowed = await as('export')
    assert.equal(allowed.status, 200)
    await allowed.body?.cancel()
  })
})
