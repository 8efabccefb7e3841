import { form, rulesFor } from '../rule.ts'
import { helping } from '../lexicon/verbs.ts'
import { piece } from '../lexicon/nouns.ts'

const you = '(?:you|u|someone|anyone|your [a-z]+)'

export const askRules = rulesFor('ask', [
  {
    name: 'the mentor’s one word or slot is no ask',
    weight: -4,
    by: 'mentor',
    on: '#short',
    when: form(
      '^\\| (?:(?!why\\b|how\\b|when\\b|where\\b|what\\b|who\\b|which\\b|thoughts\\b|ideas\\b)[a-z]+|(?:by|before|until|till) [a-z0-9 ]+|(?:is (?:that|it|this) )?(?:ok|okay|fine|alright|all right|good|clear|deal|agreed)(?: [a-z]+){0,3}|i said that|[a-z]+ \\| no) \\? \\|$|^\\| \\? \\|$',
    ),
  },
  {
    name: 'tells by a past without its subject',
    weight: -2,
    by: 'mentee',
    on: 'did report',
    when: form('^\\| (?:did (?:the|my|your|all|both) |(?:honest |small |quick |short )*report\\b)'),
    unless: form('\\?'),
  },
  {
    name: 'how many came, how they took it',
    weight: 1.5,
    by: 'mentor',
    on: 'how',
    when: form(
      'how many (?:[a-z]+ ){0,2}(?:came|were|did|applied|showed|turned)|how (?:did|would) (?:they|he|she) (?:take|react|find|like)',
    ),
  },
  {
    name: 'quotes a question',
    weight: -2,
    by: 'mentor',
    on: '#question',
    when: form('^\\| (?:[a-z]+ ){1,3}\\| (?:is this|can we|are we|do we|is it|what is) [a-z ]+ \\? \\|$'),
  },
  {
    name: 'the mentor’s what would you do',
    weight: -2,
    by: 'mentor',
    on: '#wh',
    when: form('(?:what|which|where|how|why|who)\\b.* (?:would|could|can|do|will) you\\b'),
    unless: form('tell me|for my|help|curious|show me|did you|do you (?:know|use|pay|still)'),
  },
  {
    name: 'the mentor’s own trouble',
    weight: 2.5,
    by: 'mentor',
    on: '#question',
    when: form(
      '^\\| (?:my|our) .*\\| (?:[a-z ]+ )?(?:what is|how|any idea|do you know|would you|can you|could you)\\b.*\\?',
    ),
    unless: form('^\\| my (?:question|suggestion|advice|view)'),
  },
  {
    name: 'is stuck',
    weight: 1,
    by: 'mentee',
    on: 'stuck help lost',
    when: form(
      '(?:stuck|lost) (?:since|for|on|at|again)\\b.*(?:help|\\?)|(?:help|please)\\b.*(?:stuck|lost)',
    ),
  },
  {
    name: 'asks after it',
    weight: 1.2,
    on: '#asks-after',
    unless: form('like we said \\||^\\| i have been wondering'),
  },
  {
    name: 'would like it, please',
    weight: 1.5,
    on: 'like please',
    by: 'mentee',
    when: form('i would like (?:my|the|a|to be) .*please|please .*i would like'),
    unless: form('for my (?:site|project|app)'),
  },
  {
    name: 'wants to hear of it',
    weight: 1,
    on: 'hear know',
    by: 'mentor',
    when: form('(?:want|like|love|need|helps me(?: a lot)?|curious) to (?:hear|know) (?:about|what|how|of)'),
    unless: form('if you'),
  },
  {
    name: 'said to be up for mentoring',
    weight: 1,
    on: 'mentoring',
    by: 'mentee',
    when: form('(?:up for|consider|open to|willing to|do|offer|about) (?:[a-z]+ )?mentoring'),
  },
  {
    name: 'mentor asks, and nothing says what',
    weight: 1,
    on: '#question',
    by: 'mentor',
    unless: form(
      '^\\| (?:what|which|where|why|how|who|when)\\b|want (?:it|me|one)|shall (?:i|we)|\\b(?:call|time|work for|suit|coffee|oclock|same)\\b|start with|does your|have you (?:tried|compared|checked|looked|considered|thought|measured|asked|read)|(?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|week|weeks) \\?|\\d ?\\?|[0-9](?:am|pm) \\?',
    ),
  },
  {
    name: 'could you do me that',
    weight: 2,
    on: '#to-you',
    when: form(
      `(?:can|could|would|will|might|may) (?:${you}) (?:please |maybe |perhaps |possibly |also |just |quickly |ever |still |then |now |kindly |not |be able to |be (?:so kind|willing|open|up|happy|ok|okay|available) (?:as )?to |mind |like to |have (?:time|a (?:look|moment|minute|second)) (?:to )?|get to )*(?:${helping}|mentoring|reviewing|looking|reading|helping|having|checking|sharing)\\b`,
    ),
    unless: form(
      'if you (?:can|could|would) (?:say|do)|as you (?:can|could|would|will)|you would (?:never|have)|would you (?:say|think) (?:so|no)\\b|so that you (?:can|could)|things you (?:can|could)|you (?:will|would) (?:learn|see|find)|\\byou can see',
    ),
  },
  {
    name: 'would you, in my place',
    weight: 1.5,
    on: 'would',
    by: 'mentee',
    when: form('\\bwould you\\b|\\bwould (?:a|an|the) [a-z]+ (?:accept|see|read|mind)'),
    unless: form('would you like (?:me|to come|a|it)|if you would'),
  },
  {
    name: 'a question of the mentee',
    weight: 1.2,
    on: '#question',
    by: 'mentee',
    unless: form(
      '^\\| (?:is|are|was|were|did|do) (?:it|you) (?:joking|serious)|how (?:are|r) (?:you|u)\\b|how (?:was|were|is) (?:the |your )?(?:wedding|baby|family|holiday|weekend|trip|retirement|cat|weather)|did you know|how is (?:retirement|life|everything|the)|shall we|still \\d|is the credit|(?:ok|okay|fine|works|suit|suits)\\b.*(?:for you )?\\?|(?:today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week) (?:instead|then)? ?\\?|who knew|right \\?|what now \\? \\?|why is it always|can you believe|guess|is it (?:just me|a success)|i guess',
    ),
  },
  {
    name: 'chat question without its mark',
    weight: 1.2,
    on: 'how what any is are do which can could',
    by: 'mentee',
    when: form(
      '^\\| (?:[a-z]+ \\| )?(?:hi |hey |hello |quick one |also |question )*(?:how (?:to|do|can|would|should|did|does)|what (?:should|would|do|to|is your|are the|are)|any (?:advice|tips|thoughts|ideas|suggestions|chance|openings|feedback|recommendations?|roles|pointers|referrals|jobs|idea|resources|help|junior)|is there (?:any|anyone|a)|are there|do you (?:know|have|think|guys|recommend)|which|can (?:you|u|i)|could (?:you|i)|where (?:can|do|should|to)|is [a-z]+ or |who (?:can|should)|do the|does)\\b|\\| what do (?:they|you) usually',
    ),
    unless: form('what a |how (?:are|r) you|which is|how is'),
  },
  {
    name: 'anything to advise',
    weight: 2,
    on: 'please help comments any advice suggestions thoughts feedback tips pointers suggest guide ideas',
    when: form(
      '\\bany (?:[a-z]+ )?(?:advice|tips|thoughts|ideas?|suggestions?|feedback|recommendations?|pointers|openings|resources|chance|help|roles|referrals|contacts|guidance|comments|input)\\b|\\| (?:thoughts|suggestions|advice|tips|ideas|feedback) \\?|feedback (?:is |very |most |more than )*(?:welcome|appreciated)|\\b(?:please|pls) (?:[a-z]+ )?(?:suggest|advise|guide|help|teach|mentor|review|refer|introduce|recommend|revert|explain|share|connect|give|tell|have a look|check|do help|assist)|(?:comments|thoughts|input) (?:are |is |very |most |always )*(?:welcome|appreciated)|please help|help (?:me|sir|please|us)\\b|suggest me',
    ),
    unless: form('no feedback|without any|not need any|any luck|if any|any time'),
  },
  {
    name: 'needs help',
    weight: 2,
    on: 'need help halp support stuck guidance looking assistance after job',
    when: form(
      '\\bi (?:would |really |also |just |do )*(?:need|am in need of|want|am looking for|am after|am searching for|seek|require|could use|could do with) (?:your |some |a |an |a bit of |any |more )*(?:help|support|advice|guidance|feedback|opinion|mentor|referral|reference|assistance|hand|recommendation|introduction|intro|speaker|view|job|contacts?|minutes|input|eyes|pair of eyes|pointers|second opinion|fractional [a-z]+)|\\| help \\|?|\\bhelp \\|$|\\bhelp$|(?:need|want) (?:a|your) reference|i am looking for (?:a|an|someone|somebody)|i am after (?:a|an)|would need your|receive your guidance',
    ),
    unless: form(
      'glad to help|happy to help|help desk|no help|i do not need|if you need|let me help|can help|will help|to help|could help|i would be glad',
    ),
  },
  {
    name: 'would like to hear',
    weight: 2,
    on: 'like know hear love interested curious wonder wondering grateful appreciate thankful welcome mean nice great helpful awesome calm help amazing lovely',
    when: form(
      '(?:would|i d) (?:really |also |just |so |very much |be )*(?:like|love) (?:to (?:know|hear|ask|learn (?:from|how|what|why)|get your|have your|receive|talk|pick your|meet|see how|understand|run)|your|it if|you to (?:tell|look|read|help|review|check|be))|want to (?:know|hear|ask)|\\bi (?:would be|am|was|would) (?:very |really |so |most |just )*(?:curious|interested)\\b .*(?:what|which|how|why|to|if|whether|for)|\\bi would (?:be )?(?:very |really |so |most |just )*(?:grateful|thankful)\\b .*(?:if|for|to)|(?:i|was|am|just) (?:was )?(?:wonder|wondering) (?:if|whether|how|what|which|about|would)|i wonder|would (?:be (?:[a-z]+ )?(?:nice|great|lovely|awesome|good|cool|helpful|amazing|wonderful|grand|useful|a dream)|mean (?:a lot|the world|so much)|help (?:me |a lot|a ton|greatly)?|(?:really |greatly |much |truly |so |also )*appreciate|calm me|make my day)|(?:be )?(?:grateful|thankful|obliged) (?:if|for (?:a|any|your (?:advice|help|thoughts|comments|feedback|opinion|view)))|that would be awesome|all i want to know|would really help if|i would like (?:your|to have your|some)',
    ),
    unless: form(
      'thought you would|that would be lovely|^\\| by |would be (?:nice|great|an honour)(?: \\||$)|i would love (?:to|that) \\||would be happy to|if you would like to|would like to (?:lend|offer|give|thank|keep)|i would like to keep|would love to (?:spend|lend|nominate)|that would be (?:great|amazing|lovely|brilliant) \\||would like my name|made me wonder',
    ),
  },
  {
    name: 'tell me what you think',
    weight: 2,
    on: 'tell know think thoughts look glance eye read let opinion view roast strike go clear plausible enough convincing readable is are',
    when: form(
      `(?:let me know|tell me|share) (?:[a-z ]+ )?(?:what|if|how|whether|which|your|everything|honestly|where)|what do you (?:think|make) of|your (?:honest )?(?:thoughts|opinion|take|view|feedback|eyes|advice) (?:on|about|for|would|is|please|\\?)|(?:have|take|cast|throw) (?:a|an) (?:look|eye|glance|peek) (?:at|on|over|through|and)|(?:look|glance|go|read|skim|proofread) (?:over|at|through|up) (?:my|the|this|it|our)|(?:read|review|check|proofread|critique|roast) (?:my|the|this|our) (?:[a-z]+ ){0,2}(?:${piece})|strike out|does (?:it|this|that|my [a-z ]+|the [a-z ]+) (?:sound|read|look|make sense|seem|work|hold)|(?:is|are) (?:my|this|the) .* (?:clear|ok|okay|right|too [a-z]+|enough|plausible|good enough|convincing|readable)\\b.*\\?`,
    ),
    by: 'mentee',
    unless: form(
      'let me know how (?:it|you)|tell me how (?:you are|it)|i will tell|i have not (?:had|looked)|had time to look|i will let|will tell you|when you look|let me know if you (?:need|want)',
    ),
  },
  {
    name: 'asks for a door',
    weight: 2,
    on: 'refer recommend referral reference introduce introduction intro connect touch contact contacts word mind put vouch know anyone someone anybody somebody openings name any message forward drop submit write vacancies',
    when: form(
      '(?:refer|recommend|introduce|connect|endorse|nominate) me\\b|put me (?:in|forward|through|up)|(?:put|get) (?:me )?in (?:touch|contact) with|put (?:in )?a (?:good )?word|keep me in mind|vouch for me|(?:do|would) you (?:guys |happen to |by any chance |perhaps |also |still )*(?:know|have) (?:of )?(?:anyone|anybody|someone|somebody|any|a|the|one|contacts|who|people|grad|junior|recruiters|openings)|anyone you (?:know|could)|is there (?:anyone|anybody|someone|somebody)|i could write to|connect me|introduce me|(?:any|are there) (?:[a-z]+ )?(?:openings|vacancies|roles|positions|referrals)|(?:put|name|give|list) you (?:down )?as (?:a |my )?(?:referee|reference)|put you down|submit my name|forward (?:him|her|them|my)|if you (?:hear|know) of|drop them my|message (?:him|her)|write (?:him|her) two lines',
    ),
    unless: form(
      'thank you for|thanks for|i do not know|i will|i can|shall i|\\| i could (?:connect|introduce)|would put (?:me|you) down|you (?:introduced|connected|referred|put) me|recommended me',
    ),
  },
  {
    name: 'asks for time',
    weight: 2,
    on: 'minutes minute quarter half hour time chat speak talk call catch coffee walk pair stay brain',
    when: form(
      '(?:have|spare|got|give me|find|need|for|take|have got) (?:[a-z]+ ){0,3}(?:\\d+|ten|fifteen|twenty|thirty|a few|a quarter|half|an|five|some|a bit)[a-z ]* ?(?:minutes|mins|min|hour|of an hour|time|moment)\\b.*\\?|could (?:we|i) (?:talk|speak|pair|chat|have|get|catch|pick|do a (?:mock|practice))|can (?:we|i) (?:talk|speak|pair|chat|have (?:\\d+|ten|a|some|half)|get|catch up|pick your)|pick your brain|catch up for (?:longer|a)|a proper chat|talk for longer|would be (?:nice|great|lovely|good) to (?:catch up|talk|speak|chat|meet)|hop on a (?:quick )?call|jump on a|get on a (?:quick )?call|pair (?:on|with)|talk (?:them|it|this) through',
    ),
    by: 'mentee',
    unless: form(
      'thank you for|thanks for|our (?:call|meeting|thursday)|same time|could we do (?:\\d|monday|tuesday)|i gave',
    ),
  },
  {
    name: 'may I ask or send',
    weight: 1.5,
    on: 'may can could',
    by: 'mentee',
    when: form(
      '(?:may|can|could|might) i (?:please |also |just |quickly )*(?:ask|send|name|put|use|show|share|list|mention|get|have|borrow|bother|check|say|pick|call you|run|count)',
    ),
    unless: form('i could have|can i (?:do|help|bring you)'),
  },
  {
    name: 'wants to be taught',
    weight: 1.5,
    on: 'teach learn mentor mentoring explain understand guidance guide show help suggest missing unsure thing what',
    by: 'mentee',
    when: form(
      '(?:teach|mentor|guide|train|coach|explain to|show|help|advise|support) me\\b|(?:mentoring|mentor) me|be my mentor|want to (?:switch|become|learn|get into) .*(?:suggest|guide|help|how|please)|what i am (?:unsure about|missing)|one thing i (?:still )?(?:do not|don t) (?:get|understand)',
    ),
    unless: form(
      'thank|you (?:taught|mentored|helped)|was supposed|i will|helps? me|helped me|that you (?:teach|show)',
    ),
  },
  {
    name: 'states the doubt to be judged',
    weight: 1,
    on: 'unsure sure worry whether doubt torn',
    by: 'mentee',
    when: form(
      'i am (?:unsure|not sure|torn|in doubt) (?:whether|if|about|which|between)|my worry is|do not know whether',
    ),
    unless: form('that is fine'),
  },
  {
    name: 'mentor wants information for themself',
    weight: 2,
    on: '#question #to-you curious turn question',
    by: 'mentor',
    when: form(
      'for my (?:own )?curiosity|out of curiosity|i would be curious|what (?:did|does) your team|how did (?:the|your|you get|that|it|our|[a-z]+) .*(?:go|out of|feel|\\?)|tell me (?:a little )?about (?:where|you)|help (?:me|an old|us)|show me (?:how|the)|would you (?:tell|try|read|hold|help)|could you (?:tell|explain|connect|show|help|read|look over|introduce) (?:me|us|my|our|over|an)|made you apply|what happened with|did you (?:get to|hear|manage|apply|send|ask|finish|go|read|book|see|talk|speak|try it)|any (?:news|luck|word) (?:from|with|on|about)|how (?:was|were) (?:the |your )?(?:friday|monday|interview|exam|panel|call|first|talk|round|test|review|demo)|what is next|^\\| (?:[a-z]+ [a-z]+ \\| )?where does the|what (?:was|is) the (?:outcome|result|verdict|title)|do you know (?:anyone|anybody|someone|a)|how is (?:the|your) (?:application|search|course|project|job|prep|cv)|did they|my turn to ask|i have (?:a|one) question for you|would that be ok|everything ok|all ok with',
    ),
    unless: form(
      'would you (?:tell|say) (?:a|him|her|them)|how did you (?:decide|test|measure|get there|arrive)',
    ),
  },
  {
    name: 'mentor needs a person or a hand',
    weight: 1.5,
    on: 'looking need hopeless after',
    by: 'mentor',
    when: form(
      'i am (?:looking for|after|hopeless|searching for) .*\\?|is there somebody|you could connect me',
    ),
  },
  {
    name: 'mentor asks after a yes or no',
    weight: 1,
    on: '#question',
    by: 'mentor',
    when: form(
      '^\\| (?:hi [a-z]+ \\| |hey [a-z]+ \\| )?(?:are|is|do|did|have|has|was|were|will) (?:you|they|he|she|it|the [a-z]+) .*\\?|how (?:are|is) (?:it|things|the .*) going',
    ),
    unless: form(
      'how are you|have you (?:tried|compared|checked|looked|considered|thought|measured|asked|read)|coming|free|around',
    ),
  },
  {
    name: 'wants to know of the mentor s sake, send me',
    weight: 1,
    on: 'send title tell let',
    by: 'mentor',
    when: form('send me the (?:title|link|slides|date|photo)|tell me if it changes|let me know how it goes'),
  },
  {
    name: 'advance thanks with an ask',
    weight: 1,
    on: 'grateful thankful appreciate thanking',
    when: form(
      'would be (?:so |most |very |really |more than )*(?:thankful|grateful|obliged)|thanking you in (?:advance|anticipation).*|would (?:really )?appreciate (?:your|it|any|some|a)',
    ),
  },
  {
    name: 'rhetorical or small talk',
    weight: -2,
    on: '#question',
    when: form(
      'did you know that|how (?:are|r) (?:you|u)\\b(?! (?:handling|doing (?:that|this)))|who (?:knew|would have thought)|what could (?:possibly )?go wrong|is it (?:just me|friday yet)|invented by|guess (?:what|which|who)|have i told you|why (?:is it always|do printers)|did (?:anybody|anyone) fall|it is a success \\?|how did i (?:ever|not)',
    ),
  },
  {
    name: 'thank-you line, no ask',
    weight: -1,
    on: 'thank thanks',
    when: form('^\\| (?:many |a lot of )?(?:thank you|thanks)'),
    unless: form('\\?|could|would|can you|keep me|please|if you|may i'),
  },
])
