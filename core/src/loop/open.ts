import type { Draft } from '../draft.ts'
import { namedDay, type Heard } from '../heard.ts'
import { LINE } from '../line.ts'
import type { LoopId } from '../moment.ts'
import { owings, type Owes, type Sentence } from '../sentence.ts'
import type { Topic } from '../state.ts'
import { sharedStems } from '../stem.ts'
import { loopKinds, type LoopKind, type OwnDebt, type OwnLoop } from './loop.ts'

const earlierOn = (draft: Draft, { replyTo, isPlaced, gist: { stems } }: Heard): LoopId | null => {
  if (isPlaced) return draft.topics.findLast(({ id }) => id.startsWith(`${replyTo}/`))?.id ?? null
  if (stems.length < 2) return null
  for (let i = draft.topics.length - 1; i >= 0; i--) {
    const topic = draft.topics[i] as Topic
    if (sharedStems(stems, topic.stems, 2) === 2) return topic.id
  }
  return null
}

/** What comes after the moment in a loop's id; made once, since a string joined of four costs as much as the loop. */
const suffixes = Object.fromEntries(
  loopKinds.map((kind) => [
    kind,
    Object.fromEntries([...owings, 'nothing'].map((owes) => [owes, `/${kind}-${owes}`])),
  ]),
) as Readonly<Record<LoopKind, Readonly<Record<Owes | 'nothing', string>>>>

/** "I need it by Friday." says nothing without the sentence before it. */
const aboutIn = (sentences: readonly Sentence[], place: number): string => {
  const { text, words } = sentences[place] as Sentence
  const before = words.length === 0 ? sentences[place - 1] : undefined
  if (before === undefined || before.words.length === 0 || before.salutation) return text
  const both = `${before.text} ${text}`
  return both.length <= LINE ? both : text
}

/**
 * A new loop opened by the sentence of a moment at a place; ids follow from the moment, so folding twice gives the
 * same loops. One literal without a spread: loops of one shape are what makes the fold fast. What it is about is cut to
 * a line when it leaves the draft.
 */
export const beginLoop = (
  draft: Draft,
  heard: Heard,
  kind: LoopKind,
  place: number,
  debts: readonly OwnDebt[],
): OwnLoop => ({
  id: (heard.id + suffixes[kind][debts[0]?.owes ?? 'nothing']) as LoopId,
  kind,
  about: aboutIn(heard.sentences, place),
  stems: heard.gist.stems,
  need: null,
  tells: false,
  asked: true,
  urgent: false,
  openedBy: heard.by,
  openedAt: heard.at,
  debts,
  outcome: null,
  closedAt: null,
  ending: null,
  moments: heard.ids,
  remindedAt: null,
  namedAt: namedDay(heard, heard.at),
  earlier: earlierOn(draft, heard),
  answers: null,
})
