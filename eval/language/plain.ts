import { learn, settings } from '../../language/train/learn.ts'
import { exampleOf, type Labelled } from '../../language/train/sentences.ts'
import { wordPairs } from './n-grams.ts'
import { hearerOf } from './network-logits.ts'

/** Logistic regression: no hidden layer, nothing left out; `decay` is its L2, the best of 0, 1e-4, 1e-3. */
const regression = {
  ...settings,
  hidden: 0,
  dropFeatures: 0,
  dropUnits: 0,
  least: 1,
  epochs: 10,
  averageFrom: 10,
  decay: 1e-3,
  seeds: [1],
}

/** What the regression sees: words, neighbouring pairs, and who says them. */
const keysOf = ({ text, author }: Labelled): Uint32Array => wordPairs(text, [author]).keys

/** The plain baseline: logits of the judged, taught the same sentences as the network. */
export const plainLogits = (
  taught: readonly Labelled[],
  judged: readonly Labelled[],
): readonly Float32Array[] => {
  const network = learn(
    taught.map((sentence) => ({ ...exampleOf(sentence), features: keysOf(sentence) })),
    regression,
  )
  const hear = hearerOf(network)
  return judged.map((sentence) => hear(keysOf(sentence)))
}
