import { logitsOf } from '@perennial/language/model'
import { learn, type Example, type Settings } from './learn.ts'
import { modelOf } from './predict.ts'

/**
 * Logits of every example from a network that was taught without its group.
 * @param groups one list a group: its examples are never taught to the network that judges them
 */
export const crossValidate = (
  groups: readonly (readonly Example[])[],
  settings: Settings,
): readonly (readonly Float32Array[])[] =>
  groups.map((group, held) => {
    const model = modelOf(learn(groups.filter((_, at) => at !== held).flat(), settings))
    return group.map(({ features }) => logitsOf(model, features))
  })
