import { inLanguage } from '../language.ts'

/** What is said of sample people. */
export const sample = inLanguage('sample', {
  door: 'Look around with sample people',
  doorSays:
    'Three mentorships that never were: one that became a tie for life, one where one side only asks, one where work goes without a name on it.',
  open: 'Look around',
  mark: 'Sample',
  banner: (me: string) => `Sample people. You look through the eyes of ${me}; nobody here is real.`,
  today: 'Sample people, to look around with.',
  also: 'The marked ones are sample people, to look around with.',
  remove: 'Remove the samples',
})
