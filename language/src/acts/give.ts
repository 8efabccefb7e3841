import { form, rulesFor } from '../rule.ts'
import { mendedTheirs } from '../lexicon/verbs.ts'

export const giveRules = rulesFor('give', [
  {
    name: 'kept a place for the other',
    weight: 2,
    on: 'kept saved reserved held',
    when: form(
      '(?:kept|saved|reserved|held) (?:you )?(?:a|the|one|two) (?:[a-z]+ )?(?:chair|seat|spot|place|ticket|slot|copy)s?\\b',
    ),
    unless: form('\\?|for (?:me|us|him|her)\\b'),
  },
  {
    name: 'there is a door open',
    weight: 2,
    by: 'mentor',
    on: 'there',
    when: form(
      'there is (?:a|an) (?:[a-z]+ )?(?:vacancy|opening|position|job|role|post|traineeship|internship|grant|scholarship|residency)\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'a find that fits the other',
    weight: 2,
    on: 'came stumbled name street alley',
    when: form(
      'your name (?:all over|written (?:all )?over)|right up your (?:street|alley)|(?:came|stumbled) (?:across|upon|on|over) (?:this|an?|the|that) .*\\b(?:you|your)\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'brings a gift and no question',
    weight: 2.5,
    on: 'present gift',
    when: form('(?:only|just|but|\\|) (?:a|one) (?:small |little )?(?:present|gift)\\b'),
    unless: form('\\?'),
  },
  {
    name: 'there if the other’s people want it',
    weight: 2,
    on: 'if',
    when: form(
      'if (?:your|the) (?:team|people|class|group|editor|colleagues|board|office) (?:wants?|needs?|likes?|can use) (?:it|them)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'mended something of the other’s, unasked',
    weight: 2,
    by: 'mentee',
    on: 'fixed repaired corrected',
    when: form(mendedTheirs),
    unless: form('\\?'),
  },
  {
    name: 'waiting in the room is no gift',
    weight: -4,
    on: 'if',
    when: form('\\| i am (?:here|online|in the (?:call|room)|still here) if you'),
  },
  {
    name: 'an hour every week is the frame, no gift',
    weight: -2,
    by: 'mentor',
    on: 'every',
    when: form('i can (?:give|offer|do|spare) .*\\bevery '),
  },
  {
    name: 'thought you would want to know',
    weight: 2,
    on: 'know',
    when: form('(?:thought|think|figured) you (?:would|should|might) (?:want|like|care)? ?(?:to )?know'),
  },
  {
    name: 'reach me any time',
    weight: 1.5,
    on: 'call ring write text message ping',
    when: form(
      '\\| (?:please )?(?:call|ring|phone|write|text|message|ping) me (?:any ?time|any (?:day|evening|time|hour)|whenever|if you (?:need|want|feel|like))',
    ),
    unless: form('\\?'),
  },
  {
    name: 'mended unasked',
    weight: 2,
    on: 'saw noticed spotted seen ahead',
    when: form(
      '(?:saw|noticed|spotted|seen) (?:that )?(?:you|your)\\b.*(?:\\bi (?:have |just )?(?:fixed|made|went|corrected|wrote)|so i)|went ahead and',
    ),
    unless: form('\\? \\|$|\\bthey went ahead'),
  },
  {
    name: 'sends something to read',
    weight: 1.5,
    on: 'sending article link',
    when: form(
      '(?:sending|send|sent) you (?:a|an|the|this|that|my) (?:[a-z]+ )?(?:article|link|video|paper|book|post|podcast|talk|list|recording|copy)|made me think of (?:you|what you)',
    ),
    unless: form('\\?|i will|as promised|could'),
  },
  {
    name: 'thought of the other',
    weight: 2,
    on: 'thought think',
    when: form(
      '(?:thought|was thinking|had to think) (?:right away |immediately |at once |straight away |instantly )?(?:of|about) (?:you|your)\\b|i thought i would (?:tell|send|let|warn|share|pass)|(?:i )?think you (?:would|might|will|may) (?:enjoy|like|love|fit|be (?:great|good|perfect|interested))|might (?:be (?:of interest|interesting|useful)|interest|help) (?:to |for )?you|thought[a-z ]* (?:you might|this (?:might|could)|it might)',
    ),
    unless: form('\\? \\||talk about|patience|you would (?:know|be able)|lunches|i miss'),
  },
  {
    name: 'saw something for the other',
    weight: 1.5,
    on: 'saw found spotted stumbled came passed seen read heard stumbled wind',
    when: form(
      '(?:saw|found|spotted|stumbled (?:across|upon|on)|came across|passed|have seen|got wind of|heard (?:of|about)) (?:this|an?|the|that|some|something) (?:[a-z0-9]+ )*(?:role|job|opening|course|article|post|grant|scholarship|conference|shop|comic|paper|talk|position|posting|vacancy|gig|event|call|tender|internship|video|thread|book|tool|programme|fellowship)',
    ),
    unless: form('\\? \\|$|could you|would you|i (?:want|would like) to apply|can you|interview'),
  },
  {
    name: 'offers if wanted',
    weight: 1.5,
    on: 'if want case should whenever feel interested shall',
    when: form(
      '(?:if|in case|should|whenever|when) (?:you|it|that|anybody|the|your)\\b.*(?:want|would like|like|need|helps?|use|interested|feel like|fancy|looking|useful|care|are short)\\b.*(?:i|me|my|we|us|free|there|here|word|yours|it|do it|for you)|if (?:you would like|it helps|that helps|you want|you like|you need|you feel like|you fancy|you are interested)|in case (?:it|you|that)|want (?:it|one|to join|to come|in|them|me to)\\b.*\\?|(?:shall|should) i (?:connect|introduce|send|forward|put|ask|pass|share|write|bring)|whenever you (?:like|want|need)|for the asking',
    ),
    unless: form(
      'could you|can you|would you|if you would like to (?:see|know) more|if you need more info|let me know if you (?:need|have)|if you want the|please|if you (?:can|could|think)|should you find|if you hear|want (?:it|one) to|want me to see',
    ),
  },
  {
    name: 'is happy to help',
    weight: 2,
    on: 'happy glad love gladly willing up free lend',
    when: form(
      '(?:happy|glad|pleased|delighted|willing|up) (?:for it|to (?:take|help|lend|look|read|share|connect|nominate|give|introduce|show|do|cover|proofread|review|test|teach|chat|listen|run|carry|host|drive|be|support|step in))|would gladly|would (?:love|like) to (?:lend|offer|give|invite|spend|nominate|help|treat|share)|i am (?:free and|up for it|here for)|my phone is on|ready to help',
    ),
    unless: form(
      '\\? \\|$|happy to help with [a-z]+ (?:advice|questions)|glad to help with advice|but (?:i )?(?:may|can)? not|who would love|would love to meet|to be (?:here|back|on)',
    ),
  },
  {
    name: 'can get or lend',
    weight: 1.5,
    on: 'can could may lend spare free extra left',
    when: form(
      '\\b(?:i|we) (?:can|could|may|might) (?:also |gladly |easily |always |then )*(?:lend|get you|introduce|connect you|put you|help you|show you|bring|offer|give you|nominate|pass it|share|send you|do a (?:practice|mock)|take (?:it|that|over)|cover|teach|drive|host|ask (?:him|her|around)|get)\\b|let me (?:instead )?(?:help|take|introduce|send|lend|connect|show|treat|cover|do|put)\\b|i would like to (?:lend|offer|give|invite)|(?:a|one|two|have) (?:spare|free|extra) (?:ticket|seat|place|pass|licence|license|copy|spot|desk)|money left|free (?:seat|place|first)|(?:has|have) a free place|i would love to (?:spend|invite|lend|nominate|give)',
    ),
    unless: form('\\? \\|$|could you|can you|can i|would you|i can (?:only|not)|if i can'),
  },
  {
    name: 'you can have it',
    weight: 2,
    on: 'have yours keep take disposal welcome there plate',
    when: form(
      'you (?:can|may|could) (?:have|keep|take|use|borrow)\\b|take (?:them|it) or leave|at your disposal|you (?:are|would be) (?:very |more than |always )?welcome(?: to)?|it is yours|yours if you|a plate for|is (?:always )?open (?:to|for) you|there is (?:always )?(?:a|an) (?:plate|seat|bed|desk|place|travel grant|free)',
    ),
    unless: form(
      '\\? \\|$|could|you can use (?:the|a) [a-z]+ to|welcome to the club|keep [a-z ]* to yourself',
    ),
  },
  {
    name: 'offers an introduction',
    weight: 2,
    on: 'introduce connect put nominate connected',
    when: form(
      '(?:i|me|let me|gladly|happy to|shall i|would|can) (?:[a-z]+ )?(?:introduce|connect|nominate|put) (?:you|them|the two|you two)\\b',
    ),
    unless: form(
      'could you|can you|would you|if you would|i will (?:introduce|connect)|put you (?:down|forward|in for)|if you could',
    ),
  },
  {
    name: 'warns unasked',
    weight: 1.5,
    on: 'noticed noticing unasked heads warn before fyi information found mistake typo',
    when: form(
      'i (?:have |just |also )?noticed (?:that )?(?:you|your|the)\\b|unasked|(?:just |a )?(?:heads up|warning)\\b|i thought i would tell you|(?:for your information|by the way) .*your|found (?:a|an) (?:mistake|bug|typo|error|security hole|broken link) in (?:your|the)',
    ),
    unless: form('\\? \\|$|clocks|could you'),
  },
  {
    name: 'opportunity for the other',
    weight: 1.5,
    on: 'looking hiring opens publisher paid free seat gig deadline wants grant scholarship reviewers speakers tender ticket position role invite opening conference meetup welcome',
    when: form(
      '(?:is|are) (?:looking for|hiring|after|searching for|recruiting) [a-z0-9 ]*(?:\\||and|you|engineer|developer|reviewer|speaker|talk|junior|mentor|analyst)|(?:scholarship|grant|programme|call|position|role|tender|seat|fellowship|internship) .*(?:opens|closes|is open|deadline|weeks to apply|fit you)|(?:has put out|put out|posted|opened) (?:a|an|the) |you would be (?:very )?welcome|i marked the parts|offer it to you|so if you would like the gig|is taking applications',
    ),
    unless: form(
      '\\? \\|$|could you|can you|would you|i (?:am|want|would like)|refer me|my (?:cv|application)|diversity panel|we are looking',
    ),
  },
  {
    name: 'unasked present',
    weight: 2,
    on: 'present gift unasked little surprise small',
    when: form(
      'as a (?:small |little |tiny )*(?:present|gift|surprise|thank you)|a (?:small|little) (?:present|gift|surprise)',
    ),
  },
  {
    name: 'made something unasked',
    weight: 1.5,
    on: 'here recorded kept while anyway',
    when: form(
      '(?:so )?here is (?:a|the|my) (?:file|clip|recording|link|list|copy|photo|patch|code)\\b.*(?:for your|leave them|with)|while i was (?:in|at|there|it)|i (?:recorded|kept|saved|took|collected) (?:all |the )?.*(?:anyway|you can have|for you)|i had a minute',
    ),
    unless: form('\\? \\|$|you asked|as promised|finished|your order'),
  },
  {
    name: 'forwarding news',
    weight: 1,
    on: 'LINK',
    when: form('(?:saw|read|found|remembered|wrote up|this|looking for)'),
    unless: form('\\? |\\bmy (?:cv|repo|site|talk|post|draft)\\b|could you|i wrote|review|feedback'),
  },
  {
    name: 'carries something off',
    weight: 1.5,
    on: 'plate hands cover carry over',
    when: form(
      'off your (?:plate|hands|desk)|cover for you|i am free and|take over (?:your|the) .*(?:for you|if)|carry (?:the|your)',
    ),
    unless: form('\\? \\|$|thank|for covering'),
  },
  {
    name: 'ear to listen',
    weight: 1.5,
    on: 'listen walk talk ear complain here around',
    when: form(
      'say the word|(?:here|around) (?:to listen|if you|for you)|feel like (?:a walk|talking)|an ear|listening ear|to complain|want to talk',
    ),
    unless: form('\\? \\|$'),
  },
  {
    name: 'wants it, asks a gift',
    weight: -1.5,
    on: '#to-you',
    when: form(
      '(?:could|can|would|will) you (?:please |also |maybe )*(?:refer|review|look|introduce|help|send|give|share|tell|check|write|read|build|make|put|connect|submit)',
    ),
    unless: form('if you would like|let me'),
  },
])
