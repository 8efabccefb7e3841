import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { after } from 'node:test'

/** A sign-in service of tests, on loopback: as much of OpenID Connect as a code flow needs. */
export type SignInService = {
  readonly issuer: string
  /** Follows where a browser is sent, says yes as somebody. @returns where the browser is sent back */
  readonly sayYes: (location: string, as: { readonly email: string; readonly name: string }) => string
}

type Grant = {
  readonly email: string
  readonly name: string
  readonly nonce: string | null
  readonly client: string
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY = 'of tests'

const part = (body: object): string => Buffer.from(JSON.stringify(body)).toString('base64url')

const jwt = (claims: object): string => {
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: KEY })}.${part(claims)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
}

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}

const claimsOf = (issuer: string, { email, name, nonce, client }: Grant): object => {
  const now = Math.floor(Date.now() / 1000)
  const who = { sub: `sub of ${email}`, email, email_verified: true, name }
  return { ...who, iss: issuer, aud: client, iat: now, exp: now + 300, ...(nonce === null ? {} : { nonce }) }
}

const discovery = (issuer: string): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
})

export const openSignInService = async (): Promise<SignInService> => {
  const grants = new Map<string, Grant>()
  let issuer = ''
  const answer = async (request: IncomingMessage): Promise<object | null> => {
    const { pathname } = new URL(request.url ?? '/', issuer)
    if (pathname === '/.well-known/openid-configuration') return discovery(issuer)
    if (pathname === '/keys')
      return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY, use: 'sig', alg: 'RS256' }] }
    const code =
      pathname === '/token' ? (await bodyOf(request)).get('code') : request.headers.authorization?.slice(7)
    const grant = grants.get(code ?? '')
    if (grant === undefined) return null
    if (pathname === '/userinfo') return claimsOf(issuer, grant)
    return {
      access_token: code,
      token_type: 'Bearer',
      expires_in: 300,
      id_token: jwt(claimsOf(issuer, grant)),
    }
  }
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await answer(request)
    response.writeHead(body === null ? 400 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { error: 'invalid_grant' }))
  }
  const server = createServer((request, response) => void respond(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => server.close())
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    issuer,
    sayYes: (location, as) => {
      const asked = new URL(location).searchParams
      const code = randomBytes(12).toString('hex')
      grants.set(code, { ...as, nonce: asked.get('nonce'), client: asked.get('client_id') ?? '' })
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return back.toString()
    },
  }
}
