import type { Instant } from '@perennial/core/instant'
import { splitCalendar, type EventBlock } from './calendar-blocks.ts'
import { readEvent, startsOf, type CalendarEvent } from './calendar-event.ts'
import { foundMessage, foundNotice, foundProblem, type Found, type Meeting, type Message } from './message.ts'
import type { Zone } from './zone.ts'

/**
 * `zone`: for times that name none. `horizon`: series are followed up to it, and a meeting after it is still to come.
 * Without it, it is the youngest stamp in the file: the time it was written.
 */
export type CalendarOptions = { readonly zone: Zone; readonly horizon?: Instant | undefined }

/**
 * Meetings between people out of an iCalendar file (RFC 5545): held, still arranged, moved, cancelled.
 * `text` is the title, `author` the organizer, `to` the others. Events of one person alone are left out and counted.
 */
export const parseCalendar = (file: string, text: string, options: CalendarOptions): readonly Found[] => {
  const { zones, events: blocks } = splitCalendar(text)
  const problems: Found[] = []
  const read = blocks.flatMap((block) => {
    const event = readEvent(block, zones, options.zone)
    if (typeof event !== 'string') return [event]
    problems.push(foundProblem(file, block.line, event, 'an event with a start, as RFC 5545 describes it'))
    return []
  })
  const shared = read.filter((event) => event.people.length > 1)
  const horizon =
    options.horizon ?? read.reduce((latest, { stamp, start }) => Math.max(latest, stamp ?? start), -Infinity)
  const messages = meetingsOf(shared, horizon).map(foundMessage)
  const alone = read.length - shared.length
  return [
    ...messages,
    ...problems,
    ...(alone > 0 ? [aloneNotice(file, alone)] : []),
    ...nothing(file, blocks),
  ]
}

const aloneNotice = (file: string, count: number): Found => {
  const events = count === 1 ? '1 calendar event' : `${count} calendar events`
  return foundNotice('left-out', file, `${events} without other people left out`)
}

const nothing = (file: string, blocks: readonly EventBlock[]): readonly Found[] =>
  blocks.length > 0 ? [] : [foundProblem(file, 0, 'a calendar without events', 'at least one BEGIN:VEVENT')]

const meetingsOf = (events: readonly CalendarEvent[], horizon: Instant): readonly Message[] => {
  const changes = new Map<string, CalendarEvent>()
  for (const event of events)
    if (event.instead !== undefined) changes.set(`${event.uid} ${event.instead}`, event)
  const masters = events.filter((event) => event.instead === undefined)
  const known = new Set(masters.map((event) => event.uid))
  const orphans = events.filter((event) => event.instead !== undefined && !known.has(event.uid))
  return [
    ...masters.flatMap((event) => seriesOf(event, changes, horizon)),
    ...orphans.flatMap((event) => changeOf(event, event.instead ?? event.start, horizon)),
  ]
}

const seriesOf = (
  event: CalendarEvent,
  changes: ReadonlyMap<string, CalendarEvent>,
  horizon: Instant,
): readonly Message[] => {
  const struck = new Set(event.struck)
  return startsOf(event, horizon).flatMap((start) => {
    const change = changes.get(`${event.uid} ${start}`)
    if (change) return changeOf(change, start, horizon)
    return struck.has(start) ? [messageOf(event, start, 'cancelled', start)] : plainOf(event, start, horizon)
  })
}

const plainOf = (event: CalendarEvent, start: Instant, horizon: Instant): readonly Message[] => {
  const others = event.people.slice(1)
  const off = event.cancelled || others.every(({ declined }) => declined) || event.people[0]?.declined
  return [messageOf(event, start, off ? 'cancelled' : start > horizon ? 'arranged' : 'held', start)]
}

const changeOf = (change: CalendarEvent, was: Instant, horizon: Instant): readonly Message[] => {
  if (change.start === was || change.cancelled) return plainOf(change, was, horizon)
  return [messageOf(change, was, 'moved', change.start), ...plainOf(change, change.start, horizon)]
}

/** A change is dated when it was made, where the file says so, but never after the meeting it changes. */
const messageOf = (
  event: CalendarEvent,
  start: Instant,
  kind: Meeting['kind'],
  meetingAt: Instant,
): Message => {
  const [author, ...others] = event.people
  const minutes = kind === 'held' && event.minutes !== undefined ? { minutes: event.minutes } : {}
  return {
    at: kind === 'held' ? start : Math.min(event.changed ?? event.stamp ?? start, start),
    author: author?.name ?? '',
    authorId: author?.address ?? '',
    text: event.summary,
    channel: 'calendar',
    source: 'calendar',
    ref: `calendar:${event.uid}:${start}:${kind}`,
    to: others.flatMap(({ name, address }) => (/\S\s+\S/.test(name) ? [address, name] : [address])),
    meeting: { kind, at: meetingAt, ...minutes },
  }
}
