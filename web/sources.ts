import { join } from 'node:path'

const here = import.meta.dirname

const own = [
  'src',
  'public',
  'worker',
  'index.html',
  'vite.config.ts',
  'asked-first.ts',
  'shell.ts',
  'sources.ts',
  'build.ts',
  'package.json',
]
/** What the screens share with the other parts. */
const shared = [
  'voice/src/listener.ts',
  'core/src/side.ts',
  'core/src/instant.ts',
  'core/src/late.ts',
  'core/src/head.ts',
]

/** Files and folders that the screens are built from: built again where one of them is newer. */
export const sources: readonly string[] = [
  ...own.map((name) => join(here, name)),
  ...shared.map((name) => join(here, '..', name)),
]
