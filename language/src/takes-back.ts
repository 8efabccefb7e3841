import { isQuestion } from './asks-after.ts'
import type { NormalForm } from './normal-form.ts'
import { hears, phrase } from './phrase.ts'

const takesBack = phrase(
  /\| (?:actually |please |hey |[a-z]+ \| )?(?:never ?mind|nvm)\b/,
  /\| (?:please |just |you can |actually |sorry )*(?:scratch|ignore|disregard|forget) (?:about )?(?:(?:that|it|this)(?: one)? \||(?:what i (?:said|asked|wrote)|my (?:last |previous |earlier |other )?(?:question|message|mail|email|ask|request|note))\b)/,
  /(?:not|no longer) (?:needed|necessary)(?: any ?more)? \||no (?:longer|more) need\b|no need any ?more/,
  /(?:do|does|will|would) not need (?:[a-z]+ ){1,6}any ?more|all (?:sorted|set) now/,
  /i am (?:all )?(?:sorted|set) now/,
  /\bi (?:have )?(?:just |already |finally |managed to )*(?:solved?|sort(?:ed)?|fix(?:ed)?|figure[d]?|work(?:ed)?|found|find) (?:it|this|that) (?:out )?(?:myself|by myself|on my own)/,
  /(?:solved|sorted|fixed|figured|worked) (?:it|this|that) (?:out )?(?:myself|by myself|on my own|in the meantime|meanwhile)/,
  /(?:figured|sorted|worked) (?:it|this|that) out\b/,
  /it (?:is |got |has been )?(?:sorted|solved|resolved) itself/,
  /found it(?: (?:now|already|myself))? \||found (?:an?|one|the) [a-z ]{2,30}(?:instead|that (?:answers|explains|covers))\b/,
  /(?<!your [a-z]+ )\b(?:sent|submitted|handed|mailed|posted|applied|published|shipped|gave|presented)\b(?! your)[a-z ]{0,24} (?:as (?:it|they) (?:was|were|is|are|stood)|as is)\b/,
  /\b(?:sent|submitted|handed|mailed|posted|applied|published|shipped|merged|went|used|gave|presented)\b[a-z ]{0,24} without (?:waiting|it|you|yours?|the (?:review|feedback|answer|notes|comments)|an? (?:review|answer|reply|second [a-z]+)|any (?:review|feedback|answer|comments))\b/,
  /went ahead (?:anyway|without|on my own|alone|as it)/,
  /(?:somebody|someone|a (?:colleague|friend|coworker|teammate)) (?:else )?(?:at work |here |on (?:the|my) team )*(?:has |already |kindly )*(?:looked at|reviewed|helped|answered|introduced|referred|explained|showed|sorted|solved)\b/,
  /(?:it is )?too late (?:now|anyway|for (?:it|that|this))\b/,
  /(?:the )?(?:deadline|closing date|window) (?:has |is |have )?(?:already )?(?:passed|gone|over|closed|was (?:yesterday|last [a-z]+))/,
  /it was due (?:yesterday|last [a-z]+)/,
  /(?:the )?(?:job|role|position|opening|spot|seat|vacancy) (?:is|was|got|has been) (?:already )?(?:gone|filled|closed|taken)/,
  /you can (?:drop|skip|leave) (?:it|that|this|the|my)\b/,
  /i (?:have )?(?:withdrew|withdrawn|took back|dropped) (?:my|the) (?:application|question|request|idea|plan)/,
)

/** Whether the author waits for nothing any more: what they asked is settled otherwise, or too late. */
export const isTakenBack = (form: NormalForm): boolean => hears(takesBack, form) && !isQuestion(form)
