import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** A passkey of tests: P-256, without attestation, as a browser would hand it on (WebAuthn level 2, CBOR, COSE). */
export type Authenticator = {
  /** What a browser answers to a request to make a passkey. */
  readonly register: (challenge: string) => object
  /** What it answers to a request to sign in. */
  readonly assert: (challenge: string) => object
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

// CBOR (RFC 8949): the few heads that are needed, by their major type.
const text = (word: string): Buffer => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)])
const bytes = (body: Buffer): Buffer => Buffer.concat([Buffer.from([0x58, body.length]), body])

/** A public key as COSE writes it (RFC 9053): EC2, ES256, P-256, x, y. */
const coseKey = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const [across, up] = [x, y].map((part) => bytes(Buffer.from(part, 'base64url')))
  const parts = [
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    across,
    Buffer.from([0x22]),
    up,
  ]
  return Buffer.concat(parts.filter((part) => part !== undefined))
}

const IS_THERE = 0x01
const IS_THEM = 0x04
const BRINGS_KEY = 0x40

const dataOf = (host: string, flags: number, count: number, rest: Buffer = Buffer.alloc(0)): Buffer => {
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(count)
  return Buffer.concat([sha256(host), Buffer.from([flags]), counter, rest])
}

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

export const openAuthenticator = (origin = 'http://localhost'): Authenticator => {
  const host = new URL(origin).hostname
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let count = 0
  const credential = (response: object): object => ({
    id: base64(id),
    rawId: base64(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })
  return {
    register: (challenge) => {
      const made = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
      const data = dataOf(host, IS_THERE | IS_THEM | BRINGS_KEY, ++count, made)
      const none = [
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytes(data),
      ]
      return credential({
        clientDataJSON: base64(clientData('webauthn.create', challenge, origin)),
        attestationObject: base64(Buffer.concat([Buffer.from([0xa3]), ...none])),
        transports: ['internal'],
      })
    },
    assert: (challenge) => {
      const data = dataOf(host, IS_THERE | IS_THEM, ++count)
      const client = clientData('webauthn.get', challenge, origin)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return credential({
        authenticatorData: base64(data),
        clientDataJSON: base64(client),
        signature: base64(signature),
      })
    },
  }
}
