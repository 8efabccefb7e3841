import { disclosureTo, growthTo, shownTo, type SeenGrowth, type Shown } from '@perennial/core/disclosure'
import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { Nudge } from '@perennial/core/nudge'
import type { PatternId, StrengthId } from '@perennial/core/pattern/id'
import type { Pattern, Strength } from '@perennial/core/pattern/pattern'
import type { Reading } from '@perennial/core/reading'
import { english, type Catalogue } from './en/catalogue.ts'
import type { Trouble } from './en/errors.ts'
import type { LoopWords } from './en/loops.ts'
import type { NudgeContext, NudgeWords } from './en/nudges.ts'
import type { PatternWords } from './en/patterns.ts'
import type { StrengthWords } from './en/strengths.ts'
import { asOther, type Listener } from './listener.ts'

/** The catalogue of a locale; English where there is none yet. */
export const catalogueFor = (_locale: string): Catalogue => english

/** How it stands, in the words a page begins with. */
export type ReadingWords = {
  readonly headline: string
  readonly softer: string
  readonly way: string
  readonly rhythm: string
  readonly outlook: string
  readonly growth: string | null
  readonly reasons: readonly string[]
}

/** What may be said to the listener of the reasons: patterns not yet for these eyes stay unsaid. */
const heardBy = (reading: Reading, to: Listener): Reading => ({
  ...reading,
  reasons: reading.reasons.filter((reason) => {
    if (reason.kind !== 'pattern') return true
    const found = reading.patterns.find(({ id, by }) => id === reason.id && by === reason.by)
    return found !== undefined && howShown(found, to) !== null
  }),
})

/** How a pattern is shown to whoever listens; null while it is not for their eyes. Without a reader both own it. */
export const howShown = (found: Pattern, to: Listener): Shown | null =>
  to.me === null ? 'own' : shownTo(found, to.me, to.asOf)

/** What may be told to whoever listens of how help is asked for and given. */
export const growthHeard = ({ growth, patterns }: Reading, to: Listener): SeenGrowth =>
  to.me === null ? growth : growthTo(growth, patterns, to.me, to.asOf)

export const sayReading = (reading: Reading, to: Listener): ReadingWords => {
  const say = catalogueFor(to.locale)
  const heard = heardBy(reading, to)
  const { answer, softer } = say.headline(heard, to)
  return {
    headline: answer,
    softer,
    way: say.wayOfTheTwo(reading),
    rhythm: say.rhythm(reading, to),
    outlook: say.outlook(reading),
    growth: say.growth(reading, to),
    reasons: say.reasons(heard, to),
  }
}

/** Whose turn an open loop is, what that turn is, since when; null when nothing is owed in it. */
export const sayLoop = (found: Loop, to: Listener): LoopWords | null =>
  catalogueFor(to.locale).loop(found, to)

/** A pattern in words; null while it is not for the listener's eyes. */
export const sayPattern = (found: Pattern, to: Listener): PatternWords | null => {
  const shown = howShown(found, to)
  return shown === null ? null : catalogueFor(to.locale).pattern(found, to, shown)
}

/** A pattern about the listener as the other sees it, from when. */
export type SeenByOther = { readonly from: Instant; readonly words: PatternWords }

/** What the other is told of a pattern about the listener, word for word; null where it is not about them. */
export const sayToOther = (found: Pattern, to: Listener): SeenByOther | null => {
  const other = asOther(to)
  if (other.me === null || howShown(found, to) !== 'own') return null
  const { from, shown } = disclosureTo(found, other.me)
  return { from, words: catalogueFor(to.locale).pattern(found, other, shown) }
}

export const sayStrength = (found: Strength, to: Listener): StrengthWords =>
  catalogueFor(to.locale).strength(found, to)

export const sayNudge = (found: Nudge, context: NudgeContext, to: Listener): NudgeWords =>
  catalogueFor(to.locale).nudge(found, context, to)

export const repairFor = (id: PatternId, locale = 'en-GB'): string => catalogueFor(locale).repair(id)

export const goOnWith = (id: StrengthId, locale = 'en-GB'): string => catalogueFor(locale).strengthMore(id)

export const sayTrouble = (found: Trouble, locale = 'en-GB'): string => catalogueFor(locale).trouble(found)
