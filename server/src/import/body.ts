import type { Context } from 'hono'
import { Refused } from '../errors.ts'
import type { Env } from '../http/env.ts'
import type { UploadedFile } from './import.ts'

const MOST_FILES = 2000

const unreadable = (found: string, expected: string): Refused =>
  new Refused({ kind: 'unreadable-file', found, expected })

// oxlint-disable-next-line no-control-regex -- control letters are what a name must not have
const CONTROL = /[\u0000-\u001f\u007f]/g

/** A name for telling which file is meant; where it would lie on a disk plays no part. */
export const plainName = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .replaceAll(CONTROL, '')
    .slice(-200) || 'file'

const filesIn = (form: FormData): readonly File[] =>
  [...form.values()].filter((value) => typeof value !== 'string')

const uploadOf = async (file: File): Promise<UploadedFile> => ({
  name: plainName(file.name),
  bytes: new Uint8Array(await file.arrayBuffer()),
})

const formOf = async (c: Context<Env>): Promise<FormData> => {
  try {
    return await c.req.formData()
  } catch {
    throw unreadable('a form that is cut or broken', 'multipart/form-data with one file or several')
  }
}

const isForm = (c: Context<Env>): boolean =>
  (c.req.header('content-type') ?? '').toLowerCase().startsWith('multipart/form-data')

/** The files a request carries: the parts of a form, or the body itself as one. */
export const uploadedFiles = async (c: Context<Env>, name: string): Promise<readonly UploadedFile[]> => {
  const sent = isForm(c)
    ? await Promise.all(
        filesIn(await formOf(c))
          .slice(0, MOST_FILES + 1)
          .map(uploadOf),
      )
    : [{ name: plainName(name), bytes: new Uint8Array(await c.req.arrayBuffer()) }]
  const files = sent.filter(({ bytes }) => bytes.length > 0)
  if (files.length === 0) throw unreadable('an empty file', 'the export of a chat, a mailbox or a calendar')
  if (files.length > MOST_FILES) throw unreadable('too many files', `at most ${MOST_FILES} at once`)
  return files
}
