import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, type Act, type Owes, type ReadContext } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { outputs } from './model.ts'
import { keepWithinRails } from './guard-rails.ts'
import { nothingHanded, type Handed } from './heard.ts'
import { hear } from './read-sentence.ts'

type Situation = { readonly before?: ReadContext['before']; readonly owes?: Owes; readonly handed?: Handed }

const unseen: readonly Act[] = ['celebrate', 'credit']

/** How far the rails move each act, from logits of nought; of joy and of credit there is no sign. */
const moved = (
  author: Side,
  text: string,
  { before, owes, handed }: Situation = {},
): Partial<Record<Act, number>> => {
  const context: ReadContext = {
    at: 0,
    timeZone: 'UTC',
    open: owes === undefined ? [] : [{ by: author, owes }],
    ...(before === undefined ? {} : { before }),
  }
  const spoken = hear(text, author, context, handed ?? nothingHanded)
  const logits = new Float32Array(outputs)
  for (const act of unseen) logits[acts.indexOf(act)] = -50
  keepWithinRails(logits, spoken)
  const changed = acts.filter((act, at) => !unseen.includes(act) && logits[at] !== 0)
  return Object.fromEntries(changed.map((act) => [act, logits[acts.indexOf(act)]]))
}

const said = (by: Side, act: Act, text: string): Pick<ReadContext, 'before'> => ({
  before: { by, text, acts: [act] },
})
const asked = said('mentee', 'ask', 'Could you look over my CV?')

test('a day alone promises after an ask or while something is owed', () => {
  for (const text of ['Tomorrow, promised.', 'Sorry, tonight', 'Friday at the latest', 'This week!']) {
    assert.deepEqual(moved('mentor', text, asked), { promise: 8, arrange: -8 }, text)
    assert.deepEqual(moved('mentor', text, { owes: 'answer' }), { promise: 8, arrange: -8 }, text)
  }
})

test('a day alone promises nothing where nothing was asked, and not in answer to a meeting', () => {
  assert.deepEqual(moved('mentor', 'Tomorrow, promised.'), {})
  assert.deepEqual(moved('mentor', 'Tomorrow, promised.', { owes: 'thanks' }), {})
  assert.deepEqual(moved('mentor', 'Tomorrow', said('mentee', 'ask', 'When can we have our call?')), {})
  assert.deepEqual(moved('mentor', 'Tomorrow I am away with the family.', asked), {})
})

test('consent to an ask promises', () => {
  for (const text of ['Will do!', 'On it', 'Leave it with me.', 'I can, once I have seen the draft.'])
    assert.deepEqual(moved('mentor', text, asked), { promise: 4 }, text)
})

test('consent to nothing asked, or to one’s own ask, promises nothing', () => {
  assert.deepEqual(moved('mentor', 'Will do!'), {})
  assert.deepEqual(moved('mentee', 'Will do!', asked), {})
  assert.deepEqual(moved('mentor', 'I can once again not sleep.', asked), {})
})

const slot = said('mentor', 'arrange', 'Does Thursday 18:30 work for the call?')
const offered = said('mentor', 'give', 'I have a mock interview for you, 17 or 18.')

test('agreeing to a slot arranges', () => {
  for (const text of ['Perfect!', 'Works for me', 'Sounds good, see you'])
    assert.deepEqual(moved('mentee', text, slot), { arrange: 2 }, text)
  assert.deepEqual(moved('mentee', '18 please', offered), { arrange: 2 })
})

test('a question, a long answer and praise without a slot arrange nothing', () => {
  assert.deepEqual(moved('mentee', 'Great, which room?', slot), {})
  assert.deepEqual(moved('mentee', `Great ${'news from the harbour '.repeat(4)}`, slot), {})
  assert.deepEqual(moved('mentee', 'Perfect!'), {})
})

test('who owes something rather says what pays it', () => {
  assert.deepEqual(moved('mentee', 'it took three hours', { owes: 'outcome' }), { update: 1 })
  assert.deepEqual(moved('mentor', 'the last slide is hers', { owes: 'credit' }), {})
  assert.deepEqual(moved('mentee', 'all there, seven pages', { owes: 'delivery' }), { deliver: 2 })
  assert.deepEqual(moved('mentee', 'all there, seven pages', { owes: 'answer' }), {})
})

test('a mentor’s words before code solve, a mentee’s and a question do not', () => {
  const handed = { code: true, file: false }
  assert.deepEqual(moved('mentor', 'like this:', { handed }), { solve: 2 })
  assert.deepEqual(moved('mentee', 'like this:', { handed }), {})
  assert.deepEqual(moved('mentor', 'what would this print?', { handed }), {})
  assert.deepEqual(moved('mentor', 'like this:'), {})
})

test('a celebration speaks of it in its own words, whatever it answers', () => {
  const won = said('mentee', 'win', 'I got the job!')
  const celebrated = (text: string): number => {
    const spoken = hear(text, 'mentor', { at: 0, timeZone: 'UTC', open: [], ...won })
    const logits = new Float32Array(outputs).fill(5)
    keepWithinRails(logits, spoken)
    return logits[acts.indexOf('celebrate')] ?? 0
  }
  assert.equal(celebrated('Congratulations, well deserved!'), 5)
  assert.ok(celebrated('My train leaves at nine.') < 0)
})

test('whether it worked, in a word, is news while an outcome is owed', () => {
  for (const text of [
    'works now!',
    'that fixed it',
    'Solved',
    'yep, all green',
    'No luck.',
    'still the same',
  ])
    assert.deepEqual(moved('mentee', text, { owes: 'outcome' }), { update: 5 }, text)
  assert.deepEqual(moved('mentee', 'works now!'), {})
  assert.deepEqual(moved('mentee', 'It works on the train, with no signal', { owes: 'outcome' }), {
    update: 1,
  })
})

test('what a mentor needs is work, unless the mentee is to show it or it is rest', () => {
  assert.deepEqual(moved('mentor', 'I need slides with the method and the results.'), { assign: 4 })
  assert.deepEqual(moved('mentor', 'I need a coffee.'), {})
  assert.deepEqual(moved('mentee', 'I need slides with the method and the results.'), {})
})

test('what is to be made for the mentor and by when is work, unless it answers what was asked', () => {
  for (const text of [
    'fix it asap pls',
    'could you add a share button before you go',
    'build the index for us too',
  ])
    assert.deepEqual(moved('mentor', text), { guide: -2, assign: 4 }, text)
  assert.equal(moved('mentor', 'want to build it?').assign, 4)
  assert.equal(moved('mentor', 'I give a talk in May, and I need a demo that survives the wifi.').assign, 4)
  assert.deepEqual(moved('mentor', 'fix it first, then look at the log'), {})
  assert.equal(moved('mentor', 'fix it today', asked).assign, undefined)
})

test('a mentor who says in the present what they do by a day promises it', () => {
  for (const text of [
    'I correct it today.',
    'Charts I do with you on the 29th',
    'Send it, I give comments in a few days.',
  ])
    assert.deepEqual(moved('mentor', text), { promise: 4, bound: -2 }, text)
  for (const text of [
    'I answer mail every Friday',
    'I write mails on Sunday evenings',
    'I work on Saturdays',
  ])
    assert.equal(moved('mentor', text).promise, undefined, text)
})

test('the place it lies in hands work over where work is owed', () => {
  for (const text of ['Chapter 6 is in the repo, scripts and plots.', 'Both up now, see https://a.example/b'])
    assert.equal(moved('mentee', text, { owes: 'delivery' }).deliver, 6, text)
  for (const text of ['Posted.', 'sent it just now']) {
    assert.equal(moved('mentor', text, { owes: 'promise' }).deliver, 8, text)
    assert.equal(moved('mentor', text).deliver, undefined, text)
  }
  assert.equal(moved('mentee', 'Chapter 6 is in the repo.').deliver, undefined)
  assert.equal(moved('mentee', 'Is it in the repo?', { owes: 'delivery' }).deliver, 2)
})

test('a day alone in reply to a slot is no promise', () => {
  const slot = { by: 'mentor', text: 'Thursday instead?', acts: ['arrange', 'ask'] } as const
  assert.equal(moved('mentee', 'Yes, Thursday!', { before: slot }).promise, undefined)
})
