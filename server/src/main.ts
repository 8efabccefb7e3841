import { enableCompileCache } from 'node:module'

/** Compiled once, each later start is faster; what is loaded before the cache is on is not in it. */
enableCompileCache()

const { run } = await import('./run.ts')
process.exit(await run())
