import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import { called, plural } from './plural.ts'
import { de } from './de.ts'
import { en, inWords, sayAgo, sayDay } from './en.ts'
import { merged, type Catalogue } from './merged.ts'
import { languages } from './languages.ts'

test('A count takes the form of words that goes with it', () => {
  assert.deepEqual(
    [0, 1, 2, 21].map((count) => plural(count, 'line', 'lines')),
    ['lines', 'line', 'lines', 'lines'],
  )
  assert.deepEqual([0, 1, 3, 4, 1200].map(inWords), ['No', 'One', 'Three', '4', '1,200'])
})

test('People are called by their first names, many by how many they are', () => {
  assert.equal(called(['Alex Brandt']), 'Alex')
  assert.equal(called(['Alex Brandt', 'Zoë O’Neil', 'Jo']), 'Alex, Zoë and Jo')
  assert.equal(called(['a', 'b', 'c', 'd']), '4 people')
})

test('A day has its year where it is not this one', () => {
  const year = new Date().getFullYear()
  assert.equal(sayDay(new Date(year, 4, 3).getTime()), '3 May')
  assert.equal(sayDay(new Date(year - 1, 4, 3).getTime()), `3 May ${year - 1}`)
})

const local = (month: number, day: number, hour: number): Date => new Date(2026, month - 1, day, hour)
const ago = (then: Date, now: Date): string => sayAgo(then.toISOString(), now.getTime())

test('How long ago is told in days of the viewer’s own calendar', () => {
  assert.equal(ago(local(5, 3, 6), local(5, 3, 23)), 'today')
  assert.equal(ago(local(5, 2, 23), local(5, 3, 7)), '1 day')
  assert.equal(ago(local(5, 1, 7), local(5, 3, 6)), '2 days')
  assert.equal(ago(local(3, 28, 23), local(3, 30, 1)), '2 days')
  assert.equal(ago(local(12, 31, 23), new Date(2027, 0, 1)), '1 day')
  assert.equal(sayAgo(null, 0), '–')
})

test('A clock that runs behind tells of no days ahead', () => {
  assert.equal(ago(local(5, 4, 6), local(5, 3, 23)), 'today')
})

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The messages of a catalogue that English does not have, or has as something else. */
const strangers = (
  english: Record<string, unknown>,
  other: Record<string, unknown>,
  path = '',
): readonly string[] =>
  Object.entries(other).flatMap(([name, message]) => {
    const said = english[name]
    if (isGroup(message) && isGroup(said)) return strangers(said, message, `${path}${name}.`)
    return typeof said === typeof message ? [] : [`${path}${name}`]
  })

const parts = async (): Promise<Record<string, unknown>> => {
  const files = (await readdir(new URL('en/', import.meta.url))).filter((file) => !file.includes('.test.'))
  const modules = await Promise.all(
    files.map((file) => import(`./en/${file}`) as Promise<Record<string, unknown>>),
  )
  return Object.assign({ screens: en }, ...modules) as Record<string, unknown>
}

test('Every message of another language is one that English has, of the same kind', async () => {
  assert.deepEqual(strangers(await parts(), de), [])
})

test('A language in the place of English leaves no message out', () => {
  const keys = (group: object): readonly string[] => Object.keys(group)
  const german = merged(en as unknown as Catalogue, de['screens'])
  assert.deepEqual(keys(german), keys(en))
})

test('The language somebody chose stays among those on offer', () => {
  assert.deepEqual(
    languages('de-DE').map(([tag]) => tag),
    ['en-GB', 'de-DE'],
  )
  assert.equal(languages('en-GB').length, 1)
})
