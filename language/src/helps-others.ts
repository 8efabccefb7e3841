import type { NormalForm } from './normal-form.ts'
import { hears, phrase } from './phrase.ts'

/** Who stands where the author once stood. */
const learner =
  '(?:apprentices?|trainees?|interns?|juniors?|newcomers?|newbies?|mentees?|starters?|graduates?|grads?|beginners?|students?|pupils?|freshers?|freshmen|joiners?|hires?|rookies?|(?:first|second|third) years?|career changers?|bootcampers?)'
const some =
  '(?:a|an|one|two|three|four|some|several|our|my|the|both|few|other|younger|new|another|of|their|this|those|these|all) '
/** "The intern contract", "my student visa". */
const thing =
  '(?:contracts?|programmes?|programs?|visas?|loans?|projects?|jobs?|roles?|salary|positions?|id|card|room|discount|days|years|council)\\b'
const aLearner = `(?:${some}){1,3}(?:(?!with|for|to|from|at|as|who|of|and)[a-z]+ ){0,2}?${learner}\\b(?! ${thing})`
const own =
  'i (?:(?:now|also|just|often|currently|still|already|have|had|am|was|been|even|sometimes|then|finally|gladly|regularly|started|began|offered|to|get|got|will|would|shall|going|may|can) )*'
const helping =
  '(?:mentor|teach|coach|tutor|help|guide|train|show|walk|supervise|sit with|pair with|look after|explain|review|onboard|mentoring|teaching|coaching|tutoring|helping|guiding|training|showing|walking|supervising|sitting with|pairing with|looking after|explaining|reviewing|onboarding|mentored|taught|coached|tutored|helped|guided|trained|showed|walked|supervised|sat with|paired with|looked after|explained|reviewed|onboarded)'
const them = '(?:him|her|them|one|two|both)'

const helps = phrase(
  new RegExp(`\\b${own}${helping} (?:[a-z]+ ){0,3}?${aLearner}`),
  new RegExp(`\\| (?:just |now |today |yesterday )?(?:${helping}) ${aLearner}`),
  /\bi (?:[a-z]+ )?walked (?:a|an|my|our|the new) (?:colleague|teammate|coworker|classmate|friend) through\b/,
  /\bi am (?:now |also |currently )?(?:mentoring|teaching|coaching|tutoring|onboarding|training|supervising)\b/,
  /\bi (?:now |also )?(?:mentor|teach|coach|tutor) (?!me\b|you\b)/,
  /\bi (?:have )?(?:started|agreed|offered|began|said i would|said yes) (?:to )?(?:mentor|mentoring|teach|teaching|coach|coaching|help(?:ing)? (?:a|an|our|the|two))/,
  /(?:going to|will) (?:show|teach|help|walk|guide|mentor) (?:them|him|her|the (?:juniors?|interns?|analysts?|new)|our|a (?:junior|new))\b/,
  new RegExp(
    `\\b(?:${learner}|colleague|coworker|teammate|classmate|girl|guy|woman|kid|somebody|someone)\\b.* (?:so |and |then |\\| )i (?:just |then |also )*${helping} (?:with )?${them}\\b`,
  ),
  /\bi (?:[a-z]+ )?(?:showed|taught|helped|coached|walked|explained to) (?!you\b|it\b|my\b|the\b|that\b|this\b|me\b|how\b|what\b)[a-z]+ .*\b(?:like|the way|just as|as) you (?:once |always |had )*(?:did|do|showed|taught|told|explained|helped|asked|reviewed|gave|walked)\b/,
)

const isAsked = phrase(
  /(?:asked|wants|wanted|begged) me to (?:mentor|coach|teach|tutor|guide) (?:him|her|them|his|their|a|an|the|our|two|some)\b/,
  /\b(?:i (?:was|have been|got|am) asked to|asked (?:me )?if i (?:would|could|can|will|want to|wanted to)) (?:mentor|coach|tutor|teach|sit with|look after|guide|train) /,
  new RegExp(`\\basked (?:me )?if i (?:would|could|can|will) (?:help|show|take) ${aLearner}`),
  new RegExp(
    `\\b(?:${learner}|people|folks|colleagues|others)\\b(?: [a-z]+){0,5}? (?:ask|come to|write to|turn to|texts?|asks|comes to|writes to|turns to) me\\b(?! (?:why|if|whether|where|when|to leave))`,
  ),
)

const stands = phrase(
  new RegExp(`\\bmy (?:own )?(?:first )?(?:mentee|apprentice|intern|student)s?\\b(?! ${thing})`),
  new RegExp(`\\b(?:i have|gave me|got me|assigned me) ${aLearner}`),
  /like (?:somebody|someone|you) (?:once )?did for me|(?:pass|passing|passed|paying|pay|paid) it (?:on|forward)\b/,
  /\b(?:the|two|my) (?:analysts|juniors|interns|mentees)\b.*(?:first|friday|session)/,
  /\btook (?:on )?(?:a|an|two) (?:mentee|intern|junior)/,
  /(?:running|run|in charge of|leading|organi[sz]ing) (?:the )?onboarding|welcome call for|started (?:her|him|them) on your/,
  /\b(?:our|the|a) new (?:intern|junior|hire|starter)\b.*(?:mentor|i (?:am|showed|taught|help))/,
  /\bto be (?:her|his|their|a|an? [a-z]+) mentor\b|\bas (?:her|his|their|a) mentor\b|under my wing|on the other side (?:of (?:it|this|the table) )?now/,
  new RegExp(
    `(?:gave|give|giving|did|ran|run|running|held|holding|taught|teach) (?:[a-z]+ ){0,5}?(?:workshops?|talk|lessons?|class|classes|course|intro|tour|lab|evenings?) (?:[a-z]+ ){0,3}?(?:for|to|with) (?:[a-z]+ ){0,3}?${learner}\\b`,
  ),
  new RegExp(
    `\\b${own}(?:answer|answering) (?:[a-z]+ )?questions (?:in|of|from|for|on) (?:[a-z]+ ){0,2}(?:${learner}|help)\\b`,
  ),
)
const asksForIt = phrase(/\?.*(?:mentor me)|mentoring me|\byou\b.*\bas a mentor\b|\bto be a mentor \?/)

/** Whether the author mentors, teaches or helps somebody else, or is asked to. */
export const helpsOthers = (form: NormalForm): boolean =>
  (hears(helps, form) || hears(isAsked, form) || hears(stands, form)) && !hears(asksForIt, form)
