// oxlint-disable-next-line import/no-unassigned-import -- it puts an IndexedDB in the place of the browser's
import 'fake-indexeddb/auto'

/** What a browser keeps of a page, in a process without one; `isFull` refuses to keep more, as a full disk does. */
export class Kept implements Storage {
  readonly #items = new Map<string, string>()
  isFull = false;
  [name: string]: unknown

  get length(): number {
    return this.#items.size
  }
  key(place: number): string | null {
    return [...this.#items.keys()][place] ?? null
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('there is no room left', 'QuotaExceededError')
    this.#items.set(key, value)
  }
  removeItem(key: string): void {
    this.#items.delete(key)
  }
  clear(): void {
    this.#items.clear()
  }
}

type Stored = Pick<Cache, 'match' | 'put' | 'delete' | 'keys' | 'addAll'>

const urlOf = (request: RequestInfo | URL): string =>
  new URL(typeof request === 'object' && 'url' in request ? request.url : request, 'http://perennial.test')
    .href

const newCache = (): Stored => {
  const answers = new Map<string, Response>()
  const put: Stored['put'] = async (request, response) => void answers.set(urlOf(request), response)
  return {
    put,
    match: async (request) => answers.get(urlOf(request))?.clone(),
    delete: async (request) => answers.delete(urlOf(request)),
    keys: async () => [...answers.keys()].map((url) => new Request(url)),
    addAll: async (requests) => {
      for (const request of requests) await put(request, await fetch(urlOf(request)))
    },
  }
}

/** Caches by name (Service Workers, 5.5): one that was deleted goes on for whoever holds it, and for nobody else. */
export class KeptAnswers {
  readonly #caches = new Map<string, Stored>()

  async open(name: string): Promise<Stored> {
    const found = this.#caches.get(name) ?? newCache()
    this.#caches.set(name, found)
    return found
  }
  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name)
  }
  async keys(): Promise<readonly string[]> {
    return [...this.#caches.keys()]
  }
  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    for (const cache of this.#caches.values()) {
      const found = await cache.match(request)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** Tabs hear each other as long as a test runs, and keep no process awake. */
class Channel extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    ;(this as unknown as { readonly unref: () => void }).unref()
  }
}

const put = (name: string, value: unknown): void =>
  void Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })

export const storage = new Kept()
put('localStorage', storage)
put('window', new EventTarget())
put('document', { createElement: () => ({ getContext: () => null }) })
put('caches', new KeptAnswers())

/** A browser that has kept no answers yet. */
export const newAnswers = (): KeptAnswers => {
  const answers = new KeptAnswers()
  put('caches', answers)
  return answers
}

put('BroadcastChannel', Channel)

/** Where a page was sent to. */
export const visited: string[] = []
put('location', { assign: (path: string) => void visited.push(path) })

/** A stream of events as a browser hears it (HTML, 9.2), fed by hand. */
export class FakeEvents extends EventTarget {
  static readonly CLOSED = 2
  static readonly opened: FakeEvents[] = []
  readonly url: string
  readyState = 0

  constructor(url: string) {
    super()
    this.url = url
    FakeEvents.opened.push(this)
  }
  hear(kind: string, data: unknown, lastEventId: string): void {
    if (this.readyState === FakeEvents.CLOSED) return
    this.readyState = 1
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data), lastEventId }))
  }
  /** The connection is lost, and the browser makes it anew. */
  falter(): void {
    this.readyState = 0
    this.dispatchEvent(new Event('error'))
  }
  /** The server refuses: the browser gives up. */
  fail(): void {
    this.readyState = FakeEvents.CLOSED
    this.dispatchEvent(new Event('error'))
  }
  close(): void {
    this.readyState = FakeEvents.CLOSED
  }
}
put('EventSource', FakeEvents)

/** Answers requests in the place of the network. */
export const answerBy = (answer: (path: string, init: RequestInit) => Response | Promise<Response>): void =>
  put('fetch', async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const request = input instanceof Request ? input : null
    const { pathname, search } = new URL(urlOf(input))
    return answer(pathname + search, request ?? init)
  })

/** Without https a browser has no locks between tabs. */
export const withoutLocks = async (work: () => Promise<void>): Promise<void> => {
  const { navigator } = globalThis
  put('navigator', { languages: navigator.languages })
  try {
    await work()
  } finally {
    put('navigator', navigator)
  }
}
