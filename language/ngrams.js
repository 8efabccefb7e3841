import { readFileSync } from 'node:fs'

/** The table of n-grams as it lies beside this file; a browser is given the same bytes by its bundler. */
export const bytes = readFileSync(new URL('./ngrams.bin', import.meta.url))
