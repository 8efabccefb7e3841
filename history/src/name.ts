/** A name without accents, case and doubled spaces: what two writings of it have in common. */
export const fold = (name: string): string => {
  const folded = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s_.]+/gu, ' ')
    .trim()
  return folded === '' ? name.trim() : folded
}

/** The digits of a name that is a telephone number, however it is spaced; nothing of any other name. */
export const digitsOf = (name: string): string =>
  /^\+?[\d\s()./-]{5,}$/u.test(name.trim()) ? name.replace(/\D/g, '') : ''

export const firstWordOf = (name: string): string => fold(name).split(' ', 1)[0] ?? ''

/** Whether the first is a single name with which the other begins, as Alex is of Alex Brandt. */
export const isFirstNameOf = (first: string, whole: string): boolean =>
  /\p{L}/u.test(first) && !fold(first).includes(' ') && fold(whole).startsWith(`${fold(first)} `)

/** What a name is known by: itself, and the full name that an address is made of, as jane.otieno@… is. */
export const knownBy = (name: string): readonly string[] => {
  const local = /^([^@\s]+)@[^@\s]+$/.exec(name)?.[1]
  const whole = local === undefined ? '' : fold(local)
  return whole.includes(' ') ? [fold(name), whole] : [fold(name)]
}
