import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforesOf } from './before.ts'
import { calibrate } from './calibrate.ts'
import { crossValidate } from './cross-validate.ts'
import { learn, settings } from './learn.ts'
import { formatModel } from './model-file.ts'
import { examplesOf, readOwnSentences } from './sentences.ts'

/** Sentences in so many parts; each is judged by a network taught with the others, to calibrate on. */
const parts = 5

const sentences = readOwnSentences().flat()
const befores = beforesOf(sentences)
const examples = sentences.flatMap((sentence, at) => examplesOf(sentence, befores[at]))
const groups = Array.from({ length: parts }, (_, part) => examples.filter((_, at) => at % parts === part))
const logits = crossValidate(groups, settings)
const calibration = calibrate(logits.flat(), groups.flat())
const bytes = formatModel(learn(examples, settings), calibration)
const file = join(import.meta.dirname, '../model.bin')
writeFileSync(file, bytes)
console.log(`${sentences.length} sentences taught; ${file}: ${(bytes.length / 1e6).toFixed(2)} MB`)
