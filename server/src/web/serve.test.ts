import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openTestApp } from '../../test/app.ts'
import { Refused } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { PersonId } from '../person/person.ts'
import { readWebFiles } from './files.ts'
import { serveWeb } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-web-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
writeFileSync(join(folder, 'assets/main-abc.js'), 'run()')
writeFileSync(join(folder, 'assets/main-abc.js.gz'), gzipSync('run()'))

writeFileSync(join(folder, 'sign-in.en.html'), '<!doctype html><h1>Welcome back.</h1>')
writeFileSync(join(folder, 'mentorship.en.html'), '<p>{other} since {month}</p><h1>{headline} {softer}</h1>')
writeFileSync(join(folder, 'sign-in.de.html'), '<!doctype html><h1>Willkommen zurück.</h1>')
const askedFirst = [
  { at: '/', isMine: true, links: ['</api/people>; rel=preload; as=fetch; crossorigin'] },
  { at: '/mentorships/:id', isMine: true, links: ['</a.js>; rel=modulepreload'] },
  { at: '/sign-in', isMine: false, links: ['</api/ways-in>; rel=preload; as=fetch; crossorigin'] },
]

const { app } = await openTestApp()
const [ours, broken] = [newId(), newId()]
const known = { person: newId() as PersonId, scopes: null }
serveWeb(app, {
  files: readWebFiles(folder),
  askedFirst,
  identify: async ({ headers }) => {
    if (headers.get('cookie') === 'away') throw new Error('connect ECONNREFUSED')
    if (headers.get('cookie') === 'program') return { ...known, scopes: ['read'] }
    return headers.get('cookie') === 'known' ? known : null
  },
  stand: async (_, mentorship) => {
    if (mentorship === broken) throw new Error('connect ECONNREFUSED')
    if (mentorship !== ours) throw new Refused({ kind: 'not-found' })
    return {
      other: '<b>Alex</b> {softer}',
      since: Date.UTC(2016, 10, 30, 23),
      timeZone: 'Africa/Lagos',
      headline: 'Two things are open,',
      softer: 'and one is yours.',
    }
  },
})

describe('the screens', () => {
  it('are one page at every address of theirs, asked for anew each time', async () => {
    for (const path of ['/', '/mentorships/one', '/index.html']) {
      const response = await app.request(path)
      assert.equal(await response.text(), '<!doctype html>')
      assert.equal(response.headers.get('cache-control'), 'no-cache')
      assert.match(response.headers.get('content-security-policy') ?? '', /style-src 'self'/)
    }
  })

  it('keep what is named by its content for good, packed for whoever can unpack it', async () => {
    const packed = await app.request('/assets/main-abc.js', { headers: { 'accept-encoding': 'gzip, br' } })
    assert.equal(packed.headers.get('content-encoding'), 'gzip')
    assert.match(packed.headers.get('cache-control') ?? '', /immutable/)
    assert.equal(gunzipSync(await packed.arrayBuffer()).toString(), 'run()')
    const plain = await app.request('/assets/main-abc.js', { headers: { 'accept-encoding': 'gzip;q=0' } })
    assert.equal(await plain.text(), 'run()')
  })

  it('begin with a page what it will ask for, where it will not be refused', async () => {
    const linksOf = async (path: string, cookie: string): Promise<string | null> =>
      (await app.request(path, { headers: { cookie } })).headers.get('link')
    assert.match((await linksOf('/', 'known')) ?? '', /^<\/api\/people>; rel=preload/)
    assert.equal(await linksOf('/', ''), null)
    assert.equal(await linksOf('/people/one', 'known'), null)
    assert.match((await linksOf('/sign-in', '')) ?? '', /^<\/api\/ways-in>/)
  })

  it('are served while nobody can say who asks', async () => {
    const response = await app.request('/', { headers: { cookie: 'away' } })
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('link'), null)
  })

  it('greet in the language of the browser before any script ran', async () => {
    const said = async (path: string, language: string): Promise<string> =>
      (await app.request(path, { headers: { 'accept-language': language } })).text()
    assert.match(await said('/sign-in', 'en-GB,en;q=0.9'), /Welcome back/)
    assert.match(await said('/sign-in', 'fr,de-AT;q=0.8,en;q=0.5'), /Willkommen/)
    assert.match(await said('/sign-in', 'fr'), /Welcome back/)
    assert.doesNotMatch(await said('/sign-in?step=code', 'en'), /Welcome back/)
  })

  it('say of a mentorship how it stands before any script ran, to whoever is in it', async () => {
    const response = await app.request(`/mentorships/${ours}`, { headers: { cookie: 'known' } })
    assert.equal(
      await response.text(),
      '<p>&lt;b&gt;Alex&lt;/b&gt; {softer} since December 2016</p><h1>Two things are open, and one is yours.</h1>',
    )
    assert.equal(response.headers.get('cache-control'), 'private, no-cache')
    assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'self'/)
  })

  it('say nothing of a mentorship to anybody else, nor while it cannot be read', async () => {
    for (const [id, cookie] of [
      [ours, ''],
      [ours, 'program'],
      [newId(), 'known'],
      [broken, 'known'],
      [`${ours}/agreement`, 'known'],
    ] as const) {
      const response = await app.request(`/mentorships/${id}`, { headers: { cookie } })
      assert.equal(response.status, 200)
      assert.equal(await response.text(), '<!doctype html>')
    }
  })

  it('answer 304 to whoever has them', async () => {
    const tag = (await app.request('/')).headers.get('etag') ?? ''
    const again = await app.request('/', { headers: { 'if-none-match': tag } })
    assert.equal(again.status, 304)
  })

  it('leave the API and what was never built alone', async () => {
    assert.equal((await app.request('/api/nothing')).status, 404)
    assert.equal((await app.request('/assets/other.js')).status, 404)
    assert.equal((await app.request('/api/me')).status, 401)
  })
})
