import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { logitsInContext } from '@perennial/language/model'
import { beforesOf } from './before.ts'
import { calibrate } from './calibrate.ts'
import { learn, settings, type Example } from './learn.ts'
import { formatModel } from './model-file.ts'
import { modelOf } from './predict.ts'
import { lessonOf, readOwnSentences, type Lesson } from './sentences.ts'

/** Every fourth writer is kept from one network: chances are fitted on sentences of people it has never read. */
const isKeptBack = (writer: number): boolean => writer % 4 === 2

const examplesIn = (lessons: readonly Lesson[]): readonly Example[] =>
  lessons.flatMap(({ examples }) => examples)

const writers = readOwnSentences()
const befores = beforesOf(writers.flat())
let at = 0
const lessons = writers.map((sentences) => sentences.map((sentence) => lessonOf(sentence, befores[at++])))
const judged = lessons.filter((_, writer) => isKeptBack(writer)).flat()
const judge = modelOf(learn(examplesIn(lessons.filter((_, writer) => !isKeptBack(writer)).flat()), settings))
const calibration = calibrate(
  judged.map(({ heard }) => logitsInContext(judge, heard).slice()),
  judged.map(({ examples: [first] }) => first as Example),
)
const bytes = formatModel(learn(examplesIn(lessons.flat()), settings), calibration)
const file = join(import.meta.dirname, '../model.bin')
writeFileSync(file, bytes)
console.log(`${at} sentences taught; ${file}: ${(bytes.length / 1e6).toFixed(2)} MB`)
