import type { Sample } from './sample.ts'

/** Written when the coach had been mended after the third lot. */
export const fourthLot: readonly Sample[] = [
  {
    draft: 'Hey Alex! Could you check my resume and give me some feedback?',
    about: 'ask',
    says: ['one-thing', 'goal'],
  },
  { draft: 'I need a mentor for my thesis. Can you help me?', about: 'ask', says: ['one-thing|tried'] },
  {
    draft:
      'Two of our nightly jobs overlap since we moved to the new cluster. I staggered them by ten minutes and they still collide when the import is late. Is a lock table the right thing here, or am I overthinking it?',
    about: 'ask',
    says: [],
  },
  { draft: 'can i get ur opinion on smth', about: 'ask', says: ['one-thing'] },
  { draft: 'Would you mind recommending me to your HR?', about: 'ask', says: ['one-thing', 'situation'] },
  {
    draft: 'What are the best resources for learning machine learning?',
    about: 'ask',
    says: ['one-thing|goal'],
  },
  {
    draft:
      'I’m preparing a lightning talk for the Gdańsk meetup. Could you tell me if the opening story is too personal? Here it is: https://pad.example/x',
    about: 'ask',
    says: [],
  },
  { draft: 'Please connect me with people in your network', about: 'ask', says: ['one-thing', 'goal'] },
  { draft: 'Is a bootcamp worth it?', about: 'ask', says: ['goal|situation'] },
  {
    draft:
      'I have 40 minutes with the CTO on Monday and three topics: pay, the migration, my move to the data team. Which one would you open with?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'so i did the exercise u gave me, got 7 of 9. for the last two i dont see why the cache misses. can u give me a hint, not the answer?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'Hi, could you sign the attached form and also fill in the online reference? The form is for the visa.',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'Good evening,\n\nmy contract ends in August and HR has offered me a fixed-term extension. I would prefer a permanent role. I have asked two colleagues; both waited three years.\n\nWould you raise it with my head of department directly, or wait for the review in May?\n\nBest regards\nZeynep',
    about: 'ask',
    says: [],
  },
  { draft: 'Advice pls 🙏', about: 'ask', says: ['one-thing', 'goal|situation'] },
  {
    draft:
      'Could you ask your friend at Orbit whether they still hire testers? I have five years in medical devices and live in Graz.',
    about: 'ask',
    says: [],
  },
  {
    by: 'mentor',
    to: 'How do I center a div? I’m trying to learn CSS properly.',
    draft: 'display: grid; place-items: center. Done.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'How do I center a div? I’m trying to learn CSS properly.',
    draft:
      'There’s a good game for it, Flexbox Froggy. Play levels 1 to 8, then centre yours without looking.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'What’s the wifi password in the lab?',
    draft: 'It’s on the whiteboard.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'Would you look over my abstract? I’m never sure how to end one.',
    draft: 'Here’s my version of the whole thing, just submit that one.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'Can you explain why my estimate was off?',
    draft: 'You counted the weekends. What would you have got without them?',
    about: 'answer',
    says: [],
  },
  { draft: 'thanks for ur help yesterday :)', about: 'thanks', says: ['bare-thanks'] },
  { draft: 'Thank you, that’s all I needed.', about: 'thanks', says: ['bare-thanks'] },
  {
    draft: 'Thanks for the nudge about the deadline, I handed it in with an hour to spare.',
    about: 'thanks',
    says: [],
  },
  {
    to: 'Did you talk to your manager?',
    draft: 'Not yet, she’s away till Monday.',
    about: 'nothing',
    says: [],
  },
  { to: 'How did the demo go?', draft: 'good', about: 'outcome', says: ['bare-outcome'] },
  { draft: 'We decided against Kafka.', about: 'outcome', says: ['no-reason'] },
  { draft: 'On my way!', about: 'nothing', says: [] },
  { draft: 'Can you do Tuesday at 3 instead?', about: 'nothing', says: [] },
]
