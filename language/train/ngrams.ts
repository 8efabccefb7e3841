import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatNgrams } from '@perennial/language/parse-ngrams'
import { ngramsOfEld } from './ngrams-of-eld.ts'

const file = join(import.meta.dirname, '../ngrams.bin')
const bytes = formatNgrams(await ngramsOfEld())
writeFileSync(file, bytes)
console.log(`${file}: ${(bytes.length / 1e3).toFixed(0)} kB`)
