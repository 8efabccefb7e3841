import { ok, type Result } from '@perennial/core/result'
import { outputs } from '@perennial/language/model'
import { learn, settings, type Example } from '../../../language/train/learn.ts'
import { characterRuns, wordPairs } from '../n-grams.ts'
import { hearerOf } from '../network-logits.ts'
import { bestLeast, f1Above } from '../scores.ts'
import { readAllShared } from '../shared-folder.ts'
import { heardLogits, heardSteps, joined, ownFeatures, transfer } from '../transfer.ts'
import type { Shown } from '../logistic.ts'
import { isGratitude, isWin, parseFelt, type Felt } from './go-emotions.ts'

const folder = 'data/language/goemotions'

/** What is asked for first; the other emotions, as many as there are outputs, teach the hidden layer. */
const wanted = [isWin, isGratitude]

/** Chosen on the dev part: much left out at random and small steps, as Reddit's labels are noisy. */
const forEmotions = {
  ...settings,
  epochs: 8,
  averageFrom: 3,
  rate: 0.05,
  dropFeatures: 0.5,
  seeds: [1, 2, 3],
}

const named = (text: string): string => text.replace(/\[(?:NAME|RELIGION)\]/g, 'Sam')

/** What the regression beside the network is shown; the mean of the two is said. */
const wordsAndHeard = ({ text }: Felt): Shown => joined(wordPairs(text), heardLogits(named(text), 'mentee'))

const featuresOf = ({ text }: Felt): Uint32Array => {
  const own = ownFeatures(named(text), 'mentee')
  return Uint32Array.from([...own, ...new Set(characterRuns(text)), ...heardSteps(own)])
}

const teach = (taught: readonly Felt[], others: readonly string[]): ((felt: Felt) => Float32Array) => {
  const asked = new Uint8Array(outputs).fill(1)
  const truthOf = (felt: Felt): Uint8Array =>
    Uint8Array.from({ length: outputs }, (_, out) => {
      const said = wanted[out]?.(felt) ?? felt.emotions.has(others[out - wanted.length] ?? '')
      return said ? 1 : 0
    })
  const examples = taught.map((felt): Example => ({
    features: featuresOf(felt),
    truth: truthOf(felt),
    asked,
  }))
  const hear = hearerOf(learn(examples, forEmotions))
  return (felt) => hear(featuresOf(felt))
}

/** Too rare to teach anything, or asked for by themselves. */
const leftOut: ReadonlySet<string> = new Set([
  '',
  'gratitude',
  'neutral',
  'grief',
  'nervousness',
  'embarrassment',
])

/** A win and gratitude on Reddit; the least chance at which they are said is chosen on the dev part. */
export const emotionSection = (): Result<readonly string[], string> => {
  const read = readAllShared(
    ['train.tsv', 'dev.tsv', 'test.tsv', 'labels.txt'].map((name) => `${folder}/${name}`),
  )
  if (!read.ok) return read
  const [train = '', choosing = '', test = '', labels = ''] = read.value
  const [taught = [], dev = [], judged = []] = [train, choosing, test].map((content) =>
    parseFelt(content, labels),
  )
  const others = labels
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => !leftOut.has(name))
  const hear = teach(taught, others)
  const heard = [...dev, ...judged].map(hear)
  const rows = wanted.map((truth, out) => {
    const regress = (show: (felt: Felt) => Shown): readonly number[] =>
      transfer({ show, truth, penalty: 3 }, taught, [...dev, ...judged])
    const plain = regress(({ text }) => wordPairs(text))
    const hearing = regress(wordsAndHeard)
    const both = heard.map((logits, at) => ((logits[out] ?? 0) + (hearing[at] ?? 0)) / 2)
    const score = (logits: readonly number[]): string => {
      const least = bestLeast(logits.slice(0, dev.length), dev.map(truth))
      return f1Above(logits.slice(dev.length), judged.map(truth), least).toFixed(3)
    }
    const always = f1Above(
      judged.map(() => 1),
      judged.map(truth),
    ).toFixed(3)
    const n = judged.filter(truth).length
    return `${out === 0 ? 'win' : 'gratitude'}, ${n} of ${judged.length}: network and regression ${score(both)}, n-gram regression ${score(plain)}, always ${always}`
  })
  const rule = f1Above(
    judged.map(({ text }) => (/\bthank|\bthx\b|grateful|appreciat/i.test(text) ? 1 : -1)),
    judged.map(isGratitude),
  )
  return ok([
    'A win and gratitude (GoEmotions), F1 on the test part',
    ...rows,
    `gratitude by one regular expression ${rule.toFixed(3)}`,
  ])
}
