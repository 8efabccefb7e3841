import { coach } from './coach.ts'
import { correcting } from './correcting.ts'
import { ago, day, due, fullDay, shortDay, shortMonth, stretch, yearOf } from './days.ts'
import { trouble } from './errors.ts'
import { headline } from './headline.ts'
import { loop, loopLine, owedLabel } from './loops.ts'
import { nudge } from './nudges.ts'
import { page } from './page.ts'
import { pattern, patternTitle, repair } from './patterns.ts'
import { reasons } from './reasons.ts'
import { growth, outlook, phaseName, rhythm, wayOfTheTwo } from './rhythm.ts'
import { strength, strengthMore } from './strengths.ts'

/** Everything Perennial says in English. Another language is another folder with a value of this type. */
export const english = {
  coach,
  correcting,
  days: { ago, day, due, fullDay, shortDay, shortMonth, stretch, yearOf },
  growth,
  headline,
  loop,
  loopLine,
  nudge,
  outlook,
  owedLabel,
  page,
  pattern,
  patternTitle,
  phaseName,
  reasons,
  repair,
  rhythm,
  strength,
  strengthMore,
  trouble,
  wayOfTheTwo,
}

export type Catalogue = typeof english
