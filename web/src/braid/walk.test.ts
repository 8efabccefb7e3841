import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildTold, onDay } from './build.ts'
import { instantOf, type Chosen } from './chosen.ts'
import { detailOf } from './detail.ts'
import { randomTold } from './random-told.ts'
import { sceneOf, type Scene } from './scene.ts'
import { nextLoop, nextMoment, placeIn, sayChosen } from './walk.ts'

const DAY = 86_400_000
const perPx = fc.double({ min: 1000, max: 30 * DAY, noNaN: true })

type Next = typeof nextMoment

/** What is looked at, by identity: two loops may well be alike. */
const whatIs = (chosen: Chosen): unknown => {
  switch (chosen.kind) {
    case 'moment':
      return chosen.mark.moment
    case 'loop':
      return chosen.arc
    case 'open':
      return chosen.open
  }
}

/** Everything chosen on the way from one end to where a step changes nothing any more. */
const walkAll = (next: Next, scene: Scene, msPerPx: number, step: 1 | -1): readonly Chosen[] => {
  const detail = detailOf(scene)
  const way: Chosen[] = []
  let chosen: Chosen | null = null
  for (let i = 0; i < 500; i++) {
    const after: Chosen | null = next(
      { scene, detail, msPerPx, chosen, from: step === 1 ? scene.from : scene.to },
      step,
    )
    if (after === null || (chosen !== null && whatIs(after) === whatIs(chosen))) return way
    way.push(after)
    chosen = after
  }
  return way
}

const momentsOf = (way: readonly Chosen[]): readonly number[] =>
  way.map((each) => (each.kind === 'moment' ? each.mark.moment : -1))

test('From end to end the keys visit each drawn moment once, in time, and the same ones back', () => {
  fc.assert(
    fc.property(randomTold, perPx, (told, msPerPx) => {
      const scene = sceneOf(told)
      const drawn = detailOf(scene)
        .marks(scene.from, scene.to, msPerPx)
        .map(({ moment }) => moment)
      const forth = momentsOf(walkAll(nextMoment, scene, msPerPx, 1))
      const back = momentsOf(walkAll(nextMoment, scene, msPerPx, -1))
      assert.deepEqual(forth, drawn)
      assert.deepEqual(back, drawn.toReversed())
    }),
    { numRuns: 200 },
  )
})

test('From end to end the keys visit each loop that has a width, closed ones in time and then the open ones', () => {
  fc.assert(
    fc.property(randomTold, perPx, (told, msPerPx) => {
      const scene = sceneOf(told)
      const way = walkAll(nextLoop, scene, msPerPx, 1)
      const wide = scene.arcs.filter(({ from, to }) => to - from >= 7 * msPerPx)
      assert.deepEqual(new Set(way.map(whatIs)), new Set([...wide, ...scene.hanging]))
      assert.equal(way.length, wide.length + scene.hanging.length)
      assert.deepEqual(walkAll(nextLoop, scene, msPerPx, -1).map(whatIs), way.map(whatIs).toReversed())
      assert.ok(way.slice(wide.length).every(({ kind }) => kind === 'open'))
      const begun = way.filter(({ kind }) => kind === 'loop').map((each) => instantOf(scene, each))
      assert.deepEqual(
        begun,
        begun.toSorted((a, b) => a - b),
      )
    }),
    { numRuns: 200 },
  )
})

test('From a moment that opened a loop, the keys go to that loop first, and from the loop back to its moment', () => {
  const scene = sceneOf(
    buildTold({
      days: [0, 5, 10],
      does: 'G',
      arcs: { from: [onDay(5) / 1000], lasts: [5 * 86_400], by: 'o', owes: '0' },
    }),
  )
  const detail = detailOf(scene)
  const asked: Chosen = { kind: 'moment', mark: { moment: 1, of: 1, isWin: false } }
  const walk = { scene, detail, msPerPx: DAY / 100, from: scene.from }
  const loop = nextLoop({ ...walk, chosen: asked }, 1)
  assert.equal(loop?.kind === 'loop' && loop.arc.from, onDay(5))
  const back = nextMoment({ ...walk, chosen: loop }, 1)
  assert.equal(back?.kind === 'moment' && back.mark.moment, 1)
})

test('What is chosen leads to a moment of the journal at its own instant', () => {
  fc.assert(
    fc.property(randomTold, (told) => {
      const scene = sceneOf(told)
      const all = [
        ...walkAll(nextMoment, scene, 1000, 1),
        ...scene.arcs.map((arc): Chosen => ({ kind: 'loop', arc })),
        ...scene.hanging.map((open): Chosen => ({ kind: 'open', open })),
      ]
      for (const each of all) assert.equal(placeIn(scene, each).at, instantOf(scene, each))
    }),
    { numRuns: 50 },
  )
})

test('What is chosen is said with its day, whose it was, and how many more it stands for', () => {
  const scene = sceneOf(buildTold({ days: [0.5], by: 'o', does: 'G' }))
  const chosen: Chosen = { kind: 'moment', mark: { moment: 0, of: 3, isWin: false } }
  const said = sayChosen(scene, chosen)
  assert.match(said, /1 Jan(uary)? 2020/)
  assert.match(said, /Alex/)
  assert.match(said, /2/)
})
