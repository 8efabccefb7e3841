import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leavesOutTalks, waysIn } from './channels.ts'

test('ways are read from the words people use, what follows a no is left out', () => {
  assert.deepEqual(waysIn(['chat ok, no calls']), { agreed: ['chat'], leftOut: ['call'] })
  assert.deepEqual(waysIn(['WhatsApp and e-mail', 'never phone or coffee']), {
    agreed: ['chat', 'mail'],
    leftOut: ['call', 'in-person'],
  })
  assert.deepEqual(waysIn(['Mails, aber keine Anrufe']), { agreed: ['mail'], leftOut: ['call'] })
  assert.deepEqual(waysIn(['video calls', 'in person']), { agreed: ['call', 'in-person'], leftOut: [] })
})

test('words that name no way say nothing', () => {
  assert.deepEqual(waysIn(['whatever suits']), { agreed: [], leftOut: [] })
  assert.deepEqual(waysIn([]), { agreed: [], leftOut: [] })
})

test('a talk is left out by a no, or where two agreed on writing alone', () => {
  assert.equal(leavesOutTalks(waysIn(['no calls']), ['call']), true)
  assert.equal(leavesOutTalks(waysIn(['no calls']), ['in-person']), false)
  assert.equal(leavesOutTalks(waysIn(['no calls'])), false)
  assert.equal(leavesOutTalks(waysIn(['no calls', 'no coffee'])), true)
  assert.equal(leavesOutTalks(waysIn(['chat', 'mail'])), true)
  assert.equal(leavesOutTalks(waysIn(['chat', 'calls'])), false)
  assert.equal(leavesOutTalks(waysIn([])), false)
  assert.equal(leavesOutTalks(waysIn(['chat, no calls']), ['chat']), false)
})
