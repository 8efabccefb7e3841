// Beside the pages in the browser: what they are made of, and what was read last, for when there is no network.

const here = globalThis as unknown as ServiceWorkerGlobalScope
/** The built files that every page needs; the build writes them here. */
declare const __BUILT__: readonly string[]
/** Another one for another build. */
declare const __VERSION__: string

/** The page by itself: at its other addresses it also begins what they ask for. */
const PAGE = '/index.html'
const built = __BUILT__
const SHELL = `perennial-shell-${__VERSION__}`
const ANSWERS = 'perennial-answers'
const MOST_ANSWERS = 150
const PATIENCE_MS = 4_000

/** What may be shown as it was: what a person reads, never what is sent, streamed or downloaded. */
const isKept = (path: string): boolean =>
  /^\/api\/(?:auth\/get-session|me|people|nudges|mentorships(?:\/[^/]+\/(?:overview|patterns|braid|loops|moments|notes|agreement))?)$/.test(
    path,
  )

const install = async (): Promise<void> => {
  const shell = await caches.open(SHELL)
  await shell.addAll([PAGE, ...built])
}

const activate = async (): Promise<void> => {
  const old = (await caches.keys()).filter((name) => name !== SHELL && name !== ANSWERS)
  await Promise.all(old.map((name) => caches.delete(name)))
  await here.clients.claim()
}

const forgetOldest = async (answers: Cache): Promise<void> => {
  const keys = await answers.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_ANSWERS)).map((key) => answers.delete(key)))
}

const keep = async (opened: Promise<Cache>, request: Request, response: Response): Promise<void> => {
  const answers = await opened
  await answers.delete(request)
  await answers.put(request, response)
  await forgetOldest(answers)
}

/** The server's answer; without a network the last one it gave. */
const answer = async (event: FetchEvent): Promise<Response> => {
  // Opened before it is asked for: whoever signs out meanwhile deletes the cache that it goes into.
  const answers = caches.open(ANSWERS)
  try {
    const response = await fetch(event.request)
    if (response.status === 200) event.waitUntil(keep(answers, event.request, response.clone()))
    return response
  } catch (error) {
    const kept = await (await answers).match(event.request)
    if (kept === undefined) throw error
    return kept
  }
}

const soon = async (request: Request): Promise<Response> => {
  const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (response.status >= 500) throw new Error('the server has no page just now')
  return response
}

/** The page as the server has it now; where it has none soon, the one that came with this worker. */
const page = async (request: Request): Promise<Response> => {
  try {
    return await soon(request)
  } catch (error) {
    const kept = await caches.match(PAGE)
    if (kept === undefined) throw error
    return kept
  }
}

/** Named by its content, a file never changes. */
const file = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok) await (await caches.open(SHELL)).put(request, response.clone())
  return response
}

const isPage = ({ mode }: Request, path: string): boolean =>
  mode === 'navigate' && path !== '/api' && !path.startsWith('/api/')

here.addEventListener('install', (event) => event.waitUntil(install()))
here.addEventListener('activate', (event) => event.waitUntil(activate()))
here.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== here.location.origin) return
  if (isPage(request, pathname)) event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request))
  else if (isKept(pathname)) event.respondWith(answer(event))
})
