import type { Instant } from '@perennial/core/instant'
import type { PerSide, Side } from '@perennial/core/side'
import type { Meeting, Notice, Problem, SourceKind } from '@perennial/history/message'
import type { DateOrder } from '@perennial/history/whatsapp-line'
import type { Named } from '@perennial/journal/who-is-who'
import type { MentorshipId } from '../mentorship/mentorship.ts'

export type ImportId = string & { readonly brand: 'ImportId' }

/** A file as it was sent; `name` is only for telling which one is meant. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What the person says about an import, all of it optional. */
export type ImportOptions = Named & {
  /** Where it goes; a new mentorship when left out. */
  readonly mentorship?: MentorshipId | undefined
  /** My side in a new mentorship. */
  readonly as?: Side | undefined
  readonly timeZone?: string | undefined
  readonly dateOrder?: DateOrder | undefined
}

/** What files are read with. */
export type Terms = {
  readonly timeZone: string
  readonly dateOrder?: DateOrder | undefined
  /** What lies after it has not passed yet. */
  readonly horizon: Instant
  readonly named: Named
  /** What the two are called in the mentorship it goes to. */
  readonly known: PerSide<string> | null
  readonly me: { readonly name: string; readonly side: Side | null }
}

/** Why it is not clear yet who the two are. */
export type Question =
  | { readonly kind: 'which-two' }
  | { readonly kind: 'only-one' }
  | { readonly kind: 'not-found' | 'several' | 'same-person'; readonly name: string }

/** What was found in the files, before anything is kept. */
export type FoundHistory = {
  readonly formats: readonly { readonly format: SourceKind; readonly moments: number }[]
  /** Everybody who wrote, the busiest of the rest last. */
  readonly people: readonly { readonly name: string; readonly messages: number }[]
  readonly names: PerSide<string> | null
  readonly areRolesGuessed: boolean
  readonly me: Side | null
  readonly question: Question | null
  readonly from: Instant | null
  readonly to: Instant | null
  readonly moments: number
  /** Lying after the horizon. */
  readonly later: number
  readonly leftOut: readonly { readonly name: string; readonly messages: number }[]
  readonly toOthers: number
  readonly unread: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** One message of the two, as it becomes a moment. */
export type ImportedMessage = {
  readonly at: Instant
  readonly by: Side
  readonly text: string
  readonly channel: string
  readonly source: SourceKind
  readonly ref: string
  readonly replyTo?: string
  readonly meeting?: Meeting
}

export type ReadUpload = { readonly found: FoundHistory; readonly messages: readonly ImportedMessage[] }

/** Why nothing can be made of the files: what is there, and what was expected instead. */
export type Unreadable = { readonly found: string; readonly expected: string }

export type ImportStatus = 'looked-at' | 'recorded' | 'undone'

export type Import = {
  readonly id: ImportId
  readonly status: ImportStatus
  readonly mentorshipId: MentorshipId | null
  /** Whether the mentorship was begun by it. */
  readonly madeMentorship: boolean
  readonly options: ImportOptions
  readonly found: FoundHistory & { readonly new: number | null }
  readonly added: number | null
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly recordedAt: Instant | null
  readonly undoneAt: Instant | null
}
