import { nothingAgreed, type Book, type Clauses, type Version } from './clauses.ts'

export const day = (number: number): string => new Date(Date.UTC(2026, 0, number, 12)).toISOString()

export const buildVersion = (overrides: Partial<Version> = {}): Version => ({
  version: 1,
  by: 'mentee',
  proposedAt: day(2),
  acceptedAt: null,
  replacedAt: null,
  clauses: nothingAgreed,
  changes: [],
  ...overrides,
})

export const buildBook = (...history: readonly Version[]): Book => ({
  inForce: history.findLast(({ acceptedAt }) => acceptedAt !== null)?.clauses ?? nothingAgreed,
  proposed:
    history.findLast(({ acceptedAt, replacedAt }) => acceptedAt === null && replacedAt === null) ?? null,
  history: [...history],
  meantUntil: null,
})

export type Said =
  | { readonly kind: 'propose'; readonly by: Version['by']; readonly clauses: Clauses }
  | { readonly kind: 'accept' | 'take-back' }

const isOpen = (version: Version | undefined): version is Version =>
  version !== undefined && version.acceptedAt === null && version.replacedAt === null

/** A conversation from the second of January on, a step a day; what answers nothing is not heard. */
export const buildTalk = (...said: readonly Said[]): Book => {
  const history: Version[] = []
  said.forEach((step, i) => {
    const [at, last] = [day(2 + i), history.at(-1)]
    if (isOpen(last))
      history.splice(-1, 1, { ...last, [step.kind === 'accept' ? 'acceptedAt' : 'replacedAt']: at })
    if (step.kind !== 'propose') return
    const { by, clauses } = step
    history.push(buildVersion({ version: history.length + 1, by, clauses, proposedAt: at }))
  })
  return buildBook(...history)
}
