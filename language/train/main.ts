import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforesOf } from './before.ts'
import { calibrate } from './calibrate.ts'
import { crossValidate, examplesIn } from './cross-validate.ts'
import { learn, settings, type Example } from './learn.ts'
import { formatModel } from './model-file.ts'
import { lessonOf, readOwnSentences } from './sentences.ts'

/** Writers in so many parts: chances are fitted on sentences of people the judging network has never read. */
const parts = 5

const writers = readOwnSentences()
const befores = beforesOf(writers.flat())
let at = 0
const lessons = writers.map((sentences) => sentences.map((sentence) => lessonOf(sentence, befores[at++])))
const groups = Array.from({ length: parts }, (_, part) =>
  lessons.filter((_, writer) => writer % parts === part).flat(),
)
const logits = crossValidate(groups, settings)
const calibration = calibrate(
  logits.flat(),
  groups.flat().map(({ examples: [first] }) => first as Example),
)
const bytes = formatModel(learn(examplesIn(lessons.flat()), settings), calibration)
const file = join(import.meta.dirname, '../model.bin')
writeFileSync(file, bytes)
console.log(`${at} sentences taught; ${file}: ${(bytes.length / 1e6).toFixed(2)} MB`)
