import { form, rulesFor } from '../rule.ts'
import { made } from '../lexicon/verbs.ts'
import { product, project } from '../lexicon/nouns.ts'

const thing = `(?:${product}|${project})`

export const deliverRules = rulesFor('deliver', [
  {
    name: 'done by a day still to come',
    weight: -2,
    on: 'by',
    when: form(
      '^\\| (?:it is |all )?(?:done|finished|ready|sent|fixed) by (?:the )?(?:tomorrow|tonight|noon|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)',
    ),
  },
  {
    name: 'reports that the piece is in its place',
    weight: 1,
    by: 'mentee',
    on: 's is are',
    when: form(
      '^\\| (?:the |all |both |your )?(?:(?!it\\b|that\\b|time\\b|week\\b|year\\b|what\\b|there\\b|deadline\\b|my\\b|i\\b)[a-z0-9]+ ){1,3}(?:s|is|are) (?:now |all |already )?(?:up|up to date|in the (?:[a-z]+ )?(?:doc|folder|drive|repo|channel|sheet|inbox|tracker)|live on|on staging|merged|online)\\b',
    ),
    unless: form('\\?|\\bif\\b|\\bmy\\b|up (?:for|to you|next|against)'),
  },
  {
    name: 'says only that it is done',
    weight: 1,
    by: 'mentee',
    on: 'moved swapped uploaded pushed merged deployed replaced refreshed translated cleaned migrated ported published',
    when: form(
      '^\\| (?:just |all )?(?:moved|swapped|uploaded|pushed|merged|deployed|replaced|refreshed|translated|cleaned|migrated|ported|published)(?: (?:it|them))?(?: and [a-z]+)? \\|',
    ),
    unless: form('\\?'),
  },
  {
    name: 'reports it gone over to the other',
    weight: 0.9,
    by: 'mentee',
    on: 'over',
    when: form(
      '^\\| (?:i have |i |just )?(?:sent|handed|passed|mailed|shared) (?:it|them|everything|the [a-z]+) over\\b',
    ),
    unless: form('\\?'),
  },
  {
    name: 'put it where the other’s project lives',
    weight: 2,
    on: 'put installed added uploaded moved filed entered committed pushed stored saved',
    when: form(
      `i have (?:now |just )?(?:put|installed|added|uploaded|moved|published) (?:the|a|an|all) .*(?:on|in|to|into|onto) your (?:[a-z]+ ){0,3}(?:s )?(?:${project}|server|tracker|page)|(?:filed|entered|uploaded|committed|pushed|stored|saved) (?:in|into|to) your (?:tracker|sheet|folder|repo|system|site|shop|cms|drive|calendar)`,
    ),
    unless: form('\\? \\|$|your (?:cv|drafts|branch|config|name)'),
  },
  {
    name: 'a piece for yours, attached',
    weight: 2,
    on: 'for',
    when: form(
      `(?:${product}) for your (?:[a-z]+ ){0,3}[a-z]+\\b.*(?:attached|below|comes in|in the (?:folder|drive|channel|repo))`,
    ),
    unless: form('\\? \\|$|could you'),
  },
  {
    name: 'your project’s piece is done',
    weight: 2,
    on: 'your ur',
    when: form(
      `\\b(?:for |of |on |to |from )?your (?:[a-z0-9]+ ){0,4}(?:s )?(?:[a-z]+ )?(?:${thing})\\b.*\\b(?:is|are|s|re|has been|have been|was|were) (?:now |already |all |also |finally |both )?(?:${made}|in|up|on|attached|out|online|live|drawn up|closed|there|complete|yours|edited)\\b|\\b(?:is|are|has been|have been) (?:now |already |all )?(?:${made}|drawn up|up|live|installed|running)\\b.* your (?:[a-z0-9]+ ){0,3}(?:${project}|server|site|inbox|folder|dropbox)`,
    ),
    unless: form(
      '\\? \\|$|\\bif your\\b|when your|(?:tax|visa|registration) (?:form|page|return)|your (?:cv|resume|code|question|bug|answer to|readme|branch|vpn|name|advice|checklist|idea|guidance|help|course is|talk (?:is|was)|template|rule|fix)\\b|as soon as|your former team|you are in|alarm',
    ),
  },
  {
    name: 'I made it for your project',
    weight: 2,
    on: 'your',
    when: form(
      `\\bi (?:have |just |also )*(?:${made})\\b .*\\b(?:for|of|to|on) your (?:[a-z0-9]+ ){0,4}(?:${project})\\b|\\bi (?:have |just |also )*(?:moved|finished|built|made|designed|written|wrote|recorded|translated|set up|configured|installed|scanned|completed|drawn|created|converted) (?:the |all |a |an )*(?:[a-z]+ ){0,4}(?:for |of )?your (?:[a-z0-9]+ ){0,3}(?:s )?(?:[a-z]+ )?(?:${thing})`,
    ),
    unless: form(
      '\\? \\|$|your (?:cv|resume|bug|code|question|name|bibliography|spreadsheet|certificate|slides|exercise|supplement|advice|course you)|you recommended',
    ),
  },
  {
    name: 'here it is, for yours',
    weight: 2,
    on: 'here done attached',
    when: form(
      `(?:here is|here are|here you go|attached (?:is|are)) (?:the |a |your )*(?:finished |final |complete )?.*\\bfor your (?:[a-z]+ ){0,3}(?:${thing})|^\\| done \\|? ?(?:\\d+ )?.*(?:for your|\\b${product}\\b)`,
    ),
    unless: form('\\? \\|$|corrected ones|take them or leave|recorded the whole'),
  },
  {
    name: 'the thing is finished',
    weight: 1.5,
    on: made,
    when: form(
      `\\b(?:${thing}|machines [a-z0-9 ]+|all (?:of them|\\d+ [a-z ]+)|volumes [a-z ]+|chapters [a-z0-9 ]+) (?:[a-z0-9 ]{0,30} )?(?:is|are|has been|have been) (?:now |all |already |both |finally )?(?:${made}|drawn up|up and running|up|in place)\\b`,
    ),
    unless: form(
      '\\? \\|$|\\bmy (?!(?:part|side|half|bit)\\b)|my cv|^\\| (?:if|when|what|how|could|can)|as soon as|\\bnot\\b|i never|course is done|talk is done|homework|tutorial done|error budget|your (?:cv|code|readme)|i have tried|\\bmy (?:draft|repo|own)',
    ),
  },
  {
    name: 'is where the other can take it',
    weight: 1.5,
    on: 'in up on live staging drive folder repo inbox server attached dropbox link below merged pr stick sheet spreadsheet track',
    when: form(
      `\\b(?:${thing}|three [a-z ]+|ten [a-z ]+|build|[a-z]+ build|thumbnails|melody|jingle) (?:[a-z0-9 ]{0,40} )?(?:is|are) (?:now |all |already |both )?(?:in (?:the|your)|up (?:on|in|at)|on (?:the|your|staging|production|the server)|attached|live on|in \\||below|installed)|pr is up|live on staging|(?:link|files?) (?:is |are )?below \\|`,
    ),
    unless: form(
      '\\? \\|$|\\bmy (?:cv|draft|own|repo|code|notebook|promotion|pr)\\b|second draft|first draft|in progress|it is in your inbox|abstract|for you to (?:read|review)|could you',
    ),
  },
  {
    name: 'done, at your service',
    weight: 1,
    on: 'done fixed finished merged deployed',
    when: form('^\\| (?:all )?(?:done|finished|deployed|merged|fixed)\\b (?:\\||and|with|it was)'),
    by: 'mentee',
    unless: form('\\? \\|$|done (?:my|by|with)|finished by|exam|course|first round|first week|\\bhours?\\b'),
  },
  {
    name: 'the bug of the other is fixed',
    weight: 1,
    on: 'fixed works again links',
    when: form(
      '(?:safari|signup|login|payments?|checkout|menu|page|site|form|bug|[a-z]+ page) (?:is|are) (?:now )?fixed|print correctly again|works again (?:on|in) (?:your|the)|old links redirect',
    ),
    by: 'mentee',
  },
  {
    name: 'tells what is in it',
    weight: 0.7,
    on: 'tested note ready signature pages in decision per cent',
    when: form(
      'all (?:five|ten|six|three|four|two|\\d+) (?:pages|of them|tests|\\|)|ready for (?:signature|review|print|launch)|there is a note|needs a decision from you|sorted by|grouped the entries|test card|per[a-z]* cent|coverage is',
    ),
    by: 'mentee',
    unless: form('\\? \\|$|my '),
  },
  {
    name: 'the sheet or list is full',
    weight: 1.5,
    on: 'entered closed counted entries receipts prices survey venues inventory interviews clips labels transcribed',
    when: form(
      '(?:receipts|entries|invoices|data|names|addresses|labels|clips|interviews) (?:are|is) (?:all )?(?:entered|labelled|labeled|cleaned|transcribed|sorted|in|done)|with prices (?:are|is) in|survey .* is closed',
    ),
  },
  {
    name: 'it is the author’s own work',
    weight: -1.5,
    on: 'my',
    when: form(
      '\\bmy (?:cv|draft|code|repo|project|course|talk|portfolio|thesis|exam|homework|app|site|paper|pr|pull request|first)\\b',
    ),
  },
  {
    name: 'it is the mentor’s mending of the other’s exercise',
    weight: -1,
    on: 'for',
    by: 'mentor',
    when: form('\\bfor you\\b.*|your (?:vpn|cv|makefile|query|function|branch)'),
    unless: form('for your'),
  },
])
