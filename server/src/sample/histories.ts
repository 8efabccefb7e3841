import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '@hono/zod-openapi'
import { DAY, type Instant } from '@perennial/core/instant'
import { phases, type Phase } from '@perennial/core/phase'
import type { Side } from '@perennial/core/side'

/** Perennial's own sample histories, in the order they are shown. */
export const sampleNames = ['carried-on', 'only-asking', 'uncredited'] as const
export type SampleName = (typeof sampleNames)[number]

const sideSchema = z.enum(['mentor', 'mentee'])
const headSchema = z.strictObject({
  sample: z.enum(sampleNames),
  mentor: z.string().min(1),
  mentee: z.string().min(1),
  as: sideSchema,
})
const placed = { day: z.int().negative(), at: z.string().regex(/^\d\d:\d\d$/), by: sideSchema }
const lineSchema = z.union([
  z.strictObject({ ...placed, text: z.string().min(1) }),
  z.strictObject({ ...placed, kind: z.literal('phase'), to: z.enum(phases) }),
])

/** One thing of a sample: words, or the phase that began with it. */
export type SampleLine = {
  readonly at: Instant
  readonly by: Side
  readonly text: string
  readonly to: Phase | null
}

export type Sample = {
  readonly name: SampleName
  readonly mentor: string
  readonly mentee: string
  /** Through whose eyes it is looked at. */
  readonly as: Side
  readonly lines: readonly SampleLine[]
}

const folder = join(import.meta.dirname, '../../../samples/people')

/** The days of a sample count back from today, so that it is never old. */
const instantOf = (day: number, at: string, now: Instant): Instant => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return Math.floor(now / DAY) * DAY + day * DAY + (hours * 60 + minutes) * 60_000
}

const lineOf = (text: string, now: Instant): SampleLine => {
  const line = lineSchema.parse(JSON.parse(text))
  const passed = { at: instantOf(line.day, line.at, now), by: line.by }
  return 'kind' in line ? { ...passed, text: '', to: line.to } : { ...passed, text: line.text, to: null }
}

/** A sample as if its last line had been said a few days before `now`. */
export const readSample = (name: SampleName, now: Instant): Sample => {
  const [head = '', ...lines] = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  const { mentor, mentee, as } = headSchema.parse(JSON.parse(head))
  return { name, mentor, mentee, as, lines: lines.map((line) => lineOf(line, now)) }
}
