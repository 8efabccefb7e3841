import assert from 'node:assert/strict'
import { it } from 'node:test'
import { de } from './de.ts'
import { greeting } from './greeting.ts'

it('greets as the page does once its scripts run', () => {
  assert.equal(de.screens.signIn?.title, greeting.de)
})
