import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DAY } from '@perennial/core/instant'
import { openTestApp } from '../../test/app.ts'
import { joinPair, recordMessages, sampleMessages } from '../../test/pair.ts'

const test = await openTestApp(Date.UTC(2026, 9, 1))

type Told = { readonly [list: string]: unknown }

const without = (list: string) => (told: Told) => ({ ...told, [list]: [] })

describe('an overview over HTTP', () => {
  it('says in one answer what each of its parts says by itself, with the moments behind it counted', async () => {
    const messages = await sampleMessages('david-and-his-mentor.txt', [])
    const [renata, david] = [...new Set(messages.map(({ author }) => author))]
    const pair = await joinPair(test, renata, david)
    await recordMessages(test, pair, messages)
    for (const side of ['mentor', 'mentee'] as const) {
      const ask = async (path: string) => (await test.call(pair[side], 'GET', `${pair.path}${path}`)).body
      const { mentorship, reading, loops, patterns, strengths, phase, journal } = await ask('/overview')
      const [stand, open, told] = [await ask('/reading'), await ask('/loops'), await ask('/patterns')]
      assert.deepEqual(mentorship, await ask(''))
      assert.deepEqual(phase, await ask('/phase'))
      assert.deepEqual(journal, await ask('/moments'))
      for (const [name, value] of Object.entries(reading)) assert.deepEqual(value, stand[name], name)
      assert.deepEqual(loops, open.loops.map(without('moments')))
      assert.deepEqual(patterns, told.patterns.map(without('evidence')))
      assert.deepEqual(strengths, told.strengths.map(without('evidence')))
      for (const { momentCount, moments } of open.loops) assert.equal(momentCount, moments.length)
      for (const { evidenceCount, evidence } of [...told.patterns, ...told.strengths])
        assert.equal(evidenceCount, evidence.length)
      assert.ok(patterns.length + strengths.length > 0 && journal.moments.length > 0)
    }
  })

  it('is the same of a mentorship whose last moment lies ahead of the clock', async () => {
    const pair = await joinPair(test, 'Alex', 'Jane')
    const at = Date.UTC(2026, 9, 1) + DAY
    await recordMessages(test, pair, [
      { at, author: 'Jane', text: 'Could you review my CV?', channel: 'chat', source: 'perennial', ref: 'a' },
    ])
    const { body } = await test.call(pair.mentor, 'GET', `${pair.path}/overview`)
    assert.equal(body.journal.moments.length, 1)
    assert.equal(body.reading.asOf, '2026-10-01T00:00:00.000Z')
  })
})
