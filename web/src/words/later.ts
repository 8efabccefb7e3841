/** Makes something when it is first asked for: each form of dates or numbers takes some milliseconds to make. */
export const later = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | undefined
  return () => (made ??= { it: make() }).it
}
