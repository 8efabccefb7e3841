import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { nextTask } from './next-task.ts'
import { queries } from './queries.ts'
import { makeRouter } from './router.tsx'
import { whenQuiet } from './when-idle.ts'
import { nameLanguage } from './words/language.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './styles.css'

const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')

/** So long the page stays as it was sent, while what it shows is on its way. */
const PATIENCE_MS = 1_000

const wholeOf = (router: ReturnType<typeof makeRouter>) => (
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>
)

/** Not awaited by this module: the pages' own files wait for it to have run. */
const begin = async (): Promise<void> => {
  nameLanguage()
  // Reading the scripts, and beginning with them, are tasks of their own: a tap fits between.
  await nextTask()
  const router = makeRouter()
  await nextTask()
  await Promise.race([router.load(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  await nextTask()
  const page = createRoot(root)
  await nextTask()
  // A transition lets taps in between: at once, a first page holds a slow phone for 200 ms and more.
  startTransition(() => page.render(wholeOf(router)))
}

void begin()

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  window.addEventListener('load', () =>
    whenQuiet(() => void navigator.serviceWorker.register('/worker.js').catch(() => undefined)),
  )
