/** What another app shares, by the names of the manifest. */
export type Shared = {
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly url?: string | undefined
}

/** The parts one below the other; one that another says already is left out. */
export const wordsOf = ({ title, text, url }: Shared): string => {
  const parts = [...new Set([title, text, url].flatMap((part) => part?.trim() ?? []))].filter(
    (part) => part !== '',
  )
  return parts.filter((part) => !parts.some((other) => other !== part && other.includes(part))).join('\n')
}
