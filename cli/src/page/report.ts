import { catalogueFor, sayReading } from '@perennial/voice/say'
import { braidLines, NARROWEST_BRAID } from '../braid/braid.ts'
import { milestoneLines } from '../braid/milestones.ts'
import { sceneOf } from '@perennial/voice/braid/scene'
import type { Account } from '@perennial/voice/account'
import { patternsPart, shownPatterns, strengthsPart } from './findings.ts'
import { nextPart } from './next.ts'
import { paragraph, type PageOptions } from './parts.ts'
import { blank, span, type Line } from './span.ts'
import { turnsPart } from './turns.ts'

const opening = (account: Account, { columns }: PageOptions): readonly Line[] => {
  const words = sayReading(account.reading, account.listener)
  return [
    ...paragraph([span(words.headline, 'strong')], columns),
    ...paragraph([span(words.softer)], columns),
    ...paragraph([span(words.way, 'soft')], columns),
  ]
}

const braidPart = (account: Account, { columns, isAscii }: PageOptions): readonly Line[] => {
  const scene = sceneOf(account)
  const { locale } = account.listener
  const lines =
    columns < NARROWEST_BRAID
      ? milestoneLines(scene, account.listener, columns)
      : braidLines(scene, { columns: columns - 1, isAscii, locale }).map((line): Line =>
          [span(' ')].concat(line),
        )
  return lines.length === 0 ? [] : [blank, ...lines]
}

const silencePart = (account: Account, { columns }: PageOptions): readonly Line[] => {
  const words = sayReading(account.reading, account.listener)
  return [blank, ...paragraph([span(words.rhythm), span(` ${words.growth ?? ''}`)], columns)]
}

const tooEarly = (account: Account, { columns }: PageOptions): readonly Line[] => {
  const { strengths } = account.reading
  const { page } = catalogueFor(account.listener.locale)
  return shownPatterns(account).length + strengths.length > 0
    ? []
    : [blank, ...paragraph([span(page.tooEarly, 'soft')], columns)]
}

/** The whole page, from how it stands to what could come next. Small print is added by whoever read the files. */
export const reportLines = (account: Account, options: PageOptions): readonly Line[] => [
  ...opening(account, options),
  ...braidPart(account, options),
  ...silencePart(account, options),
  ...turnsPart(account, options),
  ...strengthsPart(account, options),
  ...patternsPart(account, options),
  ...tooEarly(account, options),
  ...nextPart(account, options),
]
