import { bytes } from '#model'
import type { Model } from './model.ts'
import { parseModel } from './parse-model.ts'

const parsed = parseModel(bytes)
if (!parsed.ok) throw new Error(parsed.error)

/** The model that came with this version. */
export const ears: Model = parsed.value
