import { list } from '@perennial/voice/en/grammar'
import { catalogueFor } from '@perennial/voice/say'
import type { Account } from '@perennial/voice/account'
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

type About = Gathered['notices'][number]['about']

/** Notices of the kinds asked for; of several files each says which one it is about. */
const noticesOf = (account: Account, { notices }: Gathered, kinds: readonly About[]): readonly string[] => {
  const { page } = catalogueFor(account.listener.locale)
  const spoken = notices.filter(({ about }) => ofOneFile.has(about))
  const areOfSeveral = new Set(spoken.map(({ file }) => file)).size > 1
  return notices
    .filter(({ about }) => kinds.includes(about))
    .map(({ about, file, text }) => page.notice(text, areOfSeveral && ofOneFile.has(about) ? file : ''))
}

const ofOneFile: ReadonlySet<About> = new Set(['date-order', 'left-out', 'format'])

const rolesSaid = (account: Account, { rolesBy, notices }: Gathered): string => {
  const { page } = catalogueFor(account.listener.locale)
  const roles = page.roles(account.names.mentor, account.names.mentee)
  if (rolesBy === 'words') return page.rolesGuessed(roles)
  if (rolesBy === 'nothing') return page.rolesUnsure(roles)
  return notices.some(({ about }) => about === 'roles') ? page.rolesKnown(roles) : page.rolesGiven(roles)
}

const assumptions = (account: Account, { gathered, isZoneGiven }: Origin): readonly string[] => {
  const { page } = catalogueFor(account.listener.locale)
  const { timeZone } = account.listener
  const isZoneAssumed = !isZoneGiven && gathered.notices.some(({ about }) => about === 'time-zone')
  return [
    rolesSaid(account, gathered),
    ...noticesOf(account, gathered, ['roles', 'names']),
    isZoneAssumed ? page.zoneAssumed(timeZone) : page.zoneGiven(timeZone),
    ...noticesOf(account, gathered, ['date-order', 'as-of']),
  ]
}

const leftAside = (account: Account, { gathered }: Origin): readonly string[] => {
  const { page } = catalogueFor(account.listener.locale)
  const others = gathered.leftOut
    .slice(0, MOST_NAMES)
    .map(({ name, messages }) => page.countOf(name, messages))
  const more = gathered.leftOut.length - others.length
  return [
    ...noticesOf(account, gathered, ['same-file', 'left-out', 'format', 'corrections']),
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
