import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { writeShells } from './shell.ts'

const here = import.meta.dirname
const dist = join(here, 'dist')
const built = join(dist, 'index.html')

const sources = [
  'src',
  'public',
  'worker',
  'index.html',
  'vite.config.ts',
  'asked-first.ts',
  'shell.ts',
  'build.ts',
  'package.json',
].map((name) => join(here, name))
/** What the screens share with the other parts. */
const shared = ['../voice/src/braid/strand.ts', '../core/src/late.ts'].map((name) => join(here, name))

const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    : [path]

const isCurrent = (): boolean => {
  if (!existsSync(built)) return false
  const { mtimeMs } = statSync(built)
  return [...sources, ...shared].flatMap(filesIn).every((file) => statSync(file).mtimeMs <= mtimeMs)
}

/** Packs what is text beside itself, so that serving it costs nothing. */
const pack = (): void => {
  for (const file of filesIn(dist).filter((each) => /\.(?:js|css|html|svg|webmanifest)$/.test(each))) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

/** Builds the screens where they are missing or older than their sources. */
export const buildWeb = async (): Promise<void> => {
  if (isCurrent()) return
  const { build } = await import('vite')
  await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'warn' })
  writeShells(dist)
  pack()
}

if (import.meta.main) await buildWeb()
