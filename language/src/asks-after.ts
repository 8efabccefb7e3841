import { credits } from './credits-later.ts'
import type { NormalForm } from './normal-form.ts'
import { hears, phrase } from './phrase.ts'

const asking = phrase(
  /\? \|/,
  /^\| (?:hi |hey |hello |[a-z]+ \| )?(?:(?:what|which|who|whom|where|when|why|how)(?: is| are| do| does| did| can| could| should| would| will| to| much| many| long| about| if| was| were| has| have|$)|(?:is|are|do|does|did|can|could|would|will|should|has|have|was|were|may|might|shall) (?:you|i|we|there|it|this|that|the|these|anyone|anybody|someone|somebody|he|she|they|a|an|your|my|our)\b)/,
)

/** Whether the sentence asks, with a question mark or by how it begins. @param form its normal form */
export const isQuestion = (form: NormalForm): boolean => hears(asking, form)

const went = phrase(
  /how (?:was|were|is|are|did|does|has)\b.*\b(?:go|going|friday|monday|tuesday|wednesday|thursday|saturday|sunday|interview|exam|panel|round|talk|call|test|demo|search|application|project|prep|review|scheme|done|been|chat|presentation|course)\b/,
  /(?:^\||\|) (?:[a-z]+ \| )?how was\b|what happened (?:with|to)|what (?:came|became) of/,
  /whatever happened|how (?:is|are) (?:it|things|the [a-z ]+) going/,
  /how would (?:it|that|the [a-z ]+|your [a-z ]+) go \?|what did (?:they|he|she) say\b/,
  /did (?:it|that|this|any of (?:it|that|this)) (?:really |actually )?(?:help|work)\b/,
  /(?:was|is) (?:it|that|this|any of (?:it|that|this)) (?:of )?(?:any )?(?:use|useful|help|helpful|good) (?:to you |for you |at all |in the end )?\?/,
)
const bare = phrase(
  /^\| (?:hi |hey )?(?:anything (?:new )?(?:on|about|from|with)\b|any sign of|(?:have you |did you )?(?:slept|sleep|sit|sat|thought) (?:on|with|about) it|(?:the|your|my|those) (?!(?:first|second|third|last|one|other|same|usual|whole|link|morning|evening)\b)(?:(?!is\b|are\b|was\b|does\b|do\b|can\b)[a-z0-9]+ ){1,6}\? \|$)/,
  /how (?:did|would) (?:they|he|she) (?:take|react)/,
  /how is (?:the|your|that) (?!(?:family|weather|baby|wife|husband|kid|cat|dog|garden|move|house|knee|leg|back|retirement|leave|new|little|weekend|trip|wedding|holiday|life)\b)[a-z]+ (?:coming (?:along )?)?\?/,
  /\bstill (?:carved|standing|alive|the plan)\b/,
)
const reminds = phrase(
  /did (?:you|the|they|he|she|your)\b.*\b(?:get (?:to|round|around|lost|the|back|it|my|a)|go|apply|send|hear|manage|finish|talk|speak|ask|reply|answer|invite|arrive|come|pass|happen to|see my|read (?:my|it|the))\b/,
  /\bis (?:the|my|that|your) [a-z ]*(?:done|ready|finished|going in|live|sent|fixed)\b/,
  /(?:any|no) (?:luck|news|word|update|progress)\b/,
  /have you (?:had a chance|had time|heard|got(?! (?:a |an |any |some |half |\d+ |five |ten |twenty )?(?:free |spare |quick )?(?:minutes?|mins?|moment|time|seconds?|sec|hour|idea|tips?|advice|experience|thoughts))|gotten|managed|read|sent|finished)/,
  /(?:have you )?(?:had a look at|looked at|seen|checked|been able to [a-z]+) (?:my\b|what i)/,
  /any chance you (?:got|had|looked|saw|read|managed|found|spoke|talked|heard|sent|were)\b/,
  /\bwere you able to\b/,
)
const reminder = phrase(
  /(?:still|just) (?:waiting|collecting|wondering|hoping|curious) (?:for|about|if|whether|on) (?:you|your|my|when|the (?:intro|introduction|notes|review|template|code|answer|reply|link|credit|feedback))/,
  /gentle reminder|just (?:a )?(?:reminder|following up|checking in on|bumping|nudging)|following up/,
  /\b(?:tell|write|text|ping|message|drop|gist) me (?:[a-z]+ ){0,3}?how (?:it|that|this|they|(?:the|your) [a-z ]+?) (?:goes|go|went|turns? out|turned out|ends?|ended|works? out|worked out|landed|was received)\b/,
  /\blet me know (?:when|what|if|whether) (?:they|he|she|it)\b/,
  /\bremind(?:er|ing)\b|have been wondering|still collecting|tell me about the others|let me know how/,
  /like we (?:said|agreed)|as (?:we )?agreed in|to know (?:what came|how (?:the|it))/,
  /(?:bug|bugging|nag|nagging|chase|chasing|pester|pestering|bother|bothering) you (?:again|about)/,
  /if i insist\b|(?:may|can|could|let me|must) (?:i )?ask (?:you )?again/,
  /(?:know|ask|asking|wondering|see) (?:if|whether) you (?:saw|got|received|had (?:a chance|time)|managed|looked)\b/,
  /not sure if you saw (?:my|the)\b/,
  /still be (?:so |very |really )?(?:grateful|glad|thankful|happy) (?:for|about|to (?:get|have)) (?:an|your|any|a) [a-z]+/,
  /i never hear (?:how|what|whether|if)/,
  /(?:curious|wondering) (?:how|what|whether|if) (?:the|your|it|that|they)\b.*(?:went|go|goes|said|turned out|decided|liked|worked|helped)\b/,
)

/** "Have you found a quiet hour for it?", "has there been any movement?", "did my mail reach you?". */
const remindsToo = phrase(
  /(?:have|has|had|did) (?:you|he|she|they|anyone|anybody|somebody|your [a-z]+) (?:already |ever |by now |perhaps )*(?:had|have|found|find) (?:any |a |an |the |some |enough )?(?:[a-z]+ )?(?:time|minute|minutes|moment|chance|hour|occasion|opportunity|look)\b/,
  /\bhas there been (?:any|anything|some)\b/,
  /\bis there (?:any|anything|something|some) (?:new|news|word|movement|progress|feedback|update|reaction)\b/,
  /\bany (?:thoughts|word|movement|verdict|feedback|reaction|reply|answer|response|decision) (?:yet|so far|back|from)\b/,
  /\bdid (?:my|the) (?:[a-z]+ ){1,6}?(?:reach|arrive|get through|make it)\b/,
  /\b(?:have|has|did) (?:you|he|she|they|anyone|anybody|your [a-z]+) (?!tried\b|try\b)[a-z]+ (?:[a-z]+ ){0,6}yet (?:\?|\|)/,
  /\bany (?:word|movement|verdict|news|reaction) (?:from|on|yet)\b|\bwhere are we (?:with|on)\b/,
  /\bdid (?:anything|something|it) (?:ever )?come of\b|\bhow far (?:did|have) you (?:get|got|come)\b/,
  /\bdid (?:he|she|they) (?:ever )?(?:call|write|get|come) back\b/,
  /\bhas (?:he|she|your [a-z]+(?: at the [a-z]+)?|the [a-z]+) (?:said|answered|replied|decided|written|called|come back)\b/,
)
/** A reminder that is no question: "I wonder if you managed to look", "sorry to chase". */
const remindsPlainly = phrase(
  /\bnever told me (?:how|what|whether|if)\b|\bcurious what (?:became|came) of\b/,
  /\b(?:wonder|wondering|wondered|ask|asking|know|see|check|checking|hear) (?:if|whether) (?:you|he|she|they) (?:have |had |already |ever |were able to |could already )*(?:saw|seen|received|managed|manage|found|come (?:to look|around|round)|came (?:around|round)|looked|reached|heard)\b/,
  /\b(?:sorry to|hate to|not want to|not wish to|not mean to) (?:chase|nag|push|press|rush|pester|hassle)\b/,
  /\bbumping (?:this|my|it)\b/,
  /\bmy name is (?:still )?(?:not|nowhere|missing)\b|\b(?:says|names|lists|shows|credits|thanks) (?:still )?(?:only|just) you\b/,
  /\bdid not (?:find|see) (?:me|myself|my name) (?:there|\||in|on)/,
  /\bi am (?:still )?not (?:tagged|named|mentioned|credited|listed|acknowledged)\b|\b(?:can|could|do|did) not see my name\b/,
  new RegExp(`\\bi am (?:still )?not (?:in|on|among) (?:the|your) (?:[a-z]+ )?${credits}\\b`),
  /\b(?:return|come back|get back|came back|coming back) to my (?:question|request|mail|message|draft|letter)\b/,
)

/** A question how something went, or a reminder of something owed. */
export const isAskingAfter = (form: NormalForm): boolean =>
  hears(reminder, form) ||
  hears(remindsPlainly, form) ||
  ((hears(went, form) || hears(reminds, form) || hears(remindsToo, form) || hears(bare, form)) &&
    isQuestion(form))
