import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { makeDataFolder, spawnServer } from '../../../server/test/child.ts'
import { testSecrets } from '../../../server/test/cluster.ts'
import { perennial } from '../../test/build.ts'

const folder = makeDataFolder()
after(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'data')
const env = { PERENNIAL_DATA: data, PERENNIAL_SECRET: testSecrets.secret }
const run = (...args: readonly string[]) => perennial(args, { env })

describe('the verbs for who runs a server', () => {
  const file = join(folder, 'monday.perennial')

  it('say what they do, and what they miss', () => {
    for (const verb of ['start', 'backup', 'restore', 'doctor', 'sweep']) {
      const { stdout, status } = run(verb, '--help')
      assert.match(stdout, /PERENNIAL_DATA/)
      assert.equal(status, 0)
    }
    assert.equal(run('backup').status, 2)
    assert.equal(run('doctor', 'me').status, 2)
    assert.equal(run('sweep', '--quickly').status, 2)
    assert.match(run('sweep').stderr, /There is no Perennial in .*\/data\./)
    assert.match(run('doctor').stdout, /wrong {2}data folder +.*\/data is not there/)
    assert.ok(!existsSync(data))
  })

  it('work beside a running server', async () => {
    const server = spawnServer(data)
    assert.ok((await server.port) !== null)
    const doctor = run('doctor')
    assert.equal(doctor.status, 0, doctor.stdout)
    assert.match(doctor.stdout, /ok {5}server +running\n/)
    assert.match(run('backup', file).stdout, /rows of \d+ tables/)
    assert.match(run('sweep').stdout, /0 mentorships visited/)
    assert.match(run('restore', file).stderr, /already runs on/)
    server.process.kill('SIGTERM')
    assert.equal(await server.ended, 0)
  })

  it('work while it is stopped, and leave it stopped', () => {
    const doctor = run('doctor')
    assert.equal(doctor.status, 0, doctor.stdout)
    assert.match(doctor.stdout, /started for this look alone/)
    assert.match(run('sweep', '--verify').stdout, /0 mentorships read anew, 0 differ/)
    assert.ok(!existsSync(join(data, 'database/postmaster.pid')))
  })

  it('restore into an empty folder alone, and leave nothing of what failed', () => {
    assert.match(
      run('restore', file).stderr,
      /Found \d+ tables in .*; a backup is restored into an empty place alone/,
    )
    assert.ok(existsSync(join(data, 'database/PG_VERSION')))
    const other = join(folder, 'other')
    const elsewhere = { PERENNIAL_DATA: other, PERENNIAL_SECRET: testSecrets.secret }
    const cut = join(folder, 'cut.perennial')
    cpSync(file, cut)
    writeFileSync(cut, readFileSync(file).subarray(0, -40))
    assert.equal(perennial(['restore', cut], { env: elsewhere }).status, 1)
    assert.ok(!existsSync(join(other, 'database')))
    const restored = perennial(['restore', file], { env: elsewhere })
    assert.equal(restored.status, 0, restored.stderr)
    assert.equal(perennial(['doctor'], { env: elsewhere }).status, 0)
  })
})
