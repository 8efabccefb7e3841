import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitMbox } from './mbox.ts'

const FROM = 'From ben@example.org Mon Sep 29 19:14:11 2025\n'
const mail = (body: string, fields = '') => `Subject: a\n${fields}\n${body}`

const split = async (text: string, pieceSize = 1 << 20) => {
  const bytes = new TextEncoder().encode(text)
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += pieceSize) pieces.push(bytes.subarray(at, at + pieceSize))
  const mails: { line: number; text: string }[] = []
  for await (const raw of splitMbox(pieces))
    mails.push({ line: raw.line, text: new TextDecoder().decode(raw.bytes) })
  return mails
}

test('mails are split at their From lines and say where they start, whatever the pieces', async () => {
  const text = `${FROM}${mail('one\n')}\n${FROM}${mail('two\n')}`
  for (const size of [1, 7, 1000])
    assert.deepEqual(await split(text, size), [
      { line: 2, text: `${mail('one\n')}\n` },
      { line: 7, text: mail('two\n') },
    ])
})

test('a single mail without a From line is one mail', async () => {
  assert.deepEqual(await split(mail('one')), [{ line: 1, text: mail('one') }])
})

test('one quotation mark before From is taken off, in mboxo and mboxrd', async () => {
  const [one] = await split(`${FROM}${mail('>From the back row\n>>From a quotation\n> From stays\n')}`)
  assert.equal(one?.text, mail('From the back row\n>From a quotation\n> From stays\n'))
})

test('a line that begins with From and has no date, or no field after it, is text', async () => {
  for (const body of ['From what I see it works\n', `From x Mon Sep 29 19:14:11 2025\nwas the time\n`])
    assert.equal((await split(`${FROM}${mail(body)}`)).length, 1)
})

test('From lines of a mailing list archive are separators too', async () => {
  const other = 'From ben at example.org  Mon Sep 29 19:14:11 2025\n'
  assert.equal((await split(`${FROM}${mail('a\n')}\n${other}${mail('b\n')}`)).length, 2)
})

test('a Content-Length that proves true covers a From line in the body (mboxcl2)', async () => {
  const body = `look:\n\n${FROM}Subject: quoted\n\nold\n`
  const text = `${FROM}${mail(body, `Content-Length: ${body.length}\n`)}\n${FROM}${mail('b\n')}`
  const mails = await split(text)
  assert.equal(mails.length, 2)
  assert.ok(mails[0]?.text.includes('quoted'))
})

test('a Content-Length that is wrong loses no mail', async () => {
  const wrong = mail('a\n', 'Content-Length: 100000\n')
  assert.equal((await split(`${FROM}${wrong}\n${FROM}${mail('b\n')}\n${FROM}${mail('c\n')}`)).length, 3)
})

test('a mail that never ends is cut, and the next is read', async () => {
  const text = `${FROM}${mail(`${'x'.repeat(99)}\n`.repeat(260_000))}\n${FROM}${mail('b\n')}`
  const mails: boolean[] = []
  for await (const raw of splitMbox([new TextEncoder().encode(text)])) mails.push(raw.cut)
  assert.deepEqual(mails, [true, false])
})
