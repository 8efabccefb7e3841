import { form, rulesFor } from '../rule.ts'
import { made, mendedTheirs } from '../lexicon/verbs.ts'

const mended =
  'rewrote|rewritten|fixed|corrected|repaired|replaced|translated|redrew|redrawn|redid|redone|recalculated|resolved|solved|debugged|patched|renewed|restarted|configured|reconfigured|converted|filled|submitted|merged|refactored|parallelised|parallelized|optimised|optimized|tidied|cleaned|wrote|written|drew|drafted|dictated|built|made|typed|reformatted|restructured|shortened|updated|completed|finished|implemented|set|did|done|sorted'

export const solveRules = rulesFor('solve', [
  {
    name: 'here is the thing itself',
    weight: 2,
    by: 'mentor',
    on: 'here',
    when: form(
      'here is (?:the|a|an|your|my) (?:[a-z]+ ){0,2}(?:macro|script|shader|snippet|formula|autoload|regex|patch|wrapper|boilerplate|config|rewrite|draft|wording|letter|paragraph|class|module|program)\\b|\\| here \\| (?:just )?(?:swap|use|paste|wire|do|put|try|take|copy) (?:it|this|that|these)',
    ),
    unless: form('\\?|for your (?:site|shop|club)|example'),
  },
  {
    name: 'put the mended thing where the other works',
    weight: 2,
    by: 'mentor',
    on: 'pushed put uploaded committed sent dropped saved left',
    when: form(
      '(?:pushed|put|uploaded|committed|dropped|saved|left|sent) (?:you )?(?:the|a|my|an) (?:[a-z]+ )?(?:fix|fixed|corrected|finished|rewritten|repaired|cleaned|working|patched|redone)\\b',
    ),
    unless: form('\\?|could you|can you'),
  },
  {
    name: 'take mine instead',
    weight: 2,
    by: 'mentor',
    on: 'use take',
    when: form(
      '\\| (?:just |better |you can )?(?:use|take) (?:this|that|mine|these)(?: one| version)? (?:instead|\\|)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'took the liberty',
    weight: 2,
    by: 'mentor',
    on: 'liberty resist myself',
    when: form('took the liberty|could not (?:resist|help myself)'),
    unless: form('\\?'),
  },
  {
    name: 'redid it, no subject',
    weight: 1.5,
    by: 'mentor',
    on: 'rewrote redid redrew rewired rebuilt made',
    when: form(
      '^\\| (?:[a-z]+ \\| )?(?:rewrote|redid|redrew|rewired|rebuilt|made you) (?:it|them|the|your|that|all|a)\\b',
    ),
    unless: form('\\?|\\bmy\\b|\\bour\\b'),
  },
  {
    name: 'this is it, admired',
    weight: -2,
    by: 'mentor',
    on: 'this',
    when: form('this is (?:it|the whole thing|all|everything)\\b'),
  },
  {
    name: 'the mentee mends what is the other’s',
    weight: 2,
    by: 'mentee',
    on: 'fixed repaired corrected',
    when: form(mendedTheirs),
    unless: form('\\?'),
  },
  {
    name: 'went through the other’s piece and rewrote it',
    weight: 2,
    by: 'mentor',
    on: mended,
    when: form(
      `\\bi (?:have )?.*\\byour (?:[a-z]+ ){0,3}[a-z]+ (?:\\| )?and (?:i )?(?:have )?(?:${mended}) (?:it|them|everything|all)\\b|\\bi (?:have )?(?:${mended}|added|put|moved|changed|removed) .*\\b(?:in|to|on|into) your (?:config|configuration|branch|repo|code|file|files|server|machine|laptop|account|settings|project|makefile)`,
    ),
    unless: form('\\? \\|$|my name|your name|comments|comment'),
  },
  {
    name: 'change it so and it is gone',
    weight: 2,
    by: 'mentor',
    on: '#instructs that',
    when: form(
      '\\| (?:just |simply )?(?:swap|change|replace|delete|remove|add|use|set|run|rename|move|put|upgrade|downgrade) .*\\band (?:it|they|you|the [a-z]+|all) (?:is|are|will|works?|builds?|passes|goes|go|starts?) ?(?:gone|fine|work|done|fixed|away|green|out)?|that (?:will do|does|fixes|solves|should do|will fix) (?:it|that|the trick)',
    ),
    unless: form('\\? \\|$|see (?:whether|what|if)|compare|find out|measure'),
  },
  {
    name: 'did it for the other',
    weight: 2,
    on: 'for you your',
    when: form(
      `\\b(?:i|we|ve|once|\\|) (?:have |just |already |also |even |went ahead and |sat down [a-z ]*and |quickly |simply |then |now )*(?:${mended})\\b.*\\b(?:for you|on your behalf)\\b|(?:did|done|wrote|made|built|rewrote|fixed) (?:it|that|them|the whole [a-z]+|all of it) for you|while you were (?:asleep|away|out)`,
    ),
    unless: form('\\? \\|$|my (?:book|site|app|project)|wrote for you to read|what i can do for you'),
  },
  {
    name: 'rewrote the other s piece',
    weight: 2,
    on: mended,
    when: form(
      `\\b(?:i|we|ve|have) (?:have |just |already |also |went ahead and )*(?:${mended}) (?:in |the |all |out )*(?:[a-z]+ )*your (?:[a-z]+ )*(?:code|function|query|cv|resume|letter|cover letter|essay|answer|answers|config|script|form|spreadsheet|test|tests|bug|profile|thesis|homework|assignment|entries|supplement|slides|estimate|repo|pipeline|branch|application|statement|bibliography|email|mail|report|makefile|dockerfile|exercise|proposal|readme|diagram|circuit)`,
    ),
    unless: form(
      '\\? \\|$|for your (?:[a-z]+ ){0,3}(?:site|shop|museum|ngo|charity|association|paper|study|project|workshop|hostel|festival|campaign|agency)',
    ),
  },
  {
    name: 'here is the finished thing',
    weight: 2,
    on: 'here fixed corrected complete completed full finished whole working',
    when: form(
      '(?:here is|here are|this is|here you (?:go|are)|here) (?:\\| )?(?:the |a |your |my )?(?:[a-z]+ )?(?:fixed|corrected|complete|full|whole|finished|working|rewritten|repaired|cleaned up|final|ready|solution|answer|query|fix|code|function|script|dockerfile|config|command|version|snippet|patch|one liner|model answer|sorted list)\\b|the (?:fixed|corrected|complete|working|repaired|rewritten) [a-z]+ (?:is|are)|(?:function|query|code|script|cv|letter) (?:rewritten|fixed|corrected)',
    ),
    unless: form(
      '\\? \\|$|could you|for your (?:[a-z]+ )?(?:ngo|club|site|museum)|full disclosure|in case it|code of conduct|final for your',
    ),
    by: 'mentor',
  },
  {
    name: 'just paste or run it',
    weight: 2,
    on: 'paste copy run drop swap upload use send replace put tick just',
    when: form(
      '(?:just|simply|only|and|then|\\|) (?:paste|copy|upload|drop|swap) (?:it|this|that|them|both|in|and)\\b|just (?:run|send|use|submit) (?:it|this|that|them)|copy (?:that|this|and paste)|run this\\b|drop (?:it|this|that) in|swap (?:it|this|that) in|replace (?:your (?:whole )?(?:file|function|code)|yours) with|(?:simply|just) replace|send that off|put in exactly|use that\\b|tick that|put this in|use this one|paste both',
    ),
    unless: form('\\? \\|$|could you|can you|please upload|not want to just'),
    by: 'mentor',
  },
  {
    name: 'says the answer',
    weight: 1.5,
    on: 'answer answers correct option options command number value line need fix solution cause leak should simply bug comes',
    when: form(
      'answers? to (?:number|question|the)|the (?:correct |right )?(?:answer|answers|options?|solution|command|css|regex|query|number|value|fix|formula|flag|setting) (?:is|are|you (?:need|want|are looking|were looking)|to (?:put|use|enter))|is the command|you need (?:CODE|to (?:change|replace) (?:line|the))|(?:is|was) (?:in|on) line \\d+|step [a-z0-9]+ is simply|should read\\b|(?:the |your )?(?:bug|leak|problem|error|issue|culprit|cause) (?:is|was) (?:in |on |a |an |that |the )|it is a [a-z]+ bug|answers and reasons|comes from CODE',
    ),
    unless: form('\\? \\|$|no answer|^\\| (?:could|can|would|what)|the answer from my side|my answer on'),
    by: 'mentor',
  },
  {
    name: 'gives the exact change in code',
    weight: 1.5,
    on: 'CODE',
    when: form(
      '\\| (?:use|run|change|replace|add|set|put|type|delete|remove|try) [a-z0-9 ]*CODE|CODE (?:is the|and (?:it|the|then|you)|\\| (?:run|use|copy|and|done))|is simply CODE',
    ),
    by: 'mentor',
    unless: form('\\? \\|$|have a look|find out|compare|read up'),
  },
  {
    name: 'it is fixed, nothing left to do',
    weight: 1.5,
    on: 'fixed repaired merged ready nothing need stop bother worry touch spare forget renewed',
    by: 'mentor',
    when: form(
      'no need to (?!(?:answer|reply|respond|hurry|rush|worry|come|write|thank|apologi[sz]e)\\b)[a-z]+|pushed the (?:patch|fix|change)[a-z]* to your|nothing left (?:to do|for you)|do not bother with|stop searching|you can stop|ready to (?:send|go|submit|use)|it is fixed|is (?:fixed|repaired|solved) (?:in|on|now|\\|)|and you are (?:done|home|out of trouble)|is yours to|all (?:done|sorted|fixed) \\||i renewed it|i will spare you|forget about it',
    ),
    unless: form(
      '\\? \\|$|no need to answer|for your (?:[a-z]+ )?(?:site|shop|agency|ngo|workshop)|ready for signature',
    ),
  },
  {
    name: 'I put it in your drafts',
    weight: 1.5,
    on: 'drafts mail inbox upload',
    when: form(
      '(?:put|answer|reply|wrote|dictated|rewrote|ready)\\b.* in your (?:drafts|inbox|mail)\\b|(?:find|have) it in your (?:mail|inbox|drafts)|just upload it',
    ),
    by: 'mentor',
    unless: form('\\? \\|$|the copy|dropbox|edited'),
  },
  {
    name: 'made a version for the other',
    weight: 2,
    on: 'made wrote built did prepared rewrote redid drew found',
    when: form(
      '\\bi (?:have |also |just |went ahead and )*(?:made|wrote|built|did|prepared|drew|written|done) (?:it for you|you (?:a|an|the|some|my)\\b)',
    ),
    by: 'mentor',
    unless: form(
      '\\? \\|$|wrote you a (?:letter|note|mail|reference|recommendation)|wrote you (?:a )?(?:line|message)',
    ),
  },
  {
    name: 'corrected it and merged',
    weight: 2,
    on: 'corrected fixed merged parallelised',
    when: form(
      'i (?:have )?(?:corrected|fixed|merged|parallelised|parallelized|patched|resolved|repaired|rewrote|changed) (?:it|them|the|that|all|line)\\b.*(?:in|on|and|to|now)',
    ),
    unless: form('\\? \\|$|for your (?:[a-z]+ )?(?:site|shop|museum|ngo)|\\bmy (?:bug|code|mistake)|as you'),
    by: 'mentor',
  },
  {
    name: 'the mentee does a favour of that kind',
    weight: 2,
    on: 'for you nothing',
    by: 'mentee',
    when: form(
      '(?:filled|submitted|converted|fixed|translated|repaired|corrected|set|configured|installed) [a-z0-9 ]*(?:for you|nothing left)|nothing left to do for you',
    ),
  },
  {
    name: 'redone, all of them',
    weight: 1.5,
    on: 'redone rewritten fixed done',
    when: form('^\\| (?:redone|rewritten|fixed|corrected|rewrote it|redrawn|tidied)\\b'),
    by: 'mentor',
  },
  {
    name: 'code follows',
    weight: 1.5,
    on: '#hands-code',
    by: 'mentor',
    unless: form('\\? \\|$|read|why|compare|find out|error|log'),
  },
  {
    name: 'hands over a file',
    weight: 1,
    on: '#hands-file attached',
    when: form(
      '(?:i|we) (?:have |also )?(?:rewrote|rewritten|fixed|made|did|wrote|built|cleaned|redid)|attached|cleaned up|done properly',
    ),
    by: 'mentor',
    unless: form('\\? \\|$|comments|notes|example|anonymised|agenda'),
  },
  {
    name: 'did it over coffee, all of them',
    weight: 1,
    on: made,
    when: form('\\bdid (?:it|them|that) (?:for you|over coffee|all)|all \\d+ \\|'),
    by: 'mentor',
    unless: form('\\? \\|$|you did it'),
  },
  {
    name: 'shows instead of asking',
    weight: 1.5,
    on: 'easier show',
    when: form(
      'easier if i (?:just )?(?:show|do|write|fix|send)|i will just (?:show|do|write|fix)|let me just (?:show|do|write|fix|give)',
    ),
    by: 'mentor',
  },
  {
    name: 'help for the other’s project is a delivery',
    weight: -1,
    on: 'your',
    when: form(
      'for your (?:[a-z]+ ){0,3}(?:site|shop|museum|ngo|charity|association|paper|study|workshop|hostel|festival|campaign|agency|start|startup|game|podcast|video|club|course|book)',
    ),
  },
])
