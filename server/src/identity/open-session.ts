import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** Signs somebody in whom Perennial itself has let in: by the welcome link or an invitation. Not reachable by HTTP. */
export const openSession = () => ({
  id: 'open-session' as const,
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true },
      async (c) => {
        const { internalAdapter } = c.context
        const user = await internalAdapter.findUserById(c.body.userId)
        if (!user) throw new Error('a session for nobody')
        await setSessionCookie(c, { session: await internalAdapter.createSession(user.id), user })
        return c.json({ user: user.id })
      },
    ),
  },
})
