import type { CoachContext, HandBack, Learning, Remark, Span, Strong, Way } from '@perennial/core/coaching'
import type { Sentence } from '@perennial/core/sentence'
import { isAbout } from './ledger.ts'
import { does, heardAt, type Draft, type Placed } from './place.ts'
import { isPressing } from './pressing.ts'

const question =
  /(?:^|[,.;:] |\b(?:and|so|but|then) )(?:what|which|where|why|when|how|who|do you|did you|have you|are you|is it|can you|could you|would you)\b[^?]*\?/i
const handsBack =
  /\b(?:try (?:it|that|this|the|to)|your turn|have a go|before you (?:look|read|paste|run|open)|sketch|see (?:if|whether) you|see what|work (?:it|that) out|find out|compare|tell me what you (?:find|see|think)|what do you think|exercise|in your own words|read up|normally i'd|then take|then write|do the (?:next|second|other|rest))\b/i
const resource =
  /https?:\/\/|\b(?:read|watch|look at|look up|see|have a look at|check(?: out)?|start with|search for) (?:[\w'’-]+ ){0,5}(?:chapter|docs?|documentation|book|article|course|talk|tutorial|post|paper|page|manual|video|guide|source|example|spec|rfc|readme|section)\b/i
const reasoning =
  /\b(?:because|the reason|that's why|which is why|since (?:it|the|you|that|a)|so that|otherwise (?:it|the|you)|what happens is|the trick is that)\b/i
const example =
  /\b(?:for example|for instance|e\.g\.|such as|like this one|when i (?:was|had|did|started)|i once|in my (?:case|first)|we (?:had|did) (?:the same|that))\b/i
const finished =
  /^(?:fixed|wrapped|rewrote|pushed|changed|corrected|solved|refactored|cleaned up|reworked|replaced)\b|\b(?:here(?:'s| is| you go| are)|(?:the )?(?:answer|solution|fix|fixed|corrected|final|full) (?:is|query|code|version|file|letter|answer|one)\b|(?:just|simply) (?:paste|copy|send|use|run|replace|put|submit|merge)\b|copy (?:that|this|it)|paste (?:that|this|it)|i(?:'ve| have)? (?:just |already |also |gone ahead and )*(?:fixed|rewrote|rewritten|redid|redone|finished|completed|corrected|solved|pushed|did it|wrote it|written it|filled)\b|you can (?:just )?(?:merge|paste|copy|send|submit))/i

/** Whoever says that it works has finished it, however it is put. */
const works =
  /\b(?:and (?:it|that|everything) (?:works|passes|runs|will (?:work|pass|run)|should (?:work|pass|run))|(?:that|this|which|it)(?: will| should|'ll)? (?:fix(?:es)?|solves?) (?:it|this|that))\b/i

type Answer = { readonly way: Way; readonly span: Span }

const waysIn = (one: Placed): readonly Answer[] => {
  const found: Answer[] = []
  const hear = (way: Way, pattern: RegExp): void => {
    const span = heardAt(pattern, one)
    if (span !== null) found.push({ way, span })
  }
  hear('question', question)
  hear('resource', resource)
  hear('reasoning', reasoning)
  hear('example', example)
  const isSolved =
    does(one, 'solve') || works.test(one.text) || (!does(one, 'guide') && finished.test(one.text))
  if (isSolved) found.push({ way: 'solution', span: one.span })
  else if (does(one, 'guide') && found.length === 0) found.push({ way: 'hint', span: one.span })
  return found
}

const learningWords =
  /\b(?:learn(?:ing)?|understand|don't get|do not get|study(?:ing)?|course|exercise|homework|practi[sc](?:e|ing)|new to|never (?:done|used|given|written|tried)|beginner|how (?:do|does|would|should|can|to)|why (?:do|does|is|are|did)|what (?:am|are) (?:i|we) (?:doing wrong|missing)|show me|teach me|explain|get better|what (?:would|should) (?:i|you))\b/i
const ownWork =
  /\bmy (?:[\w-]+ ){0,2}(?:cover letter|letter|cv|resume|essay|talk|slides|abstract|thesis|code|query|function|test|tests|pull request|pr|draft|portfolio|proposal|assignment|script)\b/i

const cut = (pattern: RegExp, asked: readonly Sentence[]): string | null =>
  asked.find(({ text }) => pattern.test(text.replaceAll(/[\u2018\u2019]/g, "'")))?.text ?? null

/** Why the topic counts as one the other is learning; null when nothing says so. */
const learningOf = ({ asked, ledger }: CoachContext): Learning | null => {
  if (asked.length === 0) return { from: 'unknown' }
  const text = cut(learningWords, asked)
  if (text !== null) return { from: 'words', text }
  const heard = new Set(asked.flatMap(({ words }) => words))
  const clause = ledger?.scopeIn.find((each) => isAbout(each, heard))
  if (clause !== undefined) return { from: 'scope', clause: clause.text }
  if ((ledger?.askedBefore ?? 0) > 0) return { from: 'asked-before', times: ledger?.askedBefore ?? 0 }
  const own = cut(ownWork, asked)
  return own === null ? null : { from: 'own-work', text: own }
}

const doors: ReadonlySet<string> = new Set(['information', 'referral', 'introduction', 'time'])
const fact =
  /^(?:[\w']+,? ){0,2}?(?:which (?:version|port|branch|day|team)|what(?:'s| is) (?:the|your) (?:name|link|date|version|address|url|deadline)|when (?:is|does|do)|where (?:is|are)|who (?:is|do)|how (?:many|much|long|often)|do you (?:use|have)|is there)\b/i
/** Wanted now, or wanted as a fact or a door: then the finished answer is the kind one. */
const isNoLesson = (draft: Draft, { asked }: CoachContext): boolean => {
  if (asked.some(({ text }) => isPressing(text)) || draft.placed.some(({ text }) => isPressing(text)))
    return true
  if (asked.some(({ cues }) => cues.includes('urgent'))) return true
  const asks = asked.filter(({ acts, ask }) => ask !== undefined || acts.some(({ act }) => act === 'ask'))
  const needs = asks.flatMap(({ ask }) => ask?.need ?? [])
  if (asks.some(({ text }) => learningWords.test(text.replaceAll('’', "'")))) return false
  return (
    (needs.length > 0 && needs.every((need) => doors.has(need))) || asks.some(({ text }) => fact.test(text))
  )
}

const handBackFor = (draft: Draft, solution: Span): HandBack => {
  const text = draft.text.slice(solution.start)
  if (draft.between.length > 0 || /`|\bcode|query|function|script\b/i.test(text)) return 'explain'
  return /\b(?:re(?:wrote|written|did|done)|letter|cv|resume|talk|slides|abstract|essay|paragraph|version)\b/i.test(
    draft.text,
  )
    ? 'compare'
    : 'first-step'
}

const handedBack = (found: readonly Answer[], draft: Draft): boolean =>
  found.some(({ way }) => way === 'question') || draft.placed.some(({ text }) => handsBack.test(text))

/** An answer that is nothing but code. */
const code = /`[^`]+`|[{};]|=>|\w\(\)|\bselect\b.*\bfrom\b/i

/** The finished answer; where no other way of helping is heard, code is one. */
const solutionIn = (found: readonly Answer[], draft: Draft): Span | undefined =>
  found.find(({ way }) => way === 'solution')?.span ??
  (found.length === 0 ? draft.placed.find(({ text }) => code.test(text))?.span : undefined)

export type AnswerReading = { readonly strong: readonly Strong[]; readonly remarks: readonly Remark[] }

const good: readonly Way[] = ['question', 'hint', 'resource', 'reasoning', 'example']

/** Reads a draft that answers; null when it does not help in any of the ways and answers nothing known. */
export const coachAnswer = (draft: Draft, context: CoachContext): AnswerReading | null => {
  const found = draft.placed.flatMap(waysIn)
  const isHelp = draft.placed.some((one) => does(one, 'guide') || does(one, 'solve'))
  if (context.asked.length === 0 && !isHelp) return null
  const strong = good.flatMap((kind) => {
    const first = found.find(({ way }) => way === kind)
    return first === undefined ? [] : [{ kind, span: first.span }]
  })
  const solution = solutionIn(found, draft)
  const learning = learningOf(context)
  if (solution === undefined || learning === null) return { strong, remarks: [] }
  if (isNoLesson(draft, context) || handedBack(found, draft)) return { strong, remarks: [] }
  return {
    strong,
    remarks: [{ kind: 'hand-back', span: solution, by: handBackFor(draft, solution), learning }],
  }
}
