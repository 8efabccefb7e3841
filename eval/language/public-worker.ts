import { parentPort } from 'node:worker_threads'
import { publicSections } from './public-sections.ts'

// A worker's port belongs to no window and has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage([...publicSections()])
