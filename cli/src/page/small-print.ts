import { list } from '@perennial/voice/en/grammar'
import { catalogueFor } from '@perennial/voice/say'
import type { Account } from '../account.ts'
import type { Gathered } from '../gather.ts'
import { heading, paragraph, type PageOptions } from './parts.ts'
import { span, type Line } from './span.ts'

/** What was read and how, beside the account of it. */
export type Origin = {
  readonly gathered: Gathered
  readonly files: readonly string[]
  readonly isZoneGiven: boolean
  readonly corrected: number
}

const MOST_PROBLEMS = 3
const MOST_NAMES = 4

const foreignOf = ({ moments }: Account): number =>
  moments.reduce(
    (sum, moment) =>
      sum + (moment.kind === 'said' ? moment.sentences.filter(({ language }) => language).length : 0),
    0,
  )

const readWords = (account: Account, { files, corrected }: Origin): readonly string[] => {
  const { page, days } = catalogueFor(account.listener.locale)
  const { state, listener } = account
  const span = page.span(
    days.fullDay(state.firstAt ?? 0, listener),
    days.fullDay(state.lastAt ?? 0, listener),
  )
  const foreign = foreignOf(account)
  return [
    page.read(state.moments, state.sentences, list(files)),
    span,
    ...(foreign > 0 ? [page.foreign(foreign)] : []),
    ...(corrected > 0 ? [page.corrected(corrected)] : []),
  ]
}

const assumptions = (account: Account, { gathered, isZoneGiven }: Origin): readonly string[] => {
  const { page } = catalogueFor(account.listener.locale)
  const { timeZone } = account.listener
  const roles = page.roles(account.names.mentor, account.names.mentee)
  const isZoneAssumed = !isZoneGiven && gathered.notices.some(({ about }) => about === 'time-zone')
  return [
    gathered.areRolesGuessed ? page.rolesGuessed(roles) : page.rolesGiven(roles),
    isZoneAssumed ? page.zoneAssumed(timeZone) : page.zoneGiven(timeZone),
    ...gathered.notices.filter(({ about }) => about === 'date-order').map(({ text }) => page.notice(text)),
  ]
}

const leftAside = (account: Account, { gathered }: Origin): readonly string[] => {
  const { page } = catalogueFor(account.listener.locale)
  const others = gathered.leftOut
    .slice(0, MOST_NAMES)
    .map(({ name, messages }) => page.countOf(name, messages))
  const more = gathered.leftOut.length - others.length
  return [
    ...gathered.notices
      .filter(({ about }) => about === 'left-out' || about === 'format' || about === 'corrections')
      .map(({ text }) => page.notice(text)),
    ...(others.length > 0 ? [page.others(others, more)] : []),
    ...(gathered.toOthers > 0 ? [page.toOthers(gathered.toOthers)] : []),
    ...(gathered.later > 0 ? [page.later(gathered.later)] : []),
  ]
}

const problemLines = (
  account: Account,
  { gathered }: Origin,
  { columns, all }: PageOptions,
): readonly Line[] => {
  const { page } = catalogueFor(account.listener.locale)
  const { problems } = gathered
  if (problems.length === 0) return []
  const shown = all ? problems : problems.slice(0, MOST_PROBLEMS)
  const rest = problems.length - shown.length
  const words = [...shown.map(page.problem), ...(rest > 0 ? [page.more(rest, '--all')] : [])]
  const lines = (text: string, indent: number) => paragraph([span(text, 'soft')], columns, indent)
  return [
    ...lines(page.problems(problems.length), 3),
    ...words.flatMap((text) => lines(text, 5)),
    ...lines(page.restRead(gathered.messages.length + gathered.later), 3),
  ]
}

/** The small print: what was read, what was assumed, what was left out, and where something could not be read. */
export const smallPrint = (account: Account, origin: Origin, options: PageOptions): readonly Line[] => {
  const { page } = catalogueFor(account.listener.locale)
  const words = [
    ...readWords(account, origin),
    ...assumptions(account, origin),
    ...leftAside(account, origin),
  ]
  return [
    ...heading(page.smallPrint),
    ...paragraph([span(words.join(' '), 'soft')], options.columns, 3),
    ...problemLines(account, origin, options),
  ]
}
