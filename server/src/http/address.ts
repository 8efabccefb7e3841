import type { Context } from 'hono'

/** What carries a caller's address to where it is needed; one that a caller sends themselves is overwritten. */
export const ADDRESS_HEADER = 'x-perennial-address'

const isAddress = (text: string): boolean => /^[\da-f.:]{2,45}$/i.test(text)

/**
 * Where a request came from: the other end of its connection, or, behind proxies, the address that the outermost
 * trusted one of them saw.
 */
export const addressOf = (peer: string, forwardedFor: string | null, trustedProxies: number): string => {
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  const seen = trustedProxies === 0 ? undefined : hops.at(-Math.min(trustedProxies, hops.length))
  return seen !== undefined && isAddress(seen) ? seen : peer
}

type Incoming = { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }

const HERE = '127.0.0.1'

/** Where the sender of a request is. */
export const callerOf = (c: Context, trustedProxies: number): string => {
  const peer = (c.env as Incoming | undefined)?.incoming?.socket?.remoteAddress ?? HERE
  return addressOf(peer, c.req.header('x-forwarded-for') ?? null, trustedProxies)
}
