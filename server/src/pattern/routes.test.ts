import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { COOL_OFF_DAYS } from '@perennial/core/late'
import { DAY } from '@perennial/core/instant'
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
    since: string
    words: { title: string; facts: string; offer: string | null }
    start: { do: string; draft: string } | null
    seenByOther: { from: string; words: unknown } | null
    evidence: readonly unknown[]
  }[]
const answered = async (person: typeof pair.mentor) =>
  (
    (await test.call(person, 'GET', `${pair.path}/patterns`)).body.answered as readonly {
      id: string
      isMuted: boolean
      because: { text: string } | null
    }[]
  ).map(({ id, isMuted, because }) => [id, isMuted, because && because.text])

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

  it('are muted about one of the two alone', async () => {
    const mute = `${pair.path}/patterns/asks-without-outcomes/mute`
    await test.call(pair.mentor, 'PUT', `${mute}?by=mentor`)
    assert.ok((await patterns(pair.mentor)).some(({ id }) => id === 'asks-without-outcomes'))
    await test.call(pair.mentor, 'PUT', `${mute}?by=mentee`)
    assert.ok((await patterns(pair.mentor)).every(({ id }) => id !== 'asks-without-outcomes'))
    await test.call(pair.mentor, 'DELETE', `${mute}?by=mentee`)
    assert.ok((await patterns(pair.mentor)).some(({ id }) => id === 'asks-without-outcomes'))
    assert.equal((await test.call(pair.mentor, 'PUT', `${mute}?by=nobody`)).status, 422)
  })

  it('about me come with words to start from, and with what the other is told, from when', async () => {
    const own = (await patterns(pair.mentee)).find(({ id }) => id === 'asks-without-outcomes')
    const seen = (await patterns(pair.mentor)).find(({ id }) => id === 'asks-without-outcomes')
    assert.match(own?.start?.draft ?? '', /⟨/)
    assert.deepEqual(own?.seenByOther?.words, seen?.words)
    const days = Date.parse(own?.seenByOther?.from ?? '') - Date.parse(own?.since ?? '')
    assert.equal(days, COOL_OFF_DAYS * DAY)
    assert.equal(seen?.start, null)
    assert.equal(seen?.seenByOther, null)
  })

  it('that I muted stand among the answered ones, mine alone', async () => {
    const mute = `${pair.path}/patterns/asks-without-outcomes/mute`
    await test.call(pair.mentor, 'PUT', mute)
    assert.deepEqual(await answered(pair.mentor), [['asks-without-outcomes', true, null]])
    assert.deepEqual(await answered(pair.mentee), [])
    await test.call(pair.mentor, 'DELETE', mute)
    assert.deepEqual(await answered(pair.mentor), [])
  })

  it('are raised no more once one of the two said why they are wrong', async () => {
    const dispute = `${pair.path}/patterns/asks-without-outcomes/dispute`
    const because = 'We talk about all of it on the phone.'
    assert.equal((await test.call(pair.mentee, 'POST', dispute, { because })).status, 204)
    assert.ok((await patterns(pair.mentee)).every(({ id }) => id !== 'asks-without-outcomes'))
    assert.deepEqual(await answered(pair.mentee), [['asks-without-outcomes', false, because]])
    assert.deepEqual(await answered(pair.mentor), [['asks-without-outcomes', false, because]])
  })

  it('stand again once the objection is withdrawn', async () => {
    const { body } = await test.call(pair.mentee, 'GET', `${pair.path}/patterns`)
    const { moment } = body.answered[0].because
    assert.equal((await test.call(pair.mentor, 'DELETE', `${pair.path}/moments/${moment}`)).status, 404)
    assert.equal((await test.call(pair.mentee, 'DELETE', `${pair.path}/moments/${moment}`)).status, 204)
    assert.ok((await patterns(pair.mentee)).some(({ id }) => id === 'asks-without-outcomes'))
    assert.deepEqual(await answered(pair.mentee), [])
  })

  it('that are not there to see cannot be disputed', async () => {
    const dispute = `${pair.path}/patterns/uncredited-work/dispute`
    assert.equal((await test.call(pair.mentee, 'POST', dispute, { because: 'no' })).status, 404)
  })
})

describe('a pattern that only the one it concerns knows of', async () => {
  const day = (n: number) => Date.UTC(2026, 0, 1) + n * DAY
  const quiet = await joinPair(test)
  const said = (n: number, author: string, text: string) =>
    ({ at: day(n), author, text, channel: 'chat', source: 'whatsapp', ref: `r${n}` }) as const
  const asks = [
    'Could you refer me at Nimbus?',
    'Could you refer me at Kappa?',
    'Could you refer me at Delta?',
  ]
  const told = asks.flatMap((ask, n) => [
    said(n * 8, 'Jane Otieno', ask),
    said(n * 8 + 1, 'Alex Brandt', 'I referred you this morning, they have your CV.'),
    said(n * 8 + 2, 'Jane Otieno', 'Thank you for the referral!'),
  ])
  const firstDay = async (): Promise<number> => {
    for (let n = 20; n < 110; n++) {
      test.clock.now = day(n)
      const { body } = await test.call(quiet.mentee, 'GET', `${quiet.path}/patterns`)
      if (body.patterns.some(({ id }: { id: string }) => id === 'asks-without-outcomes')) return n
    }
    return Number.NaN
  }

  it('stays unknown to the other when it is disputed, even later', async () => {
    await recordMessages(test, quiet, told)
    const n = await firstDay()
    const dispute = `${quiet.path}/patterns/asks-without-outcomes/dispute`
    await test.call(quiet.mentee, 'POST', dispute, { because: 'We speak on the phone.' })
    for (const later of [n, n + 30]) {
      test.clock.now = day(later)
      const { body } = await test.call(quiet.mentor, 'GET', `${quiet.path}/patterns`)
      const told: readonly { readonly id: string }[] = [...body.answered, ...body.patterns]
      assert.ok(told.every(({ id }) => id !== 'asks-without-outcomes'))
    }
    const { body } = await test.call(quiet.mentor, 'GET', `${quiet.path}/moments?limit=100`)
    assert.ok(body.moments.every(({ kind }: { kind: string }) => kind !== 'disputed'))
  })
})
