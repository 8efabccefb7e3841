import { existsSync, readFileSync } from 'node:fs'
import { acts, needs, type Act, type Need } from '@perennial/core/sentence'
import { err, ok, type Result } from '@perennial/core/result'
import type { Side } from '@perennial/core/side'

/** One labelled sentence. Quality is given for asks only. */
export type Labelled = {
  readonly text: string
  readonly author: Side
  readonly acts: ReadonlySet<Act>
  readonly specific?: boolean
  readonly need?: Need
}

/** Reads labelled sentences, one JSON object a line; says where and what when there are none. */
export const readLabelled = (file: string): Result<readonly Labelled[], string> => {
  if (!existsSync(file))
    return err(
      `Expected labelled sentences at ${file}, found no such file: put the shared folder beside the repository, or set PERENNIAL_SHARED to it.`,
    )
  const lines = readFileSync(file, 'utf8').split('\n')
  const labelled: Labelled[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const one = parseLine(line)
    if (one === undefined)
      return err(`${file}:${index + 1}: expected {"text","author":"mentor"|"mentee","acts":[…]}`)
    labelled.push(one)
  }
  return ok(labelled)
}

const parseLine = (line: string): Labelled | undefined => {
  const found = JSON.parse(line) as Record<string, unknown>
  const { text, author, specific, need } = found
  if (typeof text !== 'string' || (author !== 'mentor' && author !== 'mentee')) return undefined
  return {
    text,
    author,
    acts: new Set(acts.filter((act) => Array.isArray(found['acts']) && found['acts'].includes(act))),
    ...(typeof specific === 'boolean' ? { specific } : {}),
    ...(needs.includes(need as Need) ? { need: need as Need } : {}),
  }
}
