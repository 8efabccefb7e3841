import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refused } from '../errors.ts'
import type { Env } from './env.ts'

export type Limits = {
  /** Requests a minute of one person, or of one address for who is not signed in. */
  readonly person: number
  readonly address: number
}

export const usualLimits: Limits = { person: 600, address: 120 }

/**
 * Whoever sends more than their share waits. Counted in this process: several servers each allow as much.
 * @param addressOf whose address a request came from
 */
export const rateLimit = (limits: Limits, addressOf: (c: Context<Env>) => string): MiddlewareHandler<Env> => {
  const persons = new RateLimiterMemory({ points: limits.person, duration: 60 })
  const addresses = new RateLimiterMemory({ points: limits.address, duration: 60 })
  return async (c, next) => {
    const viewer = c.get('viewer')
    const [limiter, who] = viewer === null ? [addresses, addressOf(c)] : [persons, viewer.person]
    try {
      await limiter.consume(who)
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      throw new Refused({ kind: 'too-many', seconds: Math.ceil(error.msBeforeNext / 1000) })
    }
    await next()
  }
}
