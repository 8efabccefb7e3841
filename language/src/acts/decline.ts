import { form, rulesFor } from '../rule.ts'

const doing =
  '(?:refer|recommend|vouch|review|join|take|make|do|give|come|attend|help|introduce|connect|judge|speak|write|accept|hire|choose|pick|sign|write|be|share|commit|present|mentor|host|offer|lend|read|participate|move|leave|go|say yes|meet|build|cover|promise|put|test|talk|teach|send|say|pass)'

export const declineRules = rulesFor('decline', [
  {
    name: 'not before something is settled',
    weight: 2,
    on: 'before until unless',
    when: form('^\\| not (?:before|until|unless|as long as) (?:the|it|that|this|we|i|you|my|there)\\b'),
    unless: form('\\?'),
  },
  {
    name: 'sets no next date',
    weight: 2,
    on: 'not',
    when: form(
      '(?:will not|am not going to|would rather not|do not want to) (?:put|fix|set|make|plan|arrange) (?:a|an|another|any|the)(?: [a-z]+)? (?:date|meeting|appointment|slot|call)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'is more than one can manage',
    weight: 2,
    on: 'more',
    when: form('(?:is|are|would be) more than i can (?:manage|handle|take on|do|promise)'),
    unless: form('\\?'),
  },
  {
    name: 'a standing limit of time, not this ask',
    weight: -2,
    on: 'impossible',
    when: form(
      '(?:calls|meetings|mornings|evenings|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|daytime)\\b.*impossible for me',
    ),
  },
  {
    name: 'thanks but no',
    weight: 2,
    on: 'but up something',
    when: form(
      'thanks? (?:you )?(?:\\| )?but (?:\\| )?no\\b|(?:am|are) not up for|not something (?:i|we) (?:can|could|do|want|would)|can not help (?:you )?with',
    ),
    unless: form('\\? \\|$'),
  },
  {
    name: 'a standing limit, not this ask',
    weight: -2,
    on: 'possible',
    when: form('(?:calls|meetings|mornings|evenings|weekends|before|after|video)\\b.*not possible for me'),
  },
  {
    name: 'will not do that for you',
    weight: 1,
    on: 'not',
    when: form(
      '(?:will|can|could) not (?:refer|recommend|introduce|vouch for|connect|hire|nominate|take) you\\b',
    ),
    unless: form('\\?'),
  },
  { name: 'one’s own resolution', weight: -2.5, on: 'what', when: form('what i (?:will|would) not') },
  {
    name: 'cannot do it',
    weight: 1.5,
    on: 'not unable',
    when: form(
      `\\b(?:i|we) (?:am |are )?(?:afraid |sorry )?(?:really |simply |honestly |just |unfortunately )*(?:can not|could not|will not|shall not|am not able to|are not able to|am unable to|will not be able to|am not in a position to|am not going to|do not want to|would not want to|would not be able to) (?:possibly |really |honestly |be able to )*${doing}\\b`,
    ),
    unless: form(
      '\\? \\||cannot wait|can not wait|i can not see why|can not (?:tell|figure|find|understand|get|make (?:it|sense)|do graphics|say (?:enough|how))|let alone|so (?:i )?could|because i can not|if i can not|as i can not|given that i can not|i could not (?:have|face|say this|sleep)|without|than i can|i will not forget',
    ),
  },
  {
    name: 'not today, not this month',
    weight: 2,
    on: 'not',
    when: form(
      '^\\| (?:sorry \\| )?(?:can not|not|will not|could not) (?:do )?(?:this|today|tonight|tomorrow|right now|at the moment|for (?:me|now)|until|before)\\b|\\| not (?:this|for) (?:week|month|quarter|year|time|me)\\b|not for the [a-z]+ \\|',
    ),
    unless: form('\\?|call|meeting|not today \\| not'),
  },
  {
    name: 'says no',
    weight: 2,
    on: 'no nope nah',
    when: form(
      '\\| (?:nope|nah)\\b|no thanks|no thank you|(?:have to|must|to|will|a|is|friendly|be a|be|as) (?:say |a )?(?:friendly |firm |clear )?no\\b(?: \\||$| as well| from| to)|answer (?:[a-z ]+ )?(?:is|must be) (?:a )?(?:friendly |firm )?no|\\| no \\| (?:i|sorry|not)|^\\| no \\| (?:i|sorry)',
    ),
    unless: form(
      '\\?|no (?:worries|problem|rush|need)|it is a no|a no from|is no (?:longer|way)|no \\| i did|no news|got a no|pm who only|how do you say no|say no to',
    ),
  },
  {
    name: 'would rather not',
    weight: 2,
    on: 'rather prefer hold',
    when: form(
      '(?:would |i )(?:rather|prefer) not (?:to )?|prefer not to|i am going to hold off|hold off on',
    ),
    unless: form('\\?'),
  },
  {
    name: 'has to pass',
    weight: 2,
    on: 'pass skip decline sit refuse turn',
    when: form(
      '(?:have to|must|will|going to|need to|ll) (?:sadly |unfortunately |regretfully )?(?:pass|decline|skip (?:this|it)|sit (?:this|that|it) (?:one )?out|turn (?:it|this|that|you) down|step back|bow out|opt out)\\b|i must pass|i will pass\\b|pass on (?:reading|the|this|that)',
    ),
    unless: form(
      '\\?|pass (?:it|this|that|you|them) (?:on|to|along)|pass the (?:exam|test)|(?:need|want|hope|order|able|trying|how) to pass|\\bpass on your',
    ),
  },
  {
    name: 'is not the right person',
    weight: 2,
    on: 'right person me',
    when: form(
      'not the (?:right|best) (?:person|one|fit|choice)|(?:is not|am not) (?:really )?(?:for me|my thing|my cup)|not for me\\b|is not (?:something )?for me',
    ),
    unless: form('\\?'),
  },
  {
    name: 'out of the question',
    weight: 2,
    on: 'question possible impossible reach much',
    when: form(
      'out of the question|(?:is|are) (?:simply |just |sadly )?(?:not possible|impossible)(?: for me)?|too much for (?:me|this week|right now)',
    ),
    unless: form('\\?|possible to|is it possible|if (?:it|that) is not'),
  },
  {
    name: 'does not take',
    weight: 1.5,
    on: 'not',
    when: form(
      '(?:we|our [a-z]+|my [a-z]+) (?:do not|does not|can not|will not|are not|is not) (?:currently )?(?:take|hire|hiring|taking|accept|accepting|offer|sponsor|have (?:any )?(?:openings|budget|room|capacity))|(?:no|not) (?:openings|capacity|room|budget|vacancies)|\\| none (?:i|that|at|right)|i have no capacity \\|',
    ),
    unless: form('\\?|\\bbut you\\b|no capacity so|so if you|i have no capacity so'),
  },
  {
    name: 'has promised elsewhere',
    weight: 1.5,
    on: 'promised stay flattered honoured commitments plate',
    when: form(
      'i am flattered|(?:have|had) promised (?:my|the)|other commitments|enough on my plate|my plate is full|too much on|i have (?:already )?committed to',
    ),
    unless: form('\\?|off your plate'),
  },
  {
    name: 'as much as I would like',
    weight: 1.5,
    on: 'much however sadly unfortunately regret afraid',
    when: form(
      'as much as i (?:like|would|want|love)|(?:unfortunately|sadly|regrettably|i am afraid)\\b.*(?:not|no|unable|can not)|(?:not|can not)\\b.*\\| (?:unfortunately|sadly|i am afraid)',
    ),
    unless: form('\\?|unfortunately (?:they|the|it|he|she)|failed|rejected'),
  },
  {
    name: 'sorry but',
    weight: 1,
    on: 'sorry apologies',
    when: form(
      '(?:sorry|apologies) (?:\\| )?(?:but )?(?:\\| )?(?:i |we )(?:can not|do not|am not|will not|could not|have no|do not have)|(?:can not|not) [a-z ]{2,60}\\| sorry',
    ),
    unless: form('\\?|i could not (?:come|write|answer|make|reply)|late|cancel|move|sorry i did not'),
  },
  {
    name: 'will not choose for the other',
    weight: 2,
    on: 'will not',
    when: form(
      'i (?:will not|am not going to|can not) (?:choose|pick|decide|solve|write|do|give|tell|spell) (?:it |that |this |you |between |a [a-z]+ )?.*(?:for you)',
    ),
  },
  {
    name: 'has enough of it',
    weight: 1.5,
    on: 'enough',
    when: form('i have had enough of|had enough of'),
    unless: form('\\?'),
  },
  {
    name: 'does not know anybody there',
    weight: 1.5,
    on: 'know anyone none nobody',
    when: form(
      'i do not know (?:anyone|anybody|a soul|many)|\\| none (?:i know of|that i)|nobody (?:there|i know|comes to mind)',
    ),
    unless: form('\\?'),
    by: 'mentor',
  },
  {
    name: 'stops the work',
    weight: 1.5,
    on: 'stopping stop quit quitting',
    when: form(
      'i am (?:stopping|quitting|leaving) (?:the work|this|it|the project)|i will (?:stop|no longer) (?:work|do|help)|i am out \\|',
    ),
  },
  {
    name: 'not in a position',
    weight: 1.5,
    on: 'position comfortable',
    when: form('not in a position|not comfortable|do not feel comfortable|would not feel right'),
  },
  {
    name: 'has no time for it',
    weight: 1,
    on: 'time bandwidth',
    when: form(
      'i (?:do not|will not) have (?:the )?(?:time|bandwidth|energy) (?:to|for|this|right)|no time (?:to|for) ',
    ),
    unless: form('\\?|weekly|regular|may not'),
  },
  {
    name: 'my evenings are full',
    weight: 1,
    on: 'full swamped',
    when: form(
      'my (?:evenings|days|weeks|calendar) (?:are|is) (?:full|packed)|work is (?:busy|crazy|too much)|too swamped',
    ),
    unless: form('\\?'),
  },
  {
    name: 'a meeting only',
    weight: -1.5,
    on: 'call meeting make tonight today',
    when: form(
      '(?:make (?:it )?(?:today|tonight|tomorrow|our)|our (?:call|meeting)|join (?:the|our) (?:call|huddle|meeting)|do rn|instead|do right now)',
    ),
  },
])
