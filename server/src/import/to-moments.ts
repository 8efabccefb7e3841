import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import type { Seat } from '../mentorship/mentorship.ts'
import type { RecordedMoment } from '../moment/moment.ts'
import { refKey } from '../moment/store.ts'
import type { ImportedMessage, ImportId } from './import.ts'

type Made = {
  readonly importId: ImportId
  readonly now: Instant
  readonly newId: () => string
  /** What is recorded already, by `refKey`. */
  readonly known: ReadonlyMap<string, MomentId>
}

/** Everything a history names: its own references and those it answers. */
export const refsIn = (
  messages: readonly ImportedMessage[],
): readonly Pick<RecordedMoment, 'source' | 'ref'>[] =>
  messages.flatMap(({ source, ref, replyTo }) =>
    replyTo === undefined
      ? [{ source, ref }]
      : [
          { source, ref },
          { source, ref: replyTo },
        ],
  )

/** Messages as the moments they become; those recorded already are left out. Of one instant the order stays. */
export const messagesToMoments = (
  messages: readonly ImportedMessage[],
  seat: Seat,
  { importId, now, newId, known }: Made,
): readonly RecordedMoment[] => {
  const fresh = messages.filter((message) => !known.has(refKey(message)))
  // Ids of one millisecond come in any order.
  const ids = fresh.map(() => newId() as MomentId).toSorted()
  const byKey = new Map([...known, ...fresh.map((each, i) => [refKey(each), ids[i] as MomentId] as const)])
  // A reply may have come another way than what it answers.
  const byRef = new Map(messages.map((each) => [each.ref, byKey.get(refKey(each))]))
  const idOf = (source: string, ref: string | undefined): MomentId | null =>
    ref === undefined ? null : (byRef.get(ref) ?? known.get(refKey({ source, ref })) ?? null)
  return fresh.map(({ at, by, text, channel, source, ref, replyTo, meeting }, i) => ({
    id: ids[i] as MomentId,
    at,
    by,
    authorId: seat.person,
    detail: meeting === undefined ? { kind: 'said' } : { kind: 'meeting', meeting },
    channel,
    source,
    ref,
    replyTo: idOf(source, replyTo),
    text,
    importId,
    recordedAt: now,
  }))
}
