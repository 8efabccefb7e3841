let format: Intl.NumberFormat | undefined

/** `12,345`. The format is made when it is first needed: at load, those of all words took a tenth of a short reading. */
export const inDigits = (n: number): string => (format ??= new Intl.NumberFormat('en-GB')).format(n)
