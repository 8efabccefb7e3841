import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessMentor } from './guess-roles.ts'

test('who asks for mentoring and a CV review is the mentee', () => {
  const roles = guessMentor([
    { author: 'Ada', text: 'Hi, you said I could write. Would you be open to mentoring me?' },
    {
      author: 'Ben',
      text: 'Sure. I can do one call a month. What are you working on, and what have you tried?',
    },
    { author: 'Ada', text: 'Could you look over my CV?' },
    { author: 'Ben', text: 'Lead with the numbers. What would a tired recruiter see first?' },
  ])
  assert.deepEqual([roles.mentor, roles.mentee], ['Ben', 'Ada'])
  assert.ok(roles.confidence > 0.9)
})

test('a mentor who writes first and hands out work is still the mentor', () => {
  const roles = guessMentor([
    {
      author: 'Sol',
      text: 'I love helping juniors, I will teach you everything! Could you build the signup page for my site?',
    },
    { author: 'Tom', text: "Sure! I'm eight months into my first dev job and want to learn testing." },
    { author: 'Sol', text: 'You would learn tons, and you can put it in your portfolio' },
    { author: 'Tom', text: 'Any thoughts on my self review? My worry is the impact section' },
  ])
  assert.equal(roles.mentor, 'Sol')
})

test('two who never speak of help are told apart with little confidence', () => {
  const roles = guessMentor([
    { author: 'A', text: 'The train is late.' },
    { author: 'B', text: 'Mine too.' },
  ])
  assert.ok(roles.confidence < 0.6)
})

test('somebody in passing is neither', () => {
  const lines = ['Mia', 'Kim', 'Mia', 'Kim', 'Bot'].map((author) => ({ author, text: 'Can you refer me?' }))
  assert.ok(!Object.values(guessMentor(lines)).includes('Bot'))
})
