import { examine } from '@perennial/server/doctor/doctor'
import { doctorHelp } from './help.ts'
import { NOT_DONE, say, serverVerb } from './verb.ts'

const marks = { fine: 'ok', notice: 'note', wrong: 'wrong' } as const

/** `perennial doctor`: whether all is in order, and what to do where it is not. */
export const doctorVerb = serverVerb({
  help: doctorHelp,
  work: async (config) => {
    const findings = await examine(config)
    for (const { what, verdict, says } of findings)
      say(`${marks[verdict].padEnd(6)} ${what.padEnd(15)} ${says.replaceAll('\n', ' ')}`)
    return findings.some(({ verdict }) => verdict === 'wrong') ? NOT_DONE : 0
  },
})
