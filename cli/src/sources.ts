import { createHash } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { err, ok, type Result } from '@perennial/core/result'
import type { Source } from '@perennial/history/source'
import type { Trouble } from '@perennial/voice/en/errors'
import { sourceAt } from './source.ts'

/** A file or folder that was named although another one named before holds the same. */
export type Copy = { readonly file: string; readonly of: string }

/** Each thing once, in the order they were named. */
export type Sources = { readonly sources: readonly Source[]; readonly copies: readonly Copy[] }

type Opened = { readonly source: Source; readonly path: string; readonly size: number }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error)

/** Why something on the disk could not be opened: it is not there, or something keeps it shut. */
export const troubleOfDisk = (error: unknown, file: string): Trouble => {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { kind: 'missing', file }
    : { kind: 'unreadable', file, because: code }
}

const open = async (path: string): Promise<Result<Opened, Trouble>> => {
  try {
    const found = await stat(path)
    if (!found.isFile() && !found.isDirectory())
      return err({ kind: 'unreadable', file: path, because: 'a pipe or a device, where a file is needed' })
    return ok({ source: await sourceAt(path), path: await realpath(path), size: found.size })
  } catch (error) {
    return err(troubleOfDisk(error, path))
  }
}

const hashOf = async (source: Source): Promise<string> => {
  const hash = createHash('sha256')
  if (source.kind === 'file') for await (const chunk of source.open()) hash.update(chunk)
  return hash.digest('hex')
}

/** Files of different sizes are never the same; only those of one size are read to compare them. */
const isSame = async (one: Opened, other: Opened): Promise<boolean> => {
  if (one.path === other.path) return true
  const areFiles = one.source.kind === 'file' && other.source.kind === 'file'
  if (!areFiles || one.size !== other.size || one.size === 0) return false
  return (await hashOf(one.source)) === (await hashOf(other.source))
}

const firstLike = async (opened: Opened, before: readonly Opened[]): Promise<Opened | null> => {
  for (const each of before) if (await isSame(each, opened)) return each
  return null
}

/** What the paths name, each once. Errors: one that is not there or cannot be opened. */
export const openSources = async (paths: readonly string[]): Promise<Result<Sources, Trouble>> => {
  const kept: Opened[] = []
  const copies: Copy[] = []
  for (const path of paths) {
    const opened = await open(path)
    if (!opened.ok) return opened
    const first = await firstLike(opened.value, kept)
    if (first === null) kept.push(opened.value)
    else copies.push({ file: opened.value.source.name, of: first.source.name })
  }
  return ok({ sources: kept.map(({ source }) => source), copies })
}
