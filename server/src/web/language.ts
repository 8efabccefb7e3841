/** The languages that the screens speak; the first is spoken to everybody else. */
const known = ['en', 'de']

/** The first language of a browser, in the order it likes them, that the screens speak (RFC 9110, 12.5.4). */
export const languageOf = (accepted: string | undefined): string => {
  const wanted = (accepted ?? '').split(',').map((each) => each.trim().split(/[-;]/)[0]?.toLowerCase() ?? '')
  return wanted.find((each) => known.includes(each)) ?? known[0] ?? ''
}
