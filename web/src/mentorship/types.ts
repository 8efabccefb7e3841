import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

export { firstName, meIn, otherOf, type Evidence, type Mentorship, type Side } from '../pair.ts'

type Of = (typeof api.api.mentorships)[':mentorship']

export type Moment = InferResponseType<Of['moments']['$get'], 200>['moments'][number]
export type Link = NonNullable<Moment['belongsTo']>
export type Act = Moment['sentences'][number]['acts'][number]['act']
export type Loop = InferResponseType<Of['loops']['$get'], 200>['loops'][number]
type Told = InferResponseType<Of['patterns']['$get'], 200>
export type Pattern = Told['patterns'][number]
export type Strength = Told['strengths'][number]
