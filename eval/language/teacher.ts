import { parentPort } from 'node:worker_threads'
import { logitsInContext } from '@perennial/language/model'
import { beforesOf } from '../../language/train/before.ts'
import { learn, settings } from '../../language/train/learn.ts'
import { modelOf } from '../../language/train/predict.ts'
import { lessonOf, type Before, type Labelled } from '../../language/train/sentences.ts'
import { plainLogits } from './plain.ts'
import { readSharedAndOwn } from './shared-folder.ts'
import { judgedIn, taughtIn, type Split } from './splits.ts'

/** Logits of the judged sentences, a row each: by the network, as the shipped face hears them, and by the plain regression. */
export type Lesson = { readonly network: readonly Float32Array[]; readonly plain: readonly Float32Array[] }

type Befores = ReadonlyMap<Labelled, Before>

const teach = (split: Split, befores: Befores): Lesson => {
  const taught = taughtIn(split, sentences)
  const judged = judgedIn(split, sentences)
  const examples = taught.flatMap((sentence) => lessonOf(sentence, befores.get(sentence)).examples)
  const model = modelOf(learn(examples, settings))
  return {
    network: judged.map((sentence) =>
      logitsInContext(model, lessonOf(sentence, befores.get(sentence)).heard).slice(),
    ),
    plain: plainLogits(taught, judged),
  }
}

const sentences = readSharedAndOwn()
const own = sentences.own.flat()
const befores: Befores = new Map(
  beforesOf(own).flatMap((before, at) => {
    const sentence = own[at]
    return sentence === undefined || before === undefined ? [] : [[sentence, before] as const]
  }),
)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
parentPort?.on('message', (split: Split) => parentPort?.postMessage(teach(split, befores)))
