const names = new Intl.DisplayNames('en-GB', { type: 'language' })

/** The languages there are words in; whichever somebody has chosen before stays among them. */
export const languages = (chosen: string): readonly (readonly [tag: string, name: string])[] =>
  [...new Set(['en-GB', chosen])].map((tag) => [tag, names.of(tag) ?? tag])
