import { join } from 'node:path'
import type { ClientBase } from 'pg'

/** What the schema is committed as. */
export const schemaFile = join(import.meta.dirname, '../../schema.sql')

/** Schemas and what is in them as far as it is ours: not PostgreSQL's own, not an extension's. */
const ours = `
  n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (
    select from pg_depend d where d.objid in (o.oid, n.oid) and d.deptype = 'e'
  )`

/** Whoever ran the migrations is called owner, so that the same schema reads the same everywhere. */
const who = (role: string, owner: string): string =>
  `case ${role} when 0 then 'public' when ${owner} then 'owner' else quote_ident(pg_get_userbyid(${role})) end`

const columnsAndKeys = `
  select format(E'create table %I.%I (\\n%s\\n);', n.nspname, o.relname, string_agg('  ' || part.line, E',\\n' order by part.place))
  from pg_class o join pg_namespace n on n.oid = o.relnamespace
  cross join lateral (
    select row(1, a.attnum, '' collate "C") as place, concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then 'not null' end, 'default ' || pg_get_expr(d.adbin, d.adrelid),
      case when a.attidentity <> '' then 'identity' end, case when a.attgenerated <> '' then 'generated' end) as line
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
    union all
    select row(2, 0::int2, c.conname::text collate "C"), format('constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
    from pg_constraint c where c.conrelid = o.oid and c.contype <> 'n'
  ) as part
  where o.relkind in ('r', 'p') and ${ours}
  group by n.nspname, o.relname order by n.nspname, o.relname`

const functions = `
  select pg_get_functiondef(o.oid) || ';' from pg_proc o join pg_namespace n on n.oid = o.pronamespace
  where ${ours} order by n.nspname, o.proname, pg_get_function_identity_arguments(o.oid)`

const otherThings = `
  select format('%s %I.%I', case o.relkind when 'S' then 'sequence' when 'v' then 'view' else 'kind ' || o.relkind::text end,
    n.nspname, o.relname) || coalesce(E' as\\n' || case when o.relkind in ('v', 'm') then pg_get_viewdef(o.oid) end, ';')
  from pg_class o join pg_namespace n on n.oid = o.relnamespace
  where o.relkind not in ('r', 'p', 'i', 'I', 't') and ${ours} order by n.nspname, o.relname`

const indexes = `
  select pg_get_indexdef(i.indexrelid) || ';' from pg_index i join pg_class o on o.oid = i.indexrelid
  join pg_namespace n on n.oid = o.relnamespace
  where ${ours} and not exists (select from pg_constraint c where c.conindid = o.oid)
    and o.relnamespace <> 'pg_toast'::regnamespace order by n.nspname, o.relname`

const triggers = `
  select pg_get_triggerdef(t.oid) || ';' from pg_trigger t join pg_class o on o.oid = t.tgrelid
  join pg_namespace n on n.oid = o.relnamespace
  where not t.tgisinternal and ${ours} order by n.nspname, o.relname, t.tgname`

const rowSecurity = `
  select format('alter table %I.%I enable row level security%s;', n.nspname, o.relname,
    case when o.relforcerowsecurity then ', force row level security' else '' end)
  from pg_class o join pg_namespace n on n.oid = o.relnamespace
  where o.relrowsecurity and ${ours} order by n.nspname, o.relname`

const policies = `
  select format('create policy %I on %I.%I as %s for %s to %s', p.polname, n.nspname, o.relname,
    case when p.polpermissive then 'permissive' else 'restrictive' end,
    case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
    (select string_agg(${who('role', 'o.relowner')}, ', ' order by role) from unnest(p.polroles) as role))
    || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
    || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';'
  from pg_policy p join pg_class o on o.oid = p.polrelid join pg_namespace n on n.oid = o.relnamespace
  where ${ours} order by n.nspname, o.relname, p.polname`

/** What is granted on each thing to others than its owner. */
const grants = `
  with granted as (
    select 'schema' as kind, quote_ident(n.nspname) as name, n.nspowner as owner, a.* from pg_namespace n
    cross join (select null::oid as oid) as o cross join aclexplode(n.nspacl) a
    where ${ours} and pg_get_userbyid(a.grantee) like 'perennial%'
    union all
    select 'table', format('%I.%I', n.nspname, o.relname), o.relowner, a.* from pg_class o
    join pg_namespace n on n.oid = o.relnamespace cross join aclexplode(o.relacl) a where ${ours}
    union all
    select 'column', format('%I.%I.%I', n.nspname, o.relname, c.attname), o.relowner, a.* from pg_class o
    join pg_namespace n on n.oid = o.relnamespace join pg_attribute c on c.attrelid = o.oid
    cross join aclexplode(c.attacl) a where ${ours}
    union all
    select 'function', o.oid::regprocedure::text, o.proowner, a.* from pg_proc o
    join pg_namespace n on n.oid = o.pronamespace cross join aclexplode(o.proacl) a where ${ours}
  )
  select format('grant %s on %s %s to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type), kind, name,
    ${who('grantee', 'owner')})
  from granted where grantee <> owner group by kind, name, grantee, owner
  order by array_position(array['schema', 'table', 'column', 'function'], kind), name collate "C", grantee = 0,
    pg_get_userbyid(grantee)`

const sections = [functions, columnsAndKeys, otherThings, indexes, triggers, rowSecurity, policies, grants]

const HEAD =
  '-- What the migrations make, read from the catalogue. Written by `npm run schema`, never by hand.\n'

/** The schema of a database as text: the same whoever owns it, wherever it runs. */
export const schemaOf = async (client: ClientBase): Promise<string> => {
  // Every name is written with its schema only where none is looked up by itself.
  await client.query("begin; set local search_path = ''")
  try {
    const parts: string[] = [HEAD]
    for (const text of sections) {
      const { rows } = await client.query<[string]>({ text, rowMode: 'array' })
      if (rows.length > 0) parts.push(`${rows.map(([line]) => line.trimEnd()).join('\n')}\n`)
    }
    return parts.join('\n')
  } finally {
    await client.query('rollback')
  }
}
