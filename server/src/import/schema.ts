import { z } from '@hono/zod-openapi'
import { instantSchema } from '../http/route.ts'
import { nameSchema, sideSchema } from '../mentorship/routes.ts'
import { timeZoneSchema } from '../mentorship/time-zone.ts'
import type { Import, ImportOptions } from './import.ts'

/** What may be said about an import, in the address of the upload or later. */
export const optionsSchema = z.object({
  mentorship: z.uuid().optional().openapi({ description: 'Where it goes; a new mentorship when left out' }),
  as: sideSchema.optional().openapi({ description: 'My side in a new mentorship' }),
  mentor: nameSchema.optional().openapi({ description: 'What the mentor is called in the files' }),
  mentee: nameSchema.optional().openapi({ description: 'What the mentee is called in the files' }),
  timeZone: timeZoneSchema
    .optional()
    .openapi({ description: 'For files that name none; else the one of the mentorship, or mine' }),
  dateOrder: z
    .enum(['day-month-year', 'month-day-year', 'year-month-day'])
    .optional()
    .openapi({ description: 'How dates are written, where the file does not tell' }),
})

const countedSchema = z.object({ name: z.string(), messages: z.number().int() })

const foundSchema = z.object({
  formats: z.array(z.object({ format: z.string(), moments: z.number().int() })),
  people: z.array(countedSchema).openapi({ description: 'Everybody who wrote' }),
  mentor: z.string().nullable(),
  mentee: z.string().nullable(),
  areRolesGuessed: z
    .boolean()
    .openapi({ description: 'Whether who is the mentor was guessed from their words' }),
  me: sideSchema.nullable().openapi({ description: 'Which of the two I am, as far as it can be told' }),
  question: z
    .object({
      kind: z.enum(['which-two', 'only-one', 'not-found', 'several', 'same-person']),
      name: z.string().optional(),
    })
    .nullable()
    .openapi({
      description: 'What must be answered before it can be confirmed: name the mentor and the mentee',
    }),
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  moments: z.number().int(),
  new: z
    .number()
    .int()
    .nullable()
    .openapi({ description: 'How many of them are new in the mentorship named' }),
  later: z.number().int().openapi({ description: 'Lying ahead, and left out' }),
  leftOut: z.array(countedSchema).openapi({ description: 'What others wrote' }),
  toOthers: z.number().int().openapi({ description: 'What the two wrote to others only' }),
  unread: z.array(
    z.object({ file: z.string(), line: z.number().int(), found: z.string(), expected: z.string() }),
  ),
  notices: z.array(z.object({ about: z.string(), file: z.string(), text: z.string() })),
})

export const importSchema = z
  .object({
    id: z.uuid(),
    status: z.enum(['looked-at', 'recorded', 'undone']),
    mentorship: z.uuid().nullable(),
    options: optionsSchema,
    found: foundSchema,
    added: z.number().int().nullable().openapi({ description: 'How many moments it brought' }),
    createdAt: instantSchema,
    expiresAt: instantSchema.openapi({ description: 'When it is forgotten unless confirmed' }),
    recordedAt: instantSchema.nullable(),
    undoneAt: instantSchema.nullable(),
  })
  .openapi('Import')

const isoOrNull = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

const foundJson = ({ found }: Import): z.infer<typeof foundSchema> => {
  const { names, question, from, to, ...rest } = found
  return {
    ...rest,
    formats: [...rest.formats],
    people: [...rest.people],
    leftOut: [...rest.leftOut],
    unread: [...rest.unread],
    notices: [...rest.notices],
    mentor: names?.mentor ?? null,
    mentee: names?.mentee ?? null,
    question,
    from: isoOrNull(from),
    to: isoOrNull(to),
  }
}

export const importJson = (each: Import): z.infer<typeof importSchema> => ({
  id: each.id,
  status: each.status,
  mentorship: each.mentorshipId,
  options: each.options,
  found: foundJson(each),
  added: each.added,
  createdAt: new Date(each.createdAt).toISOString(),
  expiresAt: new Date(each.expiresAt).toISOString(),
  recordedAt: isoOrNull(each.recordedAt),
  undoneAt: isoOrNull(each.undoneAt),
})

export const optionsOf = (given: z.infer<typeof optionsSchema>): ImportOptions => given as ImportOptions
