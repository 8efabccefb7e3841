import { sweepAll, verifyAll } from '@perennial/server/sweep/whole'
import { sweepHelp } from './help.ts'
import { NOT_DONE, say, serverVerb } from './verb.ts'

/** `perennial sweep`: what the server does by itself; with --verify, all compared with a rebuild. */
export const sweepVerb = serverVerb({
  help: sweepHelp,
  flags: ['verify', 'mend'],
  work: async (config, { flags }) => {
    if (!flags.has('verify')) {
      const { visited, done, failed } = await sweepAll(config, Date.now())
      say(`${visited} mentorships visited, ${done} jobs done.`)
      for (const each of failed) say(`A job failed and is tried again later: ${each}`)
      return failed.length === 0 ? 0 : NOT_DONE
    }
    const { mentorships, differing } = await verifyAll(config, Date.now(), flags.has('mend'))
    for (const { id, parts } of differing) say(`${id}: ${parts.join(', ')}`)
    say(
      `${mentorships} mentorships read anew, ${differing.length} differ${flags.has('mend') ? ' and were mended' : ''}.`,
    )
    return differing.length === 0 ? 0 : NOT_DONE
  },
})
