import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownWords } from './quoted-replies.ts'

const lines = (...all: readonly string[]) => all.join('\n')

test('words above a quotation stay, attribution and quotation go', () => {
  const text = lines(
    'Thanks!',
    '',
    'On Mon, 6 Oct 2025 at 09:40, Ada <ada@example.org>',
    'wrote:',
    '',
    '> Morning',
    '>',
    '> more',
  )
  assert.equal(ownWords(text), 'Thanks!')
})

test('words between quoted lines stay', () => {
  const text = lines('Hi,', '', '> first', '', 'yes', '', '> second', 'no', '', 'Ben')
  assert.equal(ownWords(text), lines('Hi,', '', 'yes', '', 'no', '', 'Ben'))
})

test('words below a quotation stay, the signature at the end goes', () => {
  const text = lines(
    'On 15/03/2026 14:09, Ada wrote:',
    '> Hi',
    '> there',
    '',
    'Fair enough.',
    '',
    '-- ',
    'Ben',
    'Example Ltd',
  )
  assert.equal(ownWords(text), 'Fair enough.')
})

test('a signature above a quotation goes, words below the quotation stay', () => {
  const text = lines('Top.', '-- ', 'Ben', 'On 15/03/2026 14:09, Ada wrote:', '> Hi', 'Below.')
  assert.equal(ownWords(text), lines('Top.', '', 'Below.'))
})

test('attributions of many languages go', () => {
  for (const attribution of [
    'Am 15.03.2026 um 14:09 schrieb Ada Moreau:',
    'Le ven. 7 févr. 2025 à 09:12, Ada Moreau <ada@example.org> a écrit :',
    'El vie, 7 feb 2025 a las 9:12, Ada (<ada@example.org>) escribió:',
    'Il giorno ven 7 feb 2025 alle ore 09:12 Ada <ada@example.org> ha scritto:',
    'Em sex., 7 de fev. de 2025 às 09:12, Ada <ada@example.org> escreveu:',
    'Op vr 7 feb 2025 om 09:12 schreef Ada <ada@example.org>:',
    'Den fre 7 feb. 2025 kl 09:12 skrev Ada <ada@example.org>:',
    'W dniu 07.02.2025 o 09:12, Ada pisze:',
    'пт, 7 февр. 2025 г. в 09:12, Ада <ada@example.org>:',
    '在 2025年2月7日 09:12,Ada <ada@example.org> 写道:',
  ])
    assert.equal(ownWords(lines('Own.', '', attribution, '> quoted')), 'Own.', attribution)
})

test('an introduction in the middle of own words is no attribution', () => {
  const text = lines('On 5 March 2025 my manager wrote:', 'you are ready. I believe her.')
  assert.equal(ownWords(text), text)
})

test('what follows the line of Outlook belongs to the other mail', () => {
  for (const separator of [
    '-----Original Message-----',
    '-----Ursprüngliche Nachricht-----',
    '---------- Forwarded message ---------',
    'Begin forwarded message:',
  ])
    assert.equal(ownWords(lines('Own.', '', separator, 'From: Ada', '', 'not mine')), 'Own.', separator)
  const block = lines(
    'Own.',
    '',
    'Von: Ada',
    'Gesendet: Freitag',
    'An: Ben',
    'Betreff: Essay',
    '',
    'not mine',
  )
  assert.equal(ownWords(block), 'Own.')
})

test('a quotation without marks below a full attribution goes', () => {
  const text = lines(
    'Own.',
    'On Fri, 7 Feb 2025 at 09:12, Ada <ada@example.org> wrote:',
    'not mine',
    'nor this',
  )
  assert.equal(ownWords(text), 'Own.')
})

test('the line a telephone adds goes', () => {
  for (const line of [
    'Sent from my iPhone',
    'Von meinem iPhone gesendet',
    'Envoyé de mon iPhone',
    'Get Outlook for Android',
  ])
    assert.equal(ownWords(lines('Own.', '', line)), 'Own.', line)
})

test('two hyphens between own words are no signature when much follows', () => {
  const text = lines('Part one', '--', ...Array.from({ length: 20 }, (_, index) => `line ${index}`))
  assert.equal(ownWords(text), text)
})

test('code, lists and arrows stay as written', () => {
  const text = lines('Use:', '', '    a > b', '', '- one', '- two', '', '5 > 3')
  assert.equal(ownWords(text), text)
})

test('long and strange texts take the time their length takes', () => {
  const size = 200_000
  for (const text of [
    '\n'.repeat(size),
    '>'.repeat(size),
    '-'.repeat(size),
    ' '.repeat(size),
    'On '.repeat(size),
    'On 1/1 wrote:\n'.repeat(size / 10),
    'From: a\n'.repeat(size / 10),
    `On ${'<a@b> 10:10 '.repeat(30)}wrote:\n`.repeat(size / 400),
  ]) {
    const start = performance.now()
    ownWords(text)
    assert.ok(performance.now() - start < 3000, JSON.stringify(text.slice(0, 20)))
  }
})
