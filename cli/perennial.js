#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Before any TypeScript is loaded, and itself none: then later starts strip and compile nothing. Kept in the folder for
// temporary files (or NODE_COMPILE_CACHE); where nothing can be written, Node goes on without.
enableCompileCache()
await import('./src/main.ts')
