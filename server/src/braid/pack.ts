import { z } from '@hono/zod-openapi'
import {
  type MarkKind,
  arcOwes,
  isContact,
  markKinds,
  markKindsOf,
  type Arc,
} from '@perennial/voice/braid/scene'
import type { Instant } from '@perennial/core/instant'
import type { Moment } from '@perennial/core/moment'
import type { Side } from '@perennial/core/side'

// Twenty thousand moments as objects are two megabytes; as columns of small numbers and letters they are a tenth.
const gaps = z.array(z.number().int()).openapi({
  description: 'Seconds: the first since 1970, each next one since the one before it',
})
const sideLetters = z.string().openapi({ description: 'A letter each: `o` the mentor, `e` the mentee' })

export const momentColumns = z
  .object({
    at: gaps,
    by: sideLetters,
    does: z.string().openapi({
      description: `A letter each, from \`?\` on: the sum of ${markKinds.map((kind, bit) => `${2 ** bit} ${kind}`).join(', ')}`,
    }),
  })
  .openapi('BraidMoments')

export const arcColumns = z
  .object({
    from: gaps,
    lasts: z.array(z.number().int()).openapi({ description: 'Seconds' }),
    by: sideLetters,
    owes: z.string().openapi({
      description: `A letter each: ${arcOwes.map((owes, i) => `\`${i}\` ${owes}`).join(', ')}`,
    }),
  })
  .openapi('BraidArcs')

const secondsOf = (at: Instant): number => Math.floor(at / 1000)

const gapsOf = (instants: readonly Instant[]): number[] =>
  instants.map((at, i) => secondsOf(at) - (i === 0 ? 0 : secondsOf(instants[i - 1] ?? 0)))

const lettersOf = (sides: readonly { readonly by: Side }[]): string =>
  sides.map(({ by }) => (by === 'mentor' ? 'o' : 'e')).join('')

const FIRST_LETTER = '?'.charCodeAt(0)

const doesLetter = (kinds: ReadonlySet<MarkKind>): string =>
  String.fromCharCode(
    FIRST_LETTER + markKinds.reduce((sum, kind, bit) => sum + (kinds.has(kind) ? 2 ** bit : 0), 0),
  )

/** The contacts of two, oldest first, with what each did. */
export const packMoments = (moments: readonly Moment[]): z.infer<typeof momentColumns> => {
  const contacts = moments.filter(isContact)
  return {
    at: gapsOf(contacts.map(({ at }) => at)),
    by: lettersOf(contacts),
    does: contacts.map((moment) => doesLetter(markKindsOf(moment))).join(''),
  }
}

const owesLetter = new Map<string, string>(arcOwes.map((owes, i) => [owes, String(i)]))

export const packArcs = (arcs: readonly Arc[]): z.infer<typeof arcColumns> => {
  const inOrder = arcs.toSorted((a, b) => a.from - b.from || a.to - b.to)
  return {
    from: gapsOf(inOrder.map(({ from }) => from)),
    lasts: inOrder.map(({ from, to }) => secondsOf(to) - secondsOf(from)),
    by: lettersOf(inOrder),
    owes: inOrder.map(({ owes }) => owesLetter.get(owes) ?? '').join(''),
  }
}
