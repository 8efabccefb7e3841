import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { answering } from '../../test/asked.ts'
import { drawnOnce } from '../../test/hook.ts'
import { queries } from '../queries.ts'
import { useOpenSamples, useRemoveSamples } from './samples.ts'

afterEach(() => queries.clear())

const isStale = (kind: string): boolean => queries.getQueryState([kind])?.isInvalidated ?? false

const know = (): void => {
  queries.setQueryData(['people'], {})
  queries.setQueryData(['nudges'], {})
}

test('Opened, the sample people are among the people before the first of them is shown', async () => {
  know()
  const asked = answering(() => ({ mentorships: [{ id: 'first' }, { id: 'second' }] }))
  const opened: (string | undefined)[] = []
  await drawnOnce(() =>
    useOpenSamples((first) => {
      assert.ok(isStale('people') && isStale('nudges'))
      opened.push(first)
    }),
  ).mutateAsync()
  assert.equal(asked[0]?.what, 'POST /api/samples')
  assert.deepEqual(opened, ['first'])
})

test('Removed, their page is left before anything is asked for that is gone', async () => {
  know()
  const asked = answering(() => null)
  const left: boolean[] = []
  await drawnOnce(() => useRemoveSamples(async () => void left.push(isStale('people')))).mutateAsync()
  assert.equal(asked[0]?.what, 'DELETE /api/samples')
  assert.deepEqual(left, [false])
  assert.ok(isStale('people') && isStale('nudges'))
})
