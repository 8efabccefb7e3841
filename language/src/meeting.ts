import type { Act, MeetingTurn } from '@perennial/core/sentence'
import type { Spoken } from './heard.ts'
import { hears, phrase } from './phrase.ts'
import { spokenTo } from './rail.ts'

const talkWord = 'call|huddle|session|chat|meeting|talk|hour|evening|start|conversation|coffee'
/** "A great talk you gave", "a wonderful start to the year": of something else than the two of them talking. */
const ofElse = '(?! (?:you|by|at|on|from|to|of|lost|gone)\\b)(?!.*\\?)'
const praised = '(?:lovely|good|great|nice|wonderful|fun|excellent|brilliant|productive)'
const held = phrase(
  new RegExp(
    `^\\| (?:[a-z]+ \\| )?(?:that was |it was |what |such |another |a |an |really |very |so |our )+${praised} (?:first |second )?(?:${talkWord})\\b${ofElse}`,
  ),
  new RegExp(`^\\| (?:[a-z]+ \\| )?(?:lovely|wonderful|fun|productive) (?:${talkWord})\\b(?!.*\\?)`),
  new RegExp(
    `^\\| (?:[a-z]+ \\| )?${praised} (?:(?:first|second) (?:${talkWord})\\b|(?:huddle|session|chat|meeting|hour|conversation|coffee)\\b|(?:${talkWord}) (?:today|tonight|yesterday|just now|with you)\\b|(?:${talkWord}) \\| (?:many )?thank)(?!.*\\?)`,
  ),
  new RegExp(`${praised} to (?:talk|speak|chat|see you|catch up|meet you|finally meet)\\b(?!.*\\?)`),
  /thank(?:s| you) (?:so much |a lot |again |you )?for (?:the (?:call|hour|session|chat|huddle|meeting|talk|coffee|conversation)|today|tonight|your time (?:today|tonight|yesterday)|this (?:morning|evening|afternoon)|yesterday)\b/,
  /what we (?:said|agreed|discussed)\b|\bto recap\b|recap of (?:our|today)/,
  /^\| that (?:was|did)(?: me)? (?:fun|good|great|lovely|useful|helpful|better|much better)\b/,
  /(?:enjoyed|loved) (?:that|our [a-z]+|the (?:call|hour|session|chat|talk)|today|tonight)\b/,
  /notes from (?:today|our|tonight|yesterday|the call)|that hour was|my takeaways/,
  /^\| for (?:next (?:time|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|the \d+(?:st|nd|rd|th)) \|/,
  /we spent all of it/,
)
const missed = phrase(
  /are you coming|i am in the (?:call|huddle|meeting|room)|you coming\b|waiting for you in/,
  /\bi (?:have |had |would )?waited\b|\bi was (?:there|(?:in|on) the (?:room|call|link|line|meeting|huddle)) (?:from|for|until|till|alone)\b/,
  /where are you \?|did you forget (?:our|the|\?)/,
  /(?:still|already) (?:here )?in the (?:[a-z]+ )?(?:room|call|meeting|huddle)/,
  /you did not (?:show|come|join|turn up)|if you still want to join/,
  /i am (?:still |already )*(?:here|online|in) if you (?:are (?:still )?coming|(?:can |could |want to )?(?:still |make it|join))/,
  /^\| (?:(?:ok|okay|right|well|so) \| )?(?:i am )?logging off(?: now| then)* \|$/,
  /clos(?:e|ing) (?:it now|the (?:room|call|link|huddle)(?: now)?) \|/,
  /i sat (?:there|here)|did not work i guess/,
)
/** One's own absence: the meeting fell through on the author's side. */
const stayedAway = phrase(
  /i (?:fell asleep|overslept|slept through)/,
  /(?:missed|forgot) (?:our|the) (?:call|meeting|huddle|session|hour)/,
  /(?:sorry|forgive).* (?:missed|forgot) (?:our|the|your|it)/,
  /i thought it was (?:the \d|on |(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|tomorrow)/,
  /i had it (?:down |noted )?for (?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/,
  /i (?:only |just )?(?:saw|see|noticed|realised|realized|looked at) the (?:hour|time|clock|invite|calendar|reminder)\b/,
  /i did not (?:show up|make it to)|so sorry .*(?:phone (?:was|died)|asked me to stay|lost track)/,
)
const cannot = phrase(
  /\bi can not\b|\bbail\b|(?:come|came) up\b|me on (?:call|(?:the )?[a-z]* ?shift)/,
  /(?:try|trying) to (?:join|dial)|(?:too|so) full/,
)
const cancels = phrase(
  /\b(?:cancel|cancelling|canceling|skip)\b|call(?:ing)? (?:it )?off/,
  /can not make (?:it|our|today|tonight|the call)|will not make (?:it|our|the call)/,
)
const soon =
  '(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)'
const talk = 'call|session|meeting|huddle|chat|talk|hour|slot|coffee|1:1|one on one'
const ours = `(?:(?:our|the|todays|tonights|tomorrows) (?:[a-z]+ )?(?:${talk})|our \\d)`
const letsGo = '(?:cancel|skip|bail|pass)'
const lettingGo = '(?:cancelling|canceling|skipping|bailing|passing)'
const opening = '^\\| (?:[^|]{1,20}\\| )?'
/** Plain enough to cancel whatever else was heard. */
const dropped = phrase(
  new RegExp(`(?:${letsGo}|${lettingGo}) (?:on )?(?:${soon}|${ours})`),
  new RegExp(`(?:can not|will not|could not) (?:make|do|manage) (?:it )?(?:${soon}|${ours})`),
  new RegExp(`(?:need|have|(?:have )?got|going) to ${letsGo}(?: (?:this one|it|us))? \\|`),
  new RegExp(`${opening}(?:i am )?${lettingGo}(?: (?:this one|it))? \\|`),
  new RegExp(`${opening}no (?:${talk}) (?:for (?:me|us) |from me )?${soon}\\b`),
  new RegExp(`(?<!is |was |had |have |got |be )no (?:${talk}) ${soon} (?:\\||sorry)`),
  new RegExp(`\\| ${soon} (?:is )?no (?:\\||good|go\\b)`),
  new RegExp(`${soon} (?:is )?(?:impossible|not possible)`),
  new RegExp(
    `${opening}(?:${soon} |${ours} |it |this )?(?:is |s )?not (?:going to happen|happening)(?: ${soon})?\\b`,
  ),
  new RegExp(`${opening}rain ?check\\b`),
  /\bno (?:signal|internet|network|wifi|connection) for (?:a |our |the )?(?:call|meeting|session|video)\b/,
  /\bi have a (?:conflict|clash) (?:at|on|with|today|tonight|tomorrow|this|then)\b/,
)
/** No more than that it is not possible soon: of a meeting, unless something was just asked for. */
const notNow = phrase(
  new RegExp(
    `(?:can not|could not|not possible|impossible|not able to|unable to)(?: (?:come|join|attend|meet|talk|call|make it|be there))? ${soon}`,
  ),
  new RegExp(`${opening}(?:not|no time) ${soon} \\|`),
  new RegExp(`${opening}(?:i )?(?:can|will) not make it \\|`),
)
const moves = phrase(
  /\b(?:move|moved|moving|reschedule|postpone|push|shift|postponed)\b|\binstead\b|rather than/,
  /\bbetter at\b|earlier for you|minutes earlier|hour (?:earlier|later)|let us make it/,
  /another (?:day|evening|time|slot|week)|clocks change|(?:try|trying) to (?:join|dial)/,
)
const agrees = phrase(
  /^\| (?:yes|yep|yeah|ok|okay|sure|perfect|deal|great|fine|noted|done|of course|confirmed|thursday it is|sounds good|works|good|16|17|18)\b/,
  /works (?:perfectly |fine |well |great )?for me|suits me|it is noted|is noted|it is \||\bnoted\b/,
  /is (?:fine|good|perfect)(?: for me)?\b(?!.*\?)/,
  /see you (?:then|at|on|there|thursday|monday|tuesday|wednesday|friday|tomorrow|tonight)|\bdeal\b/,
)

/** "I forgot completely", to whoever waited. */
const forgot = phrase(
  /\bi (?:totally |completely |clean |just )?forgot(?: completely| totally| the time)? \|/,
)
const waits =
  /\b(?:join|joining|coming|are we on|hang on|(?:on|in) the (?:link|call|room|meeting|huddle)|waiting|our (?:call|hour|session))\b/i

const isForgotten = ({ form, author, context: { before } }: Spoken): boolean =>
  before !== undefined && before.by !== author && waits.test(before.text) && hears(forgot, form)

/** Of writing from now on: no word of one day, which would only move it. */
const stops = phrase(
  /\b(?:write|writing|emails?|e mails?|mails?|text|texts|messages?|chat|async|letters?|in writing)\b.*\b(?:instead|from now on|rather than)\b/,
  /(?:no more|drop|drops|dropping|stop|scrap|give up|get rid of|without) (?:the |our |these |those |all )?(?:weekly |monthly |regular |fixed |[a-z]+day )?(?:calls|meetings|sessions)\b/,
  /instead of (?:the|our|all) (?:weekly |monthly |regular |fixed |[a-z]+day )?(?:calls?|meetings?)\b/,
  /(?:switch(?:ed)?|move|moved|change|changed) to (?:mails?|emails?|messages|writing|texts?|async|letters)\b/,
  /replace (?:the|our) (?:[a-z]+ )?(?:calls|meetings)\b/,
)
const oneDay = phrase(
  /\b(?:today|tonight|tomorrow|this (?:time|week|month|once|morning|afternoon|evening)|next (?:week|time)|just (?:this )?once)\b/,
)

const isStopped = ({ form }: Spoken): boolean => hears(stops, form) && !hears(oneDay, form)

const isDropped = (spoken: Spoken): boolean =>
  !spoken.form.asks &&
  (hears(dropped, spoken.form) || (hears(notNow, spoken.form) && !spokenTo(spoken, 'ask', 'assign')))

/** What the sentence does to a meeting of the two. */
export const meetingTurn = (spoken: Spoken, acts: ReadonlySet<Act>): MeetingTurn | undefined => {
  const { form, context } = spoken
  if (hears(held, form)) return 'held'
  if (hears(missed, form)) return 'missed'
  if (hears(stayedAway, form) || isForgotten(spoken)) return 'cancels'
  if (isStopped(spoken)) return 'stops'
  if (!acts.has('arrange')) return isDropped(spoken) ? 'cancels' : undefined
  if (hears(moves, form)) return 'moves'
  if (hears(cancels, form)) return 'cancels'
  if (hears(cannot, form) && !/\b(?:works|suits)\b/.test(form.text)) return form.asks ? 'moves' : 'cancels'
  if (form.asks) return 'proposes'
  return hears(agrees, form) || context.before?.acts.includes('arrange') === true ? 'agrees' : 'proposes'
}
