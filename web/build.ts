import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { writeShells } from './shell.ts'
import { sources } from './sources.ts'

const here = import.meta.dirname
const dist = join(here, 'dist')
const built = join(dist, 'index.html')

const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    : [path]

const isCurrent = (): boolean => {
  if (!existsSync(built)) return false
  const { mtimeMs } = statSync(built)
  return sources.flatMap(filesIn).every((file) => statSync(file).mtimeMs <= mtimeMs)
}

/** Packs what is text beside itself, so that serving it costs nothing. */
const pack = (folder: string): void => {
  for (const file of filesIn(folder).filter((each) => /\.(?:js|css|html|svg|webmanifest)$/.test(each))) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

/** Puts a folder in the place of what was built, unless another process was quicker: theirs may be in use already. */
const putInPlace = (folder: string): void => {
  if (isCurrent()) return
  rmSync(dist, { recursive: true, force: true })
  renameSync(folder, dist)
}

/** Builds the screens where they are missing or older than their sources, aside until they are whole. */
export const buildWeb = async (): Promise<void> => {
  if (isCurrent()) return
  const aside = `${dist}-${process.pid}`
  const { build } = await import('vite')
  try {
    await build({
      configFile: join(here, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: aside, emptyOutDir: true },
    })
    writeShells(aside)
    pack(aside)
    putInPlace(aside)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

if (import.meta.main) await buildWeb()
