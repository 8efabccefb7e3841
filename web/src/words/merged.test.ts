import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { merged } from './merged.ts'

const english = {
  name: 'Perennial',
  nav: { today: 'Today', me: (name: string) => `${name}: menu` },
  moments: (count: number) => (count === 1 ? 'one moment' : `${count} moments`),
}

describe('a catalogue in another language', () => {
  it('says what is said there, and the rest in English, message by message', () => {
    const german = merged(english, {
      nav: { today: 'Heute' },
      moments: (count: number) => `${count} Momente`,
    })
    assert.equal(german.nav.today, 'Heute')
    assert.equal(german.nav.me('Jane'), 'Jane: menu')
    assert.equal(german.moments(2), '2 Momente')
    assert.equal(german.name, 'Perennial')
  })

  it('is English where nothing is said there, or nonsense', () => {
    for (const nothing of [undefined, null, 'words', 7]) assert.equal(merged(english, nothing), english)
  })
})
