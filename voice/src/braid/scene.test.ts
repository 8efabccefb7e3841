import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Moment, MomentId } from '@perennial/core/moment'
import { buildAccount, onDay, said, smallHistory } from '../../../cli/test/build.ts'
import { milestoneLines } from '../../../cli/src/braid/milestones.ts'
import { sceneOf } from './scene.ts'

const scene = sceneOf(buildAccount())

test('Each act is a mark of its author', () => {
  const marks = scene.marks.map(({ by, kind }) => `${by} ${kind}`)
  assert.deepEqual(marks.slice(0, 4), ['mentee ask', 'mentor guidance', 'mentee update', 'mentee joy'])
})

test('Time runs from the first moment to the day of the reading', () => {
  assert.equal(scene.from, onDay(0))
  assert.equal(scene.to, onDay(120))
})

test('A closed step is an arc on the side of the one whose turn it was', () => {
  assert.deepEqual(scene.arcs[0], { from: onDay(0), to: onDay(1), by: 'mentor', owes: 'answer' })
  assert.ok(scene.arcs.some(({ by, from, to }) => by === 'mentee' && from === onDay(1) && to === onDay(12)))
})

test('What is open hangs with its name, once for each kind', () => {
  assert.deepEqual(scene.hanging, [
    { from: onDay(90), by: 'mentor', label: 'the promise' },
    { from: onDay(76), by: 'mentee', label: 'how it went' },
  ])
  const more = [...smallHistory, said('mentor', 91, 'I will ask Miriam about the team', ['promise'])]
  assert.ok(sceneOf(buildAccount(more)).hanging.some(({ label }) => label === 'two promises'))
})

test('Wins keep the words they were told in', () => {
  assert.deepEqual(scene.wins, [{ at: onDay(40), by: 'mentee', name: 'I got the backend job' }])
})

test('Chosen phases stand where they were chosen', () => {
  const lifelong: Moment = {
    kind: 'phase-changed',
    id: 'phase' as MomentId,
    at: onDay(100),
    by: 'mentee',
    visibility: 'shared',
    to: 'lifelong',
  }
  const { phases } = sceneOf(buildAccount([...smallHistory, lifelong]))
  assert.deepEqual(
    phases.map(({ name }) => name),
    ['growing', 'lifelong'],
  )
})

test('Where there is no room for a picture the same is a list', () => {
  const account = buildAccount()
  const lines = milestoneLines(scene, account.listener, 60).map((line) =>
    line.map(({ text }) => text).join(''),
  )
  assert.deepEqual(lines, [
    ' 3 Feb growing',
    ' 15 Feb ✿ I got the backend job',
    ' 23 Mar open loop: how it went',
    ' 6 Apr open loop: the promise',
  ])
})
