import { form, rulesFor } from '../rule.ts'

export const creditRules = rulesFor('credit', [
  {
    name: 'a thing in public thanks you',
    weight: 2.5,
    on: 'name thank thanks mention mentions names credits lists found spotted reported drawn',
    when: form(
      '(?:thanks?|mentions?|credits?|lists?|acknowledges?) you by name|(?:notes|booklet|page|programme|program|report|article|post|readme|changelog|footer|preface|label) (?:thanks?|mentions?|names?|credits?|lists?|acknowledges?) you\\b|^\\| (?:found|spotted|reported|drawn|designed|illustrated) by (?:[a-z]+ (?:\\| )?){1,2}\\|',
    ),
    unless: form('\\?|i will|going to'),
  },
  {
    name: 'told others whose idea it was',
    weight: 2,
    on: 'told',
    when: form(
      '\\bi (?:have |also )?told (?:them|him|her|everyone|everybody|the [a-z ]+|my [a-z]+) (?:that )?(?:it|this|that) (?:is|was) your\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'why there is no byline',
    weight: -3,
    on: 'byline bylines',
    when: form('(?:no|one|more than one|not) (?:[a-z]+ ){0,3}bylines?\\b|confus'),
  },
  {
    name: 'it is yours to take',
    weight: -2,
    on: 'yours',
    when: form('(?:mix|take|keep|use)\\b.*\\| it is yours'),
  },
  {
    name: 'a milestone because you did',
    weight: 2,
    on: 'because',
    when: form(
      '(?:got|passed|job|offer|promoted|landed|accepted|won|hired|made it|here)\\b.* because you (?:[a-z]+ )?(?:made|taught|showed|told|pushed|helped|believed|kept|asked)',
    ),
    unless: form('\\?'),
  },
  {
    name: 'came from you',
    weight: 2,
    on: 'from on',
    when: form(
      '(?:came|comes|come|stems|is taken|are taken|borrowed|copied|learned|learnt) (?:it )?(?:all )?from (?:you|yours)\\b|based on (?:you|yours)\\b|your (?:handle|initials|photo|picture|logo) (?:is|are|next|on|in|under)|has your (?:handle|initials|name|photo)',
    ),
    unless: form('\\?|hear from you|heard from you|i have learned a lot|everything i know'),
  },
  {
    name: 'has your handle',
    weight: 2,
    on: 'handle initials photo',
    when: form('(?:with|has|have|shows|put|carries) your (?:handle|initials|photo|picture)'),
    unless: form('\\?'),
  },
  {
    name: 'your name stands there',
    weight: 2,
    on: 'name',
    when: form(
      '(?:your|my mentor s|[a-z]+ s) name (?:is |was |now |stands |stood |appears |on |in |at |now stands |first |from )+|(?:with|and|said|put|wrote|mentioned|listed|carries|bears|move|moved|added|has|have|included|gave|show|shows|showed) your name|your name (?:on|in|from|under|first|at)',
    ),
    unless: form('\\?|would you|may i|can i put|on my list|ok to|okay to|spell'),
  },
  {
    name: 'named you',
    weight: 2,
    on: 'named credited mentioned listed acknowledged cited quoted tagged',
    when: form(
      '(?:named|credited|mentioned|listed|acknowledged|cited|tagged|quoted) (?:[a-z]+ and )?you\\b|you are (?:already |now )?(?:named|credited|listed|mentioned|cited|acknowledged|quoted) |(?:named|called) after you|named (?:[a-z]+ )?and you',
    ),
    unless: form(
      '\\?|would it|unless|thank you for (?:naming|mentioning)|as (?:a |an )?(?:referee|reference)',
    ),
  },
  {
    name: 'is by you',
    weight: 2,
    on: 'by from permission',
    when: form(
      '(?:is|are|was|were|concept|code|design|work|words|idea) by you\\b|taught by|mentored by (?:you|[a-z]+)|designed by (?:you|ms|mr|mrs|dr)|(?:inspired|stolen with permission|borrowed|taken) (?:by|from) (?:you|[a-z]+)\\b.*\\||with (?:thanks|credit) to (?:you|[a-z]+)',
    ),
    unless: form('\\?|\\bby your\\b'),
  },
  {
    name: 'it was you',
    weight: 2,
    on: 'you told say s',
    when: form(
      '(?:it was|it is|that was|was|is|were) (?:really |mostly |all |only |also )?(?:you|yours) who|\\bit was (?:all )?you\\b|(?:told|said|told them|tell|tells|say|say that|made it clear).* (?:it was|it is|was|that is|is|are) (?:you|yours|your [a-z]+|[a-z]+ s)\\b',
    ),
    unless: form('\\?|\\bif you\\b|it is you who should'),
  },
  {
    name: 'told others whose it is',
    weight: 2,
    on: 'told say said tell told explained mentioned clear who',
    when: form(
      '(?:told|tell|telling|said to|say to|explained to) (?:them|him|her|everyone|everybody|each of them|the [a-z]+|my [a-z]+|whoever asks|all of them|people|anyone)\\b.*(?:who (?:wrote|taught|made|built|showed|designed|did|had)|yours|it was you|was you|your (?:idea|doing|work|concept|template)|[a-z]+ (?:s|is) (?:template|idea|work|concept))|heard from me who|who (?:had )?(?:taught|showed|shown) me|i (?:say|said) (?:\\| )?(?:at the start )?(?:who|that it|that the|where)|i said your name|i told .* that (?:the )?.* (?:is|are|was) (?:yours|you)',
    ),
    unless: form('\\?|when i present|i will|i am going'),
  },
  {
    name: 'is yours',
    weight: 1.5,
    on: 'yours',
    when: form(
      '(?:is|are|was|were) (?:yours|mostly yours|all yours|yours alone|entirely yours)\\b|(?:claim|idea|concept|section|sentences|part|half)[a-z ]* (?:is|are) yours',
    ),
    unless: form('\\?|next one is all yours|it is yours if|all yours \\| next'),
  },
  {
    name: 'your doing',
    weight: 2,
    on: 'doing',
    when: form(
      '(?:are|is|was|were|all) (?:entirely |all |really )?your (?:doing|work|merit|idea|achievement)\\b',
    ),
    unless: form('\\?|what is your'),
  },
  {
    name: 'without you no result',
    weight: 2,
    on: 'without',
    when: form(
      'without (?:you|your [a-z ]+)\\b.*(?:would|could|never|not|failed|had)|(?:would|could|never|not|had).* without (?:you|your)',
    ),
    unless: form('\\?|know without you|cannot .* without you telling'),
  },
  {
    name: 'you are what made it',
    weight: 2,
    on: 'convinced made decided possible worked saved origin reason thanks cracked cause did key',
    when: form(
      '(?:you|your [a-z0-9 ]+|which you [a-z]+|that you [a-z]+) (?:is|was|were|are|did) (?:what|the (?:reason|thing|key|cause|one)|why)[a-z ]*|(?:made|makes) (?:it|this|that) possible|that is what (?:convinced|decided|saved|won)|as the origin of|your (?:[a-z0-9]+ ){1,6}(?:did (?:it|most|that|the trick|this)|made the difference|saved (?:the|our) (?:project|launch|release|deal|audit|day))|(?:got|brought|carried) (?:me|us) (?:here|there|through)\\b',
    ),
    unless: form('\\?|\\bif\\b|will be'),
  },
  {
    name: 'milestone thanks to you',
    weight: 1.5,
    on: 'thanks',
    when: form(
      'thanks to (?:you|your)\\b.*(?:\\bgot\\b|passed|job|role|offer|crack|promot|landed|accepted|won\\b|hired|never went off|certif|scholarship|launched|live)|(?:\\bgot\\b|passed|job|offer|promoted|landed|accepted|won|hired|never went off|launched|we made it).* thanks to (?:you|your)|^\\| (?:all )?thanks to you \\|',
    ),
    unless: form('\\?'),
  },
  {
    name: 'owes the milestone to you',
    weight: 1.5,
    on: 'owe because',
    when: form(
      'i owe (?:it|this|that|the [a-z]+) to you|because of (?:you|your|the [a-z ]+ you)\\b|(?:all|it is) because of you',
    ),
    unless: form('\\?|\\bif\\b|delay|late'),
  },
  {
    name: 'first author or co-author',
    weight: 2,
    on: 'author coauthor authors byline acknowledgments acknowledgements acknowledgment footer credits credit footnote slide section',
    when: form(
      'you (?:are|re|as) (?:[a-z]+ )*(?:first |co )?(?:author|coauthor)|you as (?:co ?)?authors?|and you as|\\bas authors?\\b|byline|in the acknowledge?ments?|credit line|\\bin the credits|thank you section|thank you slide|you in the footer|name is in the footer',
    ),
    unless: form('\\?|i will|going to|would you|want you to write|please write'),
  },
  {
    name: 'is somebody’s template',
    weight: 1.5,
    on: 's',
    when: form(
      '(?:that is|this is|is) (?!(?:it|there|here|that|what|let|today|world|everyone|mother|my|the|a|an)\\b)[a-z]{3,} s (?:template|idea|work|design|method|concept|questions?|trick|rule|doing|credit|slide)\\b|\\bis [a-z]{4,} s (?:and|\\|)',
    ),
    unless: form('\\?|that is [a-z]+ s (?:problem|job)'),
  },
  {
    name: 'that is your slide or line',
    weight: 1.5,
    on: 'your',
    when: form(
      '(?:that|this|it) (?:is|was) your (?:slide|idea|test|line|rule|question|win|suggestion|doing|sentence)\\b|was your idea|your idea \\| not mine|not mine \\|',
    ),
    unless: form('\\?'),
  },
  {
    name: 'with your name',
    weight: 1.5,
    on: 'reads says said',
    when: form(
      `(?:card|wall|slide|footer|page|line|plaque|report|cover|title) (?:says|reads|said|read) .*(?:by|with|from|software|design|idea|\\|)`,
    ),
    unless: form('\\?|tax|alone'),
  },
  {
    name: 'you are what a room knows',
    weight: 1,
    on: 'know forget',
    when: form(
      'who know the name|(?:nobody|no one) .*(?:will|would) forget that (?:it was )?you|know (?:it was|it is) you',
    ),
    unless: form('\\?'),
  },
  {
    name: 'mostly you',
    weight: 1.5,
    on: 'mostly together built',
    when: form('you and i (?:built|made|wrote)|mostly you\\b'),
    unless: form('\\?'),
  },
  {
    name: 'dedicated to you',
    weight: 2,
    on: 'dedicated dedication',
    when: form('dedicated (?:it |this |the [a-z]+ )?to you|dedication'),
    unless: form('\\?'),
  },
  {
    name: 'asks to be credited',
    weight: -2.5,
    on: 'name credit credited',
    when: form(
      '(?:like|want|wanted) (?:my name|to be (?:named|credited))|is the credit|when is the credit|said i would be|you built it alone|you would (?:credit|name)',
    ),
  },
  {
    name: 'only promised',
    weight: -2,
    on: 'credit credited name acknowledge mention',
    when: form(
      'i (?:will|shall|am going to|promise to|would) (?:[a-z]+ )?(?:credit|name|mention|acknowledge|say where|thank|put|add|list)',
    ),
    unless: form('already|now\\b|told'),
  },
])
