export const palette = {
  title: 'Go to',
  open: 'Go to…',
  field: 'A person, a page, or what happened',
  keys: { apple: '⌘ K', other: 'Ctrl K' },
  nothing: 'Nothing is called that.',
  results: 'Places',
  kinds: { page: 'page', person: 'person', tell: 'tell', act: '' },
  tell: (name: string) => `Tell what happened with ${name}`,
  keepAs: (words: string, name: string) => `Tell ${name}: “${words}”`,
} as const
