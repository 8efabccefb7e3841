import { form, rulesFor } from '../rule.ts'
import { making } from '../lexicon/verbs.ts'
import { project, product } from '../lexicon/nouns.ts'

const whose = `(?:my|our|the [a-z]+ i (?:run|lead)) (?:[a-z0-9 ]*? )?(?:s )?(?:[a-z]+ ){0,2}(?:${project}|${product})`
/** Work in words that say so; writing, drawing and making are exercises as often. */
const taskVerb =
  'refresh|update|clean|tidy|swap|move|migrate|port|translate|transcribe|label|caption|prepare|collect|compile|gather|assemble|format|typeset|lay out|edit|proofread|type up|set up|put together|pull together|take on|take over|handle|sort out|look after|organi[sz]e|schedule|scan|upload|publish|photograph|staff'
const notWork = form(
  '\\byour(?:self)?\\b|\\b(?:explain|describe|tell me|show me|help me|teach me)\\b|write down|before you|\\bwhich\\b|\\bwhat\\b|\\bhow\\b|\\bwhy\\b|as an exercise|move (?:it|this|that|our|the) ?(?:call|meeting|session|to (?:mon|tues|wednes|thurs|fri|satur|sun)day)|test that fails|over a call|hold it',
)
const wants =
  '(?:(?:could|can|would|will|might|may) (?:you|somebody [a-z ]*|someone [a-z ]*)|please|i (?:want|need|would like) you to|i would need you to|we need you to|you to|to have you)'

export const assignRules = rulesFor('assign', [
  {
    name: 'hands over a piece of work',
    weight: 2,
    on: '#to-you',
    by: 'mentor',
    when: form(
      `(?:can|could|would|will) (?:you|someone|somebody) (?:please |also |maybe |perhaps |quickly |mind |possibly |kindly )*(?:${taskVerb})\\b (?:(?:the|a|an|all|some|two|three|four|five|our|my|them|it|this|that|these|those|up|over|together|on|out|\\d+)\\b|[a-z]+s\\b)`,
    ),
    unless: notWork,
  },
  {
    name: 'makes a thing somebody else is waiting for',
    weight: 1.5,
    on: '#to-you',
    by: 'mentor',
    when: form(
      `(?:can|could|would|will) you (?:please |also |maybe |perhaps |quickly |mind |possibly |kindly )*(?:write|draw|design|draft|make|build|record|film|program|programme|code|paint|print|sketch|taking|writing|making|building|drawing|designing|drafting|doing|preparing|cleaning|giving)\\b.*\\b(?:${project}|${product}|brochure|charts?|explorer|client|launch|edition|gala|premiere|part|release)\\b`,
    ),
    unless: notWork,
  },
  {
    name: 'wants it brought into a state',
    weight: 2,
    on: '#to-you',
    by: 'mentor',
    when: form(
      '(?:can|could|would|will) you (?:please |also |maybe |quickly )*(?:get|have|knock|whip|bring|put) (?:the|our|my|them|it|all|these|those) ?(?:[a-z]+ ){0,6}(?:cleaned|done|ready|finished|translated|fixed|online|published|printed|sorted|labelled|typed|transcribed|into shape|in shape|in order|up to date)\\b',
    ),
    unless: notWork,
  },
  {
    name: 'will need so many of a thing',
    weight: 1,
    on: 'need',
    by: 'mentor',
    when: form(
      '^\\| (?:[a-z ]+ \\| )?(?:i|we) (?:will|would) (?:also |still )?need (?:a|an|one|two|three|four|five|ten|some|the|\\d+) ',
    ),
    unless: form('\\byour?\\b|a (?:break|coffee|day|minute|week|bit)|time|to know|help|hours?|days'),
  },
  {
    name: 'please do this work',
    weight: 1.5,
    by: 'mentor',
    on: 'please',
    when: form(
      `\\| please (?:also )?(?:${making}|book|order|invite|send out|clean up) (?:the|all|a|an|some) `,
    ),
    unless: form('your|\\?|exercise|homework|for yourself|write down|read the|again before'),
  },
  {
    name: 'wants a thing made for what is the author’s',
    weight: 1.5,
    on: 'for on of my our',
    when: form(
      `${wants} (?:please |also |maybe |perhaps )*(?:put together|tidy|take on|handle|sort out|do|${making})\\b.*\\b(?:for|on|of|during) (?:my|our) (?!(?:cv|resume|own|interview|exam|portfolio|learning|self|linkedin|job|application|career|next step|call|session|meeting)\\b)|i need (?:someone|somebody) to (?:tidy|${making})`,
    ),
    unless: form(
      'advice|recommendation|reference|referral|help me|show me|teach me|tell me|explain|time for|room for|take (?:a|some) (?:look|time)|letter',
    ),
  },
  {
    name: 'wants work done for an own project',
    weight: 2,
    on: 'my our mine',
    when: form(
      `\\b(?:for|to|of|on|into|at|from|by) (?:${whose})\\b.*\\b${wants} (?:please |also |maybe |perhaps |kindly )*(?:do|take|set|${making})\\b|${wants} (?:please |also |maybe |perhaps )*(?:do|take|staff|photograph|port|begin|${making})\\b.*\\b(?:for|to|of|on|into|at|from|for the|in) (?:${whose})\\b`,
    ),
    unless: form(
      'my (?:cv|resume|profile|linkedin|portfolio|interview|exam|cover letter|application to|thesis interview)|practice run|teach me|help me|show me|tell me|write me (?:a|two|an)? ?(?:reference|recommendation|letter)|would you (?:tell|try|read)|take a look|take a quick|take notes',
    ),
  },
  {
    name: 'asks to make something that is the author’s',
    weight: 1.5,
    on: 'my our',
    when: form(
      `${wants} (?:please |also |maybe |perhaps )*(?:${making}) (?:the |a |an |some |all |me |us )*(?:${whose})`,
    ),
    unless: form(
      'my (?:cv|resume|profile|linkedin|portfolio|interview|cover|application|code|pr|pull)|help me|fix my (?:code|bug|query|test)|review|teach me',
    ),
  },
  {
    name: 'orders work for a project',
    weight: 2,
    on: '#instructs please want need like',
    by: 'mentor',
    when: form(
      `(?:\\| (?:please )?(?:clean|transcribe|enter|write|make|build|design|draw|translate|label|staff|prepare|record|create|code|set up|draft|edit|film|port|scan|type|port|update|fix|swap)\\b.*\\b(?:for|of|in|to|into|at|on) (?:my|our)\\b|\\| please (?:clean|transcribe|enter|write|make|build|design|draw|translate|label|staff|prepare|record|code|set up|draft|edit|do yours|scan)\\b|i (?:want|need|would need|would like) you to (?:${making}|compose|staff|write|begin|do)\\b|i want all .* (?:done|ported|translated|rewritten)|(?:now )?please make (?:the|a|me)|i (?:would )?need (?:a second one|(?:ten|five|\\d+|the|a|an|all|two|three) (?:[a-z]+ ){0,4}(?:${product}|reinstalled|cleaned|done|translated|designed))|what i need from you|we need you to)`,
    ),
    unless: form(
      'write (?:down|me|the (?:question|test|sentence|one))|as an exercise|for your (?:own )?(?:learning|portfolio|cv)|make (?:the|a) (?:list|plan|table|drawing|note)|for yourself|please (?:can|could|would)|in my (?:opinion|view|experience)|build (?:it|a small|something|one)\\b',
    ),
  },
  {
    name: 'orders by the mentee for an own project',
    weight: 2,
    on: 'please want need can could would',
    by: 'mentee',
    when: form(
      `(?:\\| please|${wants}) (?:please )?(?:make|write|draw|design|build|translate|record|transcribe|label|photograph|film|compose|code|set up|do yours|staff|film|proofread|illustrate|edit)\\b.*\\b(?:for|of|in|on) (?:my|our)\\b.*(?:${project})|needs? (?:two|three|\\d+) [a-z]+ to (?:label|test|write|rate)|i need it by|please (?:write|make|do) (?:the|yours)`,
    ),
    unless: form(
      'my (?:cv|resume|profile|linkedin|portfolio page|interview|cover|application)|recommendation|reference|review',
    ),
  },
  {
    name: 'hands over a task with a deadline',
    weight: 1,
    on: 'by until till before tonight tomorrow deadline',
    by: 'mentor',
    when: form(
      `(?:${wants}) (?:please |also )*(?:do|take|${making})\\b.*(?:\\b(?:by|until|till|before) |tonight|tomorrow|this week|deadline|ideally|if possible)`,
    ),
    unless: form(
      'for you|would help you|write down|your (?:cv|readme|repo|own|draft|talk|portfolio|thesis)|the question|teach me|help me|show me',
    ),
  },
  {
    name: 'asks to fix or do, with no own learning named',
    weight: 1.5,
    on: 'fix swap do take build peek look perfect chance think need could can start really',
    by: 'mentor',
    when: form(
      '(?:can|could|would) you (?:please |also |quickly |maybe )*(?:fix|swap|build|take (?:the|a (?:peek|look) (?:this|at (?:why|the))|over|care)|do (?:the|that|it|this|numbers|a)|look at why|look into|put up|set up|implement|add|change|deploy|move|migrate|design|make)\\b|think you could (?:do|take|build)|any chance you could (?:take|fix|do|look)|you would be perfect for|start with the [a-z]+ \\| it is only|i really need the',
    ),
    unless: form(
      '\\b(?:reproduce|explain|describe|think of|stop it)\\b|for yourself|your (?:repo|cv|readme|code|query|test|schema|draft)\\b|do (?:it|that) differently|(?:what|which|where|how|why) (?:would|could|can) you|help (?:me|an)',
    ),
  },
  {
    name: 'needs it for the author’s own thing',
    weight: 1,
    on: 'need needs needed',
    by: 'mentor',
    when: form(
      `\\b(?:i|we|${whose}) (?:really |now |also |still |would )?needs? (?:a|an|the|someone|somebody|five|ten|three|two|\\d+|new|some|help with)\\b`,
    ),
    unless: form(
      'your (?:cv|readme|help with my own)|need a (?:break|coffee|day|minute)|need to know|help an old man|\\byou need\\b',
    ),
  },
  {
    name: 'on your desk, deadline',
    weight: 1.5,
    on: 'desk deadline exchange yours have what',
    when: form(
      '(?:is|are) (?:now )?on your desk|in exchange .* (?:is|you)|what i need from you|do yours by|you will have until|are yours this',
    ),
  },
  {
    name: 'take over or volunteer',
    weight: 1.5,
    on: 'take over run teach moderate host record staff',
    when: form(
      '(?:would|could|can|will) (?:you|somebody as [a-z]+ as you) (?:please )?(?:take over|run|teach|moderate|host|record|staff|judge|organise|organize|man) .*(?:my|our|i lead|i run|the (?:[a-z]+ )*(?:school|hackathon|workshop|booth|morning|session|track|module))|i would need you to',
    ),
    unless: form('teach me|teach us how|run me through|take over (?:from|my call)'),
  },
  {
    name: 'short of hands',
    weight: 1,
    on: 'short hands capacity needs',
    when: form('short of hands|short staffed|needs a person'),
  },
  {
    name: 'site or shop of one’s own needs something',
    weight: 1.5,
    on: 'my our',
    by: 'mentor',
    when: form(
      `(?:my|our) (?:[a-z]+ )*(?:${project})\\b (?:[a-z| ]*)?(?:needs?|is missing|wants)|i have got one \\| .* needs`,
    ),
    unless: form('\\? \\|$.*advice'),
  },
  {
    name: 'the help is for the author’s learning',
    weight: -1.5,
    on: 'me learn teach show explain review feedback my look go glance',
    by: 'mentee',
    when: form(
      '(?:teach|show|tell|help|advise|guide|refer|introduce|recommend) me|review|feedback|(?:look|go|glance) (?:over|at|through)|my (?:cv|resume|interview|cover letter|portfolio|linkedin)',
    ),
  },
  {
    name: 'mentor asks for judgement',
    weight: -1.5,
    on: 'read tell think try',
    by: 'mentor',
    when: form(
      'would you (?:read|try|tell|hold|help)|could you (?:tell|explain|read|show me)|do you think|let me know what you think',
    ),
  },
])
