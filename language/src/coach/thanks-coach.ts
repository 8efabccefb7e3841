import {
  thanksParts,
  type Ledger,
  type Remark,
  type Span,
  type Strong,
  type ThanksPart,
} from '@perennial/core/coaching'
import { does, firstHeard, sureOf, type Placed } from './place.ts'

const parts: { readonly [part in ThanksPart]: RegExp } = {
  'your-part':
    /\b(?:thank(?:s| you)|grateful|appreciate)\b.{0,24}?\b(?:for|to|your?) (?!everything|all\b|your (?:help|time|support)\b|you\b|that\b|this\b|it\b|being\b|so\b|much\b|anyway)(?:the |your |that |those |our |taking |looking |reading )?[\p{L}'-]{3,}|\byour (?:advice|feedback|review|note|notes|comments?|question|tip|intro(?:duction)?|recommendation|suggestion|referral|edits|idea|trick|book)\b|\b(?:as|what|like|how) you (?:said|showed|suggested|advised|told|proposed|wrote|taught)\b/iu,
  'my-part':
    /\b(?:i|we)(?:'ve| have)? (?:also |then |just |finally |already |even |now )*(?:(?!need|want|hop|appreciat|lov|lik|enjoy|ask for)[a-z]{2,}ed|used|tried|rewrote|rewritten|read|drew|built|applied|followed|asked|sent|took|changed|moved|cut|added|removed|practi[sc]ed|completed|finished|ran|wrote|did|gave|told|told them|put|started|stopped|began|made|opened|went|said|cached|fixed|split|switched|redid|submitted|presented|negotiated|countered|prepared|tested|set|kept|dropped|reread|booked|spoke|talked)\b/i,
  change:
    /\b(?:from \S+ (?:\w+ )?to \S+\d|\bnow (?:\p{L}+ )?(?:it|the|we|i|they|passes|works|runs)|(?:it|that|this|which) (?:\p{L}+ )?(?:worked|helped|works|passed|landed|made)|already helping|got (?:the|an?|in|through|invited)|they (?:said|offered|invited|liked|agreed|accepted|asked|hired|loved|came)|said (?:yes|okay?)\b|signed(?: off)?\b|approved|agreed|passed|accepted|invited|merged|promoted|hired|shipped|offer(?:ed)?\b|for the first time|not once|didn't (?:lose|freeze|panic)|went (?:well|smoothly|great)|feel (?:more|less|much|so much)|easier|faster|clearer|calmer|no longer|finally|half the|twice|result|turned out)\b/iu,
  'of-you':
    /\byou (?:are|have a|have an|always|never|listen|make|made|see|saw|notice|took me|believed|treated|didn't have to|care|explain|stay|were)\b|\byour (?:patience|generosity|kindness|honesty|eye|way|calm|care|trust|attention)\b|\bmeans (?:a lot|so much)\b|\bsays (?:a lot|something) (?:of|about) you\b/i,
}

type Found = { readonly [part in ThanksPart]: Span | null }

/** A thing done counts only where it is told, not where it is asked about. */
const findParts = (placed: readonly Placed[]): Found => {
  const told = placed.filter(({ text }) => !text.endsWith('?'))
  return Object.fromEntries(thanksParts.map((part) => [part, firstHeard(parts[part], told)])) as Found
}

const strongIn = (found: Found): readonly Strong[] =>
  thanksParts.flatMap((kind) => {
    const span = found[kind]
    return span === null ? [] : [{ kind, span }]
  })

const thanking = /\b(?:thank|thx|ty\b|cheers|grateful|appreciat|owe you|means)/i
const thankful =
  /^(?:cheers|ta|thx|ty|tysm|thanks|thank you|many thanks|much appreciated)\b(?! in advance|,? but\b|,? no\b)/i

export type ThanksReading = { readonly strong: readonly Strong[]; readonly remarks: readonly Remark[] }

/** More words than these beside the thanks say something already. */
const FEW_WORDS = 4
const consent = /^(?:yes|yep|sure|ok|okay|no|perfect|sounds|works|great,)\b|\bplease\b/i

/** Thanks and hardly anything else, from its first words on; not the courtesy of a yes. */
const isBare = (thanks: Placed, placed: readonly Placed[]): boolean => {
  const beside = placed.filter(
    (one) => one !== thanks && !/^(?:hi|hey|hello|dear|best|regards)\b/i.test(one.text),
  )
  const words = beside.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
  const isLater = beside.some(
    ({ text, sentence }) =>
      sentence.cues.includes('tells-later') || /\b(?:tonight|tomorrow|will|going to)\b/i.test(text),
  )
  const start = thanks.text.search(/thank|thx|ty\b|cheers|grateful|appreciate|ta\b/i)
  return words.length <= FEW_WORDS && !isLater && start < LATE && !consent.test(thanks.text)
}

/** Characters after which thanks in a sentence are its courtesy, not its purpose. */
const LATE = 24

/** Thanks by plain words, or heard more surely than the news in the same sentence. */
const isThanks = (one: Placed): boolean =>
  thankful.test(one.text) ||
  (does(one, 'thank') &&
    (thanking.test(one.text) || sureOf(one, 'thank') >= Math.max(sureOf(one, 'update'), sureOf(one, 'win'))))

/** Reads a draft that thanks; a bare one, without what was done with the help or what it changed, gets the parts it lacks. */
export const coachThanks = (placed: readonly Placed[], ledger: Ledger | null): ThanksReading | null => {
  const thanks = placed.find(isThanks)
  if (thanks === undefined) return null
  const found = findParts(placed)
  const strong = strongIn(found)
  const told = found['my-part'] !== null || found.change !== null || placed.some((one) => does(one, 'win'))
  if (told || !isBare(thanks, placed)) return { strong, remarks: [] }
  const lacking = thanksParts.filter((part) => found[part] === null)
  const remark: Remark = {
    kind: 'bare-thanks',
    span: thanks.span,
    parts: lacking,
    lastHelp: ledger?.lastHelp ?? null,
  }
  return { strong, remarks: [remark] }
}

const reason =
  /\b(?:because|since|as (?:i|we|it|the|they)|so that|the reason|otherwise|instead,? (?:i|we)|would have|due to|too (?:\w+))\b|[:;\u2013\u2014]/i
const otherwise =
  /\b(?:ended up not|decided (?:not to|against))\b|\b(?:went with|took|chose|picked|accepted) (?:the other|another|a different|somebody else|someone else)\b/i
/** An outcome of so few content words says that something happened, not what. */
const FEWEST_WORDS = 2

/** Reads a draft that tells what became of help. */
export const coachOutcome = (placed: readonly Placed[], isAsked: boolean): ThanksReading | null => {
  const told =
    placed.find(({ sentence, text }) => sentence.outcome !== undefined || otherwise.test(text)) ??
    (isAsked ? placed[0] : undefined)
  if (told === undefined || told.sentence.outcome === 'not-yet') return null
  const strong: readonly Strong[] = [{ kind: 'outcome', span: told.span }]
  const { span } = told
  if (told.sentence.outcome === 'otherwise' || otherwise.test(told.text))
    return {
      strong,
      remarks: placed.some(({ text }) => reason.test(text)) ? [] : [{ kind: 'no-reason', span }],
    }
  const words = new Set(placed.flatMap(({ sentence }) => sentence.words))
  const isBare = words.size <= FEWEST_WORDS && !placed.some((one) => does(one, 'win') || /\d/.test(one.text))
  return { strong, remarks: isBare ? [{ kind: 'bare-outcome', span }] : [] }
}
