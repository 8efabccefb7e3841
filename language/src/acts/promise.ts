import { form, rulesFor } from '../rule.ts'
import { clock, namedDay } from '../lexicon/time.ts'

const will =
  '(?:i|we) (?:will|shall|am going to|are going to|ll|promise to|promise i will|would then|can) (?:then |also |gladly |happily |definitely |personally |certainly |just |of course |be |only |do my best to |try to |write up and )*'
const forOther =
  'send|forward|introduce|connect|write|review|read|look|check|get back|come back|have a (?:word|look|chat)|ask|talk|speak|tell|raise|call|phone|ring|put|bring|share|credit|name|mention|pass|pay|return|help|show|lend|give|post|record|prepare|make|draw|cook|tidy|clean|correct|fix|take|find|dig|ping|message|mail|email|refer|recommend|nominate|vouch|book|buy|invite|come|attend|etch|discuss|discussing|frame|sitting|sit|do|hand|add|update|upload|report|let you know|keep|think|teach|walk|set up|sort|get|finish|publish|translate|test|try out|print|chase'

const soon =
  '(?:by |on |until |till |before |at |in )?(?:the |this |next )?(?:tomorrow|tonight|today|week|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: morning| evening| night| noon| afternoon)?\\b'

/** One's own business: no promise to the other. */
const own =
  '\\? \\||will (?:do|try|make|take|use|think|give|put|read|get|look) (?:that|this|it|your|the|a|about|into) ?(?:tonight|advice|a try|a go|a shot|about|into|to heart|on board|myself|course|exam|chapter|tomorrow|next|step|sql)|will (?:call|phone|ring|see|meet|be|join) you|i will (?:hand it in|learn|have to|need|never|not|keep you|be|miss|start|apply|practi[cs]e|finish the|move|go with|ask for)|i am going to (?:apply|learn|start|be|need|miss|ask for|try|read)|what i will do|will not|if you (?:want|like|would like)|should i|escalate|think of|keep you'
const offering =
  '\\b(?:i|we) can (?:get|help|send|show|introduce|lend|put|do|give|share|connect|ask|bring|make|take|add|find|look|read|come|write|talk|check|see|tell|not|commit)'

export const promiseRules = rulesFor('promise', [
  {
    name: 'you have it by then',
    weight: 2,
    on: 'you',
    when: form(
      `(?:${soon}) you (?:will )?(?:have|get) (?:it|them|the|my|a)\\b|you (?:will )?have (?:it|them|the [a-z]+|my [a-z]+) (?:by |on |until |before |in )?(?:the )?(?:${soon})`,
    ),
    unless: form('\\?|\\bif\\b|\\bwhen\\b|do you|have it easy'),
  },
  {
    name: 'tomorrow I send it',
    weight: 2,
    on: 'i',
    when: form(
      `(?:${soon}) (?:[a-z]+ )?i (?:show|send|bring|give|write|hand|mail|tell) (?:you|it|them|everything|the)\\b|\\bi (?:show|send|bring|hand|mail|write) (?:you|it|them|the [a-z ]+|my [a-z ]+) (?:[a-z]+ ){0,3}(?:${soon})|(?:${soon}).*(?:\\| i|and) (?:send|bring|show|mail) (?:it|them)\\b|^\\| i (?:send|bring|show|mail) (?:you|the|it|them)\\b|i invite you to`,
    ),
    unless: form('\\?|\\bif\\b|\\b(?:usually|always|every|never|sometimes)\\b|hand (?:it|them|this) in\\b'),
  },
  {
    name: 'swears it',
    weight: 2,
    on: 'swear honour honor heart',
    when: form('i swear (?:\\||on my)|word of honou?r|cross my heart'),
    unless: form('\\?'),
  },
  {
    name: 'done by a day',
    weight: 1.5,
    on: 'by',
    when: form(
      `^\\| (?:it is |all )?(?:done|finished|ready|sent|fixed|with you|in your inbox) by (?:the )?(?:${soon})`,
    ),
    unless: form('\\?'),
  },
  {
    name: 'will do something for you',
    weight: 2,
    on: '#i-will promise',
    when: form(
      `\\b${will}(?:${forOther})\\b.*\\b(?:you|your|yours)\\b|\\b${will}(?:send|forward|return|report|share|let you know|get back|introduce|credit|refer|nominate|review|cook|discuss|proofread)\\b`,
    ),
    unless: form(
      `${own}|${offering}|as you (?:said|suggested|advised|proposed)|you (?:told|advised|suggested) me`,
    ),
  },
  {
    name: 'as the other said, it will be raised for them',
    weight: 2,
    on: '#i-will',
    when: form('\\bi will (?:raise|bring|mention) your\\b|\\bi will [a-z ]+ as i said'),
  },
  {
    name: 'the mentor will see to it',
    weight: 2,
    on: '#i-will promise',
    by: 'mentor',
    when: form(
      `\\b${will}(?:${forOther})\\b.*\\b(?:it|them|him|her|that|this|number|the [a-z]+|with|about|up|back)\\b`,
    ),
    unless: form(`${own}|${offering}|(?:we|i) will (?:start|work|begin)|going to steal`),
  },
  {
    name: 'the mentee will bring it back or correct it',
    weight: 1.5,
    on: '#i-will promise',
    by: 'mentee',
    when: form(`\\b${will}(?:fix it|return it|bring (?:it|them)|correct it|have it done|get it done)`),
    unless: form(own),
  },
  {
    name: 'will send',
    weight: 2,
    on: 'will',
    when: form(
      '^\\| (?:ok |sure |yes |of course |sorry )*(?:\\| )?(?:sorry \\| )?(?:will|shall|gonna|going to) (?:send|tell|share|write|forward|introduce|review|read|get (?:it|that|back)|fix|have a look|look|check|ping|message|do (?:it|that) (?:today|tonight|this|by|asap)|update you|let you know|report|add|put|credit)',
    ),
    unless: form('will (?:try|do) that|look into it|will have a look after|will do \\|$|\\? \\|$'),
  },
  {
    name: 'you will have it',
    weight: 2,
    on: 'have get expect find be',
    when: form(
      'you (?:will|ll|shall) (?:have|get|receive|find|hear) (?:it|them|my|the|from me|a|your)\\b|will be (?:with you|in your inbox|done|there|ready) (?:by|before|on|tomorrow|tonight|this)|before the [a-z]+ you will have',
    ),
    unless: form(
      '\\? \\|$|find it in your (?:mail|inbox)|you will get (?:there|used|better)|you will find (?:that|it easier)|have until|find it in the|will have until',
    ),
  },
  {
    name: 'promises by name',
    weight: 2,
    on: 'promise promised pinky word',
    when: form(
      '\\bi promise\\b|\\| promise(?:d)? \\||\\| promise(?:d)?\\b|you have my word|pinky|i give you my word|promised \\|',
    ),
    unless: form('you promised|have promised (?:my|the)|\\? \\|$|as promised|i promised (?:my|the)'),
  },
  {
    name: 'leave it with me',
    weight: 2,
    on: 'leave consider list count on owe',
    when: form(
      'leave (?:it|that|this) (?:with|to) me|on my (?:list|to do|todo|radar)|next on my list|count on me|consider it done|you have got my|i owe you (?:a|the|an|my) (?:[a-z]+ )?(?:summary|report|update|answer|review|reply|intro|introduction|mail|draft)',
    ),
    unless: form('\\? \\|$'),
  },
  {
    name: 'will name the other later',
    weight: 2,
    on: 'credit name mention say',
    when: form(
      'i (?:will|shall|am going to) (?:[a-z]+ )?(?:credit|name|mention|acknowledge|say where|say who|put your name|add your name|list you|thank you (?:in|on|by))',
    ),
  },
  {
    name: 'if it goes well I will',
    weight: 1,
    on: 'if should once when then',
    when: form(
      '(?:if|should|once|when|as soon as) .*(?:i|we) (?:will|ll|shall) (?!(?:be|have to|need|know|not)\\b)',
    ),
    unless: form('\\? \\|$|i will (?:call|phone) you at|when (?:flat|you have)'),
  },
  {
    name: 'thursday latest',
    weight: 2,
    on: 'latest weekend tomorrow tonight week',
    when: form(
      `(?:${namedDay}|${clock}|week) (?:at the )?latest|^\\| (?:[a-z ]+ \\| )*(?:sorry |yes |of course |sure )*(?:this (?:week|weekend)|tomorrow|tonight|by (?:${namedDay}))(?: (?:promise|promised|for sure|for real|definitely))? \\|(?: (?:promise|promised|for sure|for real|definitely) \\|)$`,
    ),
    unless: form('\\? \\|$'),
  },
  {
    name: 'for sure, later',
    weight: 1.5,
    on: 'sure real definitely',
    when: form('(?:after|before|once|this|next|tomorrow|tonight) .*(?:for sure|for real|definitely)\\b'),
    unless: form('\\? \\|$'),
  },
  {
    name: 'would then do in return',
    weight: 1.5,
    on: 'return exchange',
    when: form('in (?:return|exchange) .*(?:i|we) (?:will|can|ll)'),
    unless: form('\\? \\|$'),
  },
  {
    name: 'keeps for later with a plan',
    weight: 1.5,
    on: 'remind list',
    when: form('remind me .*(?:and|\\|) i will|i have got you on my list|have you on my list'),
  },
  {
    name: 'will try that oneself',
    weight: -2,
    on: 'try try do will practise learn apply',
    when: form(
      '(?:i |we |\\| )(?:will|shall|am going to) (?:definitely |certainly )?(?:try (?:that|it|this|your|both|them)|give (?:it|that|this) a (?:try|go|shot)|do (?:that|it|so) \\||follow (?:your|that)|practi[cs]e|apply (?:to|for)|learn|read (?:it|that|the|up)|look into (?:it|that)|think about (?:it|that)|start with)|^\\| will do\\b|rearranging tonight',
    ),
    unless: form('try (?:to|and) (?:send|get|introduce|connect|find|arrange|have|finish|be)'),
  },
  {
    name: 'is about the meeting',
    weight: -1.5,
    on: 'call meet see join be there',
    when: form(
      `i (?:will|shall|am going to) (?:call|phone|ring|meet|see|be|join|dial)[a-z ]* (?:you )?(?:at|on|in|there)? ?(?:${clock}|nine|ten)`,
    ),
    unless: form('bring|send|his|her|him'),
  },
])
