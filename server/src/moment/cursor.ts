import type { MomentId } from '@perennial/core/moment'
import { Refused } from '../errors.ts'
import type { RecordedMoment } from './moment.ts'
import type { Cursor } from './listed.ts'

const shape = /^(\d{1,16})_([0-9a-f-]{36})$/

/** A place between moments, as it stands in an address. */
export const formatCursor = ({ at, id }: RecordedMoment): string => `${at}_${id}`

/** @throws Refused where it is none that was given out */
export const parseCursor = (text: string, pointer: '/before' | '/after'): Cursor => {
  const [, at, id] = shape.exec(text) ?? []
  const instant = Number(at)
  if (id === undefined || !(instant <= 8.64e15))
    throw new Refused({
      kind: 'invalid',
      problems: [{ pointer, found: 'another text', expected: 'the `next` or `previous` of a page' }],
    })
  return { at: instant, id: id as MomentId }
}
