import { settings } from '../../words/en/settings.ts'
import { browserName } from './browser-name.ts'

const words = settings.signIn

/** A browser and where it runs, as far as it says. */
export const sayBrowser = (agent: string): string => {
  const { browser, system } = browserName(agent)
  return words.on(browser ?? words.unknownBrowser, system ?? words.unknownSystem)
}
