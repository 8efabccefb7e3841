import type { Act, Cue } from '@perennial/core/sentence'
import { isAskingAfter, isQuestion } from './asks-after.ts'
import { isCreditPromised } from './credits-later.ts'
import type { Spoken } from './heard.ts'
import { helpsOthers } from './helps-others.ts'
import { hears, phrase } from './phrase.ts'
import { isTakenBack } from './takes-back.ts'

type Hears = (heard: Spoken, acts: ReadonlySet<Act>) => boolean

const urgent = phrase(
  /\b(?:urgent|urgently|asap|as soon as possible|right now|immediately|emergency|burns|on fire)\b/,
  /(?:by|before|due|deadline|closes?|closing|need (?:it|this)|at|date is|is) (?:[a-z]+ ){0,3}(?:today|tonight|tomorrow|midnight|in an hour|this (?:morning|afternoon|evening)|noon)/,
  /(?:today|tonight) \?|in (?:\d+|an|one|two|a few) (?:hours?|minutes)/,
  /been (?:at it|staring|trying|stuck) .*(?:hours?|since)|for (?:three|two|four|five|\d+) hours/,
  /everybody is looking|\bwhat now\b|ten minutes \?|everything is (?:red|down|broken)/,
  /today (?:tho|though)/,
)
const tellsLater = phrase(
  /\bi (?:tell|write|text|message|ping|let) you (?:know )?(?:(?:how|what|when|if|it|that|everything|all|more) )?(?:[a-z]+ ){0,3}?(?:on |by |after )?(?:the \d+(?:st|nd|rd|th)?|tomorrow|tonight|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day|when|once|after)\b/,
  /(?:will|shall|going to|gonna|can|let me|promise to) (?:[a-z]+ ){0,3}?(?:tell you|let you know|report|update you|keep you (?:posted|updated|informed|in the loop)|write you how|get back to you|come back (?:to you )?with)/,
  /(?:will|shall|going to) (?:send|give|write|bring) (?:you )?(?:a |an |the |my )?(?:[a-z]+ )?(?:update|news|report)\b/,
  /^\| (?:[a-z]+ )?report (?:back )?(?:in|on|at|by|next)|(?:will|you will) (?:hear|have news) from me/,
  /more (?:on that|news) (?:soon|then|after)/,
)
const away = phrase(
  /(?:i am|i will be|will be|be|am) (?:[a-z]+ )*(?:off the (?:phone|grid|radar)|offline|away|out of (?:reach|office)|unreachable|unavailable|on (?:leave|parental leave|maternity leave|paternity leave|holiday|holidays|vacation|sabbatical|honeymoon)|travelling|traveling|slow(?:er)? (?:to (?:reply|answer)|in|for|until|this|next|over))/,
  /reading no (?:mail|messages)|no (?:mail|internet|signal) until/,
  /(?:at|in|on) the (?:cabin|cottage|mountains|hills|road|sea|boat|island) (?:until|till|from|for|all)/,
  /(?:hiking|walking|sailing|cycling|climbing) (?:in|through|across|until|till|for) /,
  /(?:do not|only do not|dont) expect (?:speed|an answer|a reply|me)/,
  /back (?:properly )?(?:from|on) the \d|i went dark|out until|reachable only/,
)
const releases = phrase(
  /no (?:rush|hurry|stress|pressure|worries|need to (?:answer|reply|respond|do|hurry|rush|write))\b/,
  /(?<!not |never |ever |or )forget (?:about )?(?:it|that)\b|do not (?:worry about|answer|reply|bother)/,
  /you do not (?:have|need) to (?:answer|reply|do|send|write)|take your time/,
  /whenever (?:you|it) (?:have|can|suits|fits)|nothing (?:is )?owed|it turned out fine|all good now/,
  /found (?:it|out|another|(?:an?|one|the) [a-z ]{2,30}(?:instead|already|that (?:answers|explains|covers)))\b/,
)
const intended = phrase(/\bi\b.*(?:it is (?:sunday|saturday|late))/)

const hearing: readonly { readonly cue: Cue; readonly hears: Hears }[] = [
  { cue: 'asks-after', hears: ({ form }, acts) => !acts.has('arrange') && isAskingAfter(form) },
  {
    cue: 'asks-back',
    hears: ({ author, form }, acts) => author === 'mentor' && acts.has('guide') && isQuestion(form),
  },
  { cue: 'urgent', hears: ({ form }, acts) => hears(urgent, form) && !acts.has('arrange') },
  { cue: 'credits-later', hears: ({ form }) => isCreditPromised(form) },
  { cue: 'tells-later', hears: ({ form }) => hears(tellsLater, form) && !isQuestion(form) },
  { cue: 'mentors-other', hears: ({ form }) => helpsOthers(form) },
  { cue: 'away', hears: ({ form }) => hears(away, form) && !form.asks },
  { cue: 'releases', hears: ({ form }) => hears(releases, form) || hears(intended, form) },
  { cue: 'takes-back', hears: ({ form }) => isTakenBack(form) },
]

const none: readonly never[] = []

/** Facts about a sentence beside its acts. */
export const cuesOf = (heard: Spoken, acts: ReadonlySet<Act>): readonly Cue[] => {
  let cues: Cue[] | undefined
  for (const { cue, hears } of hearing) if (hears(heard, acts)) (cues ??= []).push(cue)
  return cues ?? none
}
