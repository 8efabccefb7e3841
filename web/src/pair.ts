import type { InferResponseType } from 'hono/client'
import type { api } from './api.ts'

type Of = (typeof api.api.mentorships)[':mentorship']

export type Mentorship = InferResponseType<Of['$get'], 200>
export type Side = Mentorship['as']

/** A moment that something rests on. */
export type Evidence = {
  readonly id: string
  readonly at: string
  readonly author: string
  readonly text: string
}

export const otherOf = (mentorship: Mentorship): string =>
  mentorship.as === 'mentor' ? mentorship.mentee.name : mentorship.mentor.name

export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor')

export const meIn = (mentorship: Mentorship): string =>
  mentorship.as === 'mentor' ? mentorship.mentor.name : mentorship.mentee.name

/** The screens call people as the sentences about them do. */
export { firstName } from '@perennial/voice/listener'
