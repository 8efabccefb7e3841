import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement, type Agreement } from '@perennial/core/agreement'
import type { Side } from '@perennial/core/side'
import type { Moment } from '@perennial/core/moment'
import { buildAccount, said, smallHistory } from '../../test/build.ts'
import type { PageOptions } from './parts.ts'
import { reportLines } from './report.ts'
import { lineWidth } from './span.ts'

const usual: PageOptions = { columns: 80, all: false, isAscii: false, isNow: true }

type Wanted = {
  readonly me?: Side | null
  readonly day?: number
  readonly agreement?: Agreement
  readonly options?: Partial<PageOptions>
}

const page = (
  moments: readonly Moment[] = smallHistory,
  { me = null, day = 120, agreement = noAgreement, options = {} }: Wanted = {},
): string =>
  reportLines(buildAccount(moments, { day, me, agreement }), { ...usual, ...options })
    .map((line) =>
      line
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n')

const part = (text: string, heading: string): string => {
  const [, rest = ''] = text.split(`\n ${heading}\n`)
  return rest.split('\n\n')[0] ?? ''
}

test('The page answers first, then shows why, then offers what to do', () => {
  const text = page()
  const places = [
    'Jane and Alex are',
    'Silence now',
    'Jane’s turn',
    'Alex’s turn',
    'Jane could',
    'Alex could',
  ].map((each) => text.indexOf(each))
  assert.ok(
    places.every((place) => place >= 0),
    text,
  )
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
})

test('A turn is told with the words that opened it, since when and until when', () => {
  const [what, words] = part(page(), 'Jane’s turn').split('\n')
  assert.equal(what, '   ■ Tell Alex how it went.')
  assert.match(words ?? '', /^ {5}23 Mar {2}“Would you look over my slides [^”]+…” {2}was due \d+ Apr$/)
})

test('A reader’s own turn comes first, and the other’s is told as what to wait for', () => {
  const text = page(smallHistory, { me: 'mentor' })
  assert.ok(text.indexOf('Your turn') < text.indexOf('Jane’s turn'))
  assert.match(part(text, 'Jane’s turn'), /How it went for Jane\./)
  assert.doesNotMatch(text, /Jane could/)
})

test('A meeting is for either of the two, until two weeks past its day', () => {
  const meeting = [
    ...smallHistory,
    said('mentor', 95, 'Shall we talk on Thursday?', ['arrange'], { meeting: 'proposes' }),
  ]
  const either = (day: number): string => part(page(meeting, { day }), 'For either of the two')
  assert.match(either(97), /· Meet, or find another day\.\n +11 Apr {2}“Shall we talk on Thursday\?”/)
  assert.equal(either(140), '')
})

test('The same turn many times is said once', () => {
  const promises = Array.from({ length: 5 }, (_, i) =>
    said('mentor', 90 + i, `I will send you ${['apples', 'bread', 'cheese', 'dates', 'eggs'][i]}`, [
      'promise',
    ]),
  )
  const text = part(page([...smallHistory, ...promises], { day: 96 }), 'Alex’s turn')
  assert.equal(text.match(/Keep the promise/g)?.length, 1)
  assert.match(text, /and 2 more \(--all\)|and 3 more \(--all\)/)
  const all = part(page([...smallHistory, ...promises], { day: 96, options: { all: true } }), 'Alex’s turn')
  assert.doesNotMatch(all, /more/)
})

const untold = Array.from({ length: 5 }, (_, i) => [
  said('mentee', i * 30, `Could you refer me to ${['Acme', 'Brio', 'Cado', 'Dune', 'Elm'][i]}?`, ['ask'], {
    ask: { specific: true, need: 'referral', missing: [] },
  }),
  said('mentor', i * 30 + 1, `I wrote to ${['Acme', 'Brio', 'Cado', 'Dune', 'Elm'][i]} about you`, ['solve']),
]).flat()

test('A pattern is told with moments that show it', () => {
  const text = part(page(untold, { day: 160, options: { all: true } }), 'What a friend would notice')
  assert.match(
    text,
    /Outcomes not told yet\.\s+Each of the last \d times Alex helped, no\s+word\s+came\s+back\s+on\s+how it\s+went\./,
  )
  assert.match(text, /Jane {2}“Could you refer me to \w+\?”/)
})

test('What could be done next has a reason and words to start from', () => {
  const text = part(page(untold, { day: 160 }), 'Jane could')
  assert.match(text, /■ Tell Alex how things went, oldest first\./)
  assert.match(text, /│ Hi Alex, I never told you how things went, so here it is\.\n/)
  assert.match(text, /⟨how it went⟩/)
})

test('Two who have hardly begun are told that it is too early', () => {
  const text = page(smallHistory.slice(0, 2), { day: 2 })
  assert.match(text, /Too early to say more/)
  assert.match(text, /getting to know each other/)
})

test('No line is wider than the page, at any width', () => {
  for (let columns = 28; columns <= 110; columns += 3)
    for (const history of [smallHistory, untold])
      for (const line of reportLines(buildAccount(history, { day: 160 }), {
        columns,
        all: true,
        isAscii: false,
        isNow: true,
      }))
        assert.ok(lineWidth(line) <= columns, `${columns}: ${line.map(({ text }) => text).join('')}`)
})

test('The end of the length the two meant is asked about, behind what is owed', () => {
  const agreement = { ...noAgreement, intendedMonths: 3 }
  const text = page(smallHistory, { me: 'mentee', agreement })
  assert.match(
    part(text, 'You could'),
    /Tell Alex[\s\S]*Say with Alex how it goes on\.[\s\S]*meant this for three months/,
  )
})

test('In quiet hours the page says until when it can wait, and by day it does not', () => {
  const quietHours = { from: '21:00', to: '08:00', timeZone: 'UTC' }
  const agreement = { ...noAgreement, quietHours }
  assert.match(
    page(smallHistory, { day: 120.5, agreement }),
    /Quiet hours are agreed until 08:00: it can wait till then\./,
  )
  assert.doesNotMatch(page(smallHistory, { day: 120, agreement }), /Quiet hours/)
  const past = page(smallHistory, { day: 120.5, agreement, options: { isNow: false } })
  assert.doesNotMatch(past, /Quiet hours/)
})
