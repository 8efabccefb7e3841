import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { disclosureTo } from '@perennial/core/disclosure'
import type { Pattern } from '@perennial/core/pattern/pattern'
import { otherSide, sides } from '@perennial/core/side'
import { kindsFor, type Kind, type Shared } from './kinds.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 27, 12)

const buildShared = (overrides: Partial<Shared> = {}): Shared => ({
  id: 'a',
  other: 'Alex Brandt',
  iAm: 'mentee',
  isPair: true,
  findings: [],
  ...overrides,
})

const linesOf = (kind: Kind['id'], ...all: readonly Shared[]) =>
  kindsFor(all, now).find(({ id }) => id === kind)?.lines ?? []

const namesIn = (kind: Kind['id'], ...all: readonly Shared[]): readonly (readonly string[])[] =>
  linesOf(kind, ...all).map(({ seers }) => seers.map(({ name }) => name))

describe('who can see what', () => {
  it('names the two of each mentorship for what they share', () => {
    const tola = buildShared({ id: 't', other: 'Tola Ade', iAm: 'mentor' })
    assert.deepEqual(namesIn('moments', buildShared(), tola), [
      ['You', 'Alex Brandt'],
      ['You', 'Tola Ade'],
    ])
  })

  it('names me alone while the other has no account', () => {
    const alone = buildShared({ isPair: false })
    for (const kind of ['moments', 'standing', 'agreement', 'aboutMe', 'aboutThem'] as const)
      assert.deepEqual(namesIn(kind, alone), [['You']])
    assert.match(linesOf('moments', alone)[0]?.how[0] ?? '', /about Alex$/)
  })

  it('says in one line who has no account yet, beside those who have', () => {
    const [tola, ravi] = [
      { id: 't', other: 'Tola' },
      { id: 'r', other: 'Ravi' },
    ].map((each) => buildShared({ ...each, isPair: false }))
    assert.ok(tola !== undefined && ravi !== undefined)
    assert.deepEqual(namesIn('moments', tola, buildShared(), ravi), [['You', 'Alex Brandt'], ['You']])
    assert.match(linesOf('moments', tola, buildShared(), ravi)[1]?.how[0] ?? '', /about Tola and Ravi$/)
  })

  it('names me alone for notes, nudges and drafts, and nobody for a steward’s counts', () => {
    for (const kind of ['notes', 'nudges', 'drafts', 'account'] as const)
      assert.deepEqual(namesIn(kind, buildShared()), [['You']])
    assert.deepEqual(namesIn('counts', buildShared()), [['Nobody']])
  })

  it('says from which day the mentor sees what still stands out about the mentee', () => {
    const finding = { title: 'Thanks are missing.', otherSeesFrom: now + 5 * DAY }
    const [line] = linesOf('aboutMe', buildShared({ findings: [finding] }))
    assert.match(line?.how[0] ?? '', /7 days later/)
    assert.match(line?.how[1] ?? '', /yours alone; Alex would see it from 2 Dec/)
  })

  it('says that a mentee sees at once what stands out about the mentor', () => {
    const finding = { title: 'An ask is open.', otherSeesFrom: now }
    const shared = buildShared({ other: 'Tola', iAm: 'mentor', findings: [finding] })
    const [line] = linesOf('aboutMe', shared)
    assert.match(line?.how[0] ?? '', /Tola at once/)
    assert.match(line?.how[1] ?? '', /Tola sees it too/)
  })

  it('says of when each of the two sees something what the rule is that it is shown by', () => {
    const since = now
    for (const iAm of sides)
      for (const by of sides) {
        const pattern = { by, since, knownSince: since } as Pattern
        const days = (disclosureTo(pattern, otherSide(by)).from - since) / DAY
        const [line] = linesOf(by === iAm ? 'aboutMe' : 'aboutThem', buildShared({ iAm }))
        const said = /(\d+) days later/.exec(line?.how[0] ?? '')?.[1] ?? '0'
        assert.equal(Number(said), days, `about the ${by}, to the ${iAm}`)
      }
  })

  it('leaves out what stands out about the other', () => {
    const finding = { title: 'An ask is open.', otherSeesFrom: null }
    assert.equal(linesOf('aboutMe', buildShared({ findings: [finding] }))[0]?.how.length, 1)
  })
})
