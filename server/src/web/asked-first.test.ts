import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linksFor } from './asked-first.ts'

const known = [
  { at: '/', isMine: true, links: ['</api/people>; rel=preload', '</a.js>; rel=modulepreload'] },
  { at: '/mentorships/:id', isMine: true, links: ['</api/mentorships/:id/loops>; rel=preload'] },
  { at: '/sign-in', isMine: false, links: ['</api/ways-in>; rel=preload'] },
]

describe('what a page asks for first', () => {
  it('is told by its address', () => {
    assert.deepEqual(linksFor(known, '/'), {
      header: '</api/people>; rel=preload, </a.js>; rel=modulepreload',
      isMine: true,
    })
    assert.deepEqual(linksFor(known, '/sign-in'), { header: '</api/ways-in>; rel=preload', isMine: false })
  })

  it('is filled with what the address names', () => {
    assert.equal(
      linksFor(known, '/mentorships/01a2-b')?.header,
      '</api/mentorships/01a2-b/loops>; rel=preload',
    )
  })

  it('is nothing for other addresses, and for one that would write a link of its own', () => {
    for (const path of [
      '/people',
      '/mentorships/',
      '/mentorships/one/agreement',
      '/mentorships/a>;b',
      '/mentorships/a%3E',
    ])
      assert.equal(linksFor(known, path), null)
  })
})
