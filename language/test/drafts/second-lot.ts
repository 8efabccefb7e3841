import type { Sample } from './sample.ts'

/** Written after the coach was, to see how it does with drafts it was not made for. */
export const secondLot: readonly Sample[] = [
  { draft: 'yo Tendai u free for a quick chat sometime', about: 'ask', says: ['one-thing'] },
  {
    draft:
      'hi Ines, pls can u check my sql hw, due tmrw 9am, q3 only – dont get why the left join drops rows',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'Dear Professor Lindqvist,\n\nI am in the second year of my doctorate and my paper was rejected with two contradicting reviews. Reviewer 1 wants fewer experiments, reviewer 2 wants more. I have drafted a rebuttal for both. Would you answer reviewer 2 first, or withdraw and resubmit to the workshop? The rebuttal closes on 12 May.\n\nKind regards,\nAmara',
    about: 'ask',
    says: [],
  },
  { draft: 'how did you become a staff engineer?', about: 'ask', says: [] },
  { draft: 'How can I become a staff engineer?', about: 'ask', says: ['one-thing'] },
  {
    draft: 'I want to break into cybersecurity, please guide me',
    about: 'ask',
    says: ['one-thing'],
  },
  {
    draft:
      'Hey Farida, quick one: for the on-call rota, would you page two people at once or one after the other? We’re five and spread over Lagos and Warsaw.',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Could you put in a good word for me at your company?',
    about: 'ask',
    says: ['one-thing', 'situation'],
  },
  {
    draft:
      'Could you put in a good word for me with Marta for the embedded position? I shipped the bootloader she uses in the lab, so she may know my name. They decide on Friday.',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Feedback on my talk welcome! Slides: https://slides.example/t/88',
    about: 'ask',
    says: ['one-thing', 'goal'],
  },
  {
    draft:
      'I read through the Raft paper twice and still don’t get how a new leader commits old entries. Is it that they only count once something from its own term is replicated?',
    about: 'ask',
    says: [],
  },
  {
    draft: 'my docker build fails. what should i do',
    about: 'ask',
    says: ['one-thing|tried', 'tried|one-thing|situation'],
  },
  {
    draft:
      'Does this look right to you?\n\n```python\ndef median(xs):\n    xs.sort()\n    return xs[len(xs) // 2]\n```\n\nIt’s for the sensor averages in my thesis and I’m not sure whether even lengths matter there.',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Any chance you could introduce me to somebody who hires interns?',
    about: 'ask',
    says: ['goal'],
  },
  {
    draft: 'Can I ask you something about salaries?',
    about: 'ask',
    says: ['one-thing'],
  },
  {
    draft:
      'They offered 52k and I had hoped for 58. I’ve looked at the public bands and 56 is the middle for Lyon. Should I counter with a number or ask first whether there is room?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'Would you be a reference for my scholarship application? The form is two pages and due on 3 March. I’d mention the irrigation project we did together.',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Can you mentor me?',
    about: 'ask',
    says: ['one-thing', 'goal'],
  },
  {
    draft:
      'Sorry to bother you again. The panel moved my interview to tomorrow morning and they now want a system design round. Could we do 30 min tonight on sharding? That’s the bit I freeze on.',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Can you proofread my cover letter and also, unrelated, do you know someone at Grafana?',
    about: 'ask',
    says: ['several'],
  },
  {
    draft:
      '1. Could you review the README?\n2. Would you introduce me to Joost?\n3. Can we meet for an hour next week about my promotion case?',
    about: 'ask',
    says: ['several'],
  },
  { draft: 'Is your team still on Kubernetes 1.28?', about: 'ask', says: [] },
  { draft: 'when is the deadline for the devroom cfp again?', about: 'ask', says: [] },
  {
    draft:
      'Help!!! everything is red in staging and the demo is in an hour, where do I find the feature flag for the new checkout?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'I would be really thankful if you could have a look at my portfolio site and tell me if the case study on the clinic app explains my part well enough.',
    about: 'ask',
    says: ['goal'],
  },
  { draft: 'Need your advice on my career.', about: 'ask', says: ['one-thing', 'goal|situation'] },
  {
    by: 'mentor',
    draft: 'Could you give me feedback on how I run our sessions?',
    about: 'ask',
    says: ['one-thing|goal'],
  },
  {
    by: 'mentor',
    draft:
      'Would you look at the outline of my keynote by Sunday and tell me whether a first-year would follow part two?',
    about: 'ask',
    says: [],
  },
  // answers
  {
    by: 'mentor',
    to: 'I’m stuck with exercise 7, my loop never ends. How do I fix this?',
    draft: 'Change line 3 to `while (i < n)` and add `i++` at the end of the body.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'I’m stuck with exercise 7, my loop never ends. How do I fix this?',
    draft: 'Print i at the top of the loop. What do you see change, and what did you expect?',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'Could you review the abstract for the conference?',
    draft:
      'The first sentence says what, not why. I’d open with the number from your results because it’s the surprising part.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'What’s the name of the book on databases you mentioned?',
    draft: 'Designing Data-Intensive Applications.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'Why is my React list re-rendering on every keystroke? I’m trying to understand memo.',
    draft: 'Wrapped it in useMemo for you and pushed to your branch, should be fine now.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'the release is blocked and customers can’t log in, whats the rollback command',
    draft: '`helm rollback api 41`, then clear the CDN cache.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'How should I answer the recruiter about salary?',
    draft: 'Write this: “Thank you for the offer. Based on the scope I was expecting 61,000.” Just copy it.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'Do you have an hour on Thursday to go over my thesis outline?',
    draft: 'Yes, Thursday at 4 is good.',
    about: 'answer',
    says: [],
  },
  { by: 'mentor', draft: 'Congratulations on the offer! So well deserved.', about: 'nothing', says: [] },
  // thanks and outcomes
  { draft: 'tysm!!', about: 'thanks', says: ['bare-thanks'] },
  { draft: 'Thank you for the introduction to Priya.', about: 'thanks', says: ['bare-thanks'] },
  {
    draft:
      'Thank you for the introduction to Priya. We talked on Monday, I asked her about event sourcing, and she offered to look at our design in June.',
    about: 'thanks',
    says: [],
  },
  { draft: 'Really appreciate your help!', about: 'thanks', says: ['bare-thanks'] },
  {
    draft: 'I got the job!!! Thank you, I wouldn’t have dared to apply without you.',
    about: 'thanks',
    says: [],
  },
  {
    to: 'Did the referral lead anywhere?',
    draft:
      'They said no after the second round, too little Kafka. I’ll do the streaming course and try again in autumn.',
    about: 'outcome',
    says: [],
  },
  { to: 'How was the exam?', draft: 'fine', about: 'outcome', says: ['bare-outcome'] },
  { draft: 'I didn’t use the template in the end.', about: 'outcome', says: ['no-reason'] },
  { draft: 'Running ten minutes late, sorry!', about: 'nothing', says: [] },
  {
    draft: 'Hola, ¿podrías revisar mi currículum y decirme qué te parece la segunda página?',
    about: 'foreign',
    says: [],
  },
  { draft: 'Happy new year to you and the family!', about: 'nothing', says: [] },
]
