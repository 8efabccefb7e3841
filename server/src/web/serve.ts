import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Env, Viewer } from '../http/env.ts'
import type { Parts } from '../http/app.ts'
import { linksFor, type AskedFirst } from './asked-first.ts'
import type { WebFile } from './files.ts'
import { languageOf } from './language.ts'
import { standingPage, type AskStand } from './standing.ts'

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'
/** What the build names by its content. */
const NAMED_BY_CONTENT = '/assets/'
const SIGN_IN = '/sign-in'

const accepts = (c: Context<Env>, encoding: string): boolean =>
  (c.req.header('accept-encoding') ?? '')
    .split(',')
    .some((each) => each.trim().split(';')[0] === encoding && !/;\s*q=0(?:\.0*)?$/.test(each.trim()))

const packedFor = (c: Context<Env>, { bytes, br, gzip }: WebFile) => {
  if (br !== null && accepts(c, 'br')) return { body: br, encoding: 'br' }
  if (gzip !== null && accepts(c, 'gzip')) return { body: gzip, encoding: 'gzip' }
  return { body: bytes, encoding: null }
}

const tags = new WeakMap<WebFile, string>()

const tagOf = (file: WebFile): string => {
  const known = tags.get(file)
  if (known !== undefined) return known
  const tag = `W/"${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)}"`
  tags.set(file, tag)
  return tag
}

const send = (c: Context<Env>, file: WebFile, caching: string): Response => {
  c.header('Cache-Control', caching)
  c.header('Vary', 'Accept-Encoding', { append: true })
  c.header('ETag', tagOf(file))
  if (c.req.header('if-none-match') === tagOf(file)) return c.body(null, 304)
  const { body, encoding } = packedFor(c, file)
  if (encoding !== null) c.header('Content-Encoding', encoding)
  return c.body(body, 200, { 'Content-Type': file.type })
}

const isPage = (path: string): boolean =>
  path !== '/api' && !path.startsWith('/api/') && !path.startsWith(NAMED_BY_CONTENT)

/** A page that already says something before its scripts run, in a language that is understood. */
const pageFor = (c: Context<Env>, files: ReadonlyMap<string, WebFile>): WebFile | undefined => {
  if (c.req.path !== SIGN_IN || c.req.query('step') !== undefined) return undefined
  c.header('Vary', 'Accept-Language', { append: true })
  return files.get(`${SIGN_IN}.${languageOf(c.req.header('accept-language'))}.html`)
}

type Identify = Parts['identify']

/** A page is served without its database too. */
const whoAsks = async (c: Context<Env>, identify: Identify): Promise<Viewer | null> => {
  try {
    return await identify(c.req.raw)
  } catch (error) {
    c.get('log').warn({ err: error }, 'who asks for a page could not be told')
    return null
  }
}

/** Begins with a page what it will ask for: the answers come while its scripts do. */
const begin = async (c: Context<Env>, known: readonly AskedFirst[], identify: Identify): Promise<void> => {
  const links = linksFor(known, c.req.path)
  if (links === null) return
  if (links.isMine) c.set('viewer', await whoAsks(c, identify))
  if (!links.isMine || c.get('viewer') !== null) c.header('Link', links.header)
}

export type Screens = {
  readonly files: ReadonlyMap<string, WebFile>
  readonly askedFirst: readonly AskedFirst[]
  readonly identify: Identify
  readonly stand: AskStand
}

/** The screens: each built file at its address, and the one page at every other that is not the API's. */
export const serveWeb = (app: OpenAPIHono<Env>, { files, askedFirst, identify, stand }: Screens): void => {
  const page = files.get('/index.html')
  if (page === undefined) return
  app.get('*', async (c) => {
    const { path } = c.req
    const file = files.get(path)
    if (file !== undefined && file !== page)
      return send(c, file, path.startsWith(NAMED_BY_CONTENT) ? FOREVER : ASK_AGAIN)
    if (!isPage(path)) return c.notFound()
    await begin(c, askedFirst, identify)
    return (await standingPage(c, files, stand)) ?? send(c, pageFor(c, files) ?? page, ASK_AGAIN)
  })
}
