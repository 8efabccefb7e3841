import { COOL_OFF_DAYS } from '@perennial/core/late'
import { otherSide, type Side } from '@perennial/core/side'
import { sayDay } from '../words/en.ts'
import { visibility as words } from '../words/en/visibility.ts'

/** Something that stands out now, and about whom. */
export type Finding = {
  /** From when the other sees it; null where it is not about me. */
  readonly otherSeesFrom: number | null
  readonly title: string
}

/** A mentorship of mine, as far as it decides who sees what. */
export type Shared = {
  readonly id: string
  readonly other: string
  readonly iAm: Side
  /** Whether the other has an account in it. */
  readonly isPair: boolean
  readonly findings: readonly Finding[]
}

/** Somebody who sees something; `side`: what they are in the mentorship that it is about. */
export type Seer = { readonly name: string; readonly side: Side | null }
export type Line = { readonly id: string; readonly seers: readonly Seer[]; readonly how: readonly string[] }
export type Kind = {
  readonly id: keyof typeof words.kinds
  readonly title: string
  readonly says: string
  readonly lines: readonly Line[]
}

const me: Seer = { name: words.you, side: null }
const onlyMe: readonly Line[] = [{ id: 'me', seers: [me], how: [] }]

const lineOf = ({ id, other, iAm }: Shared, how: readonly string[] = []): Line => ({
  id,
  seers: [
    { name: words.you, side: iAm },
    { name: other, side: otherSide(iAm) },
  ],
  how,
})

/** The others of some mentorships. */
export const namesOf = (all: readonly Shared[]): readonly string[] => all.map(({ other }) => other)

/** A line for each whose other side has an account, and one for all who are there alone. */
const linesFor = (all: readonly Shared[], line: (shared: Shared) => Line): readonly Line[] => {
  const pairs = all.filter(({ isPair }) => isPair)
  const alone = namesOf(all.filter(({ isPair }) => !isPair))
  const mine: Line = { id: 'me', seers: [me], how: alone.length === 0 ? [] : [words.aloneWith(alone)] }
  return [...pairs.map(line), ...(pairs.length === 0 || alone.length > 0 ? [mine] : [])]
}

/** From when the other sees what stands out about me. */
const sayWhen = ({ other }: Shared, title: string, from: number, now: number): string =>
  from > now ? words.seesFrom(title, other, sayDay(from)) : words.seesAlready(title, other)

const aboutMe = (shared: Shared, now: number): Line => {
  const rule =
    shared.iAm === 'mentee' ? words.meFirst(COOL_OFF_DAYS, shared.other) : words.meAtOnce(shared.other)
  const mine = shared.findings.flatMap(({ title, otherSeesFrom }) =>
    otherSeesFrom === null ? [] : [sayWhen(shared, title, otherSeesFrom, now)],
  )
  return lineOf(shared, [rule, ...mine])
}

const aboutThem = (shared: Shared): Line =>
  lineOf(shared, [
    shared.iAm === 'mentor' ? words.themFirst(COOL_OFF_DAYS, shared.other) : words.themAtOnce(shared.other),
  ])

const recordOf = (all: readonly Shared[]): readonly Line[] => {
  const pairs = namesOf(all.filter(({ isPair }) => isPair))
  return [{ id: 'me', seers: [me], how: pairs.length === 0 ? [] : [words.recordToo(pairs)] }]
}

/** Each kind of thing there is, and who sees it in each of my mentorships. */
export const kindsFor = (all: readonly Shared[], now: number): readonly Kind[] => {
  const each = (line: (shared: Shared) => Line): readonly Line[] => linesFor(all, line)
  const together = each((shared) => lineOf(shared))
  const lines: Readonly<Record<Kind['id'], readonly Line[]>> = {
    moments: together,
    standing: together,
    agreement: together,
    aboutMe: each((shared) => aboutMe(shared, now)),
    aboutThem: each(aboutThem),
    notes: onlyMe,
    nudges: onlyMe,
    drafts: onlyMe,
    name: together,
    account: onlyMe,
    record: recordOf(all),
    counts: [{ id: 'nobody', seers: [{ name: words.nobody, side: null }], how: [words.noSteward] }],
  }
  return (Object.keys(lines) as Kind['id'][]).map((id) => {
    const { title, says } = words.kinds[id]
    return { id, title, says, lines: lines[id] }
  })
}
