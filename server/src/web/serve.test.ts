import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openTestApp } from '../../test/app.ts'
import { readWebFiles } from './files.ts'
import { serveWeb } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-web-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
writeFileSync(join(folder, 'assets/main-abc.js'), 'run()')
writeFileSync(join(folder, 'assets/main-abc.js.gz'), gzipSync('run()'))

const { app } = await openTestApp()
serveWeb(app, readWebFiles(folder))

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
