import type { Sample } from './sample.ts'

/** Written before the coach had worked with the trained reader, which learned from none of it. */
export const sixthLot: readonly Sample[] = [
  {
    draft: 'Any idea why the nightly backup doubles in size every week?',
    about: 'ask',
    says: ['situation|tried'],
  },
  {
    draft:
      'We moved the tutorials to Thursdays and half of the group stopped coming. I asked three of them and all say it clashes with choir. Would you move it back or split the group?',
    about: 'ask',
    says: [],
  },
  { draft: 'Teach me negotiation please', about: 'ask', says: ['one-thing'] },
  { draft: 'could u recommend me to ur company', about: 'ask', says: ['one-thing'] },
  {
    draft:
      'Hi Sefa, Orbital has an opening for a junior hydrologist (req 4417) and you worked with the team there. I have done two field seasons and the licence. Would you refer me? It closes on Sunday.',
    about: 'ask',
    says: [],
  },
  { draft: 'Is 4 pages too long for a grant letter?', about: 'ask', says: [] },
  { draft: 'What is the wifi code at the club house?', about: 'ask', says: [] },
  { draft: 'Would you please sign page 3 of the attached contract?', about: 'ask', says: [] },
  {
    draft:
      'My lead asked me to present the incident on Monday, and I have never spoken to more than ten people. Is it better to show the timeline first or the fix?',
    about: 'ask',
    says: [],
  },
  { draft: 'I need guidance', about: 'ask', says: ['one-thing', 'goal|situation'] },
  {
    draft: 'I am thinking of leaving teaching. Thoughts?',
    about: 'ask',
    says: ['one-thing'],
  },
  { draft: 'Can you have a look at my portfolio?', about: 'ask', says: ['one-thing'] },
  {
    draft:
      'Please could you look at slide 7 only, the one with the churn chart? It is for the board on the 12th and I fear the axis misleads.',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Do you know someone in publishing I could talk to?',
    about: 'ask',
    says: ['goal|situation|one-thing'],
  },
  {
    draft:
      'I keep getting a segfault when the second thread joins. Valgrind shows nothing and I tried it with and without the pool. What would you check next?',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Are you free for half an hour on Tuesday to go through my mock interview?',
    about: 'ask',
    says: [],
  },
  { draft: 'How was your trip to Oslo? Hope the snow was good!', about: 'nothing', says: [] },
  { draft: 'Sounds good, see you at three then?', about: 'nothing', says: [] },
  { draft: 'Happy birthday, Noor! Big plans for today?', about: 'nothing', says: [] },
  {
    draft: 'Quick update: I cut the intro as you said, and the editor took the piece. It runs next month.',
    about: 'outcome',
    says: [],
  },
  { draft: 'Thank you!!', about: 'thanks', says: ['bare-thanks'] },
  {
    draft:
      'Thank you for the note about pauses. I counted to three after each slide and nobody interrupted me once.',
    about: 'thanks',
    says: [],
  },
  { draft: 'I decided against the masters in the end.', about: 'outcome', says: ['no-reason'] },
  {
    draft:
      'I decided against the masters in the end, because the job lets me do the same course in the evenings.',
    about: 'outcome',
    says: [],
  },
  {
    by: 'mentor',
    to: 'How do I write a unit test for the parser? I have never written one.',
    draft: 'Done, I wrote all the tests and pushed them to your branch.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'How do I write a unit test for the parser? I have never written one.',
    draft: 'What is the smallest input that should fail? Start with that one and tell me what you see.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'Production is down, the certificate ran out! What do I do?',
    draft: 'Run certbot renew and restart nginx, that fixes it.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'Could you look over the abstract? I am learning to write for a wider audience.',
    draft: 'I rewrote it for you, here is the final version.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'Who do I ask for lab access?',
    draft: 'Joanna at the front desk, she needs your badge number.',
    about: 'answer',
    says: [],
  },
  { by: 'mentor', draft: 'How did the viva go? Thinking of you.', about: 'nothing', says: [] },
]
