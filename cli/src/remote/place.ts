import { err, ok, type Result } from '@perennial/core/result'

/** A running Perennial, and what opens it. */
export type Place = { readonly url: string; readonly token: string }

type Env = Readonly<Record<string, string | undefined>>

const USUAL = 'http://localhost:8000'

const isAddress = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)

/** Where the environment says it is; or all that is wrong with that, a line each. */
export const placeIn = (env: Env): Result<Place, readonly string[]> => {
  const [url, token] = [env['PERENNIAL_URL']?.trim() || USUAL, env['PERENNIAL_TOKEN']?.trim() ?? '']
  const wrong = [
    ...(isAddress(url)
      ? []
      : [`PERENNIAL_URL: found ${url}, expected an address such as https://perennial.example.org`]),
    ...(token === ''
      ? ['PERENNIAL_TOKEN: found nothing, expected a token: make one in Settings, it is shown once']
      : []),
  ]
  return wrong.length === 0 ? ok({ url: url.replace(/\/+$/, ''), token }) : err(wrong)
}
