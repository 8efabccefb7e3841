import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arcOwes, markKinds as sentKinds } from '@perennial/voice/braid/scene'
import * as fc from 'fast-check'
import { buildTold } from './build.ts'
import { randomTold } from './random-told.ts'
import { kindsOf, markKinds, sceneOf } from './scene.ts'

const isInOrder = (instants: readonly number[]): boolean =>
  instants.every((at, i) => i === 0 || at >= (instants[i - 1] ?? 0))

test('A history at random is one that a server may tell: its columns as long as each other, all in time', () => {
  fc.assert(
    fc.property(randomTold, ({ from, to, moments, arcs, hanging, phases }) => {
      assert.deepEqual([moments.by.length, moments.does.length], [moments.at.length, moments.at.length])
      assert.deepEqual(
        [arcs.lasts.length, arcs.by.length, arcs.owes.length],
        [arcs.from.length, arcs.from.length, arcs.from.length],
      )
      const gaps = [...moments.at.slice(1), ...arcs.from.slice(1), ...arcs.lasts]
      assert.ok(gaps.every((seconds) => Number.isInteger(seconds) && seconds >= 0))
      assert.ok(from <= to && isInOrder(phases.map(({ at }) => at)))
      assert.ok(isInOrder(hanging.map(({ by }) => (by === 'mentor' ? 0 : 1))))
    }),
  )
})

test('In a history at random every loop begins and ends with a moment, and what is open began with one', () => {
  fc.assert(
    fc.property(randomTold, (told) => {
      const { at, arcs, hanging, phases, from, to } = sceneOf(told)
      const instants = new Set(at)
      for (const arc of arcs) assert.ok(instants.has(arc.from) && instants.has(arc.to) && arc.from <= arc.to)
      for (const open of [...hanging.map((each) => each.from), ...phases.map((each) => each.at)])
        assert.ok(instants.has(open))
      assert.deepEqual([from, to], [at[0], at.at(-1)])
    }),
  )
})

test('Histories at random have moments of every kind and of none, several of one instant, and loops of every kind', () => {
  const scenes = fc.sample(randomTold, { numRuns: 300, seed: 7 }).map(sceneOf)
  const kinds = new Set(scenes.flatMap(({ does }) => [...does].flatMap(kindsOf)))
  assert.deepEqual(kinds, new Set(markKinds))
  assert.ok(scenes.some(({ does }) => does.includes(0)))
  assert.ok(scenes.some(({ at }) => new Set(at).size < at.length))
  assert.equal(new Set(scenes.flatMap(({ arcs }) => arcs.map(({ owes }) => owes))).size, arcOwes.length)
})

test('The letters of a braid mean to the screens what they mean to whoever sends them', () => {
  assert.deepEqual(markKinds, sentKinds)
  const read = arcOwes.map((_, letter) => {
    const arcs = { from: [0], lasts: [60], by: 'o', owes: String(letter) }
    return sceneOf(buildTold({ arcs })).arcs[0]?.owes
  })
  assert.deepEqual(read, arcOwes)
})
