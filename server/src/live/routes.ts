import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import type { Env } from '../http/env.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { viewerOf } from '../mentorship/seat.ts'
import type { PersonId } from '../person/person.ts'
import { newsFor, type Event, type News } from './news.ts'
import { formatPosition, parsePosition, type Position } from './position.ts'
import { changeKinds } from './store.ts'

const eventSchema = z
  .object({
    id: z.string().openapi({ description: 'Where to read on from after this one' }),
    mentorship: z.uuid(),
    number: z.number().int().openapi({ description: 'Counts the changes of the mentorship, without a gap' }),
    kind: z.enum(changeKinds),
    moment: z.uuid().nullable(),
    at: instantSchema,
  })
  .openapi('Event')

const events = route('person', 'read', {
  method: 'get',
  path: '/api/events',
  summary: 'What changed in my mentorships: as a list, or live as server-sent events',
  description:
    'With Accept: text/event-stream the answer stays open and tells each change as it happens, first those since the ' +
    'position given by Last-Event-ID or `since`. An event `here` tells where the stream begins.',
  request: {
    query: z.object({
      since: z.string().max(12_000).optional().openapi({ description: 'A position, or the id of an event' }),
    }),
  },
  responses: {
    200: json(
      z.object({ events: z.array(eventSchema), position: z.string(), isMore: z.boolean() }),
      'The changes since; without `since` none, and the position to ask from next',
    ),
  },
})

type EventJson = z.infer<typeof eventSchema>

const eventJson = ({ id, mentorship, number, kind, moment, at }: Event): EventJson => ({
  id,
  mentorship,
  number,
  kind,
  moment,
  at: new Date(at).toISOString(),
})

const positionOf = (c: Context<Env>, since: string | undefined): Position | null => {
  const text = c.req.header('last-event-id') ?? since
  if (text === undefined || text === '') return null
  const position = parsePosition(text)
  if (position === null)
    throw new Refused({
      kind: 'invalid',
      problems: [{ pointer: '/since', found: 'no position', expected: 'the id of an event' }],
    })
  return position
}

const BEAT_MS = 20_000
const RETRY_MS = 2_000

type Following = {
  readonly parts: Parts
  readonly person: PersonId
  readonly isStillIn: () => Promise<boolean>
  readonly stream: SSEStreamingApi
}

const read = ({ parts, person }: Following, since: Position | null): Promise<News> =>
  parts.database.asPerson(person, (tx) => newsFor(tx, person, since, parts.clock()))

/**
 * Woken by a change of what is followed, or of anything while that is not known yet; by the end of the stream or server;
 * and in any case after a beat.
 */
const nextWake = (
  { parts: { live }, stream }: Following,
  position: () => Position | null,
): { readonly woken: () => Promise<void>; readonly stop: () => void } => {
  let isDue = false
  let wake = (): void => undefined
  const rouse = (): void => {
    isDue = true
    wake()
  }
  const unlisten = live.listen((id) => {
    if (id === null || (position()?.has(id as never) ?? true)) rouse()
  })
  live.over.addEventListener('abort', rouse)
  stream.onAbort(rouse)
  return {
    woken: async () => {
      if (!isDue)
        await new Promise<void>((resolve) => {
          const beat = setTimeout(resolve, BEAT_MS)
          wake = () => {
            clearTimeout(beat)
            resolve()
          }
        })
      isDue = false
    },
    stop: () => {
      unlisten()
      live.over.removeEventListener('abort', rouse)
    },
  }
}

const tell = async (stream: SSEStreamingApi, news: News): Promise<void> => {
  for (const event of news.events)
    await stream.writeSSE({ id: event.id, event: 'change', data: JSON.stringify(eventJson(event)) })
}

/** Tells what changes for as long as somebody listens, is signed in, and the server runs. */
const follow = async (following: Following, since: Position | null): Promise<void> => {
  const { stream, parts, isStillIn } = following
  let position: Position | null = null
  let isMore = false
  // Before the first is read: what changes while it is told wakes at once, not at the next beat.
  const { woken, stop } = nextWake(following, () => position)
  try {
    const first = await read(following, since)
    ;({ position, isMore } = first)
    const quietMs = first.lastAt === null ? null : parts.clock() - first.lastAt
    const here = formatPosition(since ?? first.position)
    await stream.writeSSE({ id: here, event: 'here', data: JSON.stringify({ quietMs }), retry: RETRY_MS })
    await tell(stream, first)
    for (;;) {
      if (!isMore) await woken()
      if (stream.aborted || parts.live.over.aborted || !(await isStillIn())) return
      const news = await read(following, position)
      await tell(stream, news)
      if (news.events.length === 0) await stream.write(': still here\n\n')
      ;({ position, isMore } = news)
    }
  } finally {
    stop()
  }
}

const asStream = (c: Context<Env>, parts: Parts, since: Position | null): Response => {
  const { person } = viewerOf(c)
  const leave = parts.live.take(person)
  if (leave === null) throw new Refused({ kind: 'too-many', seconds: 30 })
  const request = c.req.raw
  const isStillIn = async (): Promise<boolean> => (await parts.identify(request))?.person === person
  // A proxy that gathers an answer before it passes it on would never pass this one on.
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    try {
      await follow({ parts, person, isStillIn, stream }, since)
    } catch (error) {
      c.get('log').warn({ err: error }, 'a stream of events ended')
    } finally {
      leave()
    }
  })
}

const wantsStream = (c: Context<Env>): boolean => (c.req.header('accept') ?? '').includes('text/event-stream')

export const eventRoutes = (parts: Parts) =>
  router().openapi(events, async (c) => {
    const since = positionOf(c, c.req.valid('query').since)
    if (wantsStream(c)) return asStream(c, parts, since) as never
    const { person } = viewerOf(c)
    const news = await parts.database.asPerson(person, (tx) => newsFor(tx, person, since, parts.clock()))
    const { events: told, position, isMore } = news
    return c.json({ events: told.map(eventJson), position: formatPosition(position), isMore }, 200)
  })
