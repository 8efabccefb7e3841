import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nothingHanded } from '@perennial/language/heard'
import { logitsInContext } from '@perennial/language/model'
import { toNormalForm } from '@perennial/language/normal-form'
import { parseModel } from '@perennial/language/parse-model'

// A process of its own with --expose-gc, which prints what the model costs: [milliseconds, bytes].

const used = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const text = 'Thanks!'
const context = { at: 0, timeZone: 'UTC', open: [] }
const spoken = { text, author: 'mentee', handed: nothingHanded, context, form: toNormalForm(text) } as const

const before = used()
const start = process.threadCpuUsage()
const bytes = readFileSync(join(import.meta.dirname, '../language/model.bin'))
const model = parseModel(bytes)
const { user, system } = process.threadCpuUsage(start)
if (!model.ok) throw new Error(model.error)
// The first sentence makes room for what is remembered of words.
logitsInContext(model.value, spoken)
const kept = used() - before
// Read again here, so that both still count above: the file's bytes and what was made of them.
console.log(JSON.stringify([(user + system) / 1000, kept, bytes.length, model.value.hidden]))
