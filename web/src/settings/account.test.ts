import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { answerBy } from '../../test/browser.ts'
import { queries } from '../queries.ts'
import { hasPasswordQuery, isFresh } from './account.ts'

after(() => queries.clear())

const signedInAt = (createdAt: string) => ({
  session: { id: 's', createdAt },
  user: { email: 'jane@example.com', twoFactorEnabled: null },
})

test('A sign-in is fresh for a day, and not a moment longer', () => {
  const now = Date.parse('2026-05-02T12:00:00Z')
  assert.ok(isFresh(signedInAt('2026-05-01T12:00:01Z'), now))
  assert.ok(!isFresh(signedInAt('2026-05-01T12:00:00Z'), now))
})

test('There is a password where one of the ways in is one', async () => {
  for (const [ways, has] of [
    [['credential', 'oidc'], true],
    [['oidc'], false],
    [[], false],
  ] as const) {
    answerBy(() => Response.json(ways.map((providerId) => ({ providerId }))))
    assert.equal(await queries.fetchQuery(hasPasswordQuery), has)
    queries.clear()
  }
})
