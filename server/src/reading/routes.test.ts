import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { noAgreement } from '@perennial/core/agreement'
import { COOL_OFF_DAYS } from '@perennial/core/late'
import { DAY } from '@perennial/core/instant'
import { read } from '@perennial/core/reading'
import { readJournal } from '@perennial/journal/journal'
import { openTestApp } from '../../test/app.ts'
import { joinPair, recordMessages, sampleMessages } from '../../test/pair.ts'

type Told = { readonly id: string; readonly by: string; readonly since: string }

const test = await openTestApp(Date.UTC(2026, 9, 1))

const histories = [
  { file: 'david-and-his-mentor.txt', mentor: 'Renata', mentee: 'David' },
  { file: 'sarah-and-her-mentee.txt', mentor: 'Sarah', mentee: '' },
  { file: 'jane-and-alex.txt', mentor: 'Alex Brandt', mentee: 'Jane Otieno' },
]

const namesIn = async (file: string, mentor: string) => {
  const messages = await sampleMessages(file, [])
  const authors = [...new Set(messages.map(({ author }) => author))]
  const found = authors.find((author) => author.includes(mentor)) ?? authors[0] ?? ''
  return { messages, mentor: found, mentee: authors.find((author) => author !== found) ?? '' }
}

describe('a reading over HTTP', () => {
  for (const { file, mentor } of histories)
    it(`shows each pattern of ${file} to whom it is for, from when it is for them`, async () => {
      const named = await namesIn(file, mentor)
      const pair = await joinPair(test, named.mentor, named.mentee)
      await recordMessages(test, pair, named.messages)
      const last = named.messages.at(-1)?.at ?? 0
      let seen = 0
      for (let at = named.messages[0]?.at ?? 0; at < last + 60 * DAY; at += 20 * DAY) {
        const upTo = named.messages.filter((message) => message.at <= at)
        const { state } = readJournal(upTo, named, 'UTC', noAgreement)
        const { patterns } = read(state, at, noAgreement)
        for (const side of ['mentor', 'mentee'] as const) {
          const { body } = await test.call(
            pair[side],
            'GET',
            `${pair.path}/reading?asOf=${new Date(at).toISOString()}`,
          )
          const mayKnow = patterns.filter(
            ({ by, since }) => by === side || by !== 'mentee' || at >= since + COOL_OFF_DAYS * DAY,
          )
          const told = (body.patterns as readonly Told[]).map(({ id, by }) => `${id} ${by}`)
          assert.deepEqual(told.toSorted(), mayKnow.map(({ id, by }) => `${id} ${by}`).toSorted())
          assert.ok(body.nudges.every((nudge: { for: string }) => nudge.for === side))
          seen += told.length
        }
      }
      assert.ok(seen > 0)
    })

  it('hides from the mentor what a mentee may still mend, and its reasons and nudges with it', async () => {
    const pair = await joinPair(test)
    const day = (n: number) => Date.UTC(2026, 0, 1) + n * DAY
    const said = (n: number, author: string, text: string) =>
      ({ at: day(n), author, text, channel: 'chat', source: 'whatsapp', ref: `r${n}` }) as const
    const asks = [
      'Could you refer me at Nimbus?',
      'Could you refer me at Kappa?',
      'Could you refer me at Delta?',
    ]
    const messages = asks.flatMap((ask, n) => [
      said(n * 8, 'Jane Otieno', ask),
      said(n * 8 + 1, 'Alex Brandt', 'I referred you this morning, they have your CV.'),
      said(n * 8 + 2, 'Jane Otieno', 'Thank you for the referral!'),
    ])
    await recordMessages(test, pair, messages)
    const told = async (side: 'mentor' | 'mentee', n: number) => {
      const { body } = await test.call(
        pair[side],
        'GET',
        `${pair.path}/reading?asOf=${new Date(day(n)).toISOString()}`,
      )
      return body.patterns as readonly Told[]
    }
    const raised = Array.from({ length: 90 }, (_, n) => n + 20)
    const first = async (side: 'mentor' | 'mentee') => {
      for (const n of raised)
        if ((await told(side, n)).some(({ id }) => id === 'asks-without-outcomes')) return n
      return null
    }
    const [own, other] = [await first('mentee'), await first('mentor')]
    assert.ok(own !== null && other !== null)
    assert.equal(other - own, COOL_OFF_DAYS)
  })
})
