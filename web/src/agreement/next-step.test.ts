import assert from 'node:assert/strict'
import { test } from 'node:test'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { buildMentorship } from '../../test/mentorship.ts'
import { buildVersion } from './build.ts'
import { nothingAgreed } from './clauses.ts'
import { doneWords, proposeWords, type Standing } from './next-step.ts'
import type { Turn } from './talk.ts'

const both = buildMentorship()
const alone = buildMentorship({ acceptedAt: null })
const version = buildVersion()

const turns: Readonly<Record<Turn['kind'], Turn>> = {
  nothing: { kind: 'nothing' },
  agreed: { kind: 'agreed', accepted: version },
  mine: { kind: 'mine', proposed: version },
  theirs: { kind: 'theirs', proposed: version },
}

const wordsFor = (kind: Turn['kind'], changes: number, more: Partial<Standing> = {}): string | null =>
  proposeWords({ mentorship: both, turn: turns[kind], changes, isOneSided: false, ...more })

test('Whatever I changed, there is a way to propose it', () => {
  for (const kind of ['nothing', 'agreed', 'mine', 'theirs'] as const)
    for (const mentorship of [both, alone])
      for (const changes of [1, 2, 12]) assert.ok(wordsFor(kind, changes, { mentorship }))
})

test('Where nothing is changed there is nothing to propose, but a first agreement', () => {
  assert.equal(wordsFor('nothing', 0), 'Propose it to Alex')
  for (const kind of ['agreed', 'mine', 'theirs'] as const) assert.equal(wordsFor(kind, 0), null)
})

test('What one wrote down alone can be proposed unchanged, so that it takes both', () => {
  assert.equal(wordsFor('agreed', 0, { isOneSided: true }), 'Propose it as it is')
})

test('Changes are counted, and called what they are: a proposal, a counter, another one instead', () => {
  assert.equal(wordsFor('agreed', 1), 'Propose one change')
  assert.equal(wordsFor('agreed', 12), 'Propose 12 changes')
  assert.equal(wordsFor('theirs', 2), 'Counter with two changes')
  assert.equal(wordsFor('mine', 2), 'Propose this instead')
})

test('Somebody who is here alone writes down: nobody is there to be asked', () => {
  for (const kind of ['nothing', 'agreed'] as const)
    assert.equal(wordsFor(kind, 1, { mentorship: alone }), 'Write it down')
  assert.equal(doneWords({ kind: 'propose', clauses: nothingAgreed }, alone), 'Written down.')
})

test('Once it is done it says with whom it lies, or that it holds', () => {
  assert.equal(doneWords({ kind: 'propose', clauses: nothingAgreed }, both), 'It lies with Alex now.')
  assert.match(doneWords({ kind: 'accept', version: 1 }, both), /holds/)
  assert.match(doneWords({ kind: 'take-back', version: 1 }, both), /back/)
})
