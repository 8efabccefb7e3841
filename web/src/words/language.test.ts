import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { storage } from '../../test/browser.ts'

type Spoken = typeof import('./language.ts')

let opened = 0

/** A page as it is opened: in a browser that would like some languages, by somebody who may have chosen one. */
const openPage = async (languages: readonly string[], chosen?: string): Promise<Spoken> => {
  storage.clear()
  if (chosen !== undefined) storage.setItem('language', chosen)
  Object.defineProperty(globalThis, 'navigator', { value: { languages }, configurable: true })
  return (await import(`./language.ts?${(opened += 1)}`)) as Spoken
}

test('A page speaks the first language of the browser that there are words in, with its own region', async () => {
  assert.equal((await openPage(['fr-FR', 'de-AT', 'en-US'])).locale, 'de-AT')
  assert.equal((await openPage(['de'])).language, 'de')
})

test('Where there are words in none of them it speaks English, and writes days as the English words do', async () => {
  for (const languages of [[], ['fr-FR'], ['en-US', 'de-DE']])
    assert.equal((await openPage(languages)).locale, 'en-GB')
})

test('What somebody chose goes before what their browser would like', async () => {
  assert.equal((await openPage(['en-GB'], 'de-DE')).locale, 'de-DE')
  assert.equal((await openPage(['de-DE'], 'en-GB')).locale, 'en-GB')
  assert.equal((await openPage(['de-DE'], 'fr-FR')).locale, 'de-DE')
})

test('A message that has no German yet is said in English, the others in German', async () => {
  const { inLanguage } = await openPage(['de-DE'])
  const english = { nav: { today: 'Today', brandNew: 'Brand new' } }
  assert.deepEqual(inLanguage('screens', english).nav, { today: 'Heute', brandNew: 'Brand new' })
  assert.equal((await openPage(['en-GB'])).inLanguage('screens', english), english)
})

test('Only a language that could be spoken instead makes the page begin anew', async () => {
  const { isOther } = await openPage(['de-DE'])
  assert.deepEqual(['en-GB', 'en-US', 'de-AT', 'de', 'fr-FR', ''].map(isOther), [
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('A screen reader is told which language the page is in', async () => {
  const root = { lang: 'en', dir: '' }
  Object.assign(document, { documentElement: root })
  const { nameLanguage } = await openPage(['de-CH'])
  nameLanguage()
  assert.deepEqual(root, { lang: 'de', dir: 'ltr' })
})

test('Whatever is kept or asked for, dates and numbers can be written', async () => {
  const odd = fc.constantFrom('constructor', 'valueOf-DE', '__proto__', 'de_DE', 'DE', 'x', '-', '')
  await fc.assert(
    fc.asyncProperty(fc.array(odd, { maxLength: 3 }), fc.option(odd), async (languages, chosen) => {
      const { locale, language } = await openPage(languages, chosen ?? undefined)
      assert.ok(['en', 'de'].includes(language))
      new Intl.DateTimeFormat(locale).format(0)
    }),
    { numRuns: 40 },
  )
})
