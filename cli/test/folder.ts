import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** A folder for the files of one test file, gone when its tests are over. */
export const testFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-'))
  after(() => rmSync(folder, { recursive: true }))
  const path = (name: string): string => join(folder, name)
  const file = (name: string, text: string | Uint8Array): string => {
    writeFileSync(path(name), text)
    return path(name)
  }
  return { path, file }
}

/** A chat in which one question waits for its answer, and the same words stand twice. */
export const shortChat = [
  '[01/03/2025, 09:00:00] Jane Otieno: Could you review my CV before Friday?',
  '[03/03/2025, 09:00:00] Jane Otieno: The blue whale sings.',
  '[05/03/2025, 09:00:00] Alex Brandt: The sky over Kigali was green today.',
  '[09/03/2025, 09:00:00] Jane Otieno: The blue whale sings.',
  '',
].join('\n')
