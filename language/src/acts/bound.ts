import { form, rulesFor } from '../rule.ts'

const isAsk = form('\\? \\||could you|can you')

export const boundRules = rulesFor('bound', [
  {
    name: 'takes only so many',
    weight: 2,
    on: 'mentor take handle time except but anything everything',
    when: form(
      'i (?:can |could |will )?(?:only )?(?:mentor|take on|take|handle|see) (?:one|two|three|\\d+) (?:people|mentees|persons|students|of you)|(?:anything|everything) (?:except|apart from|but) ',
    ),
    unless: form('\\?|wants anything but'),
  },
  {
    name: 'needs days to answer',
    weight: 2,
    on: 'need needs takes take',
    when: form(
      '(?:usually|normally|often|can|may) (?:need|take)s? .*(?:days?|hours?|a while|a week) to (?:answer|reply|respond|get back)|takes me .* to (?:answer|reply)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'impossible at such times',
    weight: 2,
    on: 'impossible',
    when: form(
      '(?:calls|meetings|mornings|evenings|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|daytime)\\b.*impossible for me',
    ),
  },
  {
    name: 'and only then',
    weight: 1,
    on: 'only',
    when: form(
      '\\| only (?:in|on|at|before|after|by) (?:the )?(?:evenings?|mornings?|weekends?|weekdays?|mondays?|writing|mail|text)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'can only so much',
    weight: 1.5,
    on: 'only',
    when: form('\\bi (?:can|could|may) only\\b|i would only be guessing'),
    unless: form('\\? \\||only (?:say|imagine|hope|agree|recommend|see|think|guess|repeat)'),
  },
  {
    name: 'does not do such things',
    weight: 2,
    on: 'not',
    when: form(
      '\\bi do not (?:do|discuss|take|touch|mix|give|handle|cover) (?:[a-z]+ ){1,4}(?:with|for|in|on|outside|that is)',
    ),
    unless: form('\\? \\||this (?:week|time)'),
  },
  {
    name: 'not possible at such times',
    weight: 2,
    on: 'possible',
    when: form(
      '(?:calls|meetings|mornings|evenings|weekends|before|after|video)\\b.*not (?:really )?possible for me',
    ),
  },
  {
    name: 'keeps it out of the talks',
    weight: 2,
    on: 'keep out',
    when: form('let us (?:please )?keep .* (?:out of|off|between us|private|professional)'),
    unless: form('\\?'),
  },
  {
    name: 'my field is another',
    weight: 1.5,
    on: 'area field',
    when: form('my (?:area|field|home|strength) is [a-z]+ \\|'),
    unless: form('\\?'),
  },
  {
    name: 'states a limit',
    weight: 2,
    on: 'limit limits maximum max limited boundary boundaries',
    when: form(
      '(?:is|are|as) my (?:limit|maximum|max|boundary)|my limit(?:s)?\\b|\\bmax(?:imum)? (?:of )?(?:one|two|three|four|five|\\d+)|(?:at|as a) most\\b|limited to|set (?:a |some )?(?:limit|boundar)',
    ),
    unless: form('\\?|exceed|rate limit|time limit|within the limit|memory limit|mem limit'),
  },
  {
    name: 'only at certain times',
    weight: 2,
    on: 'only',
    when: form(
      '\\b(?:i|you|slots|sessions|mentoring|me|m) (?:can |could |am |are |will |may |do |have |would )*(?:only |reachable only |free only |available only )(?:have|do|look|answer|reply|take|read|meet|work|available|free|reachable|discuss|comment|on|at|in|before|after|mondays|tuesdays|wednesdays|thursdays|fridays|weekends|evenings|sit|pay|offer|call|help with|mentor|review|talk about|speak)|\\b(?:available|reachable|free|mentor|mentoring|calls|online|answer|offline|possible)[a-z ]* only\\b|(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|evenings|mornings) only|only (?:on |have )?(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends|evenings|mornings)|i have only|allowed (?:[a-z]+ )*only|only for [a-z]+ hours|by (?:mail|video|text|chat|email|phone) only',
    ),
    unless: form(
      '\\?|i only (?:just|wanted|have one|know|realised|noticed)|only have one|for now i am only at|from scratch|only (?:want to|checking)|i only know',
    ),
  },
  {
    name: 'never or does not do a thing',
    weight: 2,
    on: 'never not',
    when: form(
      '\\bi (?:never|do not|would not|will not|can not) (?:ever |normally |usually |generally |really |personally )*(?:read|answer|reply|take|discuss|do|put in|mentor|refer|recommend|vouch|check|look at|meet|give|work|accept|talk about|comment on|open|use|respond|sign|comment|join|lend|write|share|invest|call|review) (?!(?:it|that|this|you|your|the (?:talk|workshop|handout|poster|course))\\b).*(?:\\b(?:people|anyone|anybody|companies|weekends?|evenings?|nights?|sundays?|saturdays?|friends|relatives|strangers|homework|messages|mails?|calls|code|legal|medical|money|references?|referrals?|side|unpaid|free|equity|whatsapp|after|before|during|at|where|whom|outside)\\b)',
    ),
    unless: form('\\?|understand|\\bwhy i\\b|do not know|this (?:week|month|time)|tonight|today|tomorrow'),
  },
  {
    name: 'is off the table',
    weight: 2,
    on: 'table limits list scope bounds keep',
    when: form(
      '(?:off|not on) the table|off limits|out of (?:scope|bounds)|stays? off (?:our|the|my)|outside (?:of )?(?:my|our|the) (?:scope|remit|competence|role)|leave .* out of (?:it|this|our)|keep .* out of|off our list',
    ),
  },
  {
    name: 'outside of what one knows',
    weight: 2,
    on: 'beyond outside better depth expertise person only',
    when: form(
      '(?:is|are) (?:beyond|outside)(?: of)? (?:me|my|what i)|beyond me\\b|not my (?:field|area|expertise|world)|better off (?:with|asking)|out of my depth|i am a [a-z]+ person\\b|outside of what i (?:know|do)|i only do\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'says how it works',
    weight: 2,
    on: 'work works expectations rules what',
    when: form(
      'how (?:this|i|it|we) (?:works?|will work)|set(?:ting)? (?:the |some |clear )?expectations|ground rules|how i work|manage expectations|my (?:only )?(?:rule|condition|terms?)s? (?:is|are)|what i can (?:do|offer|give)',
    ),
    unless: form('curious how|how it works in|know how|\\?'),
  },
  {
    name: 'can commit to so much',
    weight: 2,
    on: 'commit offer can',
    when: form(
      '(?:can|could|may|will) (?:only )?(?:commit|offer) (?:to )?|can not commit|may not have (?:the )?time for|i can (?:do|offer|manage|give you|spare) (?:it like this|one|two|an hour|\\d+|half an hour|about|up to|a call)\\b',
    ),
    unless: form('\\?|commit (?:the|your|my|code)|can you|could you|offer (?:on|letter)|to learn'),
  },
  {
    name: 'so much per week or month',
    weight: 1.5,
    on: 'per a every once twice weekly monthly',
    when: form(
      '(?:one|two|three|\\d+|a|an|once|twice|half an) ?(?:hours?|calls?|sessions?|chapters?|hour|call|minutes|times?|messages?|reviews?)? (?:per|a|each|every) (?:week|month|quarter|day|fortnight|second week|two weeks|other)\\b|once a (?:week|month|quarter)|every (?:other|second) (?:week|monday|tuesday|wednesday|thursday|friday)',
    ),
    unless: form(
      '\\?|\\bi (?:did|ran|have been)|crashes|goes up|fails|runs|orders|down from|from \\d|is (?:good|fine|ok|perfect|plenty)|could you|would you|can you|request|tokens|\\bi have (?:about|maybe)',
    ),
  },
  {
    name: 'answers within so long',
    weight: 2,
    on: 'answer reply respond usually within slow slower',
    when: form(
      '\\bi (?:usually |normally |generally |try to |will |always |only )*(?:answer|reply|respond|read|check)[a-z ]* (?:within|in the|in|on|at|after|before|by|only|when|once)\\b|(?:i am|be|will be|am) (?:usually |often |a bit |very )*(?:slow|slower)\\b|\\| slow (?:at|on|in)|answer [a-z ]+ gladly|usually within',
    ),
    unless: form(
      '\\?|i will (?:answer|reply) (?:you )?(?:tomorrow|tonight|on|by)|answer (?:it|this|that|you)',
    ),
  },
  {
    name: 'not on such days',
    weight: 1.5,
    on: 'not weekends sundays saturdays evenings',
    when: form(
      '\\| (?:and |but )?not (?:on|at|after|before|during) (?:sundays?|saturdays?|weekends?|evenings?|nights?|the weekend|\\d)|no (?:calls|messages|mails?|meetings|code|homework) (?:on|at|after|before|during|over)\\b|not at weekends|(?:evenings|weekends|sundays) are (?:for|off|sacred|family)',
    ),
  },
  {
    name: 'will be out of reach',
    weight: 2,
    on: 'offline away leave reachable unavailable phone off holiday vacation cabin hold hills mail',
    when: form(
      '(?:i am|i will be|will be|am|be) (?:[a-z]+ )*(?:offline|off the (?:phone|grid|radar)|unreachable|unavailable|out of (?:reach|office)|on (?:leave|parental leave|maternity leave|paternity leave|holiday|vacation|sabbatical)|off line|reachable|away (?:until|till|from|in|for|all))|reading no (?:mail|messages)|no (?:mail|internet|signal) (?:until|till)|never get hold of me|at the cabin until|in the hills',
    ),
    unless: form('\\?|if you are|sister|brother'),
  },
  {
    name: 'please do not reach me that way',
    weight: 2,
    on: 'please do not',
    when: form(
      'please (?:do not|only|never) (?:send|call|phone|message|text|write|contact|ring|ask|share|forward|bring|expect|use|ping|tag)|do not (?:expect|phone|call|text|message|ping) me?\\b|only do not expect',
    ),
    unless: form('\\?|do not call it'),
  },
  {
    name: 'that does not work for me',
    weight: 1.5,
    on: 'work',
    when: form(
      '(?:calls|meetings|video|mornings|evenings|weekends|phone|zoom|voice|mondays|tuesdays|wednesdays|thursdays|fridays) (?:do not|does not|never) (?:really )?work for me',
    ),
    unless: form('\\?'),
  },
  {
    name: 'needs it in a certain way',
    weight: 1.5,
    on: 'need needs prefer rather from',
    when: form(
      'i (?:need|would need|prefer|would rather|rather|would prefer) (?:you (?:bring|send|to|ask|write)|feedback|written|things|it|to have|everything|to get|messages|short|calls|mail)\\b.*(?:\\bin writing|by (?:mail|text|chat)|written|than|because of my|instead|in advance|before)|what i need\\b|from now on (?:short|only|i|we)|short sessions',
    ),
    unless: form('\\?|by (?:thursday|friday|monday|the|tomorrow|tonight)|could you|can you'),
  },
  {
    name: 'wants to keep it that way',
    weight: 2,
    on: 'keep stays ask',
    when: form(
      '(?:like|want|prefer|rather|agree|need) (?:that |to |us to )?(?:[a-z]+ )*keep (?:this|our|the|it|things|my) (?:[a-z]+ )*(?:about|to|professional|relationship|quarter|private|between|strictly|out)|only want to ask that we do not|ask that (?:we|you) do not|what you say stays|stays (?:with me|between us)|confidential',
    ),
    unless: form('in mind'),
  },
  {
    name: 'from now on',
    weight: 1,
    on: 'from future till while',
    when: form(
      'from now on|in future\\b|for that kind of thing|till further notice|until further notice|while i am on|this (?:term|semester|year) i (?:can|only)|as long as i',
    ),
    unless: form('\\?|our tests'),
  },
  {
    name: 'contract or law forbids',
    weight: 2,
    on: 'contract forbids allowed forbidden nda policy signed visa panel conflict doctor long while',
    when: form(
      '(?:contract|employer|company|visa|nda|policy|law|compliance|doctor)[a-z ]* (?:forbids|prohibits|does not allow|allows|put me|says i)|i am not allowed to|i signed for that|under (?:an )?nda|conflict of interest|while i (?:sit|am) on|as long as my',
    ),
    unless: form('\\?|project with an nda'),
  },
  {
    name: 'cannot refer by rule',
    weight: 1.5,
    on: 'refer can not while',
    when: form(
      'i (?:can not|do not|will not|never|would not) refer [a-z ]*(?:while|before|into my|until|unless|people|anybody)|not refer you (?:again|until)|until i know',
    ),
  },
  {
    name: 'does only such topics',
    weight: 1.5,
    on: 'fine happy gladly glad topics questions advice',
    when: form(
      '(?:happy|glad|able) to help with [a-z ]+|(?:questions|topics) (?:are|is) (?:both |all )?fine|i (?:answer|take|do) (?:technical|career|[a-z]+) questions|questions about [a-z ]+ are|can take advice but',
    ),
    unless: form('\\?|happy to help with (?:that|this|it)\\b|glad to help with it'),
  },
  {
    name: 'evenings are taken',
    weight: 1.5,
    on: 'evenings evening classes full shifts',
    when: form(
      '(?:my )?evenings are (?:full|taken|gone|busy|blocked)|on (?:those|these) evenings|classes are every|my (?:calendar|evenings?|weeks?) (?:is|are) (?:full|packed|blocked)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'pays or works only so',
    weight: 1.5,
    on: 'pay',
    when: form('can only pay|only pay in|not pay(?:ing)? for|be aware that'),
  },
  {
    name: 'learns or works in such a way',
    weight: 1,
    on: 'learn learns slowly hearing dyslexia adhd climate health',
    when: form(
      'i (?:learn|read|work|process) (?:slowly|best|better|only) |because of my (?:hearing|eyes|dyslexia|adhd|health|back)|for (?:my )?(?:mental )?health|for the climate',
    ),
    unless: isAsk,
  },
  {
    name: 'may not have time',
    weight: 1.5,
    on: 'time bandwidth capacity',
    when: form(
      '(?:may|might|do) not have (?:the |much |enough )?(?:time|bandwidth|capacity) (?:for|to) (?:weekly|regular|more|calls|monthly|long)|my (?:capacity|bandwidth) is',
    ),
    unless: form('\\?'),
  },
])
