import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildAccount, said, smallHistory } from '../../test/build.ts'
import { linesToAscii } from '../page/ascii.ts'
import { paintLines } from '../page/palette.ts'
import { lineWidth } from '../page/span.ts'
import { braidLines } from './braid.ts'
import { sceneOf } from '@perennial/voice/braid/scene'

const draw = (columns: number, isAscii = false, account = buildAccount()): string => {
  const lines = braidLines(sceneOf(account), { columns, isAscii, locale: 'en-GB' })
  return paintLines(isAscii ? linesToAscii(lines) : lines, { depth: 1, ground: 'unknown' })
}

test('A small mentorship, drawn', () => {
  assert.equal(draw(72), BRAID)
})

test('The same in plain letters', () => {
  assert.equal(draw(60, true), PLAIN)
  assert.match(draw(60, true), /^[\x20-\x7e\n]*$/)
})

test('No width is overrun, whatever the history', () => {
  const long = Array.from({ length: 90 }, (_, i) =>
    said(
      i % 3 === 0 ? 'mentor' : 'mentee',
      i * 9,
      `Would you look at part ${i}, please? 🎉`,
      i % 4 === 0 ? ['ask'] : ['win'],
    ),
  )
  const scene = sceneOf(buildAccount(long, { day: 900 }))
  for (let columns = 40; columns <= 120; columns += 5)
    for (const line of braidLines(scene, { columns, isAscii: false, locale: 'en-GB' }))
      assert.ok(lineWidth(line) <= columns, `${lineWidth(line)} of ${columns}`)
})

test('An open loop hangs at today with its name, on the side of the one whose turn it is', () => {
  const lines = draw(72).split('\n')
  const today = lines.findIndex((line) => line.includes('● how it went'))
  assert.ok(today > lines.findIndex((line) => line.includes('Jane')))
})

test('A reader’s own strand bears no name but You', () => {
  const lines = draw(72, false, buildAccount(smallHistory, { me: 'mentee' })).split('\n')
  assert.ok(lines.some((line) => line.startsWith('You')))
  assert.ok(!lines.some((line) => line.startsWith('Jane')))
})

test('One moment alone, or none, is drawn without harm', () => {
  assert.match(draw(60, false, buildAccount(smallHistory.slice(0, 1), { day: 1 })), /Alex/)
  assert.equal(draw(60, false, buildAccount([], { day: 1 })), '')
})

const BRAID = String.raw`
                  growing
                  ⠅                              ⡀⠄⠄⠄⠂⠂⠂⠂⠂● the promise
        ⢀⡀   ⣀⢀⣀⣀⣤⣅⣀⣀⡀   ⣀ ⣀⣀⡤⠤⠤⠤⣄⣀⣀⡀    ⣀⣀   ⡀⣂⢁⣀⣠⠤⠤⠤⠖⠒⠒⠒
Alex  ●⠟⠛⠙⠳⠶⠟⠋⠉   ⠅ ⠉⠙⠛♥⠟⠋⠉⠁       ⠉⠙⠛●⠾⠛⠋⠉⠛⠳⠾⠛⠋⠉
Jane  ○⣦⣤⣠⡴♥⣦⣄⣀   ⠅ ⣀⣠⣤✿⣦⣄⣀⡀       ⣀⣠⣤○⢶⣤⣄⣀⣤⡴⢶⣤⣄⣀
      ⠈⠓⠬⠥⠚⠁ ⠉⠈⠉⠉⠛⠍⠉⠉⠁   ⠉ ⠉⠉⠓⠒⠒⠒⠋⠉⠉⠁  ⠈⠠⢉⠉    ⠉⠈⠉⠙⠒⠒⠒⠦⠤⠤⠤
                  ⠅                       ⠈⠐⠐⠐⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠● how it went
                       ✿ I got the backend job
                 Feb         Mar          Apr          today

● guidance ▲ update ○ ask ♥ thanks, joy ✿ win ⠄⠄● open loop
`.slice(1)
const PLAIN = String.raw`
               growing
               .                        _.....* the promise
        _  ____|__   __----___   __  _--------
Alex  *---|-'  .''-+--'     '--*----|-'
Jane  o---+-_  .__-@--_     _--o----|-_
      '-'-'''''-''   ''----'''  '-.  '''------
               .                   '..........* how it went
                   @ I got the bac...
              Feb      Mar        Apr      today

* guidance ^ update o ask + thanks, joy @ win ...* open loop
`.slice(1)
