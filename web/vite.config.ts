import { createHash } from 'node:crypto'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const server = `http://localhost:${process.env['PERENNIAL_PORT'] ?? 8000}`

/** What every page needs without a network; letters of other scripts come when they are read. */
const isNeeded = (name: string): boolean =>
  /\.(?:js|css)$/.test(name) || (/latin-(?!ext)/.test(name) && name.endsWith('.woff2'))

/** Tells the service worker what was built, and makes it another one when that is another. */
const tellWorker = (): Plugin => ({
  name: 'perennial-worker',
  generateBundle: (_, bundle) => {
    const worker = bundle['worker.js']
    if (worker?.type !== 'chunk') return
    const names = Object.keys(bundle).filter((name) => name !== worker.fileName && isNeeded(name))
    const page = bundle['index.html']
    const source = page?.type === 'asset' ? page.source : ''
    const version = createHash('sha256').update(names.join()).update(source).digest('base64url').slice(0, 12)
    worker.code = worker.code
      .replaceAll('__BUILT__', JSON.stringify(names.toSorted().map((name) => `/${name}`)))
      .replaceAll('__VERSION__', JSON.stringify(version))
  },
})

// oxlint-disable-next-line import/no-default-export -- vite reads its configuration from there
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tellWorker()],
  // Nothing inline: the pages are served with a policy that allows none.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
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
            { name: 'first', tags: ['$initial'], test: (id) => !/[\\/]web[\\/](?:worker[\\/]|src[\\/]main)/.test(id) },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server } },
})
