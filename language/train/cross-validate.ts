import { logitsInContext } from '@perennial/language/model'
import { learn, type Settings } from './learn.ts'
import { modelOf } from './predict.ts'
import type { Lesson } from './sentences.ts'

/**
 * Logits of every sentence, heard as it will be, from a network that was taught without its group.
 * @param groups one list a group: its lessons are never taught to the network that judges them
 */
export const crossValidate = (
  groups: readonly (readonly Lesson[])[],
  settings: Settings,
): readonly (readonly Float32Array[])[] =>
  groups.map((group, held) => {
    const others = groups.filter((_, at) => at !== held).flat()
    const model = modelOf(learn(examplesIn(others), settings))
    return group.map(({ heard }) => logitsInContext(model, heard))
  })

export const examplesIn = (lessons: readonly Lesson[]) => lessons.flatMap(({ examples }) => examples)
