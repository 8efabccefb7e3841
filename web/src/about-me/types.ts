import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

type Told = InferResponseType<(typeof api.api.mentorships)[':mentorship']['patterns']['$get'], 200>

export type Pattern = Told['patterns'][number]
export type Strength = Told['strengths'][number]
export type Answered = Told['answered'][number]
