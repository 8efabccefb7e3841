import { form, rulesFor } from '../rule.ts'

export const guideRules = rulesFor('guide', [
  {
    name: 'judges a piece of it',
    weight: 1.5,
    by: 'mentor',
    on: 'is says say tells tell read reads sound sounds anybody',
    when: form(
      '\\bis not an? [a-z]+ \\| (?:it is|but) |(?:says|tells|tell|say) (?:me |us |them |the reader )?(?:nothing|very little|too little|not much)\\b|could be (?:anybody|anyone|any [a-z]+)\\b|\\breads? (?:like|as) an? |(?:two|three|several|some) (?:places|spots|lines|sentences|words|things) (?:sound|read|feel|jump)',
    ),
    unless: form('\\?|\\bmy\\b'),
  },
  {
    name: 'says how much is enough',
    weight: 1.5,
    by: 'mentor',
    on: 'enough plenty',
    when: form(
      '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d+) [a-z]+ (?:is|are) (?:more than )?(?:enough|plenty)\\b',
    ),
    unless: form('\\?|\\bfor me\\b'),
  },
  {
    name: 'says what it depends on',
    weight: 1.5,
    by: 'mentor',
    on: 'depends',
    when: form(
      '^\\| (?:[a-z]+ \\| )?(?:it |that )?(?:all )?depends (?:a bit |mostly )?(?:on )?(?:what|whether|how|who|which|where|when)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'says what to take for which',
    weight: 1.5,
    by: 'mentor',
    on: 'for',
    when: form(
      '^\\| for the (?:first|second|third|last|next)(?: [a-z]+)? you (?:would )?(?:have|want|need|could|can|already)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'holds up a habit',
    weight: 1.5,
    by: 'mentor',
    on: 'you',
    when: form(
      '^\\| you (?:always |often |still |tend to )?(?:apologi[sz]e|speak|rush|hide|jump|bury|skip|repeat|assume|mumble|hedge|overclaim|undersell|whisper|overexplain|interrupt)\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'says where the piece lost the reader',
    weight: 1.5,
    by: 'mentor',
    on: 'believed followed stumbled stopped understood lost',
    when: form(
      '\\bi (?:believed|followed|understood) (?:you|it|that|everything)\\b.*(?:up to|until|till|except|but)|\\bi (?:stumbled|stopped|got lost) (?:over|at|on|in)\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'looks like an instruction and is none',
    weight: -2,
    by: 'mentor',
    on: 'read cut let go get rather listen',
    when: form(
      '^\\| (?:read (?:it|them) \\||cut (?:for|by|down)\\b|let me (?:think|sit|see|sleep|check)\\b|go(?: go)* \\||get going|listen \\|)|rather (?:not )?read|out of your system',
    ),
  },
  {
    name: 'will do it for the other instead',
    weight: -2,
    by: 'mentor',
    on: 'will',
    when: form('\\bi will [a-z ]{1,30} for you\\b'),
  },
  {
    name: 'asks for facts, times or news',
    weight: -2,
    by: 'mentor',
    on: '#question',
    when: form(
      'how many (?:[a-z]+ ){0,2}(?:came|were|did|applied|showed|turned|\\?)|how (?:did|would) (?:they|he|she) (?:take|react|find|like)|^\\| every (?:other|second|two)\\b|(?:before|after|around|over) (?:lunch|dinner|work|supper) \\?|how is the [a-z]+ (?:coming (?:along )?)?\\?|how late is',
    ),
  },
  {
    name: 'hands over comments',
    weight: 1.5,
    on: 'comments feedback notes remarks',
    by: 'mentor',
    when: form(
      '(?:comments|feedback|notes|remarks|suggestions) (?:are|is) (?:in|on|attached|below|inline|in the)',
    ),
    unless: form('\\?'),
  },
  { name: 'asks how it went, not how it works', weight: -2, on: '#asks-after' },
  {
    name: 'assesses with a reason',
    weight: 1,
    on: 'enough skill too many order better stronger say',
    by: 'mentor',
    when: form(
      'that is the skill|is (?:one )?too (?:many|long|much|few|short|vague)|(?:evenings|weeks|days|hours|months) (?:is|are) enough|would be (?:stronger|clearer|better)|does not say (?:how|what|why)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'speaks of how the author works',
    weight: -2,
    on: 'i let between',
    when: form(
      '^\\| (?:i (?:answer|am giving|am happy)|let me (?:say|tell) first|in between)|usually within',
    ),
  },
  {
    name: 'asks the question back',
    weight: 1.5,
    on: '#question',
    by: 'mentor',
    when: form(
      '(?:^\\||\\|| and| but) (?:[a-z ]{0,40} )?(?:what|which|where|who|why|how|when)\\b.*\\?|(?:have|did) you (?:[a-z]+ )*(?:tried|try|compared|checked|looked|thought|considered|compare|check|look|measured|profiled|asked|read|written)|if you had to|does (?:that|it|your)|do (?:they|you) (?:need|think|see|notice|know why)|is (?:it|that|there) (?:possible|a reason|really|something)|could it be|can you (?:think|spot|see|explain|describe|name|reproduce|say)',
    ),
  },
  {
    name: 'tells how to go about it',
    weight: 1.5,
    on: '#instructs',
    by: 'mentor',
    unless: form(
      '(?:for|on|at|in|of) my (?!(?:opinion|view|experience|book|eyes|mind)\\b)|\\bi need\\b|our (?:site|app|team|meetup)|(?:see|call|meet) you|send (?:me|it|them)\\b(?! the .* you)|see you|call me|let me know|let us|keep it up|enjoy|sleep|take care|good luck|keep me|get well|please (?:do not|clean|write|transcribe|label|enter|make|build)|pick one in the link|^\\| (?:look how|listen to|see,)|write (?:whenever|anyway|me any)|remind me|tell me (?:a little|about yourself)|get home|give me (?:[a-z0-9]+ )?(?:days?|weeks?|hours?|until|a minute|a moment|time)|start without|consider it|look at you|keep in mind that i|lists you|leave it with me|look how|say the word|take them or|paste|copy|run this|swap it|use this one|drop (?:it|this|that) in|welcome|add me|come to|forget about it|want it',
    ),
  },
  {
    name: 'recommends',
    weight: 2,
    on: 'should would suggest suggestion recommend advise advice might worth better consider instead recommendation need',
    when: form(
      '\\byou (?:should|might want|could also|may want|ought|had better|need to)\\b|i would (?:[a-z]+ )?(?:start|begin|look|phone|swap|try|pick|go|take|put|use|leave|ask|write|first|drop|keep|not|rather you|suggest|recommend|say|read|move|cut|choose|add|avoid|focus|spend|split|give|learn|prepare|change|probably|always|never|question|check)\\b|my (?:suggestion|advice|recommendation|tip|view|honest view)|i (?:suggest|recommend|advise|propose)\\b|(?:is|well|it is) (?:[a-z]+ )?worth (?:a|an|the|your|reading|it)|if i were (?:you|in your)|in your (?:place|position|shoes)|you are better off (?:with a|start|learn)|it helps to|try to',
    ),
    unless: form(
      '\\? \\|$|i would (?:love|be|like|appreciate|need|take it)|i would rather not|i would (?:never|not) have|better off with someone|recommend you (?:for|to)|i would not want|i should|suggested',
    ),
  },
  {
    name: 'points to a resource',
    weight: 1.5,
    on: 'chapter book talk article docs documentation course video paper exercise tutorial read reading watch blog pattern called name template start work',
    when: form(
      '(?:the|a|this|that) (?:chapter|book|talk|article|docs|documentation|course|video|paper|exercise|tutorial|blog|post|page|pattern|site|free path)\\b.*(?:will|is|gives|has|on|about|called|explains|by|from|helps|worth|you are)|there is an exercise|has a name|(?:read|watch|look up|work through) (?:the|chapter|about|it|this|that|up)|start with the',
    ),
    by: 'mentor',
    unless: form(
      'lists you|you as|\\bi (?:wrote|finished|read|gave|have|need)\\b|for my |my (?:book|talk|course)|could you|would you|your (?:talk|paper|article) (?:is|was)|\\? \\|$',
    ),
  },
  {
    name: 'gives feedback on the piece',
    weight: 1.5,
    on: 'draft slide paragraph reader reading lost line cv estimate report newsletter talk descriptions readme repo strong weak part section point ending opening next stronger',
    when: form(
      '(?:reading (?:your|the)|your (?:[a-z]+ ){0,3}(?:draft|slide|paragraph|cv|estimate|report|newsletter|talk|readme|repo|descriptions|letter|code|function|best line|opening|ending|section|schema|design|test|answer)) .*(?:is|are|was|could|needs?|reads?|does not|jumps|drops|lost|but|missing|would|says?|too|next)|point to work on|(?:slide|page|line|section|paragraph|chapter) \\d+ .*(?:jumps|is|needs|reads)|next (?:level|step)|next time [a-z]+ [a-z]+|for next time|you left out|stronger (?:when|if)|i got lost',
    ),
    unless: form(
      '\\? \\|$|\\b(?:is|are) (?:ready|done|finished|attached|merged|in your|in the|fixed|repaired)|thank',
    ),
  },
  {
    name: 'gives an image to think with',
    weight: 1.5,
    on: 'imagine think picture pretend suppose',
    when: form('\\| (?:imagine|think of|picture|pretend|suppose)\\b'),
    by: 'mentor',
  },
  {
    name: 'explains a general rule',
    weight: 1,
    on: 'always usually rule trick key rarely nearly tend people second question thing',
    when: form(
      '\\b(?:the (?:rule|trick|key|point|question|thing) (?:is|to|of)|it is (?:always|usually|nearly always|almost always)|always|usually|as a rule|rule of thumb|is always cheaper|tends? to|what matters is|the fix is usually)\\b',
    ),
    by: 'mentor',
    unless: form('\\? \\|$|\\bi (?:am |usually|always|will always)|thank|you are always'),
  },
  {
    name: 'first this, then that',
    weight: 1.5,
    on: 'first once after before then',
    when: form(
      '(?:do|try|answer|start|find|write|learn|fix|read|build|tell|show|bring|make) [a-z0-9 ]+ first\\b|first (?:step|find|write|do|ask|look|check|read)\\b|\\bthen (?:sketch|write|ask|do|run|tell|try|build|compare|look|come)\\b',
    ),
    by: 'mentor',
    unless: form('\\bi (?:will|have)\\b.*first|\\? \\|$'),
  },
  {
    name: 'hands the thinking back',
    weight: 1.5,
    on: 'tell bring write ask list show come homework exercise',
    when: form(
      '(?:tell me|bring|write me|write down|come back with|bring me|show me|send me|list|sketch) (?:which|what|the|one|two|three|your|how|where|why|a|five|an)\\b|homework|your exercise|the exercise is',
    ),
    by: 'mentor',
    unless: form(
      'send me (?:your cv|the (?:link|date|title|invoice|file|slides))|tell me (?:at which|more|about (?:your|the others)|a little)|the (?:logo|photos)|for my|i need',
    ),
  },
  {
    name: 'tips from the mentee side',
    weight: 1.5,
    on: 'would have on your',
    by: 'mentee',
    when: form(
      'for (?:the|your) [a-z ]+ i would (?:swap|use|try|start|drop|keep|add|make)|on your question (?:how|what|about|which)|(?:try|post|use|start|put|have a look at) (?:the|a|it|how)\\b.*(?:since|because|as)\\b|re your\\b|you might want to|if i were you',
    ),
    unless: form('\\? \\|$|i would (?:love|be|like)'),
  },
  {
    name: 'instructs from the mentee side about the other s thing',
    weight: 1,
    on: '#instructs',
    by: 'mentee',
    when: form(
      '\\byour (?:question|newsletter|draft|course|talk|slides|class|club|teens|users|readers)\\b|it is stronger',
    ),
    unless: form('please|\\? \\|$|could you'),
  },
  {
    name: 'an encouragement or a wish',
    weight: -1.5,
    on: 'luck got enjoy sleep rest',
    when: form(
      'good luck|you have got this|keep it up|keep going|get some (?:rest|sleep)|do not (?:worry|give up)',
    ),
  },
  {
    name: 'asks how it went',
    weight: -1.5,
    on: '#question',
    by: 'mentor',
    when: form(
      'how (?:did|was|were|is) (?:the |your |it |that |our )?[a-z ]*(?:go\\b|going|interview|panel|exam|friday|monday)|how (?:did|was) [a-z ]+ go|what happened with|did you (?:get to|hear|manage|apply|send)|any (?:news|luck|word)|how was|are you (?:free|around|coming)|do you (?:have time|guys)|want (?:it|me)|shall (?:i|we)|does [a-z0-9 ]+ work for|out of curiosity|for my own curiosity|would you (?:tell|like|be)|i would be curious|what did your team|is (?:it|that) (?:fine|ok)|how did you get your|what (?:made you apply|should i say)',
    ),
  },
  {
    name: 'asks for the author’s own sake',
    weight: -1,
    on: '#question #to-you',
    by: 'mentor',
    when: form(
      '\\b(?:help (?:me|an)|show me|for (?:my|our) |i am (?:looking|hopeless|stuck)|i drafted|(?<!how |what |which |where )could you|would you (?:help|try|read|hold|tell|teach|write|do|find|draw|design)|can you (?:fix|build|take|do|set|help|send))',
    ),
  },
  {
    name: 'wants it by a date for the author’s project',
    weight: -1,
    on: 'my our need',
    when: form('\\b(?:for|on|of|at|in) (?:my|our) (?!(?:opinion|view|experience)\\b)|\\bi need\\b'),
    by: 'mentor',
  },
  {
    name: 'fact about the world',
    weight: -0.7,
    on: 'my our',
    when: form('^\\| (?:my|our|on my|in our|the) '),
    by: 'mentor',
    unless: form('\\byou\\b|your|advice|suggestion'),
  },
])
