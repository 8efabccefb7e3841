import { form, rulesFor } from '../rule.ts'
import { milestone, jobTitle } from '../lexicon/nouns.ts'

const cheers =
  'congratulations congratulation congratulate congratulating felicitations felicidades parabens gratuliere gratulacje complimenti bravo brava bravissimo chapeau hooray hurray yay woohoo whoop mazel mabrouk hongera'

export const celebrateRules = rulesFor('celebrate', [
  {
    name: 'takes the hat off or gets the shivers',
    weight: 1.5,
    by: 'mentor',
    on: 'hat hats goosebumps goose chills delighted thrilled overjoyed',
    when: form(
      'hats? off\\b|(?:goosebumps|goose bumps|chills)\\b|^\\| i am (?:so |really |absolutely )*(?:delighted|thrilled|overjoyed) \\|',
    ),
    unless: form('\\?'),
  },
  {
    name: 'calls it what it is',
    weight: 1.5,
    by: 'mentor',
    on: 'find discovery feat triumph victory catch masterpiece',
    when: form(
      'that is (?:a|an|quite a|what i call a|one) (?:real |proper |great |big )?(?:find|discovery|feat|triumph|victory|catch|masterpiece)\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'repeats the number in awe',
    weight: 1.5,
    by: 'mentor',
    on: '#shout of',
    when: form(
      '^\\| (?:zero|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|\\d+(?:st|nd|rd|th)|\\d+%?) \\|$|^\\| (?:\\d+|all \\d+) (?:of|out of) \\d+\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'opens a bottle',
    weight: 1.5,
    by: 'mentor',
    on: 'bottle champagne bubbly prosecco drinks drink',
    when: form(
      '(?:open|opening|put|putting|pop|popping) (?:a|the) (?:[a-z]+ )?(?:bottle|champagne|bubbly|prosecco|cava)|drinks? (?:are|is) on me',
    ),
    unless: form('\\?'),
  },
  {
    name: 'others need years for that',
    weight: 1.5,
    by: 'mentor',
    on: 'years months takes took',
    when: form(
      '\\byou (?:just |have )?(?:did|learned|learnt|managed|found|understood|solved|built)\\b.*\\b(?:takes?|took) .*(?:years?|months|decade)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'place and circumstance, admired',
    weight: 1.5,
    by: 'mentor',
    on: 'first second third',
    when: form('^\\| (?:first|second|third) (?:place|prize|rank)\\b|only happens once'),
    unless: form('\\?|\\bmy\\b|\\bwe\\b'),
  },
  {
    name: 'look at you',
    weight: 1.5,
    by: 'mentor',
    on: 'look',
    when: form('\\blook at you \\|'),
    unless: form('\\?'),
  },
  {
    name: 'hurrah',
    weight: 2,
    on: 'hurrah hurra hooray yippee woot huzzah',
    unless: form('\\bi (?:got|passed|did)\\b'),
  },
  {
    name: 'praises how the other performed',
    weight: 1.5,
    on: 'that what',
    when: form(
      '(?:that was|what) an? (?:really |absolutely |very )?(?:brilliant|great|fantastic|superb|excellent|wonderful|amazing|confident|beautiful|impressive|strong) (?:[a-z]+ )?(?:presentation|talk|demo|session|release|launch|interview|defence|defense|speech|keynote|performance|review)\\b',
    ),
    unless: form('\\?|\\bmy\\b'),
  },
  {
    name: 'did it like a master',
    weight: 1.5,
    on: 'handled managed took ran led presented explained answered spoke',
    when: form(
      'you (?:handled|managed|took|ran|led|presented|explained|answered|spoke|moderated|defended) .*(?:like (?:a|an|somebody|someone)|better than|(?:so|really|very) (?:well|calmly|clearly|good)|calmly|beautifully|brilliantly)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'then and now',
    weight: 1.5,
    on: 'ago year january winter spring start beginning',
    when: form(
      '(?:ago|last (?:year|winter|spring|summer|autumn)|in [a-z]+|at the (?:start|beginning)) .*you (?:were|could|had|did|would|hardly)\\b.*(?:now|today|look)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'names a first of the other',
    weight: 1.5,
    by: 'mentor',
    on: 'first',
    when: form('^\\| first (?:[a-z]+ ){1,4}(?:\\||in production|on your own|and)'),
    unless: form('\\?|\\bi\\b|\\bmy\\b|\\bwe\\b|first (?:step|one|thing (?:you|i|to)|find|ask|write)'),
  },
  { name: 'congratulates', weight: 2, on: cheers, unless: form('\\bto me\\b|congratulated (?:me|us)') },
  {
    name: 'praises a growth',
    weight: 2,
    on: 'done',
    when: form('\\bwell (?:well )?done\\b|\\b(?:nicely|brilliantly|beautifully) done\\b'),
    unless: form(' is well done'),
  },
  {
    name: 'is proud',
    weight: 2,
    on: 'proud',
    when: form(
      'proud of (?:you|your|how|what you|this team|both)|(?:so|very|really) proud of (?:you|your)|^\\| (?:so |very )?proud \\||i am (?:so |very |really )*proud \\||makes me proud|made me proud|you should be proud',
    ),
  },
  {
    name: 'is happy for the other',
    weight: 2,
    on: 'happy glad thrilled delighted pleased stoked joy happier',
    when: form(
      '(?:happy|happier|thrilled|delighted|stoked|glad|pleased|chuffed) for you|(?:so |very |really )?(?:glad|thrilled|delighted|happy|pleased) (?:that |to hear )?(?:that )?(?:you|your)\\b (?:[a-z]+ )*(?:got|passed|made|landed|won|did|arrived|worked|went|are through|have)',
    ),
    unless: form(
      'glad (?:to hear )?(?:that )?(?:you are (?:well|ok|better|back)|you (?:messaged|wrote|asked|reached|came|liked))|hope',
    ),
  },
  {
    name: 'hails the other',
    weight: 1.5,
    on: 'fab fantastic amazing brilliant awesome wonderful excellent superb incredible marvellous huge massive terrific',
    when: form(
      '^\\| (?:[a-z]+ \\| )?(?:this is |that is |absolutely |simply |just |how |what a )*(?:fab|fantastic|amazing|brilliant|awesome|wonderful|excellent|superb|incredible|huge|massive|terrific|marvellous)(?: news| work| result| job| achievement| stuff)? \\|',
    ),
    unless: form('\\?'),
  },
  {
    name: 'names the result excellent',
    weight: 1.5,
    on: 'excellent brilliant superb fantastic outstanding huge impressive leap remarkable result job',
    when: form(
      '(?:excellent|brilliant|great|superb|fantastic|outstanding|awesome|amazing|good|lovely|impressive) (?:work|result|job)\\b|is (?:excellent|superb|outstanding|huge|impressive|remarkable|a leap|a huge step)|(?:that is|what) (?:a )?(?:huge|massive|leap|achievement|result|milestone)|a leap since',
    ),
    unless: form('\\?|if '),
  },
  {
    name: 'lovely result of the other',
    weight: 1.5,
    on: 'result',
    when: form(
      '(?:that is|what) (?:a |an )?(?:really |very )?(?:lovely|great|beautiful|wonderful|excellent|fine) result',
    ),
  },
  {
    name: 'looks back on how far',
    weight: 2,
    on: 'far grown growth came come',
    when: form(
      'how far you|how much you have (?:grown|learned|learnt)|you have (?:really |truly )?(?:come (?:a long way|so far|far)|grown)|(?:have|has) come a long way',
    ),
  },
  {
    name: 'the other deserved it',
    weight: 1.5,
    on: 'deserve deserved earned',
    when: form(
      'you (?:so |really |absolutely |fully |totally )?(?:deserve|deserved|earned|have earned)(?: it| every| this| all|\\b)|well deserved',
    ),
    unless: form('you deserve (?:a|better|an) '),
  },
  {
    name: 'from the beginning to now',
    weight: 1.5,
    on: 'from',
    when: form('^\\| from .{3,60} to .{3,}(?:\\||in (?:one|a|two|three|six) (?:year|month)s?)'),
    unless: form('\\bi\\b|\\bmy\\b|\\bwe\\b|\\?'),
    by: 'mentor',
  },
  {
    name: 'you went from there to here',
    weight: 2,
    on: 'went',
    when: form('\\byou (?:have )?(?:went|gone|go) from .+ to '),
  },
  {
    name: 'first of your life',
    weight: 2,
    on: 'first',
    when: form(
      'first [a-z ]+ of your (?:life|career)|your first [a-z ]+(?:!|\\| (?:hooray|bravo|not a single|and))',
    ),
    unless: form('\\?'),
  },
  {
    name: 'cheered or applauded',
    weight: 1.5,
    on: 'cheered cheering clapping applauded applause screaming clap toast raised raising champagne hat',
    when: form(
      'i (?:cheered|clapped|applauded|screamed)|were clapping|raise[sd]? a glass|raising a glass|hats? off to|i take my hat|standing ovation|we (?:all )?(?:cheered|clapped|applauded)',
    ),
  },
  {
    name: 'names what the other has learnt',
    weight: 1.5,
    on: 'learned learnt calmly seniority become handled managed nailed smashed crushed rocked aced',
    when: form(
      '\\byou (?:have )?(?:really |totally |absolutely |just |completely )*(?:nailed|smashed|crushed|rocked|aced|killed) (?:it|that|this|the)|you have (?:learned|learnt) to|look how (?:calmly|well|far|easily|confidently)|i call that|have become a pleasure|how (?:calmly|well|confidently) you',
    ),
    unless: form('\\?'),
  },
  {
    name: 'half a something already',
    weight: 1,
    on: 'half officially',
    when: form(`^\\| (?:half|almost|officially) an? ${jobTitle}`),
    by: 'mentor',
  },
  {
    name: 'welcomes to the club',
    weight: 1,
    on: 'welcome',
    when: form('welcome (?:to the (?:club|team|family|profession|other side)|aboard|on board)'),
  },
  {
    name: 'you passed or got it',
    weight: 1.5,
    on: 'you your',
    when: form(
      `^\\| (?:[a-z]+ \\| )?(?:you|your [a-z ]+) (?:have |has )?(?:just |really |actually |finally )*(?:made it|did it|passed|graduated|got (?:it|in|the (?:${milestone}))|landed|won|were promoted|shipped)`,
    ),
    unless: form('\\?|\\bif\\b|\\bwhen\\b'),
  },
  {
    name: 'you did it yourself',
    weight: 1.5,
    on: 'yourself own alone evenings',
    by: 'mentor',
    when: form(
      '\\byou (?:have )?(?:did|made|figured|found|worked|solved|built|earned) (?:it |that |this )?(?:all |out )*(?:yourself|by yourself|on your own|alone|in the evenings)',
    ),
  },
  {
    name: 'is moved by it',
    weight: 1,
    on: 'grinning screaming crying pleases brag tears goosebumps dancing eye dog had told',
    when: form(
      'i am (?:grinning|screaming|crying|dancing|beaming|so moved)|how (?:that|this) pleases|(?:so that i|i) can brag|in tears|had something in my eye|told (?:the dog|my (?:wife|husband|whole|team))',
    ),
    unless: form('\\bmy (?:job|offer)\\b'),
    by: 'mentor',
  },
  {
    name: 'cannot stop praising',
    weight: 1,
    on: 'wizard legend rockstar star hero genius champion',
    when: form('\\| (?:well done|bravo|you) [a-z ]*(?:wizard|champion)'),
    unless: form('\\?'),
  },
  {
    name: 'party emoji beside a cheer',
    weight: 1,
    on: '#party',
    unless: form('\\b(?:i|we|my|our|me)\\b|happy (?:new|birthday)|merry'),
  },
  {
    name: 'congratulates a thing read',
    weight: -1.5,
    on: 'article post question questions idea choice list topics',
    when: form(
      '(?:great|good|nice|excellent|brilliant) (?:question|article|post|idea|choice|point|list|topics?|catch)',
    ),
  },
  {
    name: 'proud of oneself',
    weight: -2,
    on: 'proud',
    when: form(
      'i am (?:so |very |ridiculously |really |quite )*proud of (?:it|myself|this|my|us|that)|proud of (?:myself|my)',
    ),
  },
  { name: 'in a year that says otherwise', weight: -1.5, on: 'sarcasm exactly', when: form('exactly what') },
  {
    name: 'a happy first year',
    weight: 1.5,
    on: 'happy',
    when: form(
      'happy (?:first|second|third|one|two|five|ten)[a-z ]* (?:year|anniversary)|happy (?:work )?anniversary',
    ),
  },
])
