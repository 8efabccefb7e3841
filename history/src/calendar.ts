import type { Instant } from '@perennial/core/instant'
import ICAL from 'ical.js'
import { splitCalendar, type EventBlock } from './calendar-blocks.ts'
import { hashOf } from './hash.ts'
import { foundMessage, foundNotice, foundProblem, type Found, type Meeting, type Message } from './message.ts'
import { isTimeZone, zoneOf, type Zone } from './zone.ts'

/**
 * `zone`: for times that name none. `horizon`: series are followed up to it, and a meeting after it is still to come.
 * Without it, it is the youngest stamp in the file: the time it was written.
 */
export type CalendarOptions = { readonly zone: Zone; readonly horizon?: Instant | undefined }

/** A series is followed for at most this many meetings. */
const MOST_MEETINGS = 1000

type Person = { readonly name: string; readonly address: string; readonly declined: boolean }

/** One VEVENT: a meeting, a series, or (with `instead`) what became of one meeting of a series. */
type CalendarEvent = {
  readonly block: EventBlock
  readonly component: ICAL.Component
  readonly uid: string
  readonly summary: string
  readonly start: Instant
  readonly minutes: number | undefined
  readonly instead: Instant | undefined
  readonly cancelled: boolean
  readonly changed: Instant | undefined
  readonly stamp: Instant | undefined
  readonly people: readonly Person[]
}

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
  const horizon = options.horizon ?? Math.max(...read.map((event) => event.stamp ?? event.start))
  const messages = meetingsOf(shared, horizon, options.zone).map(foundMessage)
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

const readEvent = (block: EventBlock, zones: string, zone: Zone): CalendarEvent | string => {
  try {
    const whole = `BEGIN:VCALENDAR\r\n${zones}${block.text}END:VCALENDAR`
    const component = ICAL.Component.fromString(whole).getFirstSubcomponent('vevent')
    return component ? eventOf(block, component, zone) : 'an event that is not closed'
  } catch (cause) {
    return cause instanceof Error && cause.message !== '' ? cause.message : 'an event that cannot be read'
  }
}

const eventOf = (block: EventBlock, component: ICAL.Component, zone: Zone): CalendarEvent | string => {
  const start = instantAt(component, 'dtstart', zone)
  if (start === undefined) return 'an event without a start'
  const end = instantAt(component, 'dtend', zone)
  const duration = component.getFirstPropertyValue('duration')
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : end && (end - start) / 1000
  const uid = textAt(component, 'uid')
  return {
    block,
    component,
    uid: uid === '' ? hashOf(block.text) : uid,
    summary: textAt(component, 'summary'),
    start,
    minutes: seconds === undefined || seconds < 0 ? undefined : Math.round(seconds / 60),
    instead: instantAt(component, 'recurrence-id', zone),
    cancelled: textAt(component, 'status').toUpperCase() === 'CANCELLED' || block.method === 'CANCEL',
    changed:
      instantAt(component, 'last-modified', zone) ??
      (block.method === '' ? undefined : instantAt(component, 'dtstamp', zone)),
    stamp: instantAt(component, 'dtstamp', zone) ?? instantAt(component, 'last-modified', zone),
    people: peopleOf(component),
  }
}

const textAt = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value.trim() : ''
}

const instantAt = (component: ICAL.Component, name: string, zone: Zone): Instant | undefined => {
  const property = component.getFirstProperty(name)
  const value = property?.getFirstValue()
  if (!property || !(value instanceof ICAL.Time)) return undefined
  return instantOf(value, zoneOfProperty(property, zone))
}

/** An IANA name in a TZID counts even where the file does not describe the zone. */
const zoneOfProperty = (property: ICAL.Property, zone: Zone): Zone => {
  const written = property.getFirstParameter('tzid') ?? ''
  const name = written.split('/').slice(-2).join('/')
  return name !== '' && isTimeZone(name) ? zoneOf(name) : zone
}

const instantOf = (time: ICAL.Time, zone: Zone): Instant | undefined => {
  const described = time.zone !== ICAL.Timezone.localTimezone && time.zone !== null
  const at = described && time.zone.tzid !== 'floating' ? time.toUnixTime() * 1000 : zone(time)
  return Number.isSafeInteger(at) && Math.abs(at) < 8.64e15 ? at : undefined
}

const peopleOf = (component: ICAL.Component): readonly Person[] => {
  const properties = [...component.getAllProperties('organizer'), ...component.getAllProperties('attendee')]
  const people = new Map<string, Person>()
  for (const property of properties) {
    const person = personOf(property)
    if (person && !people.has(person.address)) people.set(person.address, person)
    else if (person?.declined)
      people.set(person.address, { ...person, name: people.get(person.address)?.name ?? person.name })
  }
  return [...people.values()]
}

const personOf = (property: ICAL.Property): Person | undefined => {
  if (/^(?:resource|room)$/i.test(property.getFirstParameter('cutype') ?? '')) return undefined
  const address = String(property.getFirstValue() ?? '')
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
  if (address === '') return undefined
  const declined = /^declined$/i.test(property.getFirstParameter('partstat') ?? '')
  return { name: property.getFirstParameter('cn')?.trim() || address, address, declined }
}

const meetingsOf = (events: readonly CalendarEvent[], horizon: Instant, zone: Zone): readonly Message[] => {
  const changes = new Map<string, CalendarEvent>()
  for (const event of events)
    if (event.instead !== undefined) changes.set(`${event.uid} ${event.instead}`, event)
  const masters = events.filter((event) => event.instead === undefined)
  const known = new Set(masters.map((event) => event.uid))
  const orphans = events.filter((event) => event.instead !== undefined && !known.has(event.uid))
  return [
    ...masters.flatMap((event) => seriesOf(event, changes, horizon, zone)),
    ...orphans.flatMap((event) => changeOf(event, event.instead ?? event.start, horizon)),
  ]
}

const seriesOf = (
  event: CalendarEvent,
  changes: ReadonlyMap<string, CalendarEvent>,
  horizon: Instant,
  zone: Zone,
): readonly Message[] => {
  const struck = new Set(struckOut(event, zone))
  return startsOf(event, horizon, zone).flatMap((start) => {
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
    to: others.map(({ address }) => address),
    meeting: { kind, at: meetingAt, ...minutes },
  }
}

/** Meetings by the hour or faster are no meetings; a rule nothing fits ends the series at its first. */
const startsOf = (event: CalendarEvent, horizon: Instant, zone: Zone): readonly Instant[] => {
  const rule = event.component.getFirstPropertyValue('rrule')
  const first = event.component.getFirstProperty('dtstart')
  const start = first?.getFirstValue()
  if (!(rule instanceof ICAL.Recur) || !(start instanceof ICAL.Time) || !first) return [event.start]
  if (/^(?:secondly|minutely|hourly)$/i.test(rule.freq)) return [event.start]
  const ownZone = zoneOfProperty(first, zone)
  const starts: Instant[] = []
  try {
    const iterator = rule.iterator(start)
    for (let next = iterator.next(); next && starts.length < MOST_MEETINGS; next = iterator.next()) {
      const at = instantOf(next, ownZone)
      if (at === undefined || (at > horizon && starts.length > 0)) break
      starts.push(at)
    }
  } catch {
    return starts.length > 0 ? starts : [event.start]
  }
  return starts.length > 0 ? starts : [event.start]
}

const struckOut = (event: CalendarEvent, zone: Zone): readonly Instant[] =>
  event.component.getAllProperties('exdate').flatMap((property) =>
    property
      .getValues()
      .filter((value) => value instanceof ICAL.Time)
      .flatMap((value) => instantOf(value, zoneOfProperty(property, zone)) ?? []),
  )
