import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutTheirWords } from './their-words.ts'

const read = (text: string, expected: string): void => assert.equal(withoutTheirWords(text), expected)

test('what the other wrote or said is not read again', () => {
  read(`You wrote 'it's a yes!' and I cried.`, 'You wrote that and I cried.')
  read('Back then you said to me: “send it tonight”, so I did.', 'Back then you said to me: that, so I did.')
  read('When you keep asking "can you help", who answers?', 'When you keep asking that, who answers?')
  read('Your line "who is it for?" hangs over my desk.', 'Your line that hangs over my desk.')
  read('"Thanks a lot", you wrote, and it was March.', 'that, you wrote, and it was March.')
})

test('what others said, and one’s own words, stay', () => {
  for (const text of [
    'They said "you are hired"!',
    'The notes say "cache by Ana".',
    'I wrote "led" instead of "did".',
    "You can't say it's over.",
    'You said it was fine.',
    'You wrote "started and never closed it.',
  ])
    read(text, text)
})
