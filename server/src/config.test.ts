import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseConfig } from './config.ts'

const wrongIn = (env: Record<string, string>): readonly string[] => {
  const config = parseConfig(env)
  return config.ok ? [] : config.error.map(({ name }) => name)
}

describe('the environment', () => {
  it('may be empty: mail and single sign-on are off, only the invited come in', () => {
    const config = parseConfig({})
    assert.ok(config.ok)
    const { mail, oidc, signUp, publicUrl } = config.value
    assert.deepEqual([mail, oidc, signUp, publicUrl], [null, null, 'invited', 'http://localhost:8000'])
  })

  it('sends mail from an address of the host unless told otherwise', () => {
    const env = { SMTP_URL: 'smtp://localhost', PERENNIAL_URL: 'https://mentors.example.org' }
    const config = parseConfig(env)
    assert.equal(config.ok && config.value.mail?.from, 'Perennial <perennial@mentors.example.org>')
  })

  it('names everything that is wrong at once', () => {
    const env = {
      SMTP_URL: 'localhost:25',
      PERENNIAL_SIGN_UP: 'yes',
      PERENNIAL_URL: 'here',
      PERENNIAL_OIDC_ISSUER: 'https://login.example.org',
    }
    assert.deepEqual(wrongIn(env), [
      'PERENNIAL_URL',
      'PERENNIAL_SIGN_UP',
      'SMTP_URL',
      'PERENNIAL_OIDC_CLIENT_ID',
      'PERENNIAL_OIDC_CLIENT_SECRET',
    ])
  })

  it('takes no sender that would add a header', () => {
    assert.deepEqual(wrongIn({ PERENNIAL_MAIL_FROM: 'a@example.org\r\nBcc: b@example.org' }), [
      'PERENNIAL_MAIL_FROM',
    ])
  })
})
