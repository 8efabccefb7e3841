import { z } from 'zod'

/*
 * A backup is one zstd stream of lines. The first is the header. Then each table: a line that names it, its rows as
 * COPY writes them (text), a line `\.`, a line with their number and SHA-256. The last line says that all is there.
 */
export const FORMAT = 1

/** The line after the last row of a table, as COPY's own text format has it: no row can look like it. */
export const END_OF_ROWS = Buffer.from('\\.\n')

export const headerSchema = z.object({
  format: z.literal('perennial-backup'),
  version: z.number().int(),
  perennial: z.string(),
  postgresql: z.string(),
  at: z.iso.datetime(),
  migrations: z.array(z.object({ number: z.number().int(), hash: z.string() })),
  // The secret of the data folder; null where it is given by the environment, which keeps it then.
  secret: z.string().nullable(),
  // Tells whether another secret is the one this was made under, without telling it.
  secretMark: z.string(),
})
export type Header = z.infer<typeof headerSchema>

export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) })
export const footerSchema = z.object({ rows: z.number().int(), sha256: z.string() })
export const endSchema = z.object({ end: z.literal(true), tables: z.number().int(), rows: z.number().int() })

/** What was copied, in numbers. */
export type Copied = { readonly tables: number; readonly rows: number }
