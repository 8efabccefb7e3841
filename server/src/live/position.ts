import type { MentorshipId } from '../mentorship/mentorship.ts'

/** How far somebody has read: the number of the last change they know, by mentorship. */
export type Position = ReadonlyMap<MentorshipId, number>

const ID_BYTES = 16
/** More mentorships than anybody has, and no more than a request's headers hold. */
const MOST = 400

const formatId = (id: MentorshipId): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

const parseId = (text: string): MentorshipId | null => {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== ID_BYTES) return null
  const hex = bytes.toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as MentorshipId
}

/** A position as the id of an event carries it. */
export const formatPosition = (position: Position): string =>
  ['p', ...[...position].map(([id, number]) => `${formatId(id)}.${number.toString(36)}`)].join('~')

const parsePlace = (text: string): readonly [MentorshipId, number] | null => {
  const [, id = '', digits = ''] = /^([\w-]{22})\.([\da-z]{1,7})$/.exec(text) ?? []
  const [parsed, number] = [parseId(id), Number.parseInt(digits, 36)]
  return parsed === null || number > 2_147_483_647 ? null : [parsed, number]
}

/** @returns null where it is no position */
export const parsePosition = (text: string): Position | null => {
  const [mark, ...places] = text.split('~')
  if (mark !== 'p' || places.length > MOST) return null
  const parsed = places.map(parsePlace)
  return parsed.includes(null) ? null : new Map(parsed.filter((place) => place !== null))
}
