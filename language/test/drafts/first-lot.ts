import type { Sample } from './sample.ts'

/** Written before the coach was. */
export const asking: readonly Sample[] = [
  {
    draft: 'Can you teach me everything about DevOps?',
    about: 'ask',
    says: ['one-thing', 'goal'],
    clear: true,
  },
  { draft: 'can you refer me??', about: 'ask', says: ['one-thing', 'situation'], clear: true },
  {
    draft: 'hey any advice for someone starting in data?',
    about: 'ask',
    says: ['one-thing', 'goal|situation'],
    clear: true,
  },
  {
    draft: 'Could you look over my CV before Friday?',
    about: 'ask',
    says: ['one-thing', 'goal'],
    clear: true,
  },
  {
    draft:
      'Hi Alex, I’m applying for the platform role at Nordwind and rewrote the second page of my CV for it. Could you read just that page before Thursday and tell me whether the migration story is convincing?',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'I have been at the same company for three years now and lately the work has become quite repetitive. My manager says a promotion may come in spring, but he said that last year as well. My friends have moved on to product companies and tell me I should too. I also have a small child, so I can’t take too many risks. Any advice?',
    about: 'ask',
    says: ['one-thing'],
  },
  {
    draft:
      'I got two offers, one at a bank and one at a startup in Nairobi. I want to become a security engineer in two years. Which one would you take in my place? I have to answer by Wednesday.',
    about: 'ask',
    says: [],
  },
  {
    draft: 'My tests hang in CI. Can you help?',
    about: 'ask',
    says: ['tried'],
    clear: true,
  },
  {
    draft:
      'My tests hang in CI but pass locally. I tried running them serially and bumped the timeout to 60s, still the same. Do you know what I could check next?',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Is it normal that a standup takes 40 minutes?',
    about: 'ask',
    says: [],
    clear: true,
  },
  { draft: 'What does your team use for feature flags?', about: 'ask', says: [], clear: true },
  {
    draft: 'Should I learn Rust or Go first?',
    about: 'ask',
    says: ['goal'],
    clear: true,
  },
  {
    draft: 'I want to move from QA into backend work this year. Should I learn Rust or Go first?',
    about: 'ask',
    says: [],
    clear: true,
  },
  {
    draft:
      'Can you review my pull request, introduce me to your recruiter and also tell me what salary to ask for?',
    about: 'ask',
    says: ['several'],
  },
  {
    draft:
      'Hi Renata! Three things: could you look over my cover letter? Could you also introduce me to someone at Tala? And do you have half an hour next week for a mock interview?',
    about: 'ask',
    says: ['several'],
  },
  {
    draft:
      'Could you look at my slides for the design review on the 14th? Is slide four too dense? I’m afraid the cost argument gets lost there.',
    about: 'ask',
    says: [],
  },
  {
    draft:
      "I keep getting this and I don’t get why:\n\n```\nTypeError: Cannot read properties of undefined (reading 'map')\n    at List (List.jsx:12)\n```\n\nI logged the props and they are there on the second render. Is it the first render that breaks it?",
    about: 'ask',
    says: [],
  },
  {
    draft: 'pls fix my code\n```js\nfor (let i = 0; i <= xs.length; i++) sum += xs[i]\n```',
    about: 'ask',
    says: ['situation|tried', 'tried|one-thing'],
    clear: true,
  },
  {
    draft: 'would you have time for a call?',
    about: 'ask',
    says: ['goal|one-thing'],
    clear: true,
  },
  {
    draft:
      'Would you have 20 minutes next week to talk through how I should answer the counter-offer from my employer?',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Could you introduce me to Priya from the payments team?',
    about: 'ask',
    says: ['goal'],
    clear: true,
  },
  {
    draft:
      'Could you introduce me to Priya from the payments team? I’d like to ask her how they moved to event sourcing, since we start the same in May and I have read her talk twice. Fifteen minutes would do.',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'Dear Dr. Okafor,\n\nI hope this mail finds you well. I am writing to you because I would like to request your esteemed guidance regarding my future in the field of machine learning. Kindly do the needful and advise me.\n\nWarm regards,\nSunil',
    about: 'ask',
    says: ['one-thing', 'goal|situation'],
  },
  {
    draft:
      'prod is down, connection pool exhausted since 10 min, do you know how to raise max conns on rds without a restart??',
    about: 'ask',
    says: [],
  },
  {
    draft:
      'I’m torn between staying in consulting and taking the in-house job. What would you weigh first? I need to decide by Monday.',
    about: 'ask',
    says: [],
  },
  {
    draft: 'Do you know any openings for juniors?',
    about: 'ask',
    says: ['one-thing|situation', 'situation|one-thing|goal'],
  },
  {
    draft:
      'The role I told you about is open now: Site Reliability Engineer at Kestrel, https://kestrel.example/jobs/812. I have run our on-call for a year and cut the pages by half. Would you refer me for it? It closes on 30 November.',
    about: 'ask',
    says: [],
  },
  { draft: 'what do you think of my portfolio', about: 'ask', says: ['one-thing', 'goal'], clear: true },
  {
    draft: 'How do I get better at system design?',
    about: 'ask',
    says: ['one-thing', 'goal|situation'],
    clear: true,
  },
  {
    draft:
      'After your talk on error budgets I wrote one for our checkout. Could you tell me whether 99.5% is defensible for a team of four? The review with our CTO is on Tuesday.',
    about: 'ask',
    says: [],
  },
  {
    by: 'mentor',
    draft: 'Could you send me your availability for May?',
    about: 'ask',
    says: [],
    clear: true,
  },
  { by: 'mentor', draft: 'How did the panel go?', about: 'nothing', says: [], clear: true },
]

export const answering: readonly Sample[] = [
  {
    by: 'mentor',
    to: 'I’m learning SQL joins and my query returns every row twice. What am I doing wrong?',
    draft:
      'Here’s the fixed query, just paste it in:\n```sql\nSELECT DISTINCT o.id FROM orders o JOIN items i ON i.order_id = o.id\n```',
    about: 'answer',
    says: ['hand-back'],
  },
  {
    by: 'mentor',
    to: 'I’m learning SQL joins and my query returns every row twice. What am I doing wrong?',
    draft: 'How many items does each order have? Look at what the join does with two of them.',
    about: 'answer',
    says: [],
    clear: true,
  },
  {
    by: 'mentor',
    to: 'prod is down, how do I roll back the migration??',
    draft: 'Run `npm run migrate:down 42` and restart the workers.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'Which version of Postgres do you run?',
    draft: '16.4, on RDS.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'My cover letter reads so stiff. Could you have a look at how to make the opening warmer?',
    draft: 'I rewrote the whole letter for you, it’s attached. Just send this one.',
    about: 'answer',
    says: ['hand-back'],
    clear: true,
  },
  {
    by: 'mentor',
    to: 'How would you structure the talk? I have never given one before.',
    draft:
      'I’d start with the outage, because that is what everybody remembers. Then try it yourself: what are the three things they should take home?',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    draft: 'I fixed the bug in your branch and pushed it, you can merge.',
    about: 'answer',
    says: ['hand-back'],
    clear: true,
  },
  {
    by: 'mentor',
    to: 'How do I find where the memory leak comes from?',
    draft:
      'Read the chapter on heap snapshots in the Node docs, then take two snapshots a minute apart and compare.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'Could you refer me for the SRE role at Kestrel?',
    draft: 'Done, I submitted your name this morning.',
    about: 'answer',
    says: [],
    clear: true,
  },
  {
    by: 'mentor',
    to: 'Could you refer me?',
    draft: 'Sorry, I can’t refer anyone this quarter.',
    about: 'answer',
    says: [],
  },
  {
    by: 'mentor',
    to: 'I don’t understand recursion, could you show me how to do exercise 4?',
    draft:
      'Sure. The answer is: return 1 when n is 0, otherwise n * factorial(n - 1). Copy that into your file and it will pass.',
    about: 'answer',
    says: ['hand-back'],
  },
]

export const thanking: readonly Sample[] = [
  { draft: 'Thanks!', about: 'thanks', says: ['bare-thanks'], clear: true },
  { draft: 'thank you so much for everything 🙏', about: 'thanks', says: ['bare-thanks'], clear: true },
  { draft: 'Thanks for the feedback on my talk.', about: 'thanks', says: ['bare-thanks'], clear: true },
  {
    draft:
      'Thank you for the hour on my system design answers. I drew the diagrams first, as you showed me, and in the interview on Tuesday I didn’t lose the thread once. You listen in a way that makes people braver.',
    about: 'thanks',
    says: [],
  },
  {
    draft:
      'Thanks to your recommendation, I completed a course on system design, and it’s already helping me in my current project.',
    about: 'thanks',
    says: [],
  },
  { to: 'How did the interview go?', draft: 'it went ok', about: 'outcome', says: ['bare-outcome'] },
  {
    to: 'Did you try the profiler?',
    draft:
      'Yes! I ran it as you said and the hot path was JSON parsing, so I cached it and p95 went from 800 to 210 ms.',
    about: 'outcome',
    says: [],
  },
  { draft: 'I decided against the offer in the end.', about: 'outcome', says: ['no-reason'], clear: true },
  {
    draft:
      'I decided against the certificate in the end, because the team lets me run the migration instead and I learn more there.',
    about: 'outcome',
    says: [],
  },
  { draft: 'Just saying hi, hope the new team treats you well.', about: 'nothing', says: [], clear: true },
  { draft: 'Does Thursday at 5 work for you?', about: 'nothing', says: [], clear: true },
  {
    draft: 'Saw this staff role in Lisbon and thought of you: https://jobs.example/staff',
    about: 'nothing',
    says: [],
    clear: true,
  },
  { by: 'mentor', draft: 'I’m so proud of how far you’ve come!', about: 'nothing', says: [], clear: true },
  {
    draft: 'Könntest du dir bitte meinen Lebenslauf ansehen und mir sagen, was ich noch besser machen kann?',
    about: 'foreign',
    says: [],
    clear: true,
  },
  {
    draft: 'Thanks in advance, and could you send me the template for the error budget?',
    about: 'ask',
    says: [],
    clear: true,
  },
]
