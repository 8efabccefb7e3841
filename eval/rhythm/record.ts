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

/** The protocol's cases, or those of other horizons, of the even or the odd pairs. */
export const casesAt = (record: Record, odd: boolean, horizons: readonly number[]): readonly Case[] => {
  const { network, lastDay, lives } = record
  const walk = { step: network.step, horizons, longest: network.horizon }
  return lives.flatMap((life, pair) =>
    life.odd === odd ? casesOf(life, pair, network.name, lastDay, walk) : [],
  )
}

const sampleOf = (c: Case, protocol: boolean): Sample => ({
  network: c.network,
  pair: c.pair,
  features: readFeatures(c.state, c.silence, c.horizon, { everyDays: null }),
  dead: c.dead,
  protocol,
})

/** Even pairs to fit on: at the network's horizon and at others, so that the horizon marks no network. */
export const fittingSamples = (record: Record): readonly Sample[] => {
  const own = record.network.horizon
  const others = [14, 30, 60, 90].filter((h) => h !== own)
  return [
    ...casesAt(record, false, [own]).map((c) => sampleOf(c, true)),
    ...casesAt(record, false, others).map((c) => sampleOf(c, false)),
  ]
}
