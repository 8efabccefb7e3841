import { parseArgs } from 'node:util'
import { loseNothing } from './nothing-lost.ts'

// node server/test/kill.ts --rounds 500 [--seed 1] [--seconds 1200]: kills server and database that often, or for so
// long, and says what was lost.
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: 'Infinity' },
  },
})
const rounds = Number(values.rounds)
const started = performance.now()
const outcome = await loseNothing({
  rounds,
  seed: Number(values.seed),
  seconds: Number(values.seconds),
  onRound: (round, victim, awayMs) =>
    process.stderr.write(`${round} of ${rounds}: ${victim}, away ${Math.round(awayMs)} ms\n`),
})
const seconds = Math.round((performance.now() - started) / 1000)
process.stdout.write(`${JSON.stringify({ ...outcome, seconds }, null, 1)}\n`)
process.exitCode = outcome.lost.length + outcome.twice.length + outcome.differing > 0 ? 1 : 0
