import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { joinPair } from '../../test/pair.ts'

const test = await openTestApp()
const { mentor, mentee, path } = await joinPair(test)

describe('the coach over HTTP', () => {
  it('says what would make an ask easier to answer, and keeps nothing', async () => {
    const { status, body } = await test.call(mentee, 'POST', `${path}/coaching`, {
      draft: 'Could you look over my CV before Friday?',
    })
    assert.equal(status, 200)
    assert.equal(body.silent, false)
    assert.ok(body.words.remarks.length > 0 && body.words.remarks.length <= 2)
    assert.match(body.words.shape, /Could you look over my CV before Friday\?/)
    assert.deepEqual((await test.call(mentee, 'GET', `${path}/moments`)).body.moments, [])
  })

  it('hears what words would do before they are told', async () => {
    const { body } = await test.call(mentor, 'POST', `${path}/hearing`, {
      text: 'Congratulations on the offer! What did they ask you in the end?',
    })
    const acts = body.sentences.flatMap((each: { acts: { act: string }[] }) =>
      each.acts.map(({ act }) => act),
    )
    assert.ok(acts.includes('celebrate'))
  })

  it('knows of everyone who waits for whom', async () => {
    await test.call(mentee, 'POST', `${path}/moments`, {
      text: 'Could you review the design doc for the billing service?',
    })
    const mine = (await test.call(mentor, 'GET', '/api/people')).body.people
    assert.equal(mine[0].name, 'Jane Otieno')
    assert.equal(mine[0].myTurn[0].owes, 'answer')
    assert.equal(mine[0].lastFromMe, null)
    const theirs = (await test.call(mentee, 'GET', '/api/people')).body.people
    assert.equal(theirs[0].theirTurn[0].owes, 'answer')
  })
})
