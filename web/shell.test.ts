import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeShells } from './shell.ts'
import { first } from './src/words/first.ts'

const dist = mkdtempSync(join(tmpdir(), 'shells-'))
after(() => rmSync(dist, { recursive: true }))
copyFileSync(join(import.meta.dirname, 'index.html'), join(dist, 'index.html'))
writeShells(dist)

const languages = Object.keys(first) as readonly (keyof typeof first)[]
const read = (name: string): string => readFileSync(join(dist, name), 'utf8')

/** The tags of a page that are open at its end, the innermost last; those that HTML never closes aside. */
const openIn = (page: string): readonly string[] => {
  const open: string[] = []
  for (const [tag, slash, name = ''] of page.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
    if (['meta', 'link'].includes(name) || tag.endsWith('/>')) continue
    if (slash === '') open.push(name)
    else assert.equal(open.pop(), name)
  }
  return open
}

test('There is a page that greets and one that says how two stand, in every language', () => {
  assert.deepEqual(
    readdirSync(dist).toSorted(),
    [
      'index.html',
      ...languages.flatMap((each) => [`mentorship.${each}.html`, `sign-in.${each}.html`]),
    ].toSorted(),
  )
})

test('Each says which language it is in, and its words in it, where nothing else is on the page yet', () => {
  for (const language of languages) {
    const { greeting, today, since } = first[language]
    for (const name of ['sign-in', 'mentorship'])
      assert.match(read(`${name}.${language}.html`), RegExp(`<html lang="${language}">`))
    assert.match(read(`sign-in.${language}.html`), RegExp(`<h1>${greeting}</h1>`))
    assert.ok(read(`mentorship.${language}.html`).includes(`>${today}</a>`))
    assert.ok(read(`mentorship.${language}.html`).includes(since('{month}')))
  }
})

test('What the server fills in stands there once each, and in the page that greets nothing does', () => {
  for (const language of languages) {
    const blanks = (name: string) =>
      [...read(`${name}.${language}.html`).matchAll(/\{(\w+)\}/g)].map(([, blank = '']) => blank)
    assert.deepEqual(blanks('mentorship'), ['other', 'month', 'headline', 'softer'])
    assert.deepEqual(blanks('sign-in'), [])
  }
})

test('The page stays whole: every tag is closed, and its scripts and styles are those of any page', () => {
  const page = read('index.html')
  assert.deepEqual(openIn(page), [])
  for (const name of readdirSync(dist)) {
    assert.deepEqual(openIn(read(name)), [], name)
    for (const [tag] of page.matchAll(/<(?:script|link|meta)[^>]*>/g)) assert.ok(read(name).includes(tag))
  }
})
