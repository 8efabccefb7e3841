import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coached, shapeText } from '../../test/coaching.ts'

const shaped = (draft: string, by: 'mentor' | 'mentee' = 'mentee', to?: string): string =>
  shapeText(draft, coached(draft, { by, ...(to === undefined ? {} : { to }) }))

test('A late ask that can stand alone comes first, with what goes into it', () => {
  const draft =
    'Hi Ines,\n\nI joined the clinic in May. The team is small. We run one server. My lead left last week.\n\nCould you look over my cover letter?\n\nBest,\nBo'
  assert.equal(
    shaped(draft),
    'Hi Ines,\n\nCould you look over my cover letter? {one-thing} {goal}\n\nI joined the clinic in May. The team is small. We run one server. My lead left last week.\n\nBest,\nBo',
  )
})

test('A late ask that leans on what went before stays', () => {
  const draft =
    'I joined in May. The team is small. We ship on Fridays. I rewrote the rota today.\n\nCould you look over it?'
  assert.match(shaped(draft), /today\.\n\nCould you look over it\?/)
})

test('What a list asks stays a list, and what is added begins a line', () => {
  const draft = '1. Could you review the README?\n2. Would you introduce me to Joost?'
  assert.equal(shaped(draft), `${draft}\n{several}`)
})

test('Code stays where it was handed over', () => {
  const draft = 'pls fix my code\n```js\nsum += xs[i]\n```'
  assert.match(shaped(draft), /^pls fix my code\n```js\nsum \+= xs\[i\]\n```\n\{/)
})

test('A question goes before the answer it keeps open', () => {
  const to = 'I’m learning joins, why does my query return every row twice?'
  const draft = 'Good start. Here is the fixed query, just paste it in.'
  assert.equal(
    shaped(draft, 'mentor', to),
    'Good start. {hand-back} Here is the fixed query, just paste it in.',
  )
})

test('What a thanks lacks follows the thanks', () => {
  assert.equal(shaped('Hi Ines, thanks a lot.\n\nBo'), 'Hi Ines, thanks a lot. {bare-thanks}\n\nBo')
})
