import type { Sample } from './sample.ts'

/** Written when the coach had been mended after the fourth lot. */
export const fifthLot: readonly Sample[] = [
  {
    draft:
      'Hi Kwabena, do you have any experience with moving off Oracle? We have 300 GB and one quiet weekend in February, and I’d like to know what broke for you.',
    about: 'ask',
    says: [],
  },
  { draft: 'Can you make me better at interviews?', about: 'ask', says: ['one-thing', 'goal|situation'] },
  { draft: 'i want to switch to product management. any tips', about: 'ask', says: ['one-thing'] },
  {
    draft:
      'Would you read my blog post before I publish it on Thursday? I’m worried the middle drags, from the second chart on.',
    about: 'ask',
    says: [],
  },
  { draft: 'Who should I talk to about parental leave at your place?', about: 'ask', says: [] },
  {
    draft:
      'ok stuck again. flask app works on my laptop, 502 on the server. nginx log says upstream prematurely closed. restarted gunicorn twice. where would you look next?',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Could you look at my code and tell me what you think?',
    about: 'ask',
    says: ['one-thing', 'goal'],
  },
  {
    draft: 'Is there any way you could help me get a job in Germany?',
    about: 'ask',
    says: ['one-thing|situation'],
  },
  {
    draft:
      'My manager asked for a self assessment. Last year I wrote two lines and got “meets expectations”. This year I led the audit. How long should it be, and would you name the audit first?',
    about: 'ask',
    says: [],
  },
  {
    draft: 'When you moved from teaching to engineering, how long did it take until you felt safe?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'Could you connect me with Ama? I’d like to hear how her co-op splits on-call; ten minutes is plenty.',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Would you review my CV, my portfolio, my GitHub and my LinkedIn?',
    about: 'ask',
    says: ['one-thing', 'goal'],
  },
  { draft: 'Do you think I should do a PhD?', about: 'ask', says: ['goal|situation'] },
  {
    draft:
      '> How is it going?\n\nGood! One thing though: the client wants the report in Excel. Would you push back or just export it? They pay on the 30th.',
    about: 'ask',
    says: [],
  },
  {
    by: 'mentor',
    to: 'I can’t get my head around closures. Why does my counter always print 3?',
    draft: 'Replace var with let and it works.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'I can’t get my head around closures. Why does my counter always print 3?',
    draft: 'Draw the three callbacks and the one variable they share. When do they run?',
    about: 'answer',
    says: [],
  },
  { by: 'mentor', to: 'Is the office closed on Friday?', draft: 'Yes, all day.', about: 'answer', says: [] },
  {
    by: 'mentor',
    to: 'How should I word the mail to the client? I’m new to this.',
    draft: 'I wrote it for you: “Dear Mr Sato, the delay is ours…” Send it as it is.',
    about: 'answer',
    says: ['hand-back'],
  },
  { draft: 'You’re the best, thanks!!', about: 'thanks', says: ['bare-thanks'] },
  {
    draft:
      'Thanks for the tip with the standing agenda. We’ve used it twice now and the meeting ends on time.',
    about: 'thanks',
    says: [],
  },
  {
    to: 'Did the interview happen?',
    draft: 'It did! They asked about caching and I drew it as we practised. I hear back on Friday.',
    about: 'outcome',
    says: [],
  },
  { draft: 'I ended up not applying.', about: 'outcome', says: ['no-reason'] },
  { draft: 'Merry Christmas!', about: 'nothing', says: [] },
  { draft: 'I’ll send you the draft tomorrow.', about: 'nothing', says: [] },
]
