// A browser reads an address without its tabs and line breaks (URL, 4.4): a slash after one would begin a host.
const OWN = /^\/(?![/\\])[^\t\n\r]*$/

/** A place of our own; an address elsewhere is none. */
export const ownPath = (value: unknown): string | undefined =>
  typeof value === 'string' && OWN.test(value) ? value : undefined
