import type { Act, Outcome } from '@perennial/core/sentence'
import type { Spoken } from './heard.ts'
import type { NormalForm } from './normal-form.ts'
import { hears, phrase, type Phrase } from './phrase.ts'

/** Nothing but whether it worked: "works now!", "no luck". */
export const inAWord = phrase(
  /^\| (?:(?:yes|yep|yeah|ok|okay|ha|hey|hi|update|no|nope|well|and) (?:\| )?)?(?:(?:it|that|this) )?(?:now |just |really |finally |all |already )*(?:works?|worked|runs?|passe[sd]|compiles|builds|deploys|helped|(?:fixed|solved|did|cracked) (?:it|the trick)|fixed|solved|works? like a charm|worked like a charm|all green|no luck|no dice|still (?:fails|failing|broken|broke|nothing|the same|stuck|not working|red)|same (?:error|result|problem)|(?:is |are )(?:back|in|up|live|green|through|gone|merged)|merged|changed it|used it|(?:did|does) not (?:help|work|fix it))(?: (?:now|again|perfectly|fine|great|finally|at last|already|sadly|unfortunately))* (?:\||$)/,
)

/** In this order: the first family that speaks decides. */
const families: readonly { readonly outcome: Outcome; readonly pattern: Phrase }[] = [
  {
    outcome: 'not-yet',
    pattern: phrase(
      /\bnot yet\b/,
      /(?:have|did) not (?:yet |really |even )*(?:had|got|gotten|get|managed|found|started|tried|try|read|done|do|looked|begun|come|been able|touched|opened|written|gone|seen)\b.*(?:yet|time|chance|to it|round|around|started)/,
      /still have not|still need to (?:try|read|do)|have not (?:tried|started|read|done) (?:it|that|your)/,
      /no time (?:yet|so far|for it)|will (?:get to|try) it (?:soon|next)/,
    ),
  },
  {
    outcome: 'otherwise',
    pattern: phrase(
      /decided (?:against|not to)|\bi told (?:them|him|her|[a-z]+|the [a-z]+) no\b/,
      /\b(?:applied|sent|submitted|used|took|kept|went)\b.* in the end\b/,
      /in the end i (?:took|chose|went|did|kept|said)|chose (?:not|otherwise|differently|the other|another)/,
      /(?:took|went with|went for|picked|chose) .* instead|instead of (?:your|what you)/,
      /did not (?:use|follow|take|do|apply|go with) (?:it|your|that|the)\b.*(?:because|\||since)/,
      /kept (?:the|my|it)\b.* because|left (?:it|that|yours) out because|against your advice/,
      /could not say this one/,
    ),
  },
  {
    outcome: 'adapted',
    pattern: phrase(
      /\b(?:mixed|combined|merged|blended) (?:your [a-z]+|yours|it|them)\b.*\b(?:mine|my)\b/,
      /\b(?:adapted|tweaked|adjusted|modified|shortened|my own version|my version|in (?:my own|plainer|simpler|other) words|a bit differently|with (?:a |some |small )*changes?|partly|only the first|changed (?:it|yours|your) (?:a bit|slightly|to))\b/,
      /(?:taken|took|used|kept) your .* (?:but|\| i kept|and kept)/,
      /i kept (?:this|that|it|yours?) (?:one )?in\b|had taken yours apart/,
    ),
  },
  {
    outcome: 'did',
    pattern: phrase(
      /\b(?:it|that|this|everything|your [a-z0-9 ]+|the [a-z0-9 ]+) (?:really |now |just |finally |already |actually |has |have |did |all )*(?:works|work|worked|helped|helps|failed|runs|passes|passed|changed|paid off|did it|did the trick|did most)\b/,
      /\b(?:the|your|those|these) (?:[a-z0-9]+ ){0,3}[a-z]+s (?:really |all |do )?(?:work|help)\b/,
      /\bit runs\b|same error|different line/,
      /\b(?:tried|followed|applied|used|using|raised|reread|redid|rearranged|rewrote|widened|switched|started|practised|practiced|sketched|counted|did|asked|read|booked|listened|took|done)\b.*\b(?:your|yours|you (?:said|told|suggested|proposed|recommended|showed|advised|gave|sent|mentioned|nudged|corrected)|as you|like you|chapters?|homework|exercise|reading)\b/,
      /^\| (?:small |quick |short |brief )?(?:outcome|results?|update|report|news|status|proof)\b/,
      /outcome of/,
      /(?:thanks to|as you (?:suggested|advised|said|proposed|told)|you (?:told|advised|nudged|suggested|recommended) me)/,
      /(?:reading|homework|exercise|chapters?|course|modules?|tutorial|error budget|postmortem|take home|task)\b.* (?:is |are )?done/,
      /^\| done (?:my|with|all)|finished (?:the|my|your|all|it)/,
      /\bsaid (?:no|yes)\b/,
      /\b(?:took|chose|went with|picked|preferred) (?:another|somebody|someone|a different|the other)\b/,
      /it was (?:indeed |really |just )?(?:the |time zones?|a missing|a wrong|missing)|you were right\b/,
      /turn(?:s|ed) out\b|the truth \||\d+ (?:of|out of) \d+/,
      /^\| (?:so so|mixed|meh|not (?:so |too )?(?:bad|good|great)) \||\b(?:loved|liked)\b/,
      /\b(?:interview|audition|exam|panel|screening|round|final talk|rehearsal) (?:was|took|lasted)\b/,
      /done with the\b|\bi apologi[sz]ed\b|^\| ran it\b|[a-z]+ (?:invited me|noticed)\b/,
      /it is a no\b|got a (?:no|yes)/,
      /(?:they|he|she) (?:said (?:yes|no)|rejected|turned me down|invited|offered|took|chose|picked|want(?:ed)? to see|replied|answered|wrote back|called|gave (?:it|the))/,
      /\b(?:was|got|been) (?:rejected|declined|turned down|accepted|invited|offered)|never heard back/,
      /did not (?:pass|get (?:it|the|in))|one (?:silence|invite|rejection)|interview.* (?:was|went)/,
      /(?:it|that|coding|round|exam|panel|call|everything) went (?:well|badly|ok|okay|fine|great|terribly|so|really|in)/,
      /(?:first|second|third|last|final) (?:round|interview|week|call) (?:done|survived|passed)/,
      /first on call survived|\bthrough \|/,
      /^\| (?:[a-z]+ \| )?(?:ok |okay |so |and |then |i |just |already |now )*(?:changed|fixed|rewrote|rewritten|added|removed|deleted|renamed|swapped|replaced|corrected|shortened|merged|reverted|split|cut) (?:it|that|them|this|both|all|the|your|one|two|three|\|)/,
      /^\| (?:[a-z]+ \| )?(?:then |i |just |already )*(?:used|tried|did|went with|took|moved|dropped) (?:it|that|them|this|both|option|your)\b/,
      /^\| (?:[a-z]+ \| )?(?:ok |so |then |i |just |finally )*(?:did|tried|finished|drew|wrote|built|made) (?:the|all|half|two|three|most) (?:of )?(?:the )?(?:things?|exercises?|homework|reading|drawing|list|sketch|tasks?|steps|drill|draft|three|two|ones?)\b/,
      /^\| (?:[a-z]+ \| )?(?:it|that|this|everything|all) (?:is|are) (?:now |all )?(?:back|in|up|live|green|through|done|fixed|gone|solved|merged|running|stable|flat)\b/,
      /\b(?:match|matches|matched|agree|agrees|add up|adds up) (?:[a-z]+ )?(?:now|again|at last|finally)\b/,
      /\b(?:reads|looks|sounds|feels|works|runs) (?:so |much |a lot |far |way )*(?:better|faster|cleaner|clearer|nicer|shorter|calmer)\b/,
      /\bworks? (?:in|on|for|with) (?:the|my|our|both|all) (?:[a-z0-9]+ ){1,3}too\b/,
      /handed (?:it|that|them) in|it went in\b|went in on/,
      /^\| (?:sent|submitted|applied|deployed|booked|shipped|published)\b/,
      /(?:have|just|finally) (?:sent|submitted|applied|handed)|take home is in|log rotation is in/,
      /(?:proposal|application|talk|draft) (?:went|is) in|from \d+[a-z%.]* [a-z ]{0,30}to \d+/,
      /down (?:from|to) \d+|\d+ ?(?:ms|seconds|minutes) .*from|we decided/,
      /i (?:decided|applied|asked for|said the sentence|found it|found a|spent the)/,
    ),
  },
]

const notYet = phrase(/\bnot yet\b/)
const upcoming = phrase(
  /\b(?:got|have|invited (?:me )?(?:to|for)) an? [a-z ]*interview\b|what (?:do|should|would)/,
  /\bnext is\b|\bthere is (?:a|an) (?:opening|lead)/,
)

/** What became of help or of what was prepared with it; only an update or a win tells it. */
export const outcomeOf = ({ form, author }: Spoken, acts: ReadonlySet<Act>): Outcome | undefined => {
  if (!acts.has('update') && !acts.has('win') && !acts.has('credit'))
    return author === 'mentee' && hears(notYet, form) ? 'not-yet' : undefined
  for (const { outcome, pattern } of families)
    if (hears(pattern, form) && !isUpcoming(form, outcome)) return outcome
  return acts.has('win') || hears(inAWord, form) ? 'did' : undefined
}

const isUpcoming = (form: NormalForm, outcome: Outcome): boolean => outcome === 'did' && hears(upcoming, form)
