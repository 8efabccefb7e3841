/** Where a browser does not tell when it has nothing to do. */
const LATER_MS = 2_000
const AT_THE_LATEST = { timeout: 5_000 }

/** Does later what nobody waits for. */
export const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, AT_THE_LATEST)
  else setTimeout(work, LATER_MS)
}

const QUIET_MS = 3_000

/** Does what can wait until long after a page was drawn: on a slow phone it would take turns with the drawing. */
export const whenQuiet = (work: () => void): void => {
  setTimeout(() => whenIdle(work), QUIET_MS)
}
