import { createAuthMiddleware } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'

const BY_LINK = '/magic-link/verify'

/** Where somebody who came by a link of a mail enters their code. */
export const SECOND_STEP = '/sign-in?step=code'

/**
 * The second factor, asked for after a link by mail as well as after a password: whoever reads somebody's mail is not
 * yet them.
 */
export const secondStep = (publicUrl: string) => {
  const plugin = twoFactor({ issuer: 'Perennial', allowPasswordless: true })
  const [challenge] = plugin.hooks.after
  if (challenge === undefined) throw new Error('the second factor is not asked for')
  const onward = createAuthMiddleware(async (c) => {
    const returned = c.context.returned as { readonly twoFactorRedirect?: boolean } | undefined
    if (returned?.twoFactorRedirect === true) throw c.redirect(`${publicUrl}${SECOND_STEP}`)
  })
  const isByLink = ({ path }: { path?: string }): boolean => path === BY_LINK
  const after = [
    {
      matcher: (c: Parameters<typeof challenge.matcher>[0]) => challenge.matcher(c) || isByLink(c),
      handler: challenge.handler,
    },
    { matcher: isByLink, handler: onward },
  ]
  return { ...plugin, hooks: { after } }
}
