import { z } from '@hono/zod-openapi'
import { router, type Parts } from '../http/app.ts'
import { found } from '../http/problem.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { addNote, changeNote, notesOf, removeNote, type Note } from './store.ts'

const noteSchema = z
  .object({ id: z.uuid(), text: z.string(), writtenAt: instantSchema, changedAt: instantSchema })
  .openapi('Note', { description: 'For nobody but me, not even as a count' })

const bodySchema = z.object({ text: z.string().trim().min(1).max(100_000) })

const noteJson = ({ id, text, writtenAt, changedAt }: Note): z.infer<typeof noteSchema> => ({
  id,
  text,
  writtenAt: new Date(writtenAt).toISOString(),
  changedAt: new Date(changedAt).toISOString(),
})

const path = '/api/mentorships/{mentorship}/notes'
const noteParams = mentorshipParams.extend({ note: z.uuid() })

const list = route('pair', 'read', {
  method: 'get',
  path,
  summary: 'My private notes',
  request: { params: mentorshipParams },
  responses: { 200: json(z.object({ notes: z.array(noteSchema) }), 'Newest first') },
})

const add = route('pair', 'write', {
  method: 'post',
  path,
  summary: 'Write a private note',
  request: { params: mentorshipParams, body: json(bodySchema, 'The note') },
  responses: { 201: json(noteSchema, 'It is kept') },
})

const change = route('pair', 'write', {
  method: 'put',
  path: `${path}/{note}`,
  summary: 'Write it anew',
  request: { params: noteParams, body: json(bodySchema, 'The note') },
  responses: { 200: json(noteSchema, 'The note as it is now') },
})

const remove = route('pair', 'write', {
  method: 'delete',
  path: `${path}/{note}`,
  summary: 'Throw it away',
  request: { params: noteParams },
  responses: { 204: { description: 'It is gone' } },
})

export const noteRoutes = (parts: Parts) =>
  router()
    .openapi(list, async (c) => {
      const notes = await inSeat(c, parts, c.req.valid('param').mentorship, notesOf)
      return c.json({ notes: notes.map(noteJson) }, 200)
    })
    .openapi(add, async (c) => {
      const { text } = c.req.valid('json')
      const note = await inSeat(c, parts, c.req.valid('param').mentorship, (tx, seat) =>
        addNote(tx, seat, parts.newId(), text, parts.clock()),
      )
      return c.json(noteJson(note), 201)
    })
    .openapi(change, async (c) => {
      const { mentorship, note: id } = c.req.valid('param')
      const { text } = c.req.valid('json')
      const note = await inSeat(c, parts, mentorship, (tx, seat) =>
        changeNote(tx, seat, id, text, parts.clock()),
      )
      return c.json(noteJson(found(note)), 200)
    })
    .openapi(remove, async (c) => {
      const { mentorship, note: id } = c.req.valid('param')
      const isGone = await inSeat(c, parts, mentorship, (tx, seat) => removeNote(tx, seat, id))
      found(isGone || null)
      return c.body(null, 204)
    })
