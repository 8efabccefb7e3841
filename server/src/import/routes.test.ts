import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { zipSync } from 'fflate'
import { DAY } from '@perennial/core/instant'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { upload } from '../../test/upload.ts'

const root = join(import.meta.dirname, '../../..')
const chat = { name: 'chat.txt', bytes: readFileSync(join(root, 'samples/jane-and-alex.txt')) }
const short = (...lines: readonly string[]) => ({
  name: 'short.txt',
  bytes: lines.map((line, i) => `[0${i + 1}/03/2026, 10:00:00] ${line}\n`).join(''),
})

const test = await openTestApp(Date.UTC(2026, 8, 25))
const { call, addPerson, clock, owner } = test
const jane = await addPerson('Jane Otieno')
const stranger = await addPerson('Somebody Else')

const momentsIn = async (person: typeof jane, mentorship: string): Promise<number> => {
  const { body } = await call(person, 'GET', `/api/mentorships/${mentorship}/moments?limit=100`)
  return body.moments.length
}
const uploadsKept = async (): Promise<number> => (await runAs(owner, 'select 1 from upload')).length

describe('an import', () => {
  it('says what was found and keeps nothing of it in a mentorship', async () => {
    const { status, body } = await upload(test, jane, [chat])
    assert.equal(status, 201)
    assert.equal(body.status, 'looked-at')
    const { found } = body
    assert.deepEqual([found.mentor, found.mentee, found.me], ['Alex Brandt', 'Jane Otieno', 'mentee'])
    assert.equal(found.areRolesGuessed, true)
    assert.deepEqual(found.formats, [{ format: 'whatsapp', moments: found.moments }])
    assert.deepEqual(found.people.map(({ name }: { name: string }) => name).toSorted(), [
      'Alex Brandt',
      'Jane Otieno',
    ])
    assert.ok(found.from < found.to)
    assert.ok(found.notices.some(({ about }: { about: string }) => about === 'time-zone'))
    assert.deepEqual((await call(jane, 'GET', '/api/mentorships')).body, { mentorships: [] })
    assert.equal((await runAs(owner, 'select 1 from moment')).length, 0)
    assert.equal((await call(jane, 'DELETE', `/api/imports/${body.id}`)).status, 204)
    assert.equal(await uploadsKept(), 0)
  })

  it('is kept when confirmed, adds nothing the second time, and is gone when undone', async () => {
    const first = await upload(test, jane, [chat])
    const kept = await call(jane, 'POST', `/api/imports/${first.body.id}/confirm`)
    assert.equal(kept.status, 200)
    assert.equal(kept.body.added, kept.body.found.moments)
    assert.equal(await uploadsKept(), 0)
    const { mentorship } = kept.body
    const reading = await call(jane, 'GET', `/api/mentorships/${mentorship}/reading`)

    const second = await upload(test, jane, [chat], { mentorship })
    assert.equal(second.body.found.new, 0)
    const again = await call(jane, 'POST', `/api/imports/${second.body.id}/confirm`)
    assert.equal(again.body.added, 0)

    const undone = await call(jane, 'POST', `/api/imports/${first.body.id}/undo`)
    assert.equal(undone.body.status, 'undone')
    assert.equal(undone.body.mentorship, null)
    assert.equal((await call(jane, 'GET', `/api/mentorships/${mentorship}`)).status, 404)
    assert.deepEqual((await call(jane, 'GET', '/api/mentorships')).body, { mentorships: [] })
    assert.equal((await call(jane, 'POST', `/api/imports/${first.body.id}/undo`)).status, 409)

    const third = await upload(test, jane, [chat])
    const anew = await call(jane, 'POST', `/api/imports/${third.body.id}/confirm`)
    assert.equal(anew.body.added, kept.body.added)
    const after = await call(jane, 'GET', `/api/mentorships/${anew.body.mentorship}/reading`)
    assert.deepEqual(after.body.balance, reading.body.balance)
    assert.deepEqual(after.body.rhythm, reading.body.rhythm)
  })

  it('leaves the mentorship it began where more came into it', async () => {
    const bo = await addPerson('Bo')
    const begin = async (): Promise<{ id: string; mentorship: string }> => {
      const { body } = await upload(test, bo, [short('Ann: Hi', 'Bo: Hello')], { as: 'mentor' })
      return (await call(bo, 'POST', `/api/imports/${body.id}/confirm`)).body
    }
    for (const [path, more] of [
      ['moments', { text: 'One more word.' }],
      ['notes', { text: 'For me.' }],
      ['agreement/proposals', { rhythmDays: 14 }],
    ] as const) {
      const { id, mentorship } = await begin()
      await call(bo, 'POST', `/api/mentorships/${mentorship}/${path}`, more)
      const undone = await call(bo, 'POST', `/api/imports/${id}/undo`)
      assert.equal(undone.body.mentorship, mentorship)
      assert.equal(await momentsIn(bo, mentorship), path === 'moments' ? 1 : 0)
    }
  })

  it('adds what a longer export has, and links a reply to what was there', async () => {
    const line = (n: number, more = {}) =>
      JSON.stringify({
        at: `2026-03-0${n}T10:00:00Z`,
        author: n % 2 ? 'Ann' : 'Bo',
        text: `Line ${n}`,
        ref: `r${n}`,
        ...more,
      })
    const file = (...lines: readonly string[]) => ({ name: 'a.jsonl', bytes: lines.join('\n') })
    const ann = await addPerson('Ann')
    const first = await upload(test, ann, [file(line(1), line(2))], { as: 'mentee' })
    const { body } = await call(ann, 'POST', `/api/imports/${first.body.id}/confirm`)
    const longer = file(line(1), line(2), line(3), line(4, { replyTo: 'r1' }))
    const second = await upload(test, ann, [longer], { mentorship: body.mentorship })
    assert.equal(second.body.found.new, 2)
    await call(ann, 'POST', `/api/imports/${second.body.id}/confirm`)
    const { body: page } = await call(ann, 'GET', `/api/mentorships/${body.mentorship}/moments`)
    assert.deepEqual(
      page.moments.map(({ text }: { text: string }) => text),
      ['Line 4', 'Line 3', 'Line 2', 'Line 1'],
    )
    assert.equal(page.moments[0].replyTo, page.moments[3].id)
    assert.equal(page.moments[3].by, 'mentee')
  })

  it('asks which two are meant in a crowd, and goes by the names it is told', async () => {
    const crowd = short('Jane Otieno: Hi', 'Bo: Hello', 'Cy: Hey', 'Jane Otieno: So', 'Bo: Yes', 'Cy: No')
    const { body } = await upload(test, jane, [crowd])
    assert.deepEqual(body.found.question, { kind: 'which-two' })
    assert.equal((await call(jane, 'POST', `/api/imports/${body.id}/confirm`)).status, 409)
    const told = await call(jane, 'PUT', `/api/imports/${body.id}/options`, { mentor: 'Bo', mentee: 'Jane' })
    assert.deepEqual(
      [told.body.found.mentor, told.body.found.me, told.body.found.question],
      ['Bo', 'mentee', null],
    )
    assert.deepEqual(told.body.found.leftOut, [{ name: 'Cy', messages: 2 }])
    assert.equal((await call(jane, 'POST', `/api/imports/${body.id}/confirm`)).status, 200)
  })

  it('waits until it is clear who of the two I am', async () => {
    const { body } = await upload(test, stranger, [short('Ann Lee: Hi', 'Bo Ray: Hello')])
    assert.equal(body.found.me, null)
    assert.equal((await call(stranger, 'POST', `/api/imports/${body.id}/confirm`)).status, 409)
  })

  it('names the lines that could not be read, and keeps the rest', async () => {
    const lines = [
      '{"at":"2026-03-01T10:00:00Z","author":"Ann Lee","text":"Hi"}',
      '{"at":"2026-03-02T10:00:00Z","author":"Bo Ray","text":"Hello"}',
      '{"at":',
      '{"at":-9000000000000000,"author":"Bo Ray","text":"Ages ago"}',
      '{"at":-900000000000000,"author":"Bo Ray","text":"Long ago"}',
      JSON.stringify({
        at: '2026-03-03T10:00:00Z',
        author: 'Ann Lee',
        text: 'nul \0 letter',
        ref: 'x'.repeat(9000),
      }),
    ]
    const { status, body } = await upload(test, jane, [{ name: 'a.jsonl', bytes: lines.join('\n') }], {
      as: 'mentor',
    })
    assert.equal(status, 201)
    assert.deepEqual(
      body.found.unread.map(({ line }: { line: number }) => line),
      [3, 4, 0],
    )
    assert.equal((await call(jane, 'POST', `/api/imports/${body.id}/confirm`)).body.added, 3)
  })

  it('is nobody else’s, and is forgotten after a day', async () => {
    const { body } = await upload(test, jane, [chat])
    const path = `/api/imports/${body.id}`
    const nothing = await call(stranger, 'GET', '/api/imports/01981111-1111-7111-8111-111111111111')
    for (const [method, on] of [
      ['GET', path],
      ['POST', `${path}/confirm`],
      ['POST', `${path}/undo`],
      ['DELETE', path],
    ] as const)
      assert.deepEqual((await call(stranger, method, on)).body, nothing.body)
    clock.now += DAY + 1
    assert.equal((await call(jane, 'POST', `${path}/confirm`)).status, 404)
    await upload(test, jane, [chat])
    assert.equal((await runAs(owner, 'select 1 from import where import_id = $1', [body.id])).length, 0)
  })

  it('stands in the description of the API with its policy', async () => {
    const { body } = await call(null, 'GET', '/api/openapi.json')
    const { post } = body.paths['/api/imports']
    assert.deepEqual([post['x-policy'], post['x-scope']], ['person', 'write'])
    assert.ok('multipart/form-data' in post.requestBody.content)
    assert.equal(body.paths['/api/me/export'].get['x-scope'], 'export')
    assert.equal(body.paths['/api/me'].delete['x-scope'], 'account')
  })

  it('goes to no mentorship of others', async () => {
    const { body } = await call(jane, 'POST', '/api/mentorships', { as: 'mentee', with: 'Alex Brandt' })
    assert.equal((await upload(test, stranger, [chat], { mentorship: body.id })).status, 404)
  })
})

const zipOf = (files: Readonly<Record<string, Uint8Array>>) => ({ name: 'x.zip', bytes: zipSync(files) })
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** Small, and 30 MB of one letter when unpacked. */
const bomb = () => zipOf({ 'chat.txt': new Uint8Array(30_000_000).fill(97) })

const hostile: readonly (readonly [
  what: string,
  file: () => { name: string; bytes: Uint8Array | string },
  says: RegExp,
])[] = [
  ['nothing', () => ({ name: 'empty.txt', bytes: '' }), /an empty file/],
  [
    'a picture',
    () => ({ name: 'p.jpg', bytes: new Uint8Array(5000).map((_, i) => (i * 7919) % 256) }),
    /p\.jpg/,
  ],
  ['a zip bomb', bomb, /unpacks to more than/],
  ['a zip of zips', () => zipOf({ 'a.zip': bomb().bytes }), /a zip/],
  [
    'a zip of many files',
    () => zipOf(Object.fromEntries(Array.from({ length: 5100 }, (_, i) => [`${i}.txt`, text('a')]))),
    /more than 5000 files/,
  ],
  [
    'a cut zip',
    () => ({ name: 'cut.zip', bytes: zipOf({ 'a.txt': text('hello '.repeat(500)) }).bytes.slice(0, 40) }),
    /zip/,
  ],
  [
    'paths out of the folder',
    () => zipOf({ '../../etc/passwd': text('root:x:0:0'), '/etc/shadow': text('root') }),
    /zip/,
  ],
  [
    'an unfinished JSON',
    () => ({ name: 'result.json', bytes: `{"messages":[{"from_id":"a","date_unixtime":"1` }),
    /result\.json/,
  ],
  ['deep JSON', () => ({ name: 'deep.json', bytes: `{"from_id":${'['.repeat(200_000)}` }), /deep\.json/],
  [
    'a mail of nothing',
    () => ({ name: 'm.eml', bytes: 'From: \nDate: \nSubject: \n\n' }),
    /m\.eml|no messages/,
  ],
]

describe('a file that is no history', () => {
  for (const [what, file, says] of hostile)
    it(`is refused with a clear problem: ${what}`, async () => {
      const { status, body } = await upload(test, jane, [file()])
      assert.equal(status, 422, JSON.stringify(body))
      assert.match(body.detail, says)
      assert.match(body.detail, /expected/)
    })

  it('is refused when the form is broken, or larger than may be sent', async () => {
    const headers = { 'x-test-person': jane, 'content-type': 'multipart/form-data; boundary=b' }
    const broken = await test.app.request('/api/imports', {
      method: 'POST',
      headers,
      body: '--b\r\nContent-Di',
    })
    assert.equal(broken.status, 422)
    const large = { ...headers, 'content-length': '60000000' }
    const refused = await test.app.request('/api/imports', { method: 'POST', headers: large, body: 'x' })
    assert.equal(refused.status, 413)
  })

  it('is told apart by its name alone, wherever that points to', async () => {
    const { body } = await upload(test, jane, [{ ...chat, name: '..\\..\\..\\etc\\chat\u0007.txt' }])
    assert.deepEqual(
      new Set(body.found.notices.map(({ file }: { file: string }) => file)),
      new Set(['etc/chat.txt']),
    )
  })

  it('may come as the body of the request', async () => {
    const headers = { 'x-test-person': jane, 'content-type': 'application/octet-stream' }
    const sent = await test.app.request('/api/imports?name=chat.txt', {
      method: 'POST',
      headers,
      body: chat.bytes,
    })
    assert.equal(sent.status, 201)
  })
})
