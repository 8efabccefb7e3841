import { z } from '@hono/zod-openapi'
import { DAY } from '@perennial/core/instant'
import { Refused } from '../errors.ts'
import { MOST_UPLOAD, router, type Parts } from '../http/app.ts'
import { found } from '../http/problem.ts'
import { json, route } from '../http/route.ts'
import { viewerOf } from '../mentorship/seat.ts'
import type { PersonId } from '../person/person.ts'
import { uploadedFiles } from './body.ts'
import type { Import, ImportId, ImportOptions, ReadUpload, UploadedFile } from './import.ts'
import { checkReady, keepImport, undoImport } from './keep.ts'
import { countNew, look, type Desk } from './look.ts'
import { openReadingRoom } from './reading-room.ts'
import { importJson, importSchema, optionsOf, optionsSchema } from './schema.ts'
import {
  deleteImport,
  expireImports,
  importOne,
  importsOf,
  importToChange,
  insertUpload,
  putImport,
  uploadOf,
} from './store.ts'

const importParams = z.object({
  import: z.uuid().openapi({ param: { name: 'import', in: 'path' } }),
})

const binary = { type: 'string', format: 'binary' } as const

const upload = route('person', 'write', {
  method: 'post',
  path: '/api/imports',
  summary: 'Look at the export of a chat, mailbox or calendar before anything is kept',
  description:
    `One file or several, at most ${MOST_UPLOAD / 1e6} MB together: the parts of a form, or one file as the body. ` +
    'WhatsApp, mail, Slack, Telegram, Discord, calendars, Perennial JSON Lines, and zips of them. ' +
    'The files are kept until the import is confirmed, or for a day.',
  request: {
    query: optionsSchema.extend({
      name: z.string().min(1).max(200).default('file').openapi({ description: 'Of a file sent as the body' }),
    }),
    body: {
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { file: { type: 'array', items: binary } } },
        },
        'application/octet-stream': { schema: binary },
      },
    },
  },
  responses: { 201: json(importSchema, 'What was found; nothing of it is in a mentorship yet') },
})

const list = route('person', 'read', {
  method: 'get',
  path: '/api/imports',
  summary: 'My imports',
  responses: { 200: json(z.object({ imports: z.array(importSchema) }), 'Oldest first') },
})

const show = route('person', 'read', {
  method: 'get',
  path: '/api/imports/{import}',
  summary: 'One import',
  request: { params: importParams },
  responses: { 200: json(importSchema, 'The import') },
})

const again = route('person', 'write', {
  method: 'put',
  path: '/api/imports/{import}/options',
  summary: 'Look at the same files once more, with other options',
  request: { params: importParams, body: json(optionsSchema, 'All of the options') },
  responses: { 200: json(importSchema, 'What was found now') },
})

const drop = route('person', 'write', {
  method: 'delete',
  path: '/api/imports/{import}',
  summary: 'Forget an import that was only looked at, with its files',
  request: { params: importParams },
  responses: { 204: { description: 'It is forgotten' } },
})

const confirm = route('person', 'write', {
  method: 'post',
  path: '/api/imports/{import}/confirm',
  summary: 'Keep what was found',
  description:
    'What the mentorship has already is not added again. The files are deleted, and the names and lines that this ' +
    'answer tells are remembered no longer.',
  request: { params: importParams },
  responses: { 200: json(importSchema, 'It is kept') },
})

const undo = route('person', 'write', {
  method: 'post',
  path: '/api/imports/{import}/undo',
  summary: 'Take back what an import brought',
  description:
    'Its moments are deleted, and what was said about them. A mentorship that it began goes too, unless there is ' +
    'more in it or the other has joined. The same files can be imported anew.',
  request: { params: importParams },
  responses: { 200: json(importSchema, 'It is taken back') },
})

const checkLookedAt = (each: Import): Import => {
  if (each.status === 'looked-at') return each
  throw new Refused({
    kind: 'conflict',
    found: `an import that is ${each.status}`,
    expected: 'one not confirmed yet',
  })
}

const lookedAt = async (
  desk: Desk,
  person: PersonId,
  read: ReadUpload,
  options: ImportOptions,
): Promise<Pick<Import, 'options' | 'found' | 'mentorshipId'>> => ({
  options,
  mentorshipId: options.mentorship ?? null,
  found: { ...read.found, new: await countNew(desk, person, read, options) },
})

/** The files of an import nobody confirmed yet. */
const filesOf = ({ database, clock }: Desk, person: PersonId, id: string) =>
  database.asPerson(person, async (tx) => {
    const each = checkLookedAt(found(await importOne(tx, person, id, clock())))
    return { each, files: await uploadOf(tx, person, each.id) }
  })

const receive = async (
  desk: Desk,
  person: PersonId,
  files: readonly UploadedFile[],
  options: ImportOptions,
): Promise<Import> => {
  const read = await look(desk, person, files, options)
  const now = desk.clock()
  const each: Import = {
    ...(await lookedAt(desk, person, read, options)),
    id: desk.newId() as ImportId,
    status: 'looked-at',
    madeMentorship: false,
    added: null,
    createdAt: now,
    expiresAt: now + DAY,
    recordedAt: null,
    undoneAt: null,
  }
  await desk.database.asPerson(person, async (tx) => {
    await expireImports(tx, now)
    await putImport(tx, person, each)
    await insertUpload(tx, person, each.id, files)
  })
  return each
}

const lookAgain = async (
  desk: Desk,
  person: PersonId,
  id: string,
  options: ImportOptions,
): Promise<Import> => {
  const { files } = await filesOf(desk, person, id)
  const seen = await lookedAt(desk, person, await look(desk, person, files, options), options)
  return desk.database.asPerson(person, async (tx) => {
    const each = checkLookedAt(found(await importToChange(tx, person, id, desk.clock())))
    const changed = { ...each, ...seen }
    await putImport(tx, person, changed)
    return changed
  })
}

const keep = async (desk: Desk, person: PersonId, id: string): Promise<Import> => {
  const { each, files } = await filesOf(desk, person, id)
  checkReady(each)
  return keepImport(desk, person, id, await look(desk, person, files, each.options))
}

export const importRoutes = (parts: Parts) => {
  const desk: Desk = { ...parts, room: openReadingRoom() }
  return router()
    .openapi(upload, async (c) => {
      const { person } = viewerOf(c)
      const { name, ...options } = c.req.valid('query')
      const files = await uploadedFiles(c, name)
      return c.json(importJson(await receive(desk, person, files, optionsOf(options))), 201)
    })
    .openapi(list, async (c) => {
      const { person } = viewerOf(c)
      const imports = await desk.database.asPerson(person, (tx) => importsOf(tx, person, desk.clock()))
      return c.json({ imports: imports.map(importJson) }, 200)
    })
    .openapi(show, async (c) => {
      const { person } = viewerOf(c)
      const id = c.req.valid('param').import
      const each = await desk.database.asPerson(person, (tx) => importOne(tx, person, id, desk.clock()))
      return c.json(importJson(found(each)), 200)
    })
    .openapi(again, async (c) => {
      const options = optionsOf(c.req.valid('json'))
      const each = await lookAgain(desk, viewerOf(c).person, c.req.valid('param').import, options)
      return c.json(importJson(each), 200)
    })
    .openapi(drop, async (c) => {
      const { person } = viewerOf(c)
      const id = c.req.valid('param').import
      await desk.database.asPerson(person, async (tx) => {
        const each = checkLookedAt(found(await importToChange(tx, person, id, desk.clock())))
        await deleteImport(tx, person, each.id)
      })
      return c.body(null, 204)
    })
    .openapi(confirm, async (c) =>
      c.json(importJson(await keep(desk, viewerOf(c).person, c.req.valid('param').import)), 200),
    )
    .openapi(undo, async (c) =>
      c.json(importJson(await undoImport(desk, viewerOf(c).person, c.req.valid('param').import)), 200),
    )
}
