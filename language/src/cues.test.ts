import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cue, MeetingTurn } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { readSentence } from './read-sentence.ts'

const read = (author: Side, text: string) =>
  readSentence(text, author, { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] })

const heard: readonly (readonly [cue: Cue, author: Side, text: string])[] = [
  ['asks-after', 'mentor', 'How was Friday?'],
  ['asks-after', 'mentor', 'What happened with Northmere?'],
  ['asks-after', 'mentee', 'Any luck with Petra?'],
  ['asks-after', 'mentee', 'Is the about page done?'],
  ['asks-after', 'mentee', 'Hi, did you get to it?'],
  ['asks-back', 'mentor', 'What would it need, to not have to sort?'],
  ['urgent', 'mentee', 'can you refer me today?'],
  ['urgent', 'mentee', 'closing date is tonight'],
  ['credits-later', 'mentor', "I'll credit you on the slide."],
  ['credits-later', 'mentor', "I can't pay but you'd be on the title slide."],
  ['credits-later', 'mentor', 'Your name will be on the poster, promise.'],
  ['credits-later', 'mentor', "I'll put you down as co-author."],
  ['credits-later', 'mentor', "You'll get full credit."],
  ['mentors-other', 'mentee', "I'm mentoring our new intern since last Monday!"],
  ['mentors-other', 'mentee', "I'm going to show them the merge on Fridays."],
  ['mentors-other', 'mentee', 'Guess what, Marek asked me to mentor him.'],
  ['mentors-other', 'mentee', 'A junior asked me to be her mentor and I said yes'],
  ['mentors-other', 'mentee', 'I now help two students with their first deploys'],
  ['mentors-other', 'mentee', "asked if I'd sit with two of them on Fridays"],
  ['mentors-other', 'mentee', 'our intern asked how, so I showed him'],
  ['mentors-other', 'mentee', 'I showed Priya how to read a trace like you showed me'],
  ['mentors-other', 'mentee', 'Two people from my old course come to me for help now'],
  ['mentors-other', 'mentee', 'gave your rubber duck talk to the new grads today'],
  ['asks-after', 'mentee', 'Any chance you got to the portfolio?'],
  ['asks-after', 'mentee', 'Sorry to bug you again about the letter'],
  ['asks-after', 'mentee', "I'd still be grateful for an answer about the author list."],
  ['asks-after', 'mentor', 'Was any of it useful?'],
  ['asks-after', 'mentee', 'Have you had any time for my draft?'],
  ['asks-after', 'mentee', 'Has there been any movement on the introduction?'],
  ['asks-after', 'mentee', 'I wonder if you managed to look at the plan.'],
  ['asks-after', 'mentee', 'Sorry to chase, the deadline is Friday'],
  ['asks-after', 'mentor', 'Did anything come of the call with the council?'],
  ['asks-after', 'mentor', 'Write me on Friday how it went'],
  ['asks-after', 'mentor', 'let me know when they answer'],
  ['tells-later', 'mentee', 'whatever they say i tell you the 31'],
  ['asks-after', 'mentee', "it's lovely but I'm not tagged in it"],
  ['credits-later', 'mentor', 'Yes yes both. Name in the footer and in the README.'],
  ['asks-after', 'mentee', 'the footer still says only you'],
  ['asks-after', 'mentee', "my name isn't on it"],
  ['away', 'mentor', "I'll be mostly off the phone in July and August."],
  ['releases', 'mentee', 'No rush, I know January is January'],
]

for (const [cue, author, text] of heard)
  test(`${author}: "${text}" is heard as ${cue}`, () => {
    assert.ok(read(author, text).cues.includes(cue), read(author, text).cues.join())
  })

const unheard: readonly (readonly [cue: Cue, author: Side, text: string])[] = [
  ['credits-later', 'mentor', 'You will be in the list of speakers who need a visa?'],
  ['credits-later', 'mentor', 'I put your name in the changelog.'],
  ['credits-later', 'mentee', 'You would be on the phone anyway.'],
  ['mentors-other', 'mentee', 'You asked me why I want you to mentor me'],
  ['mentors-other', 'mentee', 'Somebody should mentor the interns'],
  ['mentors-other', 'mentee', 'The new intern asked me where the toilets are'],
  ['mentors-other', 'mentee', 'I did it like you showed me'],
  ['mentors-other', 'mentee', 'My student visa came through'],
  ['mentors-other', 'mentee', 'Could you help two students from my class?'],
  ['asks-after', 'mentee', 'Never heard back from them'],
  ['asks-after', 'mentee', 'Have you got a minute for my draft on Friday?'],
  ['asks-after', 'mentee', 'Any thoughts on my draft?'],
  ['asks-after', 'mentor', 'Have you tried turning the cache off yet?'],
  ['asks-after', 'mentor', 'let me know when you are free'],
  ['asks-after', 'mentor', 'Tell me how you would do it'],
  ['releases', 'mentee', "I shan't forget it"],
  ['releases', 'mentor', "Please don't forget that form"],
  ['takes-back', 'mentee', 'I used it as is'],
  ['takes-back', 'mentee', 'Sent your version as it was, thanks'],
]

for (const [cue, author, text] of unheard)
  test(`${author}: "${text}" is not heard as ${cue}`, () => {
    assert.ok(!read(author, text).cues.includes(cue))
  })

const turns: readonly (readonly [turn: MeetingTurn, author: Side, text: string])[] = [
  ['proposes', 'mentor', 'Does Thursday 23rd, 18:30 work for the call?'],
  ['agrees', 'mentee', 'Perfect, see you Monday at noon.'],
  ['moves', 'mentor', "I have to move tomorrow's call, my daughter has a fever."],
  ['cancels', 'mentor', 'Have to cancel tonight, client panic'],
  ['cancels', 'mentor', 'Double booked, so sorry, can we skip today?'],
  ['cancels', 'mentor', 'Cancel tonight, migraine'],
  ['cancels', 'mentee', "So sorry, I can't make it today."],
  ['cancels', 'mentee', 'Sorry I can not today, exam'],
  ['cancels', 'mentee', 'Not possible today after all, sorry'],
  ['cancels', 'mentor', "I can't come tonight."],
  ['cancels', 'mentor', 'skipping today'],
  ['cancels', 'mentor', 'need to skip, prod is on fire'],
  ['cancels', 'mentor', 'no 1:1 today, all hands'],
  ['cancels', 'mentee', 'Sorry Ana, no session this week'],
  ['cancels', 'mentor', 'not gonna happen today, sorry.'],
  ['cancels', 'mentor', 'cancelling, back to back until five'],
  ['cancels', 'mentee', "we'll have to pass today"],
  ['cancels', 'mentor', 'not today, sorry'],
  ['cancels', 'mentor', 'Stuck on a train, no signal for a call.'],
  ['cancels', 'mentee', "Unfortunately the release slipped and I won't make our 10:00."],
  ['cancels', 'mentee', "I apologize, I have a conflict at 10:00 and can't get out of it."],
  ['missed', 'mentor', 'I was in the room from 10:00 to 10:20.'],
  ['cancels', 'mentor', 'sorry, today no, the kid has football'],
  ['cancels', 'mentor', 'ahh today impossible, deploy on fire here'],
  ['cancels', 'mentor', 'down with a cold, no call today sorry'],
  ['cancels', 'mentor', 'sorry i only saw the hour now'],
  ['missed', 'mentee', "I'd waited the half hour"],
  ['missed', 'mentor', 'Still here in the meeting room, did you forget?'],
  ['missed', 'mentor', "I'm still online if you can make it"],
  ['missed', 'mentor', 'ok logging off then'],
  ['held', 'mentor', 'Lovely call!'],
  ['held', 'mentor', 'What we said, in writing:'],
  ['held', 'mentee', 'Thank you for the hour.'],
  ['missed', 'mentor', "I'm in the huddle, are you coming?"],
  ['stops', 'mentee', 'Could we write instead?'],
  ['stops', 'mentor', "Let's do async instead of the weekly call"],
  ['stops', 'mentor', 'No more Monday calls, one question on Sunday'],
  ['moves', 'mentor', 'Shall we do it by text instead today?'],
]

for (const [turn, author, text] of turns)
  test(`${author}: "${text}" ${turn} a meeting`, () => {
    assert.equal(read(author, text).meeting, turn)
  })

test('a greeting and an idiom of praise tell of no meeting', () => {
  for (const text of [
    'Good evening.',
    'Good call, I would do the same',
    'good one!',
    'Great start, keep going',
    'That was a nice one',
    'that was a great talk you gave',
  ])
    assert.equal(read('mentor', text).meeting, undefined, text)
})

test('an open door and the end of a day are no meeting that somebody missed', () => {
  for (const text of ["I'm here if you want company", 'Logging off for the holidays, back on the 7th'])
    assert.equal(read('mentor', text).meeting, undefined, text)
})

test('who forgot it when somebody waited let the meeting fall through', () => {
  const before = { by: 'mentee', text: 'are you joining today?', acts: ['arrange'] } as const
  const context = { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }
  assert.equal(
    readSentence('I forgot completely, sorry.', 'mentor', { ...context, before }).meeting,
    'cancels',
  )
  assert.equal(readSentence('I forgot completely, sorry.', 'mentor', context).meeting, undefined)
})

test('other things are skipped and cancelled than meetings', () => {
  for (const text of [
    'I skip breakfast every day',
    'no meetings today, finally some focus',
    'They cancelled the conference today',
    'no call from them today',
    'I had no session today',
    'Skip the intro, start with the numbers',
  ])
    assert.equal(read('mentee', text).meeting, undefined, text)
})

test('no to what was just asked for is no meeting that falls through', () => {
  const before = { by: 'mentee', text: 'Could you look at it today?', acts: ['ask'] } as const
  const context = { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }
  assert.equal(readSentence('Sorry, can’t today.', 'mentor', { ...context, before }).meeting, undefined)
  assert.equal(readSentence('Sorry, can’t today.', 'mentor', context).meeting, 'cancels')
})
