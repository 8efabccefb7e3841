import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

type Axe = {
  readonly run: (options: object) => Promise<{ readonly violations: readonly Violation[] }>
}

/** What axe finds on a page as it stands. Evaluated, not added as a script: the pages allow none. */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(source)
  const violations = await page.evaluate(
    async () =>
      (await (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] })).violations,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  )
}
