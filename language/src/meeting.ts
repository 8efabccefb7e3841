import type { Act, MeetingTurn } from '@perennial/core/sentence'
import type { Heard } from './heard.ts'
import { hears, phrase } from './phrase.ts'

const held = phrase(
  /(?:lovely|good|great|nice|wonderful|fun|really good|excellent) (?:call|huddle|session|chat|meeting|talk|to (?:talk|speak|chat|see you|catch up|meet you|finally meet))\b(?!.*\?)|thank(?:s| you) (?:so much |a lot |again |you )?for (?:the (?:call|hour|session|chat|huddle|meeting|talk|coffee|conversation)|today|tonight|your time (?:today|tonight|yesterday)|this (?:morning|evening|afternoon)|yesterday)\b|what we (?:said|agreed|discussed)\b|\bto recap\b|recap of (?:our|today)|^\| that (?:was|did)(?: me)? (?:fun|good|a good one|great|lovely|useful|helpful)\b|notes from (?:today|our|tonight|yesterday|the call)|that hour was|good (?:call|huddle|session)\b|my takeaways|we spent all of it/,
)
const missed = phrase(
  /are you coming|i am in the (?:call|huddle|meeting|room)|you coming\b|i (?:missed|forgot) (?:our|the) (?:call|meeting|huddle|session)|(?:sorry|forgive).* (?:missed|forgot) (?:our|the|your|it)|i waited for you|waiting for you in|where are you|did you forget (?:our|the)|you did not (?:show|come|join|turn up)|i did not (?:show up|make it to)/,
)
const cancels = phrase(
  /\b(?:cancel|cancelling|canceling|skip)\b|call(?:ing)? (?:it )?off|can not make (?:it|our|today|tonight|the call)|will not make (?:it|our|the call)/,
)
const moves = phrase(
  /\b(?:move|moved|moving|reschedule|postpone|push|shift|postponed)\b|\binstead\b|rather than|\bbetter at\b|earlier for you|minutes earlier|hour (?:earlier|later)|let us make it|another day|clocks change/,
)
const agrees = phrase(
  /^\| (?:yes|yep|yeah|ok|okay|sure|perfect|deal|great|fine|noted|done|of course|confirmed|thursday it is|sounds good|works|good|16|17|18)\b|works (?:perfectly |fine |well |great )?for me|suits me|it is noted|is noted|it is \||\bnoted\b|is (?:fine|good|perfect)(?: for me)?\b(?!.*\?)|see you (?:then|at|on|there|thursday|monday|tuesday|wednesday|friday|tomorrow|tonight)|\bdeal\b/,
)

/** What the sentence does to a meeting of the two. */
export const meetingTurn = ({ form, context }: Heard, acts: ReadonlySet<Act>): MeetingTurn | undefined => {
  if (hears(held, form)) return 'held'
  if (hears(missed, form)) return 'missed'
  if (!acts.has('arrange')) return undefined
  if (hears(moves, form)) return 'moves'
  if (hears(cancels, form)) return 'cancels'
  if (form.includes('?')) return 'proposes'
  return hears(agrees, form) || context.before?.acts.includes('arrange') === true ? 'agrees' : 'proposes'
}
