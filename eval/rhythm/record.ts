import { readFeatures } from '@perennial/core/rhythm/features'
import type { Features } from '@perennial/core/rhythm/features'
import { casesOf, livesOf } from './cases.ts'
import type { Case, Life } from './cases.ts'
import { networks, readPairs } from './networks.ts'
import type { Network } from './networks.ts'

export type Record = {
  readonly network: Network
  readonly lives: readonly Life[]
  readonly lastDay: number
}

/** A case with its features; `protocol` when its horizon is the network's own. */
export type Sample = {
  readonly network: string
  readonly pair: number
  readonly features: Features
  readonly dead: boolean
  readonly protocol: boolean
}

export const readRecords = (folder: string): readonly Record[] =>
  networks.map((network) => {
    const { pairs, lastDay } = readPairs(network, folder)
    return { network, lives: livesOf(pairs, network, lastDay), lastDay }
  })

const walkOf = ({ network, lastDay }: Record, life: Life, pair: number, horizons: readonly number[]) =>
  casesOf(life, pair, network.name, lastDay, { step: network.step, horizons, longest: network.horizon })

const sampleOf = (c: Case, protocol: boolean): Sample => ({
  network: c.network,
  pair: c.pair,
  features: readFeatures(c.state, c.silence, c.horizon, { everyDays: null }),
  dead: c.dead,
  protocol,
})

/** The protocol's cases of the even or the odd pairs. */
export const protocolSamples = (record: Record, odd: boolean): readonly Sample[] =>
  record.lives.flatMap((life, pair) =>
    life.odd === odd
      ? walkOf(record, life, pair, [record.network.horizon]).map((c) => sampleOf(c, true))
      : [],
  )

/** The same pairs asked for other horizons, so that the horizon is not a mark of the network. */
export const otherSamples = (record: Record, odd: boolean): readonly Sample[] => {
  const horizons = [14, 30, 60, 90].filter((h) => h !== record.network.horizon)
  return record.lives.flatMap((life, pair) =>
    life.odd === odd ? walkOf(record, life, pair, horizons).map((c) => sampleOf(c, false)) : [],
  )
}
