import { readFileSync } from 'node:fs'
import type { Client, ClientConfig } from 'pg'
import { appliedIn, checkApplied, migrations } from '../database/migrate.ts'
import { withClient } from '../database/owner.ts'
import { APP, AUTH, reachAs } from '../database/roles.ts'
import type { Secrets } from '../database/secrets.ts'
import { DatabaseError } from '../database/trouble.ts'
import { schemaFile, schemaOf } from '../schema/catalogue.ts'
import { fine, notice, wrong, type Finding } from './finding.ts'
import { notWithdrawn } from '../moment/withdrawn.ts'

const OLDEST = 160_000

const version = async (client: Client): Promise<Finding> => {
  const what = 'PostgreSQL'
  const { rows } = await client.query(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
        and current_setting('synchronous_commit') <> 'off' as safe`,
  )
  const { version, number, safe } = rows[0]
  if (number < OLDEST) return wrong(what, `${version}; Perennial needs 16 or newer`)
  return safe
    ? fine(what, `${version} answers, and keeps what it acknowledged`)
    : wrong(
        what,
        `${version} may lose what it acknowledged; set fsync, full_page_writes and synchronous_commit on`,
      )
}

const ROLES = `
  select rolname as name, rolsuper or rolbypassrls as bypasses, rolcreaterole or rolcreatedb or rolreplication as more,
    exists (select from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o') as owns,
    exists (select from pg_auth_members m where m.member = r.oid) as member
  from pg_roles r where rolname = any($1)`

type Role = Record<'bypasses' | 'more' | 'owns' | 'member', boolean> & { readonly name: string }

const troubleWith = ({ bypasses, more, owns, member }: Role): string | null => {
  if (bypasses) return 'steps around row-level security'
  if (more) return 'may do more than serve requests'
  if (owns) return 'owns things, and so is bound by nothing'
  return member ? 'has the rights of another role' : null
}

const roles = async (client: Client, owner: ClientConfig, secrets: Secrets): Promise<Finding> => {
  const what = 'roles'
  const { rows } = await client.query<Role>(ROLES, [[APP, AUTH]])
  if (rows.length < 2) return wrong(what, 'not there yet; they are made when the server starts')
  for (const role of rows) {
    const trouble = troubleWith(role)
    if (trouble !== null) return wrong(what, `${role.name} ${trouble}; take that from it`)
  }
  try {
    const seen = await withClient(reachAs(owner, APP, secrets), (app) =>
      app.query('select current_user as who'),
    )
    return seen.rows[0].who === APP
      ? fine(what, `${APP} and ${AUTH} own nothing and bypass nothing`)
      : wrong(what, `the app reaches the database as ${seen.rows[0].who}, not as ${APP}`)
  } catch {
    return notice(what, `${APP} has another password than this secret makes; the next start sets it`)
  }
}

/** Whether the schema is this Perennial's; only then can the rest be told. */
const schema = async (client: Client): Promise<readonly Finding[]> => {
  const what = 'migrations'
  const [applied, known] = [await appliedIn(client), migrations()]
  try {
    checkApplied(applied, known)
  } catch (error) {
    if (error instanceof DatabaseError) return [wrong(what, error.message)]
    throw error
  }
  if (applied.length < known.length)
    return [notice(what, `${applied.length} of ${known.length} applied; the next start applies the others`)]
  return [fine(what, `all ${known.length} applied`), await drift(client)]
}

const drift = async (client: Client): Promise<Finding> => {
  const [found, expected] = [await schemaOf(client), readFileSync(schemaFile, 'utf8')].map((text) =>
    text.split('\n'),
  )
  const more = found?.find((line) => !expected?.includes(line))
  const less = expected?.find((line) => !found?.includes(line))
  if (more === undefined && less === undefined) return fine('schema', 'as the migrations make it')
  return wrong('schema', more === undefined ? `missing: ${less}` : `not by the migrations: ${more}`)
}

const ORPHANS = `
  select 'memberships without their mentorship' as what, count(*)::int as count from membership m
    where not exists (select from mentorship o where o.mentorship_id = m.mentorship_id)
  union all select 'memberships as somebody else than the two', count(*)::int from membership m
    join mentorship o using (mentorship_id) where m.acts_as not in (o.mentor_id, o.mentee_id)
  union all select 'mentorships that nobody has', count(*)::int from mentorship o
    where not exists (select from membership m where m.mentorship_id = o.mentorship_id)
  union all select 'notes on a mentorship their writer has not', count(*)::int from note n
    where not exists (select from membership m where m.person_id = n.person_id and m.mentorship_id = n.mentorship_id)
  union all select 'memberships of nobody', count(*)::int from membership m
    where not exists (select from person p where p.person_id = m.person_id)`

const orphans = async (client: Client): Promise<Finding> => {
  const { rows } = await client.query<{ what: string; count: number }>(ORPHANS)
  const found = rows.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what}`)
  return found.length === 0 ? fine('orphans', 'none') : wrong('orphans', found.join(', '))
}

// What is folded: all but appointments still ahead, what speaks of other moments, and what was withdrawn.
const STANDINGS = `
  with counted as (
    select m.mentorship_id, count(*)::int as moments from moment m
    where m.kind not in ('corrected', 'withdrawn') and m.detail -> 'meeting' ->> 'kind' is distinct from 'arranged'
      and ${notWithdrawn('m')}
    group by 1
  )
  select count(*)::int as all, count(*) filter (
    where s.mentorship_id is null or s.moments <> coalesce(c.moments, 0)
  )::int as differing, coalesce(sum(c.moments), 0)::int as moments
  from mentorship o left join standing s using (mentorship_id) left join counted c using (mentorship_id)`

const standings = async (client: Client): Promise<Finding> => {
  const { rows } = await client.query(STANDINGS)
  const { all, differing, moments } = rows[0]
  return differing === 0
    ? fine('standings', `${all} mentorships, ${moments} moments, every one of them counted`)
    : wrong('standings', `${differing} of ${all} do not count their moments; perennial sweep --verify --mend`)
}

const outbox = async (client: Client): Promise<Finding> => {
  const { rows } = await client.query(
    `select count(*)::int as all, count(*) filter (where tries > 0)::int as failed,
      string_agg(distinct kind || ': ' || trouble, ', ') filter (where tries > 0) as said from outbox`,
  )
  const { all, failed, said } = rows[0]
  if (failed > 0) return notice('outbox', `${failed} jobs failed and are tried again (${said})`)
  return fine('outbox', all === 0 ? 'empty' : `${all} waiting`)
}

const OVERDUE_SECONDS = 300

const due = async (client: Client): Promise<Finding> => {
  const { rows } = await client.query(
    `select count(*)::int as count from standing where next_change_at < now() - make_interval(secs => $1)`,
    [OVERDUE_SECONDS],
  )
  const { count } = rows[0]
  return count === 0
    ? fine('sweep', 'nothing overdue')
    : notice(
        'sweep',
        `${count} mentorships overdue; the server visits them while it runs, or perennial sweep does`,
      )
}

/** What the database can tell of itself. */
export const checkDatabase = (owner: ClientConfig, secrets: Secrets): Promise<readonly Finding[]> =>
  withClient(owner, async (client) => {
    const findings = [await version(client), await roles(client, owner, secrets), ...(await schema(client))]
    if (!findings.some(({ what }) => what === 'schema')) return findings
    return [
      ...findings,
      await orphans(client),
      await standings(client),
      await outbox(client),
      await due(client),
    ]
  })
