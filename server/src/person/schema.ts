import { z } from '@hono/zod-openapi'

export const nameSchema = z.string().trim().min(1).max(200)

const isLocale = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

export const localeSchema = z
  .string()
  .max(35)
  .refine(isLocale, 'a language tag such as en-GB')
  .openapi({ example: 'en-GB' })
