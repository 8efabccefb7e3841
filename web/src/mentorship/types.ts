import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

type Of = (typeof api.api.mentorships)[':mentorship']

export type Mentorship = InferResponseType<Of['$get'], 200>
export type Side = Mentorship['as']
export type Moment = InferResponseType<Of['moments']['$get'], 200>['moments'][number]
export type Link = NonNullable<Moment['belongsTo']>
export type Act = Moment['sentences'][number]['acts'][number]['act']
export type Loop = InferResponseType<Of['loops']['$get'], 200>['loops'][number]
type Told = InferResponseType<Of['patterns']['$get'], 200>
export type Pattern = Told['patterns'][number]
export type Strength = Told['strengths'][number]

/** A moment that something rests on. */
export type Evidence = {
  readonly id: string
  readonly at: string
  readonly author: string
  readonly text: string
}

export const otherOf = (mentorship: Mentorship): string =>
  mentorship.as === 'mentor' ? mentorship.mentee.name : mentorship.mentor.name

export const firstName = (name: string): string => name.split(' ')[0] ?? name
