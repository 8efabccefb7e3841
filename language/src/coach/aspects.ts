import type { Span } from '@perennial/core/coaching'
import type { Missing } from '@perennial/core/sentence'
import { does, firstHeard, heardAt, type Draft, type Placed } from './place.ts'

const goal =
  /\b(?:i(?:'d| would)? (?:really )?(?:want|like|hope|plan|aim|wish|try|need) to (?!ask|request|know|thank|hear|get your|pick|see if|check|have your|be quick)|(?:i'm|i am) (?:hoping|planning|aiming|trying) to (?!ask|thank)|i want (?:a|an|more|this|my)\b|so (?:that )?(?:i|we) (?:can|could)|in order to|appl(?:y|ying|ied) (?:for|to)|prepar(?:e|ing) for|interview(?:ing)? (?:for|with|at)|for (?:the|a|an|my|our) (?:[\w'/-]+ ){0,4}(?:roles?|jobs?|interview|talk|exam|position|post|round|application|review|conference|demo|committee|launch|project|client|grant|internship|thesis|defen[cs]e|promotion|degree|course|meetup|audience)\b|(?:my|the|our) (?:goal|aim|plan|dream|idea) (?:is|was)|eventually|move (?:from|to|into)|switch(?:ing)? (?:from|to|into)|become an?\b|the (?:review|interview|talk|demo|presentation|exam|meeting)(?: [\w']+){0,4} is (?:on|next|in|at)|i (?:have|want|need) to (?:answer|decide|choose|present|give|submit|hand))/i

const tried =
  /\b(?:i|we)(?:'ve| have)? (?:already |also |only |just |even |then |first |have )*(?:tried|attempted|read|looked|searched|checked|compared|googled|logged|measured|bisected|profiled|rewrote|rewritten|wrote|drafted|drew|sketched|ran|tested|asked|watched|followed|went through|gone through|narrowed|swapped|removed|bumped|upgraded|restarted|reinstalled|printed|cleared|practised|practiced|applied|made|built|finished|did|cut|reproduced|isolated|put|imported|added|installed|set|tuned|tweaked|moved|increased|reduced|raised|lowered|changed|switched|replaced)\b|\b(?:tried|already (?:read|did|checked|looked)|so far|ruled out|no luck|without luck|still the same|same (?:error|result|thing)|(?:did not|didn't|doesn't|does not|don't) help)\b/i

const whyYou =
  /\byou(?:'ve| have)? (?:said|say|mentioned|wrote|did|worked|know|knew|gave|were|built|led|hired|reviewed|told|went|came|interviewed|moved|made|made it|sit|chair|run|use|did it|done|been|ran)\b|\b(?:since|because|as) you\b|\byour (?:talk|post|article|team|company|book|experience|path|old team|time at|thread|blog|paper|workshop|manager|recruiter)\b/i

const day =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b|tomorrow|tonight|today|this (?:week|morning|afternoon|evening|month|weekend)|next (?:week|month|mon|tues|wednes|thurs|fri)|the end of|end of|noon|midnight|eod|eow|\\d{1,2}(?:st|nd|rd|th|:\\d\\d| ?[ap]m)\\b|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d|(?:in|since|for) (?:\\d+|an?|two|three|ten|a few) (?:min|minutes?|mins|hours?|days?|weeks?)|(?:january|february|march|april|june|july|august|september|october|november|december)\\b'
const byWhen = new RegExp(
  `\\b(?:(?:by|before|until|till|due|on|at|closes?|closing|starts?|is|are|in|for|no later than|need it) )?(?:the )?(?:${day})|\\b(?:before|by|until|till) (?:the|my|our|we|i) \\w+|\\b(?:no (?:rush|hurry)|whenever (?:you|it)|when you have (?:time|a minute)|asap|urgent(?:ly)?|right now|deadline)\\b|\\bis down\\b`,
  'i',
)

/** Words that put a choice to somebody: they bound an ask even where it is put vaguely. */
const firmlyBounded =
  /\b(?:whether|which (?:of|one|part|version|section|slide|two|way|to|would|should|is|do|looks|reads|\w+ (?:would|should|do|is|to|did|are|could))|torn between|can't decide|cannot decide|not sure (?:if|whether|which)|unsure (?:if|whether|which)|don't know (?:if|whether|which)|q ?\d|(?:\d+|one|two|three|four|five) (?:lines?|pages?|slides?|paragraphs?|sentences?)|(?:thoughts|feedback|advice|opinion|comments) on (?:the|how|whether|which|our|this) \w+ \w+|\w{1,20} only\b|just (?:that|this|the|one|page|section)|only (?:that|this|the|page|section)|in particular|especially|specifically|mainly|mostly|(?:slide|page|section|chapter|paragraph|line|question|step|point|part|figure|exercise|milestone|item) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)|the (?:first|second|third|fourth|last|opening|closing|final) (?:page|slide|section|paragraph|chapter|line|sentence|part|half|question|step|round|bullet|figure)s?|(?:tell me|know|check|see|say|wonder(?:ing)?) if)\b|[\w,%] or (?!so\b|two\b|something|anything|whatever)[^?]{2,}\?/i

/** A yes-or-no question, or one after a single fact. */
const plainQuestion =
  /(?:^|[,.;:] |\b(?:so|and|but|then|:) )(?:is|are|was|were|does|(?:could|might|can) (?:it|this|that|the)|do you (?:use|pay|still|run|know (?:how|what|if|whether|why|when|where))|did|has|should i|should we|would it|am i|will|how (?:many|much|long|often|do you|did you)|when|where|who|would you (?:rather|take|pick|put|weigh|choose|go|keep|split|start|use|mention|accept|say|add|bring|raise|drop|trust))\b[^?]*\??/i

export const vague =
  /\bany (?:\w+ ){0,2}(?:advice|tips?|thoughts?|ideas?(?! (?:why|whether|which|who|where|when|if|what (?:is|was|could|might|causes|makes|\d)))|suggestions?|feedback|pointers?|input|guidance|help|recommendations?|openings?|referrals?|roles|jobs|vacanc\w+)\b|\b(?:(?<!\bif )(?:everything|anything)(?! (?:is|was|are|works|looks|runs|went|fails|broke|i))|something about|somehow|some (?:advice|tips|guidance|help|pointers))\b|\b(?:guidance|advise me|guide me|mentor me|feedback welcome|do the needful)\b|\b(?:where|how) (?:to|do i|can i|should i) (?:begin|start|get (?:better|started|into|good)|become|improve|grow|learn|break into|crack|succeed)\b|\bget better at\b|\bget into\b|\b(?:get|find|land) (?:me )?a job\b|\bwhat (?:should i do|do i do|to do|now)\b|\bwhat do you think\b|\b(?:thoughts|advice|tips|suggestions|feedback|ideas) ?\?|\b(?:teach|tell) me (?:about|more|all)\b|\bhelp me (?:out|please|with (?:my|this|it)\b)|\bmy (?:career|future)\b/i

/** The one bounded thing, heard in the words of an ask. */
export const boundedAt = (ask: Placed): Span | null => {
  const firm = heardAt(firmlyBounded, ask)
  if (firm !== null) return firm
  return heardAt(vague, ask) === null ? heardAt(plainQuestion, ask) : null
}

/** A choice put in words that are no question of their own: "I can't decide whether …". */
export const choiceAt = (placed: readonly Placed[]): Span | null =>
  firstHeard(
    /\b(?:(?:\d+|one|two|three|four|five) (?:lines?|pages?|slides?|paragraphs?|sentences?)\b|torn between|(?:can't|cannot|can not|couldn't) decide|(?:can't|cannot|couldn't) (?:choose|make up my mind)|undecided|no idea (?:if|whether|which|how|why)|not sure (?:if|whether|which|the|that|about|my)|mainly|mostly|especially|in particular|above all|unsure (?:if|whether|which)|don't know (?:if|whether|which)|my (?:one |only |main |biggest )?(?:question|worry|fear|doubt|concern|problem) is|i worry|least sure|unsure about|the one thing i|can'?t get past|most of all|what i(?:'d| would)? (?:want to know|like to know|can't work out)|i'm (?:afraid|worried)|i fear|(?:don'?t|do not|can'?t) (?:get|understand|see|tell|explain) (?:why|how|what|where|whether)|i wonder (?:if|whether|which)|wondering (?:if|whether|which))\b/i,
    placed,
  )

const ownStatement =
  /\b(?:i|i'm|i've|im|we|we're|we've|my|our)\b(?=(?: [^ ?]+){3})|\b(?:since|after|when|because) (?:i|we|my|our|the) \w+ \w+|\bfor a (?:team|class|company|group) of\b|\b(?:is|are) (?:down|broken|failing|exhausted|open now|red)\b|\b(?:error|exception|fails|crashes|hangs?|times out|returns?)\b/i
/** Six words that do not ask say how something stands, whoever it is about. */
const statement = /^(?:\S+ ){5}[^?]*$/
const politeness =
  /^(?:i hope|hope |i know you|sorry|i'm writing|i am writing|i wanted to|just wanted|i was wondering|thanks|thank you|how are you)/i

const withinAsk =
  /\b(?:since|because|as|when|after|now that|given(?: that)?|for a (?:team|class|company) of) (?!i(?:'d| would| want| wanted| need)\b)(?:i|we|my|our|the|\w+)\b.*/i

/** Code shows how things stand where it shows what went wrong. */
const shownAt = ({ text, between }: Draft): Span | null =>
  between.find(({ start, end }) =>
    /error|exception|traceback|fail|panic|expected|warning|undefined/i.test(text.slice(start, end)),
  ) ?? null

/** Where the writer says how things stand: a sentence beside the ask, a clause in it, or code. */
const situationAt = (draft: Draft, body: readonly Placed[], asks: readonly Placed[]): Span | null => {
  const told = body.filter((one) => !asks.includes(one) && !politeness.test(one.text))
  const own = told.find(({ text }) => ownStatement.test(text) || statement.test(text))
  if (own !== undefined) return own.span
  const leading = asks
    .filter(
      (ask) => /^(?:i|we|my|our)\b(?!'d| would)/i.test(ask.text) && / (?:and|so|but)\b|, /.test(ask.text),
    )
    .find((ask) => !politeness.test(ask.text))
  const clause = firstHeard(withinAsk, asks)
  const stated = asks.find((ask) => /\b(?:is|are) (?:down|broken|failing|exhausted|red)\b/i.test(ask.text))
  return clause ?? leading?.span ?? stated?.span ?? shownAt(draft)
}

/** A day in a sentence like these has gone by. */
const past = /\b(?:last|ago|yesterday|since|was|were|had|did|left|joined|started|went|came|got)\b/i

/** Which of the six aspects of an ask the draft has, each with the words that give it. */
export type Aspects = { readonly [aspect in Missing]: Span | null }

export const aspectsOf = (
  draft: Draft,
  body: readonly Placed[],
  asks: readonly Placed[],
): Omit<Aspects, 'one-thing'> => {
  const ahead = body.filter((one) => asks.includes(one) || (!does(one, 'update') && !past.test(one.text)))
  const dated = asks.find(({ sentence }) => sentence.dates.length > 0)
  return {
    goal: firstHeard(goal, body),
    situation: situationAt(draft, body, asks),
    tried: firstHeard(
      tried,
      body.filter((one) => !does(one, 'thank')),
    ),
    'why-you': firstHeard(whyYou, body),
    'by-when': firstHeard(byWhen, ahead) ?? dated?.span ?? null,
  }
}
