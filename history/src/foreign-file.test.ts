import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_TEXT, nameOfForeign } from './foreign-file.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

test('a file that holds no history is called by what it is, whatever its name says', () => {
  for (const [start, what] of [
    ['%PDF-1.7\n%âãÏÓ', 'a PDF'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a picture'],
    ['\0\0\0\x18ftypmp42', 'a video or a recording'],
    ['SQLite format 3\0', 'a database, as phones and their backups keep it'],
    ['{\\rtf1 hello', 'a rich text document'],
    ['<!DOCTYPE html><p>hello', 'a web page'],
    ['\0\x01\x02\0\xf3\x9b', NO_TEXT],
  ] as const)
    assert.equal(nameOfForeign(bytes(start)), what)
})

test('Telegram’s web page says that JSON is needed', () => {
  const page = '<!DOCTYPE html>\n<html>\n<head>\n<title>Exported Data</title>'
  assert.match(nameOfForeign(bytes(page)) ?? '', /Telegram.*JSON is needed/)
})

test('words are not foreign, in two bytes a letter either', () => {
  assert.equal(nameOfForeign(bytes('Dear diary')), undefined)
  assert.equal(nameOfForeign(bytes('\xff\xfeD\0e\0a\0r\0')), undefined)
})
