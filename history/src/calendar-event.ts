import type { Instant } from '@perennial/core/instant'
import ICAL from 'ical.js'
import type { EventBlock } from './calendar-blocks.ts'
import { hashOf } from './hash.ts'
import { isTimeZone, zoneOf, type Zone } from './zone.ts'

export type Person = { readonly name: string; readonly address: string; readonly declined: boolean }

/** One VEVENT: a meeting, a series, or (with `instead`) what became of one meeting of a series. */
export type CalendarEvent = {
  readonly uid: string
  readonly summary: string
  readonly start: Instant
  readonly minutes: number | undefined
  readonly series: Series | undefined
  /** Meetings of the series that were taken out. */
  readonly struck: readonly Instant[]
  readonly instead: Instant | undefined
  readonly cancelled: boolean
  readonly changed: Instant | undefined
  readonly stamp: Instant | undefined
  /** The organizer first. */
  readonly people: readonly Person[]
}

type Series = { readonly rule: ICAL.Recur; readonly first: ICAL.Time; readonly zone: Zone }

/** Reads one event; a text says why it cannot be read. ical.js decodes late, so all of it happens in here. */
export const readEvent = (block: EventBlock, zones: string, zone: Zone): CalendarEvent | string => {
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
    uid: uid === '' ? hashOf(block.text) : uid,
    summary: textAt(component, 'summary'),
    start,
    minutes: seconds === undefined || seconds < 0 ? undefined : Math.round(seconds / 60),
    series: seriesIn(component, zone),
    struck: struckOut(component, zone),
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

const seriesIn = (component: ICAL.Component, zone: Zone): Series | undefined => {
  const rule = component.getFirstPropertyValue('rrule')
  const property = component.getFirstProperty('dtstart')
  const first = property?.getFirstValue()
  if (!(rule instanceof ICAL.Recur) || !(first instanceof ICAL.Time) || !property) return undefined
  return { rule, first, zone: zoneOfProperty(property, zone) }
}

const struckOut = (component: ICAL.Component, zone: Zone): readonly Instant[] =>
  component.getAllProperties('exdate').flatMap((property) =>
    property
      .getValues()
      .filter((value) => value instanceof ICAL.Time)
      .flatMap((value) => instantOf(value, zoneOfProperty(property, zone)) ?? []),
  )

/** A series is followed for at most this many meetings. */
const MOST_MEETINGS = 1000

/** When the meetings of an event start, the first one always, a series up to the horizon. */
export const startsOf = ({ series, start }: CalendarEvent, horizon: Instant): readonly Instant[] => {
  if (!series || /^(?:secondly|minutely|hourly)$/i.test(series.rule.freq)) return [start]
  const starts: Instant[] = []
  try {
    const iterator = series.rule.iterator(series.first)
    for (let next = iterator.next(); next && starts.length < MOST_MEETINGS; next = iterator.next()) {
      const at = instantOf(next, series.zone)
      if (at === undefined || (at > horizon && starts.length > 0)) break
      starts.push(at)
    }
  } catch {
    // A rule that no day fits ends the series at its first meeting.
  }
  return starts.length > 0 ? starts : [start]
}
