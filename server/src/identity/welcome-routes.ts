import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import type { Env } from '../http/env.ts'
import { orRefuse } from '../http/problem.ts'
import { json, route } from '../http/route.ts'
import type { PersonId } from '../person/person.ts'
import { nameSchema } from '../person/schema.ts'
import { headersFrom } from './routes.ts'

export const codeSchema = z.string().min(1).max(200)

export const passwordSchema = z.string().min(10).max(256)

export const newAccountSchema = z
  .object({
    name: nameSchema,
    email: z.email().max(320),
    password: passwordSchema.optional().openapi({ description: 'Left out: I sign in by links of mails' }),
  })
  .openapi('NewAccount')

const madeSchema = z.object({ person: z.uuid() })

const waysIn = route('anyone', 'read', {
  method: 'get',
  path: '/api/ways-in',
  summary: 'How one can get in here',
  responses: {
    200: json(
      z.object({
        isNew: z
          .boolean()
          .openapi({ description: 'No account exists yet: the first needs the welcome link' }),
        signUp: z.enum(['invited', 'open']),
        byMail: z.boolean(),
        singleSignOn: z.string().nullable().openapi({ description: 'What its button says' }),
      }),
      'The ways in',
    ),
  },
})

const welcome = route('anyone', 'account', {
  method: 'post',
  path: '/api/welcome',
  summary: 'Make the first account, with the code that the first start printed',
  request: { body: json(newAccountSchema.extend({ code: codeSchema }), 'Who I am') },
  responses: { 201: json(madeSchema, 'The account is made, and I am signed in') },
})

/** Signs somebody in who has just been let in. */
export const signIn = async (c: Context<Env>, parts: Parts, person: PersonId): Promise<void> => {
  const cookies = await parts.identity.accounts.openSession(person, headersFrom(c, parts))
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

export const welcomeRoutes = (parts: Parts) =>
  router()
    .openapi(waysIn, async (c) => {
      const { accounts, isOpen, hasMail, oidcName } = parts.identity
      const isNew = !(await accounts.areThereAny())
      const signUp = isOpen ? 'open' : 'invited'
      return c.json({ isNew, signUp, byMail: hasMail, singleSignOn: oidcName } as const, 200)
    })
    .openapi(welcome, async (c) => {
      const { accounts, welcome: codes } = parts.identity
      const { code, name, email, password = null } = c.req.valid('json')
      if (!(await codes.take(code)) || (await accounts.areThereAny()))
        throw new Refused({ kind: 'link-over' })
      const made = await accounts
        .create({ name, email, password, isVerified: true })
        .catch(async (error: unknown) => {
          await codes.giveBack(code)
          throw error
        })
      const person = orRefuse(made)
      await signIn(c, parts, person)
      return c.json({ person }, 201)
    })
