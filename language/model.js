import { readFileSync } from 'node:fs'

/** The trained model as it lies beside this file; a browser is given the same bytes by its bundler. */
export const bytes = readFileSync(new URL('./model.bin', import.meta.url))
