/** One Reddit sentence with the emotions its readers named. */
export type Felt = { readonly text: string; readonly emotions: ReadonlySet<string> }

/** Lines `sentence <tab> label numbers <tab> id`; `labels` holds a name a line, in the order of the numbers. */
export const parseFelt = (content: string, labels: string): readonly Felt[] => {
  const names = labels.split('\n').map((name) => name.trim())
  return content.split('\n').flatMap((line) => {
    const [text, numbers] = line.split('\t')
    if (text === undefined || numbers === undefined) return []
    return [{ text, emotions: new Set(numbers.split(',').map((number) => names[Number(number)] ?? '')) }]
  })
}

const wins = ['pride', 'joy', 'excitement', 'relief']
export const isWin = ({ emotions }: Felt): boolean => wins.some((name) => emotions.has(name))
export const isGratitude = ({ emotions }: Felt): boolean => emotions.has('gratitude')
