import type { Ledger, Remark, Span, Strong } from '@perennial/core/coaching'
import { missings, type Missing, type Need } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { aspectsOf, choiceAt, vague, type Aspects } from './aspects.ts'
import { asksOf, isVague, type Ask } from './asks.ts'
import { ledgerRemarks } from './ledger.ts'
import { favoursIn, isErrand, isFactual } from './need.ts'
import { heardAt, type Draft, type Placed } from './place.ts'
import { isPressing } from './pressing.ts'

const MOST = 2

/**
 * What makes an ask of each need easy to answer. Each list of `wants` is one wish: any of its aspects fulfils it,
 * the first is what would be offered. `also` is offered only beside a wish that is open.
 */
const easy: {
  readonly [need in Need]: {
    readonly wants: readonly (readonly Missing[])[]
    readonly also: readonly Missing[]
  }
} = {
  advice: { wants: [['goal', 'situation', 'tried']], also: ['situation'] },
  help: { wants: [['situation'], ['tried']], also: [] },
  information: { wants: [], also: [] },
  review: { wants: [['goal', 'situation', 'why-you', 'by-when']], also: ['goal', 'by-when'] },
  referral: { wants: [['situation', 'tried']], also: ['by-when'] },
  introduction: { wants: [['goal', 'situation', 'tried']], also: [] },
  time: { wants: [], also: ['goal'] },
}

/** A role, a person or a length of time is the one thing where a door or an hour is asked for. */
const named: Partial<Record<Need, RegExp>> = {
  referral:
    /https?:\/\/|\b(?:the|this|that|a|an|my) (?:[\w/-]+ ){0,4}(?:role|position|post|job|opening|vacancy|internship|application|scholarship|fellowship|award|grant|visa|programme|program)\b|\b(?:at|to) \p{Lu}\w+|\b(?:req|job) ?(?:id|#)/u,
  introduction:
    /\bin mind\b|\b(?:to|with|know|meet|message|write(?: to)?) (?:[Yy]our |the )?(?:someone |somebody |anyone |a person )?(?:at |from |in |of )?(?:the )?\p{Lu}\p{L}+|\bwho (?:works?|runs?|leads?|has|have|knows?|did|does|hires?|is|was|could|can|would|might)\b|\byour (?:\w+ )?(?:manager|recruiter|colleague|lead|cto|founder|boss)\b/u,
  time: /\b(?:about|on (?!mon|tue|wed|thu|fri|sat|sun|next|that|it\b)[a-z]{3,}|to (?:talk|go|walk|think|work|practi[sc]e|look|discuss)\b|(?:on|over|through) (?:it|this|that)\b|(?:it|this|them) through|over (?:how|the|my|whether)|mock interview)/,
}

/** A fact or an errand is the one thing itself. */
const isSettled = ({ main, need }: Ask): boolean =>
  isFactual(main) || isErrand(main) || (need === 'information' && heardAt(vague, main) === null)

const boundedBy = (ask: Ask, body: readonly Placed[]): Span | null => {
  if (ask.bounded !== null) return ask.bounded
  if (isSettled(ask)) return ask.main.span
  const pattern = named[ask.need]
  if (pattern !== undefined) {
    const one = body.find(({ text }) => pattern.test(text))
    return one?.span ?? null
  }
  const choice = choiceAt(body.filter((one) => one !== ask.main))
  if (choice !== null) return choice
  return ask.need !== 'review' && !isVague(ask) ? ask.main.span : null
}

const isUrgent = (body: readonly Placed[]): boolean =>
  body.some(({ sentence, text }) => sentence.cues.includes('urgent') || isPressing(text))

type Asking = {
  readonly ask: Ask
  readonly aspects: Aspects
  readonly urgent: boolean
  readonly isAlone: boolean
}

/** A choice put in so many words brings its situation with it. */
const FULL_QUESTION = 12

const isFull = ({ ask }: Asking): boolean =>
  ask.bounded !== null && ask.need === 'advice' && ask.main.text.split(' ').length >= FULL_QUESTION

/** A problem told with what was tried is the one thing itself, however the question is put. */
const isTold = ({ aspects }: Asking): boolean => aspects.situation !== null && aspects.tried !== null

const doors: ReadonlySet<Need> = new Set(['referral', 'introduction', 'time', 'review'])

const leaning =
  /(?<!worth )\b(?:it|them)\b|\b(?:this|that)(?: (?:ok|okay|good|make|look|work|right|enough)\b|[ ?.!]*$)/i

/** A question alone that leans on what was said before: how things stand is known between the two. */
const leansBack = ({ ask, aspects, isAlone }: Asking): boolean =>
  isAlone && !doors.has(ask.need) && aspects['one-thing'] !== null && leaning.test(ask.main.text)

const openWishes = (asking: Asking): readonly Missing[] => {
  const { ask, aspects } = asking
  if (isFull(asking) || isErrand(ask.main) || leansBack(asking)) return []
  const { wants, also } = easy[ask.need]
  const isOpen = aspects['one-thing'] === null && (doors.has(ask.need) || !isTold(asking))
  const first: readonly Missing[] = isOpen ? ['one-thing'] : []
  const open = wants
    .filter((wish) => wish.every((aspect) => aspects[aspect] === null))
    .map(([aspect]) => aspect)
  const wishes = [...first, ...open.filter((aspect) => aspect !== undefined)]
  const more = also.filter((aspect) => aspects[aspect] === null && !wishes.includes(aspect))
  return wishes.length === 0 ? [] : [...wishes, ...more]
}

/** Where it burns only what nobody could begin without. */
const wishRemarks = (asking: Asking): readonly Remark[] => {
  const { ask, urgent } = asking
  const open = openWishes(asking)
  const wishes = urgent ? open.filter((wish) => wish === 'one-thing' || wish === 'situation') : open
  return wishes.slice(0, MOST).map((kind) => ({ kind, need: ask.need, span: ask.main.span }))
}

/** Several favours at once, in sentences of their own or in one. */
const severalRemarks = (asks: readonly Ask[]): readonly Remark[] => {
  const [first] = asks
  if (first === undefined) return []
  if (asks.length > 1)
    return [
      {
        kind: 'several',
        span: first.main.span,
        asks: asks.map(({ main }) => main.span),
        isOneSentence: false,
      },
    ]
  const favours = favoursIn(first.main)
  return favours.length > 1
    ? [{ kind: 'several', span: first.main.span, asks: favours, isOneSentence: true }]
    : []
}

const strongOf = ({ ask, aspects }: Asking): readonly Strong[] =>
  missings.flatMap((kind) => {
    const span = aspects[kind]
    const isWhole = kind === 'one-thing' && isVague(ask) && span === ask.main.span
    return span === null || isWhole ? [] : [{ kind, span }]
  })

export type AskReading = {
  readonly asks: readonly Ask[]
  readonly strong: readonly Strong[]
  readonly remarks: readonly Remark[]
}

/** Reads a draft that asks. Remarks: what stands between the two first, then several asks, then what is missing. */
export const coachAsk = (
  draft: Draft,
  body: readonly Placed[],
  by: Side,
  ledger: Ledger | null,
): AskReading | null => {
  const asks = asksOf(body, by)
  const ask = asks.find(({ bounded }) => bounded !== null) ?? asks[0]
  if (ask === undefined) return null
  const sentences = asks.flatMap(({ main, also }) => [main, ...also])
  const aspects = { ...aspectsOf(draft, body, sentences), 'one-thing': boundedBy(ask, body) }
  const asking = { ask, aspects, urgent: isUrgent(body), isAlone: body.length === 1 }
  const several = severalRemarks(asks)
  const between = ledger === null ? [] : ledgerRemarks(asks, body, ledger)
  const missing = several.length > 0 ? several : wishRemarks(asking)
  return { asks, strong: strongOf(asking), remarks: [...between, ...missing].slice(0, MOST) }
}
