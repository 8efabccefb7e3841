import type { Sample } from './sample.ts'

/** Written when the coach had been mended after the second lot. */
export const thirdLot: readonly Sample[] = [
  {
    draft: 'Hello sir, I am a fresher from Pune, kindly refer me for any suitable role in your company',
    about: 'ask',
    says: ['one-thing|situation'],
  },
  {
    draft:
      'any chance you’d glance at my grant budget this week? not sure the travel line is justified, 4 trips for 2 people',
    about: 'ask',
    says: [],
  },
  { draft: 'what should I do with my life lol', about: 'ask', says: ['one-thing'] },
  {
    draft:
      'So the audit found that our backups were never restored once. I’m the only one here who knows Ansible. I wrote a restore script on the weekend and it works on one host. How would you convince a director that we need a restore drill each quarter?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'could u look at this pr when u get a min? https://git.example/pr/9 mainly the retry logic, feels overbuilt',
    about: 'ask',
    says: [],
  },
  { draft: 'Please review my thesis.', about: 'ask', says: ['one-thing', 'goal|by-when'] },
  {
    draft:
      'Do you know someone who could mentor my colleague Bea in data viz? She does it for the city’s air quality site.',
    about: 'ask',
    says: [],
  },
  { draft: 'I’d love your thoughts!', about: 'ask', says: ['one-thing'] },
  { draft: 'Can we talk?', about: 'ask', says: ['one-thing'] },
  {
    draft: 'Can we talk on Thursday about whether I should hand in my notice before or after the bonus?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'How do you handle a teammate who rewrites your code after review? It happened three times this sprint and I only told my lead once.',
    about: 'ask',
    says: [],
  },
  { draft: 'which laptop should i buy', about: 'ask', says: ['goal|situation'] },
  {
    draft:
      'I tried the migration as we discussed and it worked on staging. Before I run it on prod: would you take the site down for it, or do it live with 40k rows?',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Hi! My visa interview is on the 9th. Do you still have the list of questions they asked you?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'Could you recommend me for the fellowship and maybe also look through my essay? Both are due on the 20th.',
    about: 'ask',
    says: ['several'],
  },
  {
    draft:
      'getting ECONNREFUSED 127.0.0.1:5432 from the container, compose file attached. tried host networking, same. is it that postgres only listens inside?',
    about: 'ask',
    says: [],
  },
  { draft: 'plz help me asap', about: 'ask', says: ['one-thing|situation'] },
  { draft: 'Would it be rude to ask the panel for feedback after a rejection?', about: 'ask', says: [] },
  {
    draft:
      'Dear Ms Haddad,\n\nthank you for your time on Monday. I have since read both papers and the second one changed how I see our sampling. My question is whether I may use your stratified scheme in my thesis, citing the 2019 report. My committee meets on 2 June.\n\nSincerely,\nTomás Ruiz',
    about: 'ask',
    says: [],
  },
  { by: 'mentor', draft: 'Any feedback for me?', about: 'ask', says: ['one-thing', 'goal|situation'] },
  {
    by: 'mentor',
    to: 'Should I use a queue or a cron job for the nightly mails? I’m new to this.',
    draft: 'Queue.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'My regex for phone numbers misses half of them, how do I write it?',
    draft: 'Use this one: `^\\+?[0-9 ()-]{7,}$`. Copy it over yours.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'My regex for phone numbers misses half of them, how do I write it?',
    draft:
      'Which ones does it miss? Put five of them into regex101 and take the pattern apart from the left.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'I’m learning to write grant proposals, would you look at my aims page?',
    draft: 'I’ve rewritten aims 1 and 2 so they’re sharper. You can submit it like this.',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'Could you send me the link to the style guide?',
    draft: 'Here it is: https://docs.example/style',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'the demo starts in ten minutes and login is broken, any idea??',
    draft: 'Set AUTH_BYPASS=1 and restart, I pushed the fix to main as well.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'How would you cut this talk to ten minutes?',
    draft:
      'I’d drop the history part. For example, in my first keynote I cut everything before the failure and people stayed awake.',
    about: 'answer',
    says: [],
  },
  { draft: 'cheers mate, legend', about: 'thanks', says: ['bare-thanks'] },
  { draft: 'Many thanks for reading the essay so quickly.', about: 'thanks', says: ['bare-thanks'] },
  {
    draft: 'Thank you! I cut the intro as you said and the editor took it without changes.',
    about: 'thanks',
    says: [],
  },
  {
    to: 'Did the talk with your manager help?',
    draft: 'yes it did',
    about: 'outcome',
    says: ['bare-outcome'],
  },
  {
    to: 'How’s the thesis going?',
    draft:
      'Chapter two is with my supervisor, chapter three is a heap of notes. I write every morning before work now.',
    about: 'outcome',
    says: [],
  },
  { draft: 'I went with the other offer.', about: 'outcome', says: ['no-reason'] },
  { draft: 'Proszę, czy mógłbyś sprawdzić mój list motywacyjny przed piątkiem?', about: 'foreign', says: [] },
  { draft: 'lol same', about: 'nothing', says: [] },
  { draft: 'See you on Thursday then!', about: 'nothing', says: [] },
]
