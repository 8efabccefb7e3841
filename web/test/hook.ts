// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import './browser.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { queries } from '../src/queries.ts'

/** What a hook gives as its page is drawn for the first time; effects do not run. */
export const drawnOnce = <T>(hook: () => T): T => {
  const given: T[] = []
  const Page = () => {
    given.push(hook())
    return null
  }
  renderToString(createElement(QueryClientProvider, { client: queries }, createElement(Page)))
  const [it] = given
  if (it === undefined) throw new Error('the hook gave nothing')
  return it
}
