import { router, type Parts } from '../http/app.ts'
import { route } from '../http/route.ts'
import { viewerOf } from '../mentorship/seat.ts'
import { audit } from '../audit/audit.ts'
import { archiveOf } from './archive.ts'
import { asStream, zipped } from './zip-stream.ts'

const exportMe = route('person', 'export', {
  method: 'get',
  path: '/api/me/export',
  summary: 'Everything about me as one zip',
  description:
    'For each mentorship what passed as JSON Lines that `perennial read` and an import take, corrections, agreement, ' +
    'loops, my private notes and answers, and a page to read and print; my account and my record of what was done.',
  responses: {
    200: {
      description: 'The zip, sent as it is made',
      content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
    },
  },
})

export const exportRoutes = ({ database, identity, clock, newId }: Parts) =>
  router().openapi(exportMe, async (c) => {
    const { person } = viewerOf(c)
    const now = clock()
    const id = newId()
    await database.asPerson(person, (tx) =>
      audit(tx, { newId, clock }, person, { action: 'exported', by: person }),
    )
    const chunks = zipped(archiveOf({ database, accounts: identity.accounts, person, now }), new Date(now))
    return c.body(asStream(chunks), 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="perennial-${new Date(now).toISOString().slice(0, 10)}.zip"`,
      // Without one of its own the whole would be held to make one.
      ETag: `"${id}"`,
    })
  })
