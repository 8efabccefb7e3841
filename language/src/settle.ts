import type { ReadContext } from '@perennial/core/sentence'
import type { Heard } from './heard.ts'
import type { Weights } from './weigh.ts'

type Border = (weights: Weights, heard: Heard) => void

const owes = ({ context, author }: Heard, what: ReadContext['open'][number]['owes']): boolean =>
  context.open.some((loop) => loop.by === author && loop.owes === what)

/** Work for the author's own project is `assign` alone; judgement on one's own work is `ask`. */
const assignOrAsk: Border = (weights, { author }) => {
  if (weights.assign < 1) return
  if (author === 'mentee' && weights.ask > weights.assign + 1.5) weights.assign = 0
  else weights.ask = Math.min(weights.ask, 0.5)
  weights.guide = Math.min(weights.guide, 0.5)
  if (weights.give < 2) weights.give = 0
  if (weights.arrange < 2) weights.arrange = 0
}

/** A meeting's logistics are no ask. */
const arrangeOrAsk: Border = (weights, { form }) => {
  if (weights.arrange < 1.5) return
  if (weights.guide < 2) weights.guide = 0
  if (weights.update < 2) weights.update = 0
  if (weights.ask < 1) return
  if (
    !/(?:could|can|would) you (?:tell|look|review|explain|refer|help|check|read)|tell me|minutes|half an hour|quarter of an hour/.test(
      form,
    )
  )
    weights.ask = 0
}

/** Wanting a stretch of time for a purpose is `ask`; the slot of an agreed meeting is `arrange`. */
const timeOrSlot: Border = (weights, { form }) => {
  if (weights.ask < 1 || weights.arrange === 0) return
  if (
    /(?:have|spare|got|need) (?:[a-z]+ ){0,3}(?:\d+|ten|fifteen|twenty|a few|a quarter|half)[a-z ]*(?:minutes?|mins?|hour)|in the week of|would \d+ minutes|\d+ minutes [a-z ]*to |practice run|talk them through|stay on the line|pair with me/.test(
      form,
    )
  )
    weights.arrange = 0
}

/** A mentor's question either guides or asks for information, seldom both. */
const guideOrAsk: Border = (weights, { author, form }) => {
  if (author !== 'mentor') return
  if (weights.guide >= 1 && weights.ask >= 1 && weights.guide < 2.5) {
    if (weights.ask > weights.guide) weights.guide = 0
    else weights.ask = 0
  }
  if (weights.solve >= 1 && weights.guide <= weights.solve && !/find out|\bwhy\b/.test(form))
    weights.guide = 0
  if (weights.guide >= 1.5 && weights.update < 2) weights.update = 0
}

/** Small talk about the other is `hello`, not `ask`; a greeting before another act is nothing. */
const helloAlone: Border = (weights) => {
  if (weights.hello >= 1.5 && weights.ask < 3.5) weights.ask = 0
  const others =
    weights.thank +
    weights.win +
    weights.celebrate +
    weights.give +
    weights.arrange +
    weights.assign +
    weights.guide
  if (weights.hello < 2 && others >= 1.5) weights.hello = 0
  if (weights.hello >= 1.5 && weights.update < 2) weights.update = 0
  if (weights.hello >= 2 && weights.guide < 2) weights.guide = 0
}

/** The first telling of a milestone is `win`; `update` is added only for other news. */
const winAlone: Border = (weights) => {
  if (weights.win >= 1.5 && weights.update < 2) weights.update = 0
  if (weights.win >= 1 && weights.celebrate < 2) weights.celebrate = 0
}

/** Credit and gifts tell of the author's deeds without being news. */
const deedsAreNoNews: Border = (weights) => {
  const deed = Math.max(weights.credit, weights.solve, weights.deliver, weights.give, weights.assign)
  if (deed >= 1.5 && weights.update < 2) weights.update = 0
  if (weights.deliver >= 2 && weights.update < 2.6) weights.update = 0
  if (weights.decline >= 1.5 && weights.update < 2) weights.update = 0
  if (weights.bound >= 1.5 && weights.update < 1.5) weights.update = 0
  if (weights.promise >= 1.5 && weights.update < 1.6) weights.update = 0
  if (weights.celebrate >= 1.5 && weights.update < 2) weights.update = 0
  if (weights.thank >= 2 && weights.update < 1.6) weights.update = 0
}

/** `solve` is the other's exercise, `deliver` work for the other's project. */
const solveOrDeliver: Border = (weights, heard) => {
  if (owes(heard, 'delivery') && weights.deliver > 0) weights.deliver += 1
  if (weights.solve < 1 || weights.deliver < 1) return
  if (weights.solve >= 3 && weights.deliver >= 3) return
  if (weights.deliver >= weights.solve) weights.solve = 0
  else weights.deliver = 0
}

/** What is set as a limit is `bound`; what refuses one ask is `decline`. */
const declineOrBound: Border = (weights, { form }) => {
  if (weights.arrange >= 2 && weights.decline < 2) weights.decline = 0
  if (weights.bound >= 2 && weights.decline < 1.6) weights.decline = 0
  if (weights.bound >= 2 && weights.arrange < 3 && /every (?:other|second|two)|once a/.test(form))
    weights.arrange = 0
}

/** An offer made on a condition is no promise. */
const giveOrPromise: Border = (weights) => {
  if (weights.give >= 2 && weights.promise < 2.5) weights.promise = 0
  if (weights.give >= 1 && weights.give < 2 && weights.ask >= 2) weights.give = 0
}

const borders: readonly Border[] = [
  assignOrAsk,
  timeOrSlot,
  arrangeOrAsk,
  guideOrAsk,
  helloAlone,
  winAlone,
  solveOrDeliver,
  deedsAreNoNews,
  declineOrBound,
  giveOrPromise,
]

/** Applies the borders decided in ACTS.md to what the rules added up. */
export const settle = (weights: Weights, heard: Heard): void => {
  for (const border of borders) border(weights, heard)
}
