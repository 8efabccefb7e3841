import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { noAgreement } from '@perennial/core/agreement'
import { append } from '@perennial/core/append'
import { fold, foldState } from '@perennial/core/fold'
import type { Moment } from '@perennial/core/moment'
import { emptyState, type State } from '@perennial/core/state'
import { merge } from '@perennial/history/merge'
import { readHistory } from '@perennial/history/read-history'
import { fileOf } from '@perennial/history/source'
import type { Message } from '@perennial/history/message'
import { readJournal } from '@perennial/journal/journal'
import { readMessage } from '@perennial/language/read-message'
import { timeCoach } from './coach.ts'
import { asWhatsApp, longHistory, MENTEE, MENTOR } from './long-history.ts'
import { timeOwnPace } from './own-pace.ts'
import { median, timeStages, type Timed } from './time.ts'

const LENGTH = Number(process.env['PERENNIAL_BENCH_MESSAGES'] ?? 200_000)
const ROUNDS = 3

type Stage = Timed & { readonly name: string; readonly unit: string }

const parse = async (text: Uint8Array): Promise<readonly Message[]> => {
  const messages: Message[] = []
  for await (const lot of readHistory([fileOf('chat.txt', text)], { timeZone: 'UTC' }))
    for (const found of lot) if (found.kind === 'message') messages.push(found.message)
  return merge(messages)
}

const winkPass = (texts: readonly string[]): number => {
  const nlp = winkNLP(winkModel, ['sbd', 'pos'])
  let tags = 0
  // oxlint-disable-next-line typescript/unbound-method -- winkNLP's helpers are plain functions, known by identity
  for (const text of texts) tags += nlp.readDoc(text).tokens().out(nlp.its.pos).length
  return tags
}

/** A read of a short chat in a process of its own, start to end; milliseconds, the median of five. */
const timeColdRead = (chat: string): number => {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-bench-'))
  const file = join(folder, 'chat.txt')
  const main = join(import.meta.dirname, '../cli/perennial.js')
  writeFileSync(file, chat)
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    execFileSync(process.execPath, [main, 'read', file, '--mentor', MENTOR, '--mentee', MENTEE, '--json'])
    times.push(performance.now() - start)
  }
  rmSync(folder, { recursive: true })
  return median(times)
}

/** What the model's file takes to become a model, and what both keep: the median of five processes. */
const modelCost = (): { readonly milliseconds: number; readonly megabytes: number } => {
  const script = join(import.meta.dirname, 'model-cost.ts')
  const costs = Array.from({ length: 5 }, () => {
    const [milliseconds = 0, bytes = 0] = JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' }),
    ) as number[]
    return { milliseconds, bytes }
  })
  return {
    milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
    megabytes: median(costs.map(({ bytes }) => bytes)) / 1e6,
  }
}

// First, while nothing else fills the memory.
const model = modelCost()
const coldRead = timeColdRead(asWhatsApp(await longHistory(100)))

const history = await longHistory(LENGTH)
const roles = { mentor: MENTOR, mentee: MENTEE }
const whatsApp = new TextEncoder().encode(asWhatsApp(history))
const texts = history.map((message) => message.text)
const json = history.map((message) => JSON.stringify(message))
const { moments } = readJournal(history, roles, 'UTC', noAgreement)
const context = { at: history[0]?.at ?? 0, timeZone: 'UTC', open: [] }

const appendOne = (state: State, moment: Moment): State => append(state, moment, noAgreement)

const stages: readonly Stage[] = [
  {
    name: 'end to end: export to state',
    unit: 'messages',
    run: async () => readJournal(await parse(whatsApp), roles, 'UTC', noAgreement),
  },
  { name: '  history: parse and merge', unit: 'messages', run: () => parse(whatsApp) },
  {
    name: '  language: sentences and acts',
    unit: 'messages',
    run: () => {
      for (const text of texts) readMessage(text, 'mentee', context)
    },
  },
  { name: '  core: the fold alone', unit: 'moments', run: () => foldState(moments, noAgreement) },
  { name: '  core: settled loops kept', unit: 'moments', run: () => fold(moments, noAgreement) },
  { name: '  core: appended one by one', unit: 'moments', run: () => moments.reduce(appendOne, emptyState) },
  { name: 'winkNLP: tokens and tags', unit: 'messages', run: () => winkPass(texts) },
  {
    name: 'JSON.parse of the messages',
    unit: 'messages',
    run: () => {
      for (const line of json) JSON.parse(line)
    },
  },
]

const times = await timeStages(stages, ROUNDS)
const wink = times[stages.findIndex(({ name }) => name.startsWith('winkNLP'))] ?? 0
console.log(`${LENGTH} messages, median of ${ROUNDS} rounds, Node ${process.version}\n`)
for (const [i, stage] of stages.entries()) {
  const took = times[i] ?? 0
  const rate = Math.round((LENGTH / took) * 1000).toLocaleString('en')
  console.log(
    `${stage.name.padEnd(32)} ${rate.padStart(12)} ${stage.unit}/s   ${(wink / took).toFixed(2)} × winkNLP`,
  )
}
console.log(`\npeak memory of this process         ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
console.log(`read of a 100-message chat, cold    ${Math.round(coldRead)} ms`)
console.log(
  `the model read and made ready       ${Math.round(model.milliseconds)} ms, keeps ${model.megabytes.toFixed(1)} MB`,
)
const own = await timeOwnPace(moments)
console.log(
  `the fold at the samples' own pace   ${Math.round(own.perSecond).toLocaleString('en')} moments/s, ${own.ratio.toFixed(2)} × the fold alone in turn with it`,
)
const coached = timeCoach(texts)
const ms = (time: number): string => time.toFixed(2)
console.log(
  `a draft coached                     ${ms(coached.message)} ms, 1 in 100 above ${ms(coached.slow)} ms, a page ${ms(coached.page)} ms`,
)
