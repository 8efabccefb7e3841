import { form, rulesFor } from '../rule.ts'
import { past } from '../lexicon/verbs.ts'

const forYou = '(?: [a-z0-9]+){0,6} (?:for you|you (?:a|an|the|my)|your)\\b'

export const updateRules = rulesFor('update', [
  {
    name: 'so so',
    weight: 1.5,
    by: 'mentee',
    on: 'so mixed meh half bad good better',
    when: form(
      '^\\| (?:so so|mixed|mixed bag|meh|half half|fifty fifty|not (?:so |too |that )?(?:bad|great|good)|better than (?:feared|expected|i thought)) \\|',
    ),
    unless: form('\\?'),
  },
  {
    name: 'they said no',
    weight: 1.5,
    by: 'mentee',
    on: 'said chose took went loved liked wanted refused replied answered agreed declined laughed rejected noticed gave',
    when: form(
      '^\\| (?:they|he|she|the [a-z]+(?: [a-z]+)?|my [a-z]+|our [a-z]+) (?:have |has |just |all )*(?:said (?:yes|no)|chose|took (?:another|somebody|someone|the other)|went (?:with|for)|loved|liked|wanted|refused|replied|answered|agreed|declined|laughed|rejected|noticed|gave)\\b',
    ),
    unless: form('\\?|\\byou\\b|\\byour\\b|chose (?:my|mine|me)\\b'),
  },
  {
    name: 'found what it was',
    weight: 1.5,
    by: 'mentee',
    on: 'was right turns turned truth',
    when: form(
      '^\\| (?:[a-z]+ \\| )?it was (?:indeed |really |just )?(?:the |time zones?|a missing|a wrong|an old|missing|never the)|you were right\\b|^\\| (?:it )?turn(?:s|ed) out\\b|^\\| the truth \\|',
    ),
    unless: form('\\?|the (?:first|best|worst|last|same)\\b'),
  },
  {
    name: 'told them no, with the reason',
    weight: 1.5,
    by: 'mentee',
    on: 'told',
    when: form('\\bi told (?:them|him|her|[a-z]+|the [a-z]+) (?:no|yes)\\b'),
    unless: form('\\?'),
  },
  {
    name: 'has not done so far',
    weight: 1.5,
    by: 'mentee',
    on: 'yet',
    when: form('\\b(?:have|had|did|has) not (?:[a-z]+ ){1,5}yet\\b'),
    unless: form('\\?|\\byou have\\b'),
  },
  {
    name: 'is halfway',
    weight: 1.5,
    by: 'mentee',
    on: 'halfway half almost nearly',
    when: form(
      '^\\| (?:i am |we are )?(?:half ?way|almost|nearly|mostly) (?:through|done|there|finished)\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'juniors come to the author',
    weight: 1.5,
    by: 'mentee',
    on: 'me onboarding',
    when: form(
      '(?:juniors?|new ones|trainees?|interns?|beginners|newcomers|students|apprentices?|starters?)\\b[a-z ]{0,20}\\b(?:ask|asks|come to|comes to|write to) me\\b|(?:running|run|in charge of|leading|doing|organi[sz]ing) (?:the )?onboarding',
    ),
    unless: form('\\?'),
  },
  {
    name: 'the things work',
    weight: 2,
    on: 'work help helped worked',
    when: form(
      '\\b(?:the|your|those|these|both) (?:[a-z0-9]+ ){0,3}[a-z]+s (?:really |all |do |already )?(?:work|help|helped|worked)(?: \\||$| like| really| well)',
    ),
    unless: form('\\?|who |people|hours|for me'),
  },
  {
    name: 'it went so',
    weight: 1.5,
    on: 'went',
    when: form(
      '(?:it|that|coding|everything|the [a-z ]+) went (?:really |quite |very |pretty |so )?(?:well|badly|ok|okay|fine|great|terribly|better|worse|in|through|wrong|sideways)',
    ),
    unless: form('\\?|if it'),
  },
  {
    name: 'has been running',
    weight: 1.5,
    on: 'been',
    when: form('(?:is|has|have) been (?:running|live|working|up|stable|quiet|gone|fine)\\b'),
    unless: form('\\?'),
  },
  {
    name: 'tells where the author stands before asking',
    weight: 1.7,
    by: 'mentee',
    on: '#question',
    when: form(
      '\\b(?:i|we) (?:have|ve) (?:now |also |just )*(?:reduced|read|upgraded|finished|tried|got|begun|broken|changed|switched|narrowed|checked|two|three|an offer|started|completed|written|rewritten|moved)\\b.*\\||\\b(?:i|we) (?:just |finally )?(?:turned down|accepted|declined|started|quit|resigned|signed|applied)\\b.*\\||they (?:have )?(?:moved|offered|asked|told|put|rejected|gave) (?:me|us)\\b.*\\||i (?:was|am|got) (?:passed over|rejected|told|moved|asked|through the|doing her|doing his|now doing|laid off|let go)\\b.*\\||(?:left|quit|resigned) (?:and|\\|).*\\||keep failing|now (?:times out|hangs|fails|crashes)|nothing is (?:going|working)',
    ),
    unless: form('^\\| (?:have|did|when|what|how)\\b'),
  },
  {
    name: 'is behind the author',
    weight: 1.5,
    on: 'behind survived over',
    when: form(
      'is (?:now |finally )?behind (?:me|us)|(?:is|are) (?:now |finally )?over \\||survived (?:the|my)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'what the other gave has worked',
    weight: 1.5,
    on: 'your you',
    when: form(
      'your (?:[a-z0-9]+ ){1,5}(?:has |have |really |already |just )*(?:saved|helped|worked|works|work|made|changed|brought|paid off|is helping|was (?:right|worth|gold|spot on))\\b|(?:book|course|article|tip|checklist|template|trick|method|novel|talk|exercise|app|system|advice) (?:that |which )?you (?:gave|lent|sent|recommended|told|showed|suggested|nudged)',
    ),
    unless: form('\\?|alarm|prototype|your (?:[a-z]+ )?(?:team|shop|site|firmware)'),
  },
  {
    name: 'told a change with a place or number',
    weight: 1,
    by: 'mentee',
    on: 'applied two three no ghosted back so',
    when: form(
      '(?:rejections?|invites?|replies|answers|interviews|offers) (?:so far|yet|already)|back to square one|ghosted',
    ),
  },
  {
    name: 'done as was asked',
    weight: 1,
    on: 'done',
    when: form('^\\| (?:all )?done \\|'),
    unless: form('\\?'),
  },
  { name: 'did, with no subject, seldom a mentor’s news', weight: 0.5, by: 'mentor', on: '#did' },
  {
    name: 'the mentor tells of the work done for the other',
    weight: -0.5,
    by: 'mentor',
    on: 'i',
    when: form(
      '^\\| (?:i (?:remember|had a quick look|read|wrote a little|put you)|i have (?:put you|only just))',
    ),
  },
  {
    name: 'it went in',
    weight: 1.5,
    on: 'went in out off',
    when: form(
      '(?:proposal|application|talk|cv|paper|draft|form|it|take home|assignment|thesis|report|rotation|cover letter|abstract) (?:went|is|are) (?:in|off|out|submitted)\\b',
    ),
    unless: form('\\?|once|when|as soon|it is in (?:the|your)|is out of'),
  },
  {
    name: 'an event is ahead',
    weight: 1,
    by: 'mentee',
    on: 'interview exam panel round next final',
    when: form(
      '^\\| (?:the |my |next |first |final )*(?:interview|exam|panel|final round|technical one|case|test|deadline|assessment)\\b.*(?: on | at |tomorrow|next|monday|tuesday|wednesday|thursday|friday)|^\\| next is\\b|they will (?:answer|decide|tell|let me)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'is doing it now',
    weight: 1,
    on: 'am',
    when: form(
      '\\bi am (?:applying|preparing|starting|interviewing|moving|leaving|joining|writing|rewriting|building|learning|reading|switching|practising|practicing|at chapter)\\b',
    ),
    unless: form('\\?|if i am'),
  },
  {
    name: 'weeks into it',
    weight: 1.5,
    on: 'weeks months week month days',
    when: form(
      '^\\| (?:[a-z]+ )?(?:two|three|four|five|six|first|last|\\d+) (?:weeks?|months?|days?) (?:in|upstairs|done|of|on the)\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'a number shouted',
    weight: 1,
    by: 'mentee',
    on: '#shout',
    when: form('^\\| (?:from )?\\d+[a-z%]*(?: [a-z]+)? \\|'),
  },
  {
    name: 'it has held',
    weight: 1,
    on: 'has have',
    when: form('\\b(?:have|has) (?:now )?(?:used|not fallen|been running|held|survived|changed|worked) '),
    unless: form('\\?|\\byou have\\b'),
  },
  {
    name: 'tried what was advised',
    weight: 2,
    on: 'tried followed used applied redid reread asked raised widened took started did switched rewrote said changed spoke quoted trying using told showed advised suggested finally',
    when: form(
      '(?:\\b(?:i|we|and|have|been|just|finally|ve)|^\\|) (?:have |just |finally |also |been )*(?:tried|followed|applied|used|using|redid|reread|raised|started|took|did|asked|rewrote|widened|switched|spoke|trying|changed|took up|quoted|read|went)\\b.*(?:your\\b|you (?:said|told|suggested|proposed|recommended|showed|advised|gave|sent|mentioned|lent)|as you|like you)|\\bi\\b.* as you (?:suggested|advised|said|proposed|recommended|told)|as you (?:suggested|advised|said|proposed|recommended|told).*\\bi\\b|you (?:told|advised|nudged|suggested|recommended|proposed|taught) me',
    ),
    unless: form(
      '\\? \\|$|^\\| (?:could|can|would) you|as you know|named you|put your name|your name|for your [a-z]+',
    ),
  },
  {
    name: 'tells what the author did',
    weight: 1,
    on: '#i-did',
    unless: form(
      `\\? \\||i (?:was wondering|wanted to (?:thank|ask|say|know)|hoped|had to|wrote you|made you|thought (?:of|i would)|noticed|saw|saw (?:this|a)|found (?:this|a|an)|heard|remembered|named|credited|told (?:them|him|her|everyone|the|each)|put your|listed)|i (?:have )?(?:rewrote|rewritten|fixed|corrected|translated|replaced|converted|wrote|made|built|drew|redrawn|drafted|prepared|attached|merged|configured|renewed|moved|recorded|recalculated|dictated|noticed|attached)${forYou}`,
    ),
  },
  {
    name: 'did, with no subject',
    by: 'mentee',
    weight: 1,
    on: '#did',
    unless: form(
      '\\? \\||^\\| (?:got it|done|attached|noted|signed|agreed|deployed|merged|fixed|needed|delivered|named|stuck in) (?:\\||:|please)|as promised',
    ),
  },
  {
    name: 'still under way',
    weight: 1.5,
    on: 'still yet far currently meanwhile halfway struggling stuck behind working waiting doing trying staring been am',
    when: form(
      '\\bstill (?:no|not|stuck|waiting|working|do not|have not|struggling|on|here|scared|fighting|in|deadlocks|fails|trying|looking|searching)|no (?:news|answer|reply|word|response|luck) (?:yet|so far|from)|not (?:yet|there yet|finished)|so far (?:so|i|no|the)|(?:i am|we are|am) (?:currently|now|still|nearly|almost|halfway|at (?:chapter|week|part|lesson)|on (?:chapter|week|day)|stuck|behind|struggling|working on|half|through|doing)|been (?:working|learning|doing|applying|trying|staring|reading|busy)',
    ),
    unless: form(
      '^\\| (?:what|which|where|do|are|is) |still need you|\\bif you\\b|you are still looking|still thinking of you|still not sure whether you',
    ),
  },
  {
    name: 'it works or fails',
    weight: 1.5,
    on: 'works work worked failed fails runs passes broke died crashed crashes passed running better broken red helped helping down works changed same different',
    when: form(
      '\\b(?:it|that|this|everything|the [a-z0-9 ]+|your [a-z0-9 ]+) (?:really |now |just |finally |already |actually |still |is |has been )*(?:works|worked|failed|fails|runs|passes|broke|died|crashed|crashes|running|better|broken|red|helped|helping|changed|works now|deadlocks)\\b|\\bit runs\\b|tests pass|same error|different line|works \\|',
    ),
    unless: form(
      '\\? \\|$|^\\| (?:what|which|why|how)|\\bif it works|works for me|i would|how (?:everything|this|it|things|that) works?|ought to|from what i hear|you need|^\\| (?:your [a-z ]+ (?:has expired|uses))|for you|when|on your|does that work|make sure|see whether|then it|and it builds|and it works fine if|the way it works',
    ),
  },
  {
    name: 'the news are',
    weight: 2,
    on: 'news update report outcome result results status recap summary loop closing',
    when: form(
      '\\b(?:the )?(?:good|bad|small|sad|quick|big|short) (?:news|report|update)|^\\| (?:news|update|outcome|report|result|status|small report|quick update|progress|just to close|to close)\\b|close the loop|outcome of|there is news|here is where (?:i|we) (?:am|stand)|keep you posted \\|',
    ),
    unless: form('newsletter|could you|\\?'),
  },
  {
    name: 'gave up or postponed',
    weight: 1.5,
    on: 'given dead wait cancelled lost rejected declined passed moved answer no pass heard told not never',
    when: form(
      'given up|is dead|has to wait|(?:was|were|got|been) (?:rejected|declined|turned down|passed over|moved|cancelled|laid off|let go|postponed|told|put|given|asked|invited|through)|turned (?:me|us) down|did not (?:pass|get|make|work|go|answer|reply|finish|manage)|never heard back|it is a no\\b|got a no|did not hear',
    ),
    unless: form(
      '^\\| (?:how|what|why|would|could|did you)|did not get (?:it|what|why|that)|\\byou (?:were|did)|award|sorry',
    ),
  },
  {
    name: 'a state of affairs over there',
    weight: 1,
    on: 'now since already back until',
    when: form(
      '\\b(?:i|we|my [a-z]+|our [a-z]+|the [a-z]+|your former team|nobody) (?:is|are|am|has|have)\\b.*(?:since|now|already|by now|these days|again|so far|lately)\\b|^\\| since (?:yesterday|last|monday|then)|\\bback (?:from|to|at)\\b',
    ),
    unless: form(
      '\\? \\||available|reachable|free|limit|as of today|from now on|since half|since it was|since you|engineer|manager',
    ),
  },
  {
    name: 'has done a stretch of a course',
    weight: 2,
    on: 'finished completed chapter chapters course week modules module reading done weeks in months',
    when: form(
      '(?:finished|completed|done with|half ?way through|through|read) (?:with )?(?:the |my |your |all |a |chapter|week|module|\\d)|(?:chapters?|modules?|reading|course|tutorial|exercises?|homework|lesson|first (?:week|month|sprint)|week [a-z0-9]+)(?: [0-9a-z]+){0,4} (?:is |are |now )?done|^\\| done (?:my|with|all|the)|weeks? (?:in|on the)\\b|(?:two|three|four|five|six) (?:weeks|months) in',
    ),
    unless: form(
      '\\? \\||for your|^\\| (?:read|finish|complete) (?:the|a|it)|once|when you|i have finished the voice|you have finished',
    ),
  },
  {
    name: 'has applied',
    weight: 2,
    on: 'applied sent submitted handed registered booked signed enrolled interviewed interview invited',
    when: form(
      '(?:i|we|have|just|finally|\\|) (?:have |just |finally |already |now )*(?:applied|submitted|handed (?:it |that )?in|registered|enrolled|booked|sent (?:it|off|the|in|them)|interviewed)\\b|\\| sent \\||(?:interview|call|round|panel|exam)[a-z ]* (?:went|was|is (?:on|over|next))|got (?:an|another|the|my) (?:interview|invite|call ?back|reply|answer|rejection)|invited (?:me|us) (?:to|for)',
    ),
    unless: form('\\?$|for you \\||i (?:have )?sent you|to your|sent (?:it|them) over'),
  },
  {
    name: 'tells a change at work',
    weight: 1.5,
    on: 'they manager boss team company lead client owner landlord doctor committee she he we our',
    when: form(
      `\\b(?:they|my (?:[a-z]+ ){0,2}(?:manager|boss|lead|team|company|reviewer|client|supervisor|skip level|employer)|the (?:new )?(?:manager|boss|client|committee|team|doctor|examiners|company|recruiter|professor|interview[a-z]*|head of [a-z]+)|our [a-z ]+|he|she) (?:have |has |just |also |even |finally |now |both |all )*${past}\\b`,
    ),
    unless: form('\\? \\||\\bmy (?:brother|sister|aunt|son)'),
  },
  {
    name: 'a bad or odd time',
    weight: 1.5,
    on: 'disaster rough hectic hard tough mess nothing stuck overwhelmed tired flat am',
    when: form(
      'was a (?:disaster|mess|success|flop|nightmare|blast|joy)|(?:been|is|was) (?:hectic|rough|crazy|hard|tough|busy)|nothing is (?:going|working)|i am (?:a bit |so |really |very )*(?:overwhelmed|tired|flat|exhausted|stuck|lost|scared|behind|better|ok|okay)|keep failing',
    ),
    unless: form('\\? \\|'),
  },
  {
    name: 'passed on to a committee',
    weight: 1.5,
    on: 'is are takes brought has have',
    when: form(
      '(?:is|are) (?:now )?(?:with the|in review|under review|on (?:its|their) way|in progress|on hold|pending|on track|at (?:the )?level)|takes forever|has brought me|have brought me|is still (?:running|with)',
    ),
    unless: form('\\? \\|'),
  },
  {
    name: 'numbers that changed',
    weight: 1.5,
    on: 'from down up of',
    when: form(
      'from \\d+[a-z%.]* [a-z ]{0,30}to \\d+|down (?:from|to) \\d+|up (?:from|to) \\d+|\\d+ (?:of|out of) (?:the )?\\d+',
    ),
    unless: form('\\? \\||would you'),
  },
  {
    name: 'because something is dead, what now',
    weight: 1.5,
    on: 'died broken failing crashed work red deadline',
    when: form(
      'my (?:[a-z]+ )?(?:laptop|computer|code|build|server|app) (?:died|broke|crashed|does not (?:work|run|compile)|is (?:broken|dead))|i have broken|everything is (?:red|broken|down|on fire)',
    ),
  },
  {
    name: 'the set-up of a question only',
    weight: -0.7,
    on: '#question',
    when: form(
      '^\\| (?:[a-z]+ )?(?:could|can|would|will|do|does|is|are|how|what|which|where|should|may|if|for|given|as|in|to)\\b',
    ),
  },
  {
    name: 'an announcement of help',
    weight: -1,
    on: 'you your',
    when: form('\\b(?:thought of you|in case (?:you|it)|if you (?:want|would like)|for you\\b|you can have)'),
  },
  {
    name: 'third-party news',
    weight: -1.2,
    on: 'brother sister aunt cousin friend son colleague neighbour somebody someone flatmate mum',
    when: form(
      '^\\| (?:my (?:[a-z]+ )?(?:brother|sister|aunt|uncle|cousin|friend|son|neighbour|landlord|mum|flatmate|wife|husband)|somebody|someone|a colleague)\\b',
    ),
    unless: form('\\bour\\b|moved out|hospital|ill\\b|died|left'),
  },
  {
    name: 'credit of the other',
    weight: -0.5,
    on: 'name named credited',
    when: form('your name|named you|credited'),
  },
  {
    name: 'talks about what the other did',
    weight: -1,
    on: 'you',
    when: form('^\\| you (?:[a-z]+ )?(?:made|sounded|went|have|asked|did|said|came|explained|passed)\\b'),
    unless: form('\\b(?:i|it|we) (?:have |ve |is |has )'),
  },
])
