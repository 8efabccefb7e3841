import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, api, ProblemError, type Problem } from './api.ts'

const problemOf = async (response: Response): Promise<Problem> => {
  const refused = await answerOf(Promise.resolve(response)).then(
    () => null,
    (error: unknown) => error,
  )
  assert.ok(refused instanceof ProblemError)
  return refused.problem
}

test('What the server says is wrong is what is thrown', async () => {
  const said: Problem = {
    title: 'Some fields are not right',
    status: 422,
    detail: '/text: found nothing, expected words',
    errors: [{ pointer: '/text', found: 'nothing', expected: 'words' }],
  }
  assert.deepEqual(await problemOf(Response.json(said, { status: 422 })), said)
})

test('A page of whatever stands between is a problem with its own status', async () => {
  const { status, title, detail } = await problemOf(
    new Response('<h1>413 Request Entity Too Large</h1>', { status: 413 }),
  )
  assert.equal(status, 413)
  assert.ok(title !== '' && detail !== '')
})

test('JSON that is no problem of the server’s is one that can be shown, with the status it came with', async () => {
  for (const body of [
    null,
    'no',
    [],
    {},
    { message: 'too large' },
    { title: 'Bad', status: '413', detail: '' },
  ]) {
    const { status, title, detail } = await problemOf(Response.json(body, { status: 413 }))
    assert.deepEqual([status, typeof title, typeof detail], [413, 'string', 'string'])
    assert.notEqual(detail, '')
  }
})

test('An answer without a body is none', async () => {
  assert.equal(await answerOf(Promise.resolve(new Response(null, { status: 204 }))), undefined)
})

test('A request is sent in a task of its own, and at once as the page is left', async (t) => {
  const sent: string[] = []
  t.mock.method(globalThis, 'fetch', async (where: string) => {
    sent.push(where)
    return Response.json({})
  })
  const asked = api.api.people.$get()
  const left = api.api.nudges.$get({ query: {} }, { init: { keepalive: true } })
  assert.deepEqual(sent, ['/api/nudges'])
  await Promise.all([asked, left])
  assert.deepEqual(sent, ['/api/nudges', '/api/people'])
})
