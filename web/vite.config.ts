import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://localhost:${process.env['PERENNIAL_PORT'] ?? 8000}`

// oxlint-disable-next-line import/no-default-export -- vite reads its configuration from there
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Nothing inline: the pages are served with a policy that allows none.
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': server } },
})
