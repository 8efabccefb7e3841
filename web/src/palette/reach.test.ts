import assert from 'node:assert/strict'
import { test } from 'node:test'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { reach, type Ways } from './reach.ts'

const people = [
  { mentorship: 'a', name: 'Alex Brandt', iAm: 'mentee' },
  { mentorship: 't', name: 'Tola Ade', iAm: 'mentor' },
] as const

/** Does the first thing that was found, and tells what it came to. */
const ran = (typed: string, among: readonly (typeof people)[number][] = people): string => {
  const went: string[] = []
  const ways: Ways = {
    openPage: (to) => void went.push(`page ${to}`),
    openPerson: (mentorship) => void went.push(`person ${mentorship}`),
    tell: (mentorship, words) => void went.push(`tell ${mentorship} ${words ?? ''}`.trim()),
    leave: () => void went.push('left'),
  }
  reach(among, ways, typed)[0]?.run()
  return went.join()
}

const found = (typed: string, among: readonly (typeof people)[number][] = people): readonly string[] =>
  reach(among, { openPage() {}, openPerson() {}, tell() {}, leave() {} }, typed).map(({ id }) => id)

test('A few letters lead to a person, a page, a way to tell, and out', () => {
  assert.equal(ran('tola'), 'person t')
  assert.equal(ran('peo'), 'page /people')
  assert.equal(ran('tell alex'), 'tell a')
  assert.equal(ran('sign out'), 'left')
})

test('A person is found by what they are to me, a page by what is done there', () => {
  assert.equal(found('your mentor')[0], 'person a')
  assert.equal(found('you mentor tola')[0], 'person t')
  assert.equal(found('passkey')[0], '/settings/sign-in')
  assert.equal(found('erase')[0], '/settings/data')
})

test('Words that nothing is called by can be told of anybody, as they were typed', () => {
  assert.equal(ran('  We met for coffee. '), 'tell a We met for coffee.')
  assert.deepEqual(found('We met for coffee.'), ['keep a', 'keep t'])
  assert.deepEqual(found('We met for coffee.', []), [])
})

test('Before something is typed all is there, once each', () => {
  const all = found('')
  assert.equal(new Set(all).size, all.length)
  for (const typed of ['tola', 'settings', 'tell', 'sign'])
    for (const id of found(typed)) assert.ok(all.includes(id), id)
})
