const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Where a key leads in a list of so many; null: it leads nowhere. */
export const stepped = (key: string, at: number, count: number): number | null =>
  count === 0 ? null : (steps[key]?.(at, count) ?? null)
