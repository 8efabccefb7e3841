import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool, type ClientConfig } from 'pg'

// The same rows as a page of Perennial: who the two are, how they stand, their open loops, the newest 20 moments.
const PAGE = `
  select m.*, s.state, s.before,
    (select json_agg(l.loop) from loop l where l.mentorship_id = m.mentorship_id and l.ended_at is null) as loops,
    (select json_agg(p) from (
      select moment.*, heard.sentences from moment left join heard using (mentorship_id, moment_id)
      where mentorship_id = $1 order by at desc, moment_id desc limit 20
    ) p) as moments
  from mentorship m join standing s using (mentorship_id) where m.mentorship_id = $1`

const INSERT = `
  insert into moment (mentorship_id, moment_id, mentor_id, mentee_id, at, by, author_id, kind, channel, source, ref, text, detail, recorded_at)
  select mentorship_id, gen_random_uuid(), mentor_id, mentee_id, now(), 'mentee', mentee_id, 'said', 'chat', 'perennial',
    gen_random_uuid(), $2, '{"kind":"said"}', now() from mentorship where mentorship_id = $1`

/** A handler of Hono that runs one prepared statement and no more. */
export const serveBare = async (
  owner: ClientConfig,
): Promise<{ port: number; stop: () => Promise<void> }> => {
  const pool = new Pool({ ...owner, max: 10 })
  const app = new Hono().get('/:mentorship', async (c) => {
    const { rows } = await pool.query({ name: 'page', text: PAGE, values: [c.req.param('mentorship')] })
    return c.json(rows[0])
  })
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info) =>
        resolve({ server, port: info.port }),
      )
    },
  )
  return {
    port,
    stop: async () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await pool.end()
    },
  }
}

/** The insert alone, by itself on a connection, committed each time. */
export const insertAlone = (pool: Pool, mentorship: string, text: string): Promise<unknown> =>
  pool.query({ name: 'insert-alone', text: INSERT, values: [mentorship, text] })
