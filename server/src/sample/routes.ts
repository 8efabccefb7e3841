import { z } from '@hono/zod-openapi'
import { router, type Parts } from '../http/app.ts'
import { json, route } from '../http/route.ts'
import { mentorshipJson, mentorshipSchema } from '../mentorship/routes.ts'
import { viewerOf } from '../mentorship/seat.ts'
import { openSamples, removeSamples } from './load.ts'

const open = route('person', 'write', {
  method: 'post',
  path: '/api/samples',
  summary: 'Look around with sample people',
  description: 'Three mentorships that never were. They count nowhere, and no nudge comes from them.',
  responses: {
    200: json(
      z.object({ mentorships: z.array(mentorshipSchema) }),
      'The samples; once open they stay as they are',
    ),
  },
})

const remove = route('person', 'write', {
  method: 'delete',
  path: '/api/samples',
  summary: 'Remove the sample people',
  responses: { 204: { description: 'They are gone, with all that was told in them' } },
})

export const sampleRoutes = (parts: Parts) =>
  router()
    .openapi(open, async (c) => {
      const { person } = viewerOf(c)
      const made = { newId: parts.newId, now: parts.clock() }
      const seats = await parts.database.asPerson(person, (tx) => openSamples(tx, person, made))
      return c.json({ mentorships: seats.map(mentorshipJson) }, 200)
    })
    .openapi(remove, async (c) => {
      const { person } = viewerOf(c)
      const made = { newId: parts.newId, now: parts.clock() }
      await parts.database.asPerson(person, (tx) => removeSamples(tx, person, made))
      return c.body(null, 204)
    })
