import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBody } from './whatsapp-body.ts'

const said = (text: string) => ({ kind: 'said', text })

test('plain words stay as they are, on several lines too', () => {
  for (const text of ['Hi', 'Two\nlines', 'I call it <b>', 'a call, 5 min? yes', 'see <https://a.example>'])
    assert.deepEqual(parseBody(text), said(text))
})

test('what was handed over is named in brackets', () => {
  const table: readonly (readonly [string, string])[] = [
    ['<Media omitted>', '[media]'],
    ['<Medien ausgeschlossen>', '[media]'],
    ['<Multimedia omitido>', '[media]'],
    ['\u200eimage omitted', '[image]'],
    ['\u200eaudio omitted', '[audio]'],
    ['\u200evideo omitted', '[video]'],
    ['\u200eBild weggelassen', '[image]'],
    ['\u200eimagen omitida', '[image]'],
    ['\u200eimage absente', '[image]'],
    ['\u200esticker omitted', '[sticker]'],
    ['\u200eContact card omitted', '[contact card]'],
    ['cv.pdf (file attached)', '[file: cv.pdf]'],
    ['\u200ecv.pdf (Datei angehängt)', '[file: cv.pdf]'],
    ['\u200ecv.pdf (archivo adjunto)\nAs promised', '[file: cv.pdf]\nAs promised'],
    ['cv.pdf • \u200e1 page \u200edocument omitted', '[file: cv.pdf]'],
    ['\u200e<attached: 00000012-PHOTO-2025.jpg>', '[file: 00000012-PHOTO-2025.jpg]'],
    ['\u200e<adjunto: 00000012-PHOTO.jpg>', '[file: 00000012-PHOTO.jpg]'],
  ]
  for (const [raw, text] of table) assert.deepEqual(parseBody(raw), said(text), raw)
})

test('a file mentioned in words is not taken for one handed over', () => {
  const text = 'have a look at main.py (the new version)'
  assert.deepEqual(parseBody(text), said(text))
})

test('the mark of an edited message is taken off', () => {
  assert.deepEqual(parseBody('Yes! <This message was edited>'), said('Yes!'))
  assert.deepEqual(parseBody('Ja! \u200e<Diese Nachricht wurde bearbeitet.>'), said('Ja!'))
  assert.deepEqual(parseBody('Tak! \u200e<Denne besked blev redigeret>'), said('Tak!'))
})

test('deleted messages are recognised in several languages', () => {
  for (const text of [
    'This message was deleted',
    '\u200eThis message was deleted.',
    'You deleted this message',
    'Diese Nachricht wurde gelöscht.',
    'Se eliminó este mensaje.',
    'Ce message a été supprimé',
    'Mensagem apagada',
  ])
    assert.deepEqual(parseBody(text), { kind: 'deleted' }, text)
})

test('a call that took place is a meeting held, with its minutes', () => {
  const table: readonly (readonly [string, number | undefined])[] = [
    ['Voice call. 38 min', 38],
    ['Voice call, 26 min', 26],
    ['Video call, 1 hr 5 min', 65],
    ['\u200eVoice call. \u200e40 sec', 0],
    ['Videollamada. 1 h 2 min', 62],
    ['Sprachanruf. 12 Min', 12],
    ['Voice call, 1:05:10', 65],
    ['Voice call', undefined],
  ]
  for (const [text, minutes] of table) {
    const body = parseBody(text)
    assert.equal(body.kind, 'held', text)
    assert.equal(body.kind === 'held' ? body.minutes : -1, minutes, text)
  }
})

test('a call nobody took is a meeting missed', () => {
  for (const text of [
    'Missed voice call',
    '\u200eMissed video call. \u200eTap to call back',
    '\u200eVoice call. \u200eNo answer',
    'Verpasster Sprachanruf',
    'Llamada perdida',
    'Appel vocal manqué',
  ])
    assert.equal(parseBody(text).kind, 'missed', text)
})

test('words that only sound like the app are words', () => {
  for (const text of [
    'Voice call, tomorrow at 5?',
    'Video call, 20 min tomorrow?',
    'Missed call from my boss and now I worry',
    'I left',
    'We added tests',
    'Fixed. It was the accents. Added a test with Zoë',
    'Ada changed the plan',
    'I read that messages are end-to-end encrypted',
  ])
    assert.deepEqual(parseBody(text), said(text))
})

test('lines the app writes are no words', () => {
  for (const text of [
    'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.',
    '\u200eLos mensajes y las llamadas están cifrados de extremo a extremo.',
    '\u200eDie Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
    '\u200eAda created group "Guild"',
    '\u200eAda added Ben',
    'Your security code with Ada changed. Tap to learn more.',
  ])
    assert.deepEqual(parseBody(text), { kind: 'system' }, text)
})

test('a very long text is read in the time its length takes', () => {
  const long = `<${' '.repeat(900_000)}>`
  assert.equal(parseBody(long).kind, 'said')
})
