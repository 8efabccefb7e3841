import { toNormalForm } from './normal-form.ts'

export type Line = { readonly author: string; readonly text: string }
export type Roles = { readonly mentor: string; readonly mentee: string; readonly confidence: number }

/** Families of lines that a mentee writes (positive) or a mentor (negative). */
const families: readonly (readonly [weight: number, pattern: RegExp])[] = [
  [
    6,
    /(?:be|be open to|willing to|consider|up for|mind) mentor(?:ing)?(?: me)?\b|mentor me\b|be my mentor|(?:you said|said) (?:that )?i (?:could|can|should|might) (?:write|contact|message|reach)|(?:have you|having you) as (?:a |my )?mentor|matched with you as my mentor|your mentee\b/,
  ],
  [
    -6,
    /\bi (?:can|could|will|would|am happy to|am glad to) mentor\b|love helping juniors|i will teach you|as your mentor|happy to (?:mentor|guide)|what i can (?:do|offer)|supposed to be mentoring you|i mentor\b|my mentees\b|i was supposed to be mentoring|how i work \|/,
  ],
  [
    3,
    /\b(?:refer|recommend|introduce|teach|guide|advise) me\b|my (?:cv|resume|cover letter|portfolio|self review|interview)\b|\breferrals?\b|put in a (?:good )?word|(?:any|grad|junior) (?:openings|roles)|(?:look|go) (?:over|at|through) my|your (?:guidance|advice|mentoring|mentorship|recommendation|feedback)\b/,
  ],
  [
    -3,
    /\byour (?:cv|resume|cover letter|repo|readme|self review|goals?|list|application|draft|agenda)\b|\bhomework\b|your exercise|what (?:have|did) you (?:tried|try|built|build)|before you run it|write down|(?:so |very |really )*proud of you|how far you have come|bring (?:one|two|me)|your career/,
  ],
  [
    2,
    /\b(?:would|should) (?:you|i) .*(?:first|or)\b.*\?|how (?:do|would|did) you\b.*\?|what (?:should|would) (?:i|you)\b.*\?|thank(?:s| you).*(?:time|help|hour|call|advice|referral|ticket|intro|feedback|everything)|thanks to your|as you (?:suggested|advised|said)|you (?:told|advised|recommended|suggested)|i did your|mr |ms |dear (?:mr|ms|dr|prof)|\bsir\b|ma am/,
  ],
  [
    -2,
    /\b(?:well done|congratulations|good luck|good question|excellent work|nicely done)\b|what (?:do you think|would it|would you build|does (?:it|that|the))\b.*\?|how could you\b|\btry (?:it|this|that)\b|i (?:would|can) (?:introduce|refer|connect) you|i will introduce|i can do (?:a|it|one)|let me know how it goes|easier if i (?:just )?show|i rewrote it|did it for you|i wrote you|you could (?:put|build|take)|could you (?:build|fix|take|do) (?:it|the)|you would (?:learn|be perfect)|launch|in your portfolio/,
  ],
  [
    2,
    /\bi am (?:an? )?(?:[a-z]+ )*(?:student|graduate|intern|junior|new|beginner)\b|my first (?:dev |tech )?job|finished (?:cs|uni|school)|looking for (?:a|my first) (?:job|role)|want to (?:move|become|switch|get into|get out)|like to become|worry is|i want to learn|jumping between|i got it\b|i passed\b/,
  ],
  [
    1,
    /could you (?:look|read|review|check|tell)|can you (?:look|refer|send|put)|(?:have|has) (?:a )?question|one question|outcome|small report|agenda|my takeaways|any (?:advice|tips|idea|thoughts)/,
  ],
]

/** How mentee-like a text is; negative is mentor-like. */
const leaning = (text: string): number => {
  const form = toNormalForm(text).text
  let sum = 0
  for (const [weight, pattern] of families) if (pattern.test(form)) sum += weight
  return sum
}

/**
 * Who of two authors is the mentor, from how they write: asking for help, a CV or a door and thanking for it
 * against guiding, offering scope and congratulating. `confidence` is 0.5 (a coin) to 1.
 * @param lines messages of the two, in order; other authors are left out after the two most frequent
 */
export const guessMentor = (lines: readonly Line[]): Roles => {
  const [one = '', other = ''] = twoMostFrequent(lines)
  const balance = leaningOf(lines, one) - leaningOf(lines, other)
  const firstAsks = lines[0]?.author === one ? 0.5 : -0.5
  const menteeIsOne = balance + firstAsks > 0
  const confidence = 1 / (1 + Math.exp(-Math.abs(balance + firstAsks) / 3))
  return menteeIsOne ? { mentor: other, mentee: one, confidence } : { mentor: one, mentee: other, confidence }
}

const leaningOf = (lines: readonly Line[], author: string): number =>
  lines.reduce((sum, line) => (line.author === author ? sum + leaning(line.text) : sum), 0)

const twoMostFrequent = (lines: readonly Line[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { author } of lines) counts.set(author, (counts.get(author) ?? 0) + 1)
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([author]) => author)
}
