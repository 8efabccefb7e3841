import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { greeting } from './src/words/greeting.ts'

const titled = (page: string, language: string, title: string): string =>
  page
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('</header>', `</header><main><div class="column narrow stack"><h1>${title}</h1></div></main>`)

/** Writes the page of the sign-in with its title in it, once for each language: it is read while the scripts load. */
export const writeShells = (dist: string): void => {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  for (const [language, title] of Object.entries(greeting))
    writeFileSync(join(dist, `sign-in.${language}.html`), titled(page, language, title))
}
