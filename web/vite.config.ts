import { createHash } from 'node:crypto'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { askedFirst, type AskedFirst } from './asked-first.ts'

const server = `http://localhost:${process.env['PERENNIAL_PORT'] ?? 8000}`

/** What every page needs without a network; letters of other scripts come when they are read. */
const isNeeded = (name: string): boolean =>
  /\.(?:js|css)$/.test(name) || (/latin-(?!ext)/.test(name) && name.endsWith('.woff2'))

type Bundle = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>

const pageIn = (bundle: Bundle): string => {
  const page = bundle['index.html']
  return page?.type === 'asset' ? String(page.source) : ''
}

/** An entry that only imports others is not written: the page names those instead. */
const isFacade = (bundle: Bundle, name: string): boolean => {
  const chunk = bundle[name]
  return (
    chunk?.type === 'chunk' &&
    chunk.facadeModuleId === join(import.meta.dirname, 'index.html') &&
    !pageIn(bundle).includes(name)
  )
}

/** Tells the service worker what was built, and makes it another one when that is another. */
const tellWorker = (): Plugin => ({
  name: 'perennial-worker',
  generateBundle: (_, bundle) => {
    const worker = bundle['worker.js']
    if (worker?.type !== 'chunk') return
    const source = pageIn(bundle)
    const names = Object.keys(bundle).filter(
      (name) => name !== worker.fileName && isNeeded(name) && !isFacade(bundle, name),
    )
    const version = createHash('sha256').update(names.join()).update(source).digest('base64url').slice(0, 12)
    worker.code = worker.code
      .replaceAll('__BUILT__', JSON.stringify(names.toSorted().map((name) => `/${name}`)))
      .replaceAll('__VERSION__', JSON.stringify(version))
  },
})

/** Chunks with all that they load before they run, the first of them first. */
const closureOf = (bundle: Bundle, names: readonly string[]): readonly Rolldown.OutputChunk[] => {
  const found = new Map<string, Rolldown.OutputChunk>()
  const add = (name: string): void => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || found.has(name)) return
    found.set(name, chunk)
    chunk.imports.forEach(add)
  }
  names.forEach(add)
  return [...found.values()]
}

const fileOf = (bundle: Bundle, module: string): string => {
  const path = join(import.meta.dirname, module)
  const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.facadeModuleId === path)
  if (chunk === undefined) throw new Error(`asked-first.ts names ${module}, which has no file of its own`)
  return chunk.fileName
}

/** The letters of the first sentence: without them at hand it is painted twice. */
const SENTENCES = /newsreader-latin-400-normal[^/]*\.woff2$/

/** As a header names them: https://www.rfc-editor.org/rfc/rfc8288 */
const linksOf = (bundle: Bundle, { page, asks, saysFirst }: AskedFirst): readonly string[] => {
  const later = saysFirst ? '; fetchpriority=low' : ''
  const first = ['index.html', ...(page === null ? [] : [`src/${page}`])]
  const chunks = closureOf(
    bundle,
    first.map((module) => fileOf(bundle, module)),
  )
  const scripts = chunks.filter(({ fileName }) => !isFacade(bundle, fileName))
  const styles = chunks.flatMap(({ viteMetadata }) => Array.from(viteMetadata?.importedCss ?? []))
  const fonts = saysFirst ? Object.keys(bundle).filter((name) => SENTENCES.test(name)) : []
  return [
    ...fonts.map((name) => `</${name}>; rel=preload; as=font; type="font/woff2"; crossorigin`),
    ...styles.map((name) => `</${name}>; rel=preload; as=style; crossorigin`),
    ...scripts.map(({ fileName }) => `</${fileName}>; rel=modulepreload${later}`),
    ...asks.map((path) => `<${path}>; rel=preload; as=fetch; crossorigin${later}`),
  ]
}

/** Tells the server what each page asks for first. */
const tellServer = (): Plugin => ({
  name: 'perennial-asked-first',
  generateBundle(_, bundle) {
    const told = askedFirst.map((each) => ({
      at: each.at,
      isMine: each.isMine,
      links: linksOf(bundle, each),
    }))
    this.emitFile({ type: 'asset', fileName: 'asked-first.json', source: JSON.stringify(told) })
  },
})

// oxlint-disable-next-line import/no-default-export -- vite reads its configuration from there
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tellWorker(), tellServer()],
  // Nothing inline: the pages are served with a policy that allows none.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        main: join(import.meta.dirname, 'index.html'),
        worker: join(import.meta.dirname, 'worker/worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        // A browser asks for six files at a time, and each costs a way there and back.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/ },
            { name: 'first', tags: ['$initial'], test: (id) => !id.includes('/web/worker/') },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server } },
})
