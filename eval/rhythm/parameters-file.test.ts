import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parameters } from '@perennial/core/rhythm/parameters'
import { formatParameters } from './parameters-file.ts'

const squeezed = (text: string): string => text.replace(/[\s,]+/g, '')

test('what is shipped is what the fit writes, up to white space', () => {
  const path = new URL('../../core/src/rhythm/parameters.ts', import.meta.url)
  assert.equal(squeezed(formatParameters(parameters)), squeezed(readFileSync(path, 'utf8')))
})
