import { replyOf } from '@perennial/core/heard'
import type { Moment, MomentId } from '@perennial/core/moment'
import { isLink, type CorrectionLine } from '@perennial/journal/correction-line'
import type { Found } from '@perennial/journal/find-sentence'
import type { History } from '@perennial/journal/journal'
import type { Listener } from '@perennial/voice/listener'
import { catalogueFor } from '@perennial/voice/say'
import { paragraph } from './parts.ts'
import { blank, padEnd, span, widthOf, wrap, type Line } from './span.ts'

/** One correction, the histories without and with it, and whether the file had it already. */
export type Change = {
  readonly found: Found
  readonly line: CorrectionLine
  readonly before: History
  readonly after: History
  readonly file: string
  readonly isNew: boolean
}

const momentIn = ({ moments }: History, id: MomentId | undefined): Moment | undefined =>
  moments.find((moment) => moment.id === id)

const doesIn = (history: History, { moment, place }: Found, to: Listener): string => {
  const said = momentIn(history, moment.id)
  const sentence = said?.kind === 'said' ? said.sentences[place] : undefined
  return catalogueFor(to.locale).correcting.does(
    sentence ?? { text: '', acts: [], dates: [], cues: [], words: [] },
  )
}

const spokeOfIn = (history: History, { moment }: Found, to: Listener): string => {
  const { correcting, days } = catalogueFor(to.locale)
  const said = momentIn(history, moment.id)
  const answered = momentIn(history, said?.kind === 'said' ? (replyOf(said) ?? undefined) : undefined)
  return answered?.kind === 'said'
    ? correcting.words(answered.sentences.map(({ text }) => text).join(' '), days.day(answered.at, to))
    : correcting.nothingBefore
}

/** What it was and what it is now, one under the other. */
const changeLines = (
  { found, line, before, after }: Change,
  to: Listener,
  columns: number,
): readonly Line[] => {
  const { correcting } = catalogueFor(to.locale)
  const tell = isLink(line) ? spokeOfIn : doesIn
  const heads = [isLink(line) ? correcting.spokeOf : correcting.before, correcting.after]
  const room = Math.max(...heads.map(widthOf))
  return [before, after].flatMap((history, i) =>
    wrap([span(tell(history, found, to), i === 0 ? 'soft' : 'strong')], columns, {
      first: [span('   '), span(padEnd(heads[i] ?? '', room), 'soft'), span('  ')],
      rest: [span(' '.repeat(room + 5))],
    }),
  )
}

/** What became of one correction. */
export const correctionLines = (change: Change, to: Listener, columns: number): readonly Line[] => {
  const { correcting, days } = catalogueFor(to.locale)
  const { found, before, after, file, isNew } = change
  const { moment, sentence } = found
  const [was, is] = [before.state.loops.length, after.state.loops.length]
  const said = `“${sentence.text.replaceAll(/\s+/g, ' ').trim()}”`
  return [
    ...paragraph([span(correcting.by(to[moment.by].name, days.fullDay(moment.at, to)), moment.by)], columns),
    ...paragraph([span(said, 'quote')], columns, 3),
    ...changeLines(change, to, columns),
    blank,
    ...paragraph([span(isNew ? correcting.kept(file) : correcting.already(file))], columns),
    ...(was === is ? [] : paragraph([span(correcting.open(was, is), 'soft')], columns)),
  ]
}
