import { form, rulesFor } from '../rule.ts'

const holidays =
  'christmas xmas easter eid ramadan diwali hanukkah holi nowruz navratri ganesh vesak pongal thanksgiving hogmanay passover songkran carnival holidays fiestas noel kwanzaa chuseok tet'

export const helloRules = rulesFor('hello', [
  {
    name: 'just saying hi',
    weight: 2,
    on: 'hi hello wave waving tap knock signal peeking poking checking nothing stopping waved miriam says',
    when: form(
      '(?:just|only|simply|quick|wanted to|thought i would) (?:saying|say|said|a|dropping|drop|wanted to say|popping|peeking|checking|wave|waving|came to say|poking) ?(?:by )?(?:hi|hello|a wave|in\\b|wave|whether|by|smoke signal|little hello)?|say(?:s|ing)? (?:hi|hello)|says hi|waving at|i would wave|just (?:a )?(?:smoke signal|wave|peeking|checking in|popping in)|virtual tap|knock knock|nothing (?:needed|urgent|wanted)|waved at|stopping by to',
    ),
  },
  {
    name: 'wishes for a holiday',
    weight: 2,
    on: `${holidays} happy merry birthday hope good have lovely`,
    when: form(
      `(?:happy|merry|blessed|joyful|peaceful|felices|feliz|joyeux|frohe|good|lovely|wish(?:ing)? you|have a|a very happy|hope)\\b[a-z ]{0,40}\\b(?:${holidays.split(' ').join('|')}|new year|birthday|\\d+th|anniversary|holiday|weekend|friday|week|name day)\\b`,
    ),
    unless: form('\\?|over easter|before easter|by easter|happy (?:first|second) year'),
  },
  {
    name: 'greets the season',
    weight: 2,
    on: holidays,
    when: form('hope .* (?:was|were|is|went) (?:joyful|lovely|good|nice|peaceful)'),
  },
  {
    name: 'hopes the other is well',
    weight: 2,
    on: 'hope hoping wish wishing sending',
    when: form(
      '(?:hope|hoping|wish|wishing) (?:that )?(?:you|your|all|the|everything|she|he|it|things|both|life|spring|summer|winter|autumn)\\b[a-z ]*(?:are|is|re|have|had|has|get|got|slept|sleep|go|going|was|treat|treats|treating|well|good|kind|safe|warmer|better|fine|being|keeping|doing|find|finds)\\b|hope (?:all|everything|you|ur) |sending (?:you )?(?:sunshine|love|hugs|warmth|strength|good)|hope you get|wishing you',
    ),
    unless: form(
      'hope (?:you|it|that|this|the) (?:can|could|will|would|do not mind|helps|is ok|makes|helped|is all right|does|works|answers)|hope (?:to|i)\\b|hope that is|hope (?:the|my) (?:answer|code|cv|interview)|i wish you well with',
    ),
  },
  {
    name: 'asks how the other is',
    weight: 2,
    on: 'how are ok okay all everything',
    when: form(
      '\\| how (?:are|r) (?:you|things|the (?:kids|boys|girls|family|baby|new|little|cat|dog|old)|your|u)\\b|\\| how is (?:the (?:baby|family|little|new|cat|dog|garden|weather|kid|knee|leg|back|house|move|retirement|leave)|your|life|everything|everyone|it going|retirement|things|parenthood|fatherhood|motherhood|married)|how have you been|how do you feel|how (?:are|r) (?:you|u) (?:doing|holding|sleeping)|(?:everything|all) (?:ok|okay|good|well|fine) (?:with you|\\?|there)|are you (?:ok|okay|alright|all right)',
    ),
    unless: form(
      'how are you (?:testing|planning|handling|doing (?:that|this|it|with the)|going to)|how is your (?:cv|application|project|code|search|talk|draft|progress|prep)',
    ),
  },
  {
    name: 'small talk about an event',
    weight: 2,
    on: 'wedding holiday holidays vacation weekend trip birthday party garden honeymoon christmas marathon concert move',
    when: form(
      'how (?:was|were|is|did) (?:the |your |that )*(?:wedding|holidays?|vacation|weekend|trip|birthday|party|garden|honeymoon|concert|christmas|break|journey|flight|big day)',
    ),
  },
  {
    name: 'greets from somewhere',
    weight: 2,
    on: 'greetings hello hola ola hi regards love wishes hugs',
    when: form(
      'greetings (?:from|to)|(?:hello|hola|ola|hi|aloha|ciao|hey|cheers|love|regards) from (?:a |the |very |sunny |rainy |[a-z]+ )|best (?:wishes|regards) to|my (?:regards|love|best) to|hugs to|kiss from',
    ),
    unless: form(
      'best regards \\|$|regards from my (?:iphone|phone)|hello from my side|hi from .* i (?:wanted|need)|it is [a-z]+ from',
    ),
  },
  {
    name: 'thought of the other',
    weight: 1.5,
    on: 'thinking thought crossed mind miss missed misses remember remembered same',
    when: form(
      '(?:still |often |was |been |just )*thinking of you|you crossed my mind|(?:made|makes) me (?:miss|think of you|smile)|i (?:miss|missed) (?:you|our|your|working)|it is not the same without|thought of (?:you|our|your)\\b|(?:was|were) thinking (?:about|of) (?:our|you|your)|reminded me of (?:you|our)',
    ),
    unless: form(
      'role|job|opening|opportunity|position|posting|course|article|this might|gig|ticket|conference|spotted|article|recording|vacancy|scholarship|comic|dashboards|if you (?:want|would like)',
    ),
  },
  {
    name: 'passes by',
    weight: 1,
    on: 'passing heron guess stickers smile laugh',
    when: form(
      'passing (?:through|by)|guess (?:which|what|who)|had to (?:smile|laugh|think of you)|made me smile|(?:saw|seen|met) (?:someone|somebody|a [a-z]+) .* (?:your|you)\\b|that is all \\|$',
    ),
  },
  {
    name: 'long silence, all fine',
    weight: 1.5,
    on: 'silence quiet while ages stranger',
    when: form(
      '(?:long (?:silence|time)|it has been (?:quiet|a while|ages|too long)|been (?:quiet|a while|ages)|hey+ stranger|stranger \\|)',
    ),
    unless: form('you have gone quiet|\\?.*need'),
  },
  {
    name: 'good morning alone',
    weight: 1.5,
    on: 'morning hello hi hey evening afternoon',
    when: form(
      '^\\| (?:good morning|hello|hi|hey|good evening|good afternoon|morning)(?: (?:there|again|dear|both|prof|sir|ma am|madam))?(?: [a-z]+)?(?: \\|)?$',
    ),
    unless: form('\\?'),
  },
  {
    name: 'cares about health',
    weight: 2,
    on: 'well soon better recover recovery rest sleep safe',
    when: form(
      'get well|feel better|hope (?:she|he|you|they|your [a-z]+) (?:is|are|feel|feels|recover|recovers) (?:better|well|soon)|speedy recovery|get home safe|take (?:good )?care of yourself|sleep (?:well|long)|rest well|high five|how are you',
    ),
    unless: form('well done'),
  },
  {
    name: 'enjoy',
    weight: 1.5,
    on: 'enjoy',
    when: form(
      '^\\| enjoy (?:the|your|every|it)|\\| enjoy the (?:weekend|days|first|holiday|cabin|break|sun|snow|baby|trip)',
    ),
    unless: form('i enjoy|think you would enjoy|\\?|enjoy r\\b'),
  },
  {
    name: 'wishes luck or a good time',
    weight: 0.5,
    on: 'wishes wish best',
    when: form('my best wishes|best wishes (?:to|for)|all the best (?:for|to)'),
  },
  {
    name: 'welcomes a child',
    weight: 1.5,
    on: 'welcome',
    when: form('^\\| welcome [a-z]+ \\|'),
    unless: form('welcome (?:to|back)'),
  },
  {
    name: 'addressed as an old friend',
    weight: 1.5,
    on: 'favourite intern student mentee',
    when: form(
      'it is your (?:favourite|old|former|ex)|your (?:old|favourite|former|ex) (?:ex )?(?:intern|student|mentee|colleague)',
    ),
  },
  {
    name: 'wants nothing in particular',
    weight: 1.5,
    on: 'nothing reason only',
    when: form(
      '(?:for )?no (?:particular )?reason|nothing (?:needed|in particular|to ask|special)|only (?:the cat|this)|no question (?:today|this time)',
    ),
    unless: form('not a question'),
  },
  {
    name: 'a greeting before another act',
    weight: -1,
    on: '#question #to-you #i-did',
    when: form('^\\| (?:hi|hello|hey|good morning|dear)\\b'),
    unless: form('hope|just|wave|how (?:are|is|s|was)|says hi'),
  },
  {
    name: 'speaks of work',
    weight: -1,
    on: 'cv application referral refer project code apply role job deadline',
    unless: form('(?:new )?job is (?:treating|good)|new (?:role|job)'),
  },
])
