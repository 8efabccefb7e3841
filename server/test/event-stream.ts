import type { PersonId } from '../src/person/person.ts'
import type { TestApp } from './app.ts'
import { HEADER } from './identify.ts'

/** One event of a stream, as it was sent. */
export type Sent = { readonly id: string; readonly event: string; readonly data: string }

const eventOf = (block: string): Sent => {
  const fields = new Map(
    block.split('\n').map((line) => {
      const end = line.indexOf(': ')
      return [line.slice(0, end), line.slice(end + 2)] as const
    }),
  )
  return { id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: fields.get('data') ?? '' }
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Sent> {
  let text = ''
  for await (const piece of body.pipeThrough(
    new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>,
  )) {
    text += piece
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      if (!text.startsWith(':')) yield eventOf(text.slice(0, end))
      text = text.slice(end + 2)
    }
  }
}

export type Stream = {
  readonly response: Response
  /** The next event; null where the stream has ended. */
  readonly next: () => Promise<Sent | null>
  readonly leave: () => Promise<void>
}

/** Opens a person's stream of events, reading on from the last id if there is one. */
export const openStream = async (
  { app }: Pick<TestApp, 'app'>,
  who: PersonId | { readonly cookie: string },
  lastId?: string,
): Promise<Stream> => {
  const response = await app.request('/api/events', {
    headers: {
      accept: 'text/event-stream',
      ...(typeof who === 'string' ? { [HEADER]: who } : who),
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    },
  })
  const events = response.body === null ? null : eventsIn(response.body as ReadableStream<Uint8Array>)
  return {
    response,
    next: async () => (await events?.next())?.value ?? null,
    leave: async () => void (await events?.return(undefined)),
  }
}
