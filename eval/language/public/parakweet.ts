/** One e-mail sentence of Parakweet's set: does it ask, propose or commit? */
export type Mail = { readonly text: string; readonly asks: boolean }

/** Lines `Yes|No <tab> sentence`; other lines are none. A line may hold a stray carriage return. */
export const parseMails = (content: string): readonly Mail[] =>
  content.split('\n').flatMap((line) => {
    const [, label, text = ''] = /^(Yes|No)\t([^]*)$/.exec(line) ?? []
    return label === undefined ? [] : [{ text: text.trim(), asks: label === 'Yes' }]
  })
