import type { Model } from '@perennial/language/model'
import { parseModel } from '@perennial/language/parse-model'
import { uncalibrated, type Calibration } from './calibrate.ts'
import type { Network } from './learn.ts'
import { formatModel } from './model-file.ts'

/** The model a network is when shipped: cut to small whole numbers like the file. */
export const modelOf = (network: Network, calibration: Calibration = uncalibrated): Model => {
  const model = parseModel(formatModel(network, calibration))
  if (!model.ok) throw new Error(model.error)
  return model.value
}
