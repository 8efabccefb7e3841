import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mentionsIn, slackToText } from './slack-text.ts'

const names = new Map([
  ['U1', 'Ada Moreau'],
  ['C1', 'guild'],
])

test('markup becomes what its reader saw', () => {
  const table: readonly (readonly [string, string])[] = [
    ['<@U1> &amp; <@U7|cy>', '@Ada Moreau & @cy'],
    ['<#C1> and <#C2|other>', '#guild and #other'],
    ['<https://a.example/x|the notes>', 'the notes (https://a.example/x)'],
    ['<https://a.example>', 'https://a.example'],
    ['<mailto:a@b.example|a@b.example>', 'mailto:a@b.example'],
    ['<!here> <!subteam^S1|@designers> <!date^1^{date}|Monday>', '@here @designers Monday'],
    ['1 &lt; 2 &amp;amp; <b>', '1 < 2 &amp; <b>'],
  ]
  for (const [markup, text] of table) assert.equal(slackToText(markup, names), text)
})

test('mentions are found, labelled or not', () => {
  assert.deepEqual(mentionsIn('<@U1> <@U2|ben> <#C1> @U3'), ['U1', 'U2'])
})
