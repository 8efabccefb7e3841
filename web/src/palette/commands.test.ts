import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commandsFor, type Command } from './commands.ts'

const run = (): void => {}
const commands: readonly Command[] = [
  { id: 'people', kind: 'page', label: 'People', run },
  { id: 'sessions', kind: 'page', label: 'Signing in', also: 'password passkey sessions', run },
  { id: 'zoe', kind: 'person', label: 'Zoë Alexander', also: 'your mentor', run },
  { id: 'tell', kind: 'tell', label: 'Tell what happened with Zoë Alexander', run },
]

const found = (typed: string): readonly string[] => commandsFor(commands, typed).map(({ id }) => id)

describe('the command palette', () => {
  it('shows everything before something is typed', () => {
    assert.deepEqual(found('  '), ['people', 'sessions', 'zoe', 'tell'])
  })

  it('finds by the beginnings of words, in whatever order and without accents', () => {
    assert.deepEqual(found('alex zoe'), ['zoe', 'tell'])
    assert.deepEqual(found('happ ALEX'), ['tell'])
  })

  it('finds by other words too, after what is named so', () => {
    assert.deepEqual(found('pass'), ['sessions'])
    assert.deepEqual(found('p'), ['people', 'sessions'])
    assert.deepEqual(found('mentor zoe'), ['zoe'])
  })

  it('finds nothing inside words', () => {
    assert.deepEqual(found('ople'), [])
  })
})
