import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { first, type FirstWords } from './src/words/first.ts'

const greeted = ({ greeting }: FirstWords): string =>
  `</header><main><div class="column narrow stack"><h1>${greeting}</h1></div></main>`

/** As `Header` and `Sentence` draw it, so that nothing moves; the server fills in what is in braces. */
const standing = ({ main, today, people, settings, with: withWhom, since }: FirstWords): string =>
  `<nav class="places" aria-label="${main}">` +
  `<a href="/" class="place">${today}</a>` +
  `<a href="/people" class="place active">${people}</a>` +
  `<a href="/settings" class="place">${settings}</a>` +
  `</nav></header><main><div class="wide stack airy"><div class="sentence">` +
  `<p class="soft">${withWhom} <strong>{other}</strong><span class="since"> ${since('{month}')}</span></p>` +
  `<h1 lang="en">{headline}<span class="softer">{softer}</span></h1>` +
  `</div></div></main>`

const pages = { 'sign-in': greeted, mentorship: standing } as const

/** Writes the pages that say something while their scripts load, once for each language. */
export const writeShells = (dist: string): void => {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  for (const [language, words] of Object.entries(first))
    for (const [name, said] of Object.entries(pages))
      writeFileSync(
        join(dist, `${name}.${language}.html`),
        page.replace('<html lang="en">', `<html lang="${language}">`).replace('</header>', () => said(words)),
      )
}
