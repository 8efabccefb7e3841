import assert from 'node:assert/strict'
import { it } from 'node:test'
import { de } from './de.ts'
import { en } from './en.ts'
import { pages } from './en/pages.ts'
import { first } from './first.ts'
import { merged } from './merged.ts'

it('says before its scripts run what it says once they do', () => {
  const german = merged(en, de.screens)
  for (const [words, said] of [
    [en, first.en],
    [german, first.de],
  ] as const)
    assert.deepEqual(
      { ...said, since: said.since('May 2026') },
      {
        greeting: words.signIn.title,
        with: words.mentorship.with,
        since: words.mentorship.since('May 2026'),
        main: words.nav.main,
        today: words.nav.today,
        people: pages.people.label,
        settings: pages.settings.label,
      },
    )
})
