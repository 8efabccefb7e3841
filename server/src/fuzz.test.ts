import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { openTestApp } from '../test/app.ts'
import { anything, fitting, operationsIn, type Operation, type Parameter } from '../test/openapi.ts'
import { joinPair } from '../test/pair.ts'

const test = await openTestApp()
const document: unknown = await (await test.app.request('/api/openapi.json')).json()
const pair = await joinPair(test)

const valueOf = ({ name, schema }: Parameter): fc.Arbitrary<string> => {
  const own = name === 'mentorship' ? fc.constant(pair.mentorship.id) : fitting(document, schema).map(String)
  return fc.oneof({ weight: 4, arbitrary: own }, fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }))
}

const requestOf = ({ path, parameters, body }: Operation) =>
  fc.record({
    path: fc
      .tuple(
        ...parameters
          .filter((each) => each.in === 'path')
          .map((each) => valueOf(each).map((value) => [each.name, value] as const)),
      )
      .map((values) =>
        values.reduce(
          (filled, [name, value]) => filled.replace(`{${name}}`, encodeURIComponent(value.toWellFormed())),
          path,
        ),
      ),
    query: fc
      .tuple(
        ...parameters
          .filter((each) => each.in === 'query')
          .map((each) => fc.option(valueOf(each)).map((value) => [each.name, value] as const)),
      )
      .map(
        (values) =>
          new URLSearchParams(values.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
      ),
    body:
      body === null
        ? fc.constant(undefined)
        : fc.oneof({ weight: 3, arbitrary: fitting(document, body) }, anything()),
  })

/** Requests a route is tried with: more by hand, PERENNIAL_FUZZ_RUNS=1000. */
const RUNS = Number(process.env['PERENNIAL_FUZZ_RUNS'] ?? 25)

describe('no request makes the server stumble', () => {
  for (const operation of operationsIn(document))
    it(`${operation.method} ${operation.path}`, async () => {
      await fc.assert(
        fc.asyncProperty(requestOf(operation), async ({ path, query, body }) => {
          const { status, body: answer } = await test.call(
            pair.mentee,
            operation.method,
            `${path}?${query.toString()}`,
            body,
          )
          assert.ok(status < 500, `${status}: ${JSON.stringify(answer)}`)
          assert.doesNotMatch(JSON.stringify(answer) ?? '', /\bat \S+ \(.*:\d+:\d+\)/)
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
    })

  it('a body that is no JSON', async () => {
    const response = await test.app.request(`${pair.path}/moments`, {
      method: 'POST',
      headers: { 'x-test-person': pair.mentee, 'content-type': 'application/json' },
      body: '{"text": "half',
    })
    assert.equal(response.status, 400)
    assert.equal(response.headers.get('content-type'), 'application/problem+json')
  })

  for (const { method, path, body } of operationsIn(document).filter((each) => each.body !== null))
    it(`${method} ${path}: a body of another kind, or none`, async () => {
      const at = path.replace('{mentorship}', pair.mentorship.id).replaceAll(/\{\w+\}/g, pair.mentorship.id)
      const headers = { 'x-test-person': pair.mentee }
      const typed = { ...headers, 'content-type': 'text/plain' }
      const sent = await test.app.request(at, { method, headers: typed, body: 'text=hello' })
      assert.equal(sent.status, 415)
      assert.equal(sent.headers.get('content-type'), 'application/problem+json')
      assert.ok(body !== null && (await test.app.request(at, { method, headers })).status < 500)
    })

  it('a text with a character that no text can hold', async () => {
    const { status } = await test.call(pair.mentee, 'POST', `${pair.path}/moments`, { text: 'a\u0000b' })
    assert.equal(status, 422)
  })

  it('a body too large', async () => {
    const { status } = await test.call(pair.mentee, 'POST', `${pair.path}/moments`, {
      text: 'a'.repeat(2_000_000),
    })
    assert.equal(status, 413)
  })
})
