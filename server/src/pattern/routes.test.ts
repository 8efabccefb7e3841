import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { joinPair, recordMessages, sampleMessages } from '../../test/pair.ts'

const test = await openTestApp(Date.UTC(2026, 6, 10))
const messages = await sampleMessages('david-and-his-mentor.txt', [])
const [mentorName = '', menteeName = ''] = ['Renata', 'David'].map(
  (name) => messages.find(({ author }) => author.includes(name))?.author ?? name,
)
const pair = await joinPair(test, mentorName, menteeName)
await recordMessages(test, pair, messages)
const patterns = async (person: typeof pair.mentor) =>
  (await test.call(person, 'GET', `${pair.path}/patterns`)).body.patterns as readonly {
    id: string
    shown: string
    words: { title: string; facts: string }
    evidence: readonly unknown[]
  }[]

describe('patterns', () => {
  it('are shown to each as theirs to mend or as what happened', async () => {
    const own = await patterns(pair.mentee)
    const seen = await patterns(pair.mentor)
    assert.equal(own.find(({ id }) => id === 'asks-without-outcomes')?.shown, 'own')
    assert.equal(seen.find(({ id }) => id === 'asks-without-outcomes')?.shown, 'facts')
    assert.ok(own.every(({ words, evidence }) => words.facts !== '' && evidence.length > 0))
  })

  it('are told no more to who muted them, and to the other as before', async () => {
    const mute = `${pair.path}/patterns/asks-without-outcomes/mute`
    assert.equal((await test.call(pair.mentor, 'PUT', mute)).status, 204)
    assert.ok((await patterns(pair.mentor)).every(({ id }) => id !== 'asks-without-outcomes'))
    assert.ok((await patterns(pair.mentee)).some(({ id }) => id === 'asks-without-outcomes'))
    await test.call(pair.mentor, 'DELETE', mute)
    assert.ok((await patterns(pair.mentor)).some(({ id }) => id === 'asks-without-outcomes'))
  })

  it('are raised no more once one of the two said why they are wrong', async () => {
    const dispute = `${pair.path}/patterns/asks-without-outcomes/dispute`
    const because = 'We talk about all of it on the phone.'
    assert.equal((await test.call(pair.mentee, 'POST', dispute, { because })).status, 204)
    assert.ok((await patterns(pair.mentee)).every(({ id }) => id !== 'asks-without-outcomes'))
  })

  it('that are not there to see cannot be disputed', async () => {
    const dispute = `${pair.path}/patterns/uncredited-work/dispute`
    assert.equal((await test.call(pair.mentee, 'POST', dispute, { because: 'no' })).status, 404)
  })
})
