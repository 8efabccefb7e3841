import type { Sample } from './sample.ts'

/** Written when the coach had been mended after the sixth lot. */
export const seventhLot: readonly Sample[] = [
  { draft: 'Does the co-op still take apprentices?', about: 'ask', says: [] },
  { draft: 'wanna know how u got ur first client', about: 'ask', says: [] },
  {
    draft: 'Hello Dr. Amari, I would be grateful for your guidance on my thesis.',
    about: 'ask',
    says: ['one-thing'],
  },
  { draft: 'My roof garden app crashes when I rotate the phone. Help?', about: 'ask', says: ['tried'] },
  {
    draft: 'Would it be rude to ask for the salary band before the first interview?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'I have a callback at the Lyric on Friday with two monologues, one comic and one dark, and I can only do one. Which would you open with?',
    about: 'ask',
    says: [],
  },
  { draft: 'Please review my code', about: 'ask', says: ['one-thing'] },
  { draft: 'Could you put in a word for me at Vestas?', about: 'ask', says: ['situation'] },
  { draft: 'Could you connect me with somebody?', about: 'ask', says: ['one-thing'] },
  { draft: 'Can we talk?', about: 'ask', says: ['one-thing'] },
  { draft: 'How do I become a better leader?', about: 'ask', says: ['one-thing', 'goal|situation'] },
  {
    draft:
      'I rewired the relay and swapped the fuse, and the pump still cuts out after ten seconds. Could it be the float switch?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'Should I mention the layoff in the cover letter, or wait until they ask? The post is at a school and they know the firm closed.',
    about: 'ask',
    says: [],
  },
  { draft: 'What do you think about my pitch?', about: 'ask', says: ['one-thing'] },
  {
    draft: 'Could you review my essay? And can you also introduce me to your editor?',
    about: 'ask',
    says: ['several'],
  },
  { draft: 'Could you send me the slides from Tuesday?', about: 'ask', says: [] },
  { draft: 'Ok see you tomorrow!', about: 'nothing', says: [] },
  { draft: 'Congratulations on the new job! How is the commute?', about: 'nothing', says: [] },
  { draft: 'I’ll send the draft on Monday.', about: 'nothing', says: [] },
  { draft: 'Sorry, I’ll be ten minutes late.', about: 'nothing', says: [] },
  { draft: 'Tuesday at 4 works, shall I book the room?', about: 'nothing', says: [] },
  { draft: 'I got the job! I start in March.', about: 'nothing', says: [] },
  { draft: 'Thanks a lot', about: 'thanks', says: ['bare-thanks'] },
  {
    draft:
      'Thank you for reading the chapter. I moved the letter to the front and my group finally understood who is speaking.',
    about: 'thanks',
    says: [],
  },
  {
    draft: 'I tried the two-column trick you showed me and it worked, the audit took an hour.',
    about: 'outcome',
    says: [],
  },
  { draft: 'I didn’t go with the plan you suggested.', about: 'outcome', says: ['no-reason'] },
  {
    by: 'mentor',
    to: 'Why does my loop never end? I am learning Go.',
    draft: 'You never change i inside the loop. Add i++ and it works.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'Why does my loop never end? I am learning Go.',
    draft: 'Print i on each turn. What do you notice?',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'Could you introduce me to Priya?',
    draft: 'Done, you are both in the mail I just sent.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'When is the deadline for the grant?',
    draft: 'It is the 14th of May at noon.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'I never understood recursion. Could you explain it?',
    draft:
      'Think of two mirrors: each shows a smaller one. Try writing the sum of a list without a loop and show me.',
    about: 'answer',
    says: [],
  },
  { by: 'mentor', draft: 'Thinking of you before the panel. You will do fine.', about: 'nothing', says: [] },
]
