import { useEffect } from 'react'
import { forget, queries } from '../queries.ts'
import { checkSession } from '../session.ts'
import { whenIdle } from '../when-idle.ts'
import { setConnection, type Connection } from './connection.ts'

/** What one tab hears and tells the others of the same browser. */
type Heard =
  | { readonly kind: 'change'; readonly mentorship: string; readonly id: string }
  | { readonly kind: 'here'; readonly id: string; readonly isStale: boolean }
  | { readonly kind: 'connection'; readonly connection: Connection }

const AGAIN_MS = 3_000
/** What was read before the stream began may miss what changed in between. */
const MARGIN_MS = 10_000

let since = ''

const takeIn = (heard: Heard): void => {
  if (heard.kind === 'connection') return setConnection(heard.connection)
  since = heard.id
  setConnection('here')
  if (heard.kind === 'change') void forget(heard.mentorship)
  else if (heard.isStale) void queries.invalidateQueries()
}

const hereFrom = ({ data, lastEventId }: MessageEvent<string>): Heard => {
  const { quietMs } = JSON.parse(data) as { readonly quietMs: number | null }
  return {
    kind: 'here',
    id: lastEventId,
    isStale: quietMs !== null && quietMs < performance.now() + MARGIN_MS,
  }
}

const changeFrom = ({ data, lastEventId }: MessageEvent<string>): Heard => {
  const { mentorship } = JSON.parse(data) as { readonly mentorship: string }
  return { kind: 'change', mentorship, id: lastEventId }
}

/** Hears one stream to its end; a lost connection the browser makes anew by itself, from the last event on. */
const hearOut = (tell: (heard: Heard) => void, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const from = since === '' ? '' : `?${new URLSearchParams({ since })}`
    const source = new EventSource(`/api/events${from}`)
    const end = (): void => {
      source.close()
      window.removeEventListener('online', end)
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
    // It may have outlived the time without a network, in silence: only a new one tells that the server is here.
    window.addEventListener('online', end)
    source.addEventListener('here', (event) => tell(hereFrom(event as MessageEvent<string>)))
    source.addEventListener('change', (event) => tell(changeFrom(event as MessageEvent<string>)))
    source.addEventListener('error', () => {
      tell({ kind: 'connection', connection: 'away' })
      if (source.readyState === EventSource.CLOSED) end()
    })
  })

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })

/** Hears for all tabs of this browser, which opens few connections to one server. */
const lead = async (channel: BroadcastChannel, signal: AbortSignal): Promise<void> => {
  const tell = (heard: Heard): void => {
    takeIn(heard)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
    channel.postMessage(heard)
  }
  while (!signal.aborted) {
    await hearOut(tell, signal)
    if (signal.aborted || !(await checkSession())) return
    await pause(AGAIN_MS, signal)
  }
}

const isOver = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Hears of changes until the signal, for all tabs or through the one that does. */
export const listen = (signal: AbortSignal): void => {
  const channel = new BroadcastChannel('live')
  channel.addEventListener('message', ({ data }: MessageEvent<Heard>) => takeIn(data))
  signal.addEventListener('abort', () => channel.close(), { once: true })
  // Without https there are no locks: each tab hears for itself.
  const leading =
    'locks' in navigator
      ? navigator.locks.request('live', { signal }, () => lead(channel, signal))
      : lead(channel, signal)
  void leading.catch((error: unknown) => {
    if (!isOver(error)) throw error
  })
}

/** While somebody is signed in, what the other tells appears by itself. */
export const useLive = (isSignedIn: boolean): void => {
  useEffect(() => {
    if (!isSignedIn) return undefined
    const over = new AbortController()
    // What changes until then the stream tells as it begins.
    whenIdle(() => (over.signal.aborted ? undefined : listen(over.signal)))
    const gone = (): void => setConnection('away')
    window.addEventListener('offline', gone)
    return () => {
      over.abort()
      window.removeEventListener('offline', gone)
      since = ''
    }
  }, [isSignedIn])
}
