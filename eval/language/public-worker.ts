import { parentPort } from 'node:worker_threads'
import { publicSections } from './public-sections.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
parentPort?.postMessage([...publicSections()])
