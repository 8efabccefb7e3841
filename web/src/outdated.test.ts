import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProblemError } from './api.ts'
import { hindranceIn } from './outdated.ts'

const refused = (status: number): ProblemError => new ProblemError({ title: 'No', status, detail: 'No.' })

test('What was never read cannot be shown', () => {
  const error = refused(503)
  assert.equal(hindranceIn({ data: {}, error: null }, { data: undefined, error }), error)
  assert.equal(hindranceIn({ data: undefined, error: null }), null)
})

test('What was read before is shown on while it cannot be read anew', () => {
  for (const error of [refused(503), refused(429), new TypeError('Failed to fetch')])
    assert.equal(hindranceIn({ data: {}, error }), null)
})

test('What is there no more is not shown on', () => {
  const error = refused(404)
  assert.equal(hindranceIn({ data: {}, error }), error)
})
