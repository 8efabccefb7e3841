import type { Span } from '@perennial/core/coaching'
import type { Act, Need } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { boundedAt, vague } from './aspects.ts'
import { favourWanted, needOf } from './need.ts'
import { does, heardAt, sureOf, type Placed } from './place.ts'
import { isQuestion, lightly, others } from './question.ts'

/** One thing asked for: the sentence that asks it with those that only go into it, its need, what bounds it. */
export type Ask = {
  readonly main: Placed
  readonly also: readonly Placed[]
  readonly need: Need
  readonly bounded: Span | null
}

const request =
  /^(?:advice|help|thoughts|feedback|tips|opinions?)\b|\b(?:(?:can|could|would|will|might) (?:you|u)\b|(?:please|pls|plz|kindly) \w+|i(?:'d| would) (?:be (?:glad|grateful|thankful)|appreciate|love (?:your|some|any|it if|to (?:get|have|hear) your))|my (?:one |only )?question is|i wonder (?:if|whether)|wondering (?:if|whether)|do you (?:have|know (?:any|some)|think you)|any chance|if (?:you|u) (?:could|can|would)|looking for|(?:you|u) (?:free|available|around|up) for|(?:can|could|may|shall) (?:we|i) (?:do|have|find|talk|chat|speak|hop|jump|ask|get|borrow|meet\b.{0,40}\b(?:about|over|on how|to (?:talk|go|discuss)))|(?:feedback|thoughts|comments|ideas)\b.{0,40}\bwelcome|need (?:your|some|a|an)|i(?:'m| am)? (?:just )?(?:wanted|want|would like|writing|hoping|wondering)\b.{0,30}\b(?:ask|request|if you|whether you)|any (?:advice|tips|thoughts|feedback|suggestions|referrals?|openings?)|(?:advice|thoughts|tips|feedback) ?\?|(?:fix|review|check|refer|teach|guide|advise|help) (?:me|my|this|us)\b)/i
const isQuestionAfter = ({ sentence }: Placed): boolean => sentence.cues.includes('asks-after')

/** What a sentence without a question does before it asks. */
const tells: readonly Act[] = ['thank', 'update', 'win']
/** Only a day or an hour is looked for. */
const slot = /\b(?:move|reschedule|push|shift|postpone|make it|instead)\b/i

/** What the writer would like of somebody else, or to come away with, is no ask of the reader. */
const wish =
  /^i(?:'d| would) like to (?:leave|learn|talk to|hear (?!your|from you|what you)|ask (?!you|for|if|whether))/i

const isPlain = ({ text }: Placed): boolean => text.includes('?') || request.test(text)

/** A sentence that wants something: by its act, by plain words of request, or by the question a mentee puts. */
const isAsk = (one: Placed, by: Side): boolean => {
  if (one.sentence.language !== undefined || isQuestionAfter(one)) return false
  if (wish.test(one.text) || lightly.test(one.text)) return false
  if (does(one, 'ask')) return isPlain(one) || tells.every((act) => sureOf(one, act) < sureOf(one, 'ask'))
  if (by === 'mentee' && isQuestion(one.sentence)) return true
  return (
    !one.sentence.acts.some(({ act }) => others.has(act)) && request.test(one.text) && !slot.test(one.text)
  )
}

/** A request that names nothing is about what was said before it. */
const bare =
  /^(?:so |and |please |pls )?(?:can|could|would|will) (?:you|u) (?:please |pls |maybe )?(?:help|assist|advise)(?: me| us)?(?: out| please| with (?:it|this|that))*[ ?!.]*$/i

const questionWord = /^(?:(?:and|so|but|then|also)[, ]+)?(?:what|which|how|where|when|why|who)\b/i

/** A question that only goes into the ask before it: no favour of its own. */
const goesInto = (one: Placed, before: Ask, need: Need): boolean => {
  if (bare.test(one.text) || /^(?:or|i\.e\.|meaning|that is)\b/i.test(one.text)) return true
  const isRequest = favourWanted.test(one.text) && !questionWord.test(one.text)
  if (!isRequest)
    return (
      before.need === need ||
      !/\b(?:another|second|also|separate|different|unrelated|btw|by the way)\b/i.test(one.text)
    )
  if (before.need !== need) return false
  return (
    /\b(?:it|that|this|them|there|one)\b/i.test(one.text) ||
    (before.bounded === null && boundedAt(one) === null)
  )
}

const withMore = (ask: Ask, more: Placed): Ask => ({
  ...ask,
  also: [...ask.also, more],
  bounded: ask.bounded ?? boundedAt(more),
})

/** A statement heard as an ask less surely than this gives way to an ask in plain words. */
const SURE = 0.8

const wantingOf = (body: readonly Placed[], by: Side): readonly Placed[] => {
  const wanting = body.filter((one) => isAsk(one, by))
  const clear = wanting.filter((one) => isPlain(one) || sureOf(one, 'ask') >= SURE)
  return clear.length > 0 ? clear : wanting
}

/** The asks of a draft in their order, each once. */
export const asksOf = (body: readonly Placed[], by: Side): readonly Ask[] => {
  const asks: Ask[] = []
  for (const one of wantingOf(body, by)) {
    const need = needOf(one, body)
    const last = asks.at(-1)
    if (last !== undefined && goesInto(one, last, need)) asks[asks.length - 1] = withMore(last, one)
    else asks.push({ main: one, also: [], need, bounded: boundedAt(one) })
  }
  return asks
}

export const isVague = ({ main, bounded }: Ask): boolean =>
  bounded === null && (heardAt(vague, main) !== null || main.sentence.ask?.specific !== true)
