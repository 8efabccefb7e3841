import { form, rulesFor } from '../rule.ts'
import { milestone, jobTitle } from '../lexicon/nouns.ts'

const gap = '(?:[a-z0-9 ]*? )?'
const not = form(
  '\\b(?:not|never|no longer|almost|nearly|if|hope|hoping|unless|should|rejected|failed|would|wish|without)\\b|\\?',
)

export const winRules = rulesFor('win', [
  {
    name: 'has it now',
    weight: 2,
    by: 'mentee',
    on: 'have',
    when: form(
      `^\\| (?:[a-z]+ \\| )?i (?:finally |now )*have (?:finally |now )*(?:the|my) (?:new |first )?(?:${milestone}) (?:\\||at|in|with|and)`,
    ),
    unless: form('\\?|interview|tomorrow|question|\\bif\\b'),
  },
  {
    name: 'others chose what is the author’s',
    weight: 2,
    by: 'mentee',
    on: 'chose picked selected took approved accepted bought published printed awarded promoted',
    when: form(
      '\\b(?:they|the [a-z]+(?: [a-z]+)?|[a-z]+) (?:have |has |just |finally |actually )*(?:chose|picked|selected|approved|accepted|bought|published|printed|took) (?:mine|my (?!time\\b|keys\\b|phone\\b|name\\b|word\\b|order\\b|advice\\b)[a-z]+)\\b',
    ),
    unless: form(
      '\\?|\\bi (?:chose|picked|selected|took|accepted|bought|printed|published)|\\bif\\b|\\bnot\\b|who ',
    ),
  },
  {
    name: 'one’s own was chosen',
    weight: 2,
    by: 'mentee',
    on: 'picked chosen selected merged accepted approved published printed bought shortlisted',
    when: form(
      '\\b(?:mine|(?:my|the) (?:[a-z0-9]+ ){1,5})(?: ?(?:got|was|were|has been|just got)) (?:picked|chosen|selected|merged|accepted|approved|published|printed|bought|shortlisted)(?: for| by| as|\\b \\|)',
    ),
    unless: form('\\?|\\byour\\b|\\bif\\b|\\bnot\\b|another|different'),
  },
  {
    name: 'placed among so many',
    weight: 2,
    by: 'mentee',
    on: 'of from among',
    when: form('\\b\\d+(?:st|nd|rd|th) (?:out )?(?:of|from|among) \\d+'),
    unless: form('\\?|chapter|lesson|week|module|page|\\bday'),
  },
  {
    name: 'is in',
    weight: 2,
    by: 'mentee',
    on: '#shout start starts september autumn',
    when: form('^\\| i am in \\|'),
    unless: form('\\?|see you|the (?:call|room)'),
  },
  {
    name: 'signed',
    weight: 1.5,
    by: 'mentee',
    on: 'signed',
    when: form('^\\| (?:contract |the contract is |it is |offer )?signed \\|'),
    unless: form('\\?'),
  },
  {
    name: 'a first of its kind',
    weight: 1.5,
    by: 'mentee',
    on: 'first',
    when: form(
      'first (?:[a-z]+ ){1,3}of mine (?:that )?(?:anybody|anyone|somebody|they|ever)|first time (?:anything|something|any [a-z]+|one) of mine|first time ever \\||first (?:[a-z]+ ){1,3}(?:anybody|anyone|they) (?:have |has )?ever (?:approved|printed|published|bought|accepted)',
    ),
    unless: form('\\?|\\bnot\\b'),
  },
  {
    name: 'was made something',
    weight: 2,
    by: 'mentee',
    on: 'made',
    when: form(
      'they (?:have |just )*made me (?:the |a |an )?(?:new )?(?:head|lead|partner|manager|captain|chair|deputy|team|senior|shift|director|editor|owner|responsible|permanent)',
    ),
    unless: form('\\?|\\bif\\b'),
  },
  {
    name: 'has been offered or placed',
    weight: 2,
    on: 'been took raised closed certified',
    when: form(
      'i have (?:just |finally |now )?been (?:offered|made|named|chosen|picked|asked to lead)\\b|(?:i|we|our [a-z ]+|my [a-z ]+) (?:have |has |just )*(?:took|taken|won|came) (?:the )?(?:first|second|third|gold|silver|bronze)|(?:raised|closed) (?:our|my|a) (?:[a-z]+ )?(?:round|funding|seed|series)|i am (?:now )?an? (?:[a-z]+ ){0,3}(?:certified|licensed|chartered|qualified)?(?: [a-z]+){0,3} (?:now|at last|finally)\\b',
    ),
    unless: form('\\?|\\bnot\\b|\\bif\\b|lead nothing'),
  },
  {
    name: 'one’s own thing won',
    weight: 2,
    on: 'won',
    when: form(
      '\\b(?:my|our) (?:[a-z0-9]+ ){1,4}(?:has |have |just )*won (?:the|a|an|first|second|gold|silver)',
    ),
    unless: form('\\?|\\bif\\b'),
  },
  {
    name: 'a title and when it starts',
    weight: 1.5,
    by: 'mentee',
    on: 'start starting starts',
    when: form(
      `^\\| (?:[a-z]+ ){0,3}(?:engineer|developer|analyst|lead|manager|scientist|designer|architect|associate|sre|intern|trainee|consultant|tester|nurse|teacher)(?: (?:at )?[a-z ]+)? \\| (?:i )?(?:start|starting|starts) `,
    ),
    unless: form('\\?'),
  },
  {
    name: 'got what was hoped for',
    weight: 2,
    on: 'got received landed secured won given granted awarded signed bagged scored earned',
    when: form(
      `(?:\\b(?:i|we|ve|have|just|finally)|^\\|) (?:have |had |just |finally |actually |been |was |got |were )*(?:got|received|landed|secured|won|given|granted|awarded|signed|bagged|scored|earned) (?:me |us |in |into |myself )?${gap}(?:${milestone})\\b`,
    ),
    unless: form(
      '\\b(?:not|never|no|if|hope|hoping|her|his|their|she|he|they) |\\?|interview|\\byour\\b|\\byou got\\b|first (?:chat|round)',
    ),
  },
  {
    name: 'got it',
    weight: 2,
    on: 'got',
    when: form(
      '\\bi (?:have |just |finally |actually )*got (?:it|in|the job|the lead|the role|the offer|promoted|hired|accepted|selected|picked|tenure|certified|my (?:first|citizenship|visa|title|degree|licen[cs]e))\\b|\\| (?:just |finally )?got (?:promoted|hired|accepted|selected|certified|into (?:the|a)|my (?:first|citizenship|visa|title|degree|offer))|\\| i got it \\|',
    ),
    unless: form('\\b(?:not|if|hope|wrong|now i got it|got it working)\\b|\\?'),
  },
  {
    name: 'got into',
    weight: 2,
    on: 'got into',
    when: form(
      '\\bgot into (?:the |a )?(?:[a-z]+ ){0,3}(?:programme|program|university|school|phd|center|centre|college|bootcamp|accelerator|fellowship|finals?|master)|\\bgot into (?:[a-z]+) \\|',
    ),
    unless: not,
  },
  {
    name: 'was accepted or promoted',
    weight: 2,
    on: 'accepted promoted hired appointed awarded selected chosen nominated admitted elected granted invited approved named certified shortlisted published merged licensed',
    when: form(
      `\\b(?:i|we|am|was|were|been|ve|have been|got|just) (?:have |was |were |been |am |got |just |officially |finally |myself )*(?:accepted|promoted|hired|appointed|awarded|selected|chosen|admitted|elected|certified|nominated|licensed)\\b|\\bmy (?:first )?(?:[a-z0-9]+ ){1,6}(?:is|was|has been|got|were|been|have been) (?:just |finally |officially )?(?:accepted|approved|granted|published|merged|selected|funded|chosen|awarded|live)\\b|the (?:talk|paper|proposal|article|pr|grant|visa|patent|study|budget) (?:is|was|got|has been) (?:accepted|approved|granted|published|merged)|(?:approved|accepted|published|granted|funded|merged) (?:my|our) `,
    ),
    unless: form('\\b(?:not|never|if|hope|nearly|almost|your|unless)\\b|\\?|\\bshe was|\\bhe was'),
  },
  {
    name: 'passed an exam',
    weight: 2,
    on: 'passed pass aced cleared',
    when: form(
      '\\b(?:i|we|ve|\\||finally|just) (?:have |had |just |finally |actually |even )*(?:passed|aced|cleared)\\b',
    ),
    unless: form(
      '\\b(?:not|if|over|passed (?:over|out|by|it on|on|the (?:message|note|link))|along)\\b|passed a |\\?|years? (?:have )?passed',
    ),
  },
  {
    name: 'software passed acceptance',
    weight: 1.5,
    on: 'passed acceptance certification',
    when: form('our .+ passed|passed (?:acceptance|certification|the audit|with)'),
    unless: not,
  },
  {
    name: 'is now something more',
    weight: 2,
    on: 'am officially now',
    when: form(
      `\\bi am (?:now |officially |finally |the new |a certified |as of today )+(?:an? |the )?(?:${jobTitle}|[a-z ]*(?:engineer|developer|lead|manager|graduate|author|doctor|citizen|committer))\\b|\\bi am (?:employed|hired|a graduate|promoted|officially)`,
    ),
    unless: form(
      '\\b(?:not|if|trying|not yet)\\b|\\?|only|still|i am an? (?:[a-z]+ ){0,2}(?:engineer|developer|analyst|tester) (?:at|in|from|with|for|and|who)|looking|\\bwant',
    ),
  },
  {
    name: 'is a something since or from',
    weight: 1,
    on: 'am',
    when: form(
      `\\bi am an? (?:[a-z]+ ){0,4}(?:i|ii|iii|engineer|developer|expert|intern|lead|author|manager|architect|analyst|scientist)(?: [a-z]+)* (?:since|as of|from|now|today)\\b`,
    ),
    unless: form('\\?|looking|\\bnot\\b'),
  },
  {
    name: 'they said yes',
    weight: 2,
    on: 'yes they',
    when: form(
      'they (?:all |have |just )*(?:said yes|promoted me|took me|chose me|picked me|want me|offered me|hired me|made me (?:an offer|lead|permanent))',
    ),
    unless: form('\\?|\\bif\\b|\\bbut\\b'),
  },
  {
    name: 'was taken',
    weight: 2,
    on: 'took chose picked offered hired made promoted',
    when: form(
      '(?:they|[a-z]+) (?:have |just )*(?:promoted me|took me on|chose me|picked me|hired me|made me (?:an offer|lead|permanent|an associate|a))',
    ),
    unless: form('\\?|\\bif\\b'),
  },
  {
    name: 'offered a job',
    weight: 1.5,
    on: 'offer offered signed contract',
    when: form(
      '(?:made|gave|sent|offered) me (?:an offer|the (?:job|role|position)|a (?:job|contract|position|permanent))|have an offer|signed (?:with|the (?:contract|offer))|received an offer',
    ),
    unless: form('\\?|instead|\\bnot\\b|trap|rota|moved me'),
  },
  {
    name: 'signed or starts a new job',
    weight: 1.5,
    on: 'start starting signed join joining engineer developer analyst lead manager',
    when: form(
      `i (?:start|am starting|begin) (?:on |in |at )?[a-z0-9 ]*(?:as an? |at )[a-z]+|i (?:have )?signed with|i (?:am joining|will be joining|join) [a-z]+ as|(?:engineer|developer|analyst|lead|manager|consultant|sre|scientist|designer)\\b[a-z ]* (?:at|from) .{0,40}(?:i start|from \\d)`,
    ),
    unless: form('\\?|\\bif\\b|tests|course|class'),
  },
  {
    name: 'a title and a date',
    weight: 1.5,
    on: 'from',
    when: form(
      `^\\| (?:[a-z]+ ){0,3}(?:engineer|developer|analyst|lead|manager|level|scientist|designer|architect|associate|sre)(?: at [a-z ]+)? (?:\\| )?(?:from|starting|as of) (?:\\d|next|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)`,
    ),
    unless: form('\\?'),
  },
  {
    name: 'went live or shipped',
    weight: 2,
    on: 'live launched shipped deployed released production landed',
    when: form(
      '\\bwe are live\\b|\\| live \\||(?:i|we) (?:have )?(?:finally |just |actually )*(?:launched|went live|shipped)\\b|\\| (?:just |finally )?(?:launched|shipped|deployed) \\||landed in (?:linux|main|master|the kernel|[a-z]+ next)|(?:my|our) [a-z0-9 ]+ (?:is|went|are) (?:finally |now )?(?:live|in production|out)\\b',
    ),
    unless: form('\\?|\\byour\\b|\\bif\\b|\\bbefore\\b|\\blive with\\b|staging|test domain'),
  },
  {
    name: 'a first in the world',
    weight: 2,
    by: 'mentee',
    on: 'production live shipped deployed',
    when: form(
      'first (?:thing|app|service|site|production site|release|project)[a-z ]* (?:in production|live|shipped|deployed)',
    ),
    unless: form('\\?|\\byour\\b|\\bif\\b|staging|test domain'),
  },
  {
    name: 'first ever',
    weight: 1.5,
    on: 'first',
    when: form(
      '(?:my|our) (?:very )?first (?:ever )?(?:[a-z0-9]+ ){0,3}(?:pr|pull request|commit|patch|talk|keynote|job|sale|customer|client|paper|app|release|article|postmortem|release)\\b.*(?:merged|accepted|today|went|live|done|out|published|sold)|gave my first|(?:shipped|merged|published|sold|deployed|won|closed) my first|first (?:thing|time) (?:i have |i )ever|our first (?:thousand|hundred|million|customer|paying|sale)|first (?:pr|patch|commit) (?:merged|mergd|landed)',
    ),
    unless: form('\\?|\\byour\\b|could you|not yet'),
  },
  {
    name: 'hit a number',
    weight: 1.5,
    on: 'hit reached crossed broke thousand million hundred',
    when: form(
      '(?:we|i|project) (?:have |just |finally )*(?:hit|reached|crossed|broke even)\\b.*(?:thousand|hundred|million|\\d|star|follower|user|subscriber|customer|even)|broke even|first thousand',
    ),
    unless: form('\\?|\\bbug|error'),
  },
  {
    name: 'from so many to so few',
    weight: 1,
    on: 'from',
    when: form(
      'from \\d+[a-z%]* (?:[a-z]+ ){0,3}(?:to|down to) \\d+|\\d+ (?:ms|seconds|minutes|s) \\| from \\d+|down from \\d+ to \\d+',
    ),
    unless: form('\\?|would|\\byou\\b|\\bcan\\b|\\bcould\\b|\\btime\\b'),
    by: 'mentee',
  },
  {
    name: 'became or was made',
    weight: 2,
    on: 'become became made',
    when: form(
      `i have (?:just |now |officially )?become |i became |(?:i have been|i was|been) (?:made|named|appointed) (?:an? |the |to )?(?:[a-z]+ ){0,3}(?:partner|lead|head|cto|fellow|manager|director|captain|maintainer|committer|associate|engineer)|made the (?:national |first )?(?:team|shortlist|final|finals|cut|longlist)`,
    ),
    unless: form('\\?|\\bif\\b|an habit|a habit|used to|anchor'),
  },
  {
    name: 'graduated or won',
    weight: 2,
    on: 'graduated won defended finalist winner qualified completed broke distinction',
    when: form(
      '\\b(?:i|we) (?:have |just |finally |also )*(?:graduated|won|defended|qualified)\\b|\\| (?:just )?(?:won|graduated|defended) (?!t)|with distinction|first place|second place|i am a finalist',
    ),
    unless: form('\\?|\\bif\\b|\\bnot\\b|won t|i won not'),
  },
  {
    name: 'first talk or time on stage',
    weight: 1.5,
    on: 'gave',
    when: form('i gave (?:my first|the keynote|a keynote|my (?:talk|keynote))'),
    unless: form('\\?|\\bif\\b'),
  },
  {
    name: 'a published author',
    weight: 2,
    on: 'published',
    when: form(
      'i am (?:a )?published|(?:my|our) (?:[a-z0-9]+ )+(?:is|was|are|got) (?:finally |now )?published|have been published',
    ),
    unless: not,
  },
  {
    name: 'it works and flies',
    weight: 1,
    on: 'flies compiles',
    when: form('it (?:compiles|works) (?:\\| )?and it flies'),
  },
  {
    name: 'marked by joy',
    weight: 1,
    on: 'finally yes omg crying dizzy dreaming',
    when: form(
      `still dizzy|i am (?:crying|shaking|over the moon|so happy|speechless|on cloud)|dream(?:s)? came true`,
    ),
    unless: form('\\?|laugh'),
  },
  {
    name: 'ran the distance after illness',
    weight: 1.5,
    on: 'ran',
    when: form('i ran (?:my first|ten|five|a|\\d+) ?(?:k|kilometres|km|marathon|half)'),
    unless: not,
  },
  {
    name: 'new life in the family',
    weight: 1.5,
    on: 'mum mother father dad parents married engaged baby',
    when: form(
      'i have become (?:a )?(?:mum|mother|father|dad)|we (?:got|are) (?:married|engaged|parents)|i (?:got|am) (?:married|engaged)',
    ),
  },
  {
    name: 'v-something is out',
    weight: 1,
    on: 'out',
    when: form(
      '(?:my|our) (?:[a-z0-9.]+ )+(?:is|came|are) (?:finally |now )?out\\b|of my [a-z]+ (?:came|is) out|\\bpodcast is out',
    ),
    unless: form('\\?|\\bout of\\b|burn'),
  },
  {
    name: 'won a tender or client',
    weight: 2,
    on: 'won got',
    when: form('we (?:got|won) the [a-z ]+'),
    unless: form('\\?|\\bif\\b|we got the (?:message|idea|point|wrong|feedback)'),
  },
  {
    name: 'the other is told to do it',
    weight: -2,
    on: 'you',
    when: form('(?:you|your [a-z]+) (?:have )?(?:passed|got|won|made it|landed|survived)'),
    unless: form('\\bi (?:got|have|passed|am)\\b'),
  },
  {
    name: 'told of somebody else',
    weight: -2,
    on: 'brother sister aunt cousin friend colleague daughter son roommate neighbour wife husband intern classmate',
    when: form(
      '^\\| my (?:[a-z]+ )?(?:brother|sister|aunt|uncle|cousin|friend|colleague|daughter|son|roommate|neighbour|wife|husband|classmate|flatmate)\\b|^\\| (?:he|she|they) ',
    ),
  },
])
