import { wakeTable } from '../rule.ts'
import { arrangeRules } from './arrange.ts'
import { askRules } from './ask.ts'
import { assignRules } from './assign.ts'
import { boundRules } from './bound.ts'
import { celebrateRules } from './celebrate.ts'
import { creditRules } from './credit.ts'
import { declineRules } from './decline.ts'
import { deliverRules } from './deliver.ts'
import { giveRules } from './give.ts'
import { guideRules } from './guide.ts'
import { helloRules } from './hello.ts'
import { promiseRules } from './promise.ts'
import { solveRules } from './solve.ts'
import { thankRules } from './thank.ts'
import { updateRules } from './update.ts'
import { winRules } from './win.ts'

export const everyRule = [
  ...askRules,
  ...guideRules,
  ...solveRules,
  ...promiseRules,
  ...declineRules,
  ...updateRules,
  ...thankRules,
  ...winRules,
  ...celebrateRules,
  ...giveRules,
  ...assignRules,
  ...deliverRules,
  ...creditRules,
  ...boundRules,
  ...arrangeRules,
  ...helloRules,
]

/** Every rule of every act, woken by its words. */
export const actRules = wakeTable(everyRule)
