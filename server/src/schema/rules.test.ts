import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { openTestDatabase, runAs } from '../../test/database.ts'
import { APP, AUTH } from '../database/roles.ts'

// DESIGN.md section 5: tables that one machine or many can hold, as the catalogue has them.
const { owner } = await openTestDatabase()
const rows = (text: string): Promise<Record<string, string>[]> => runAs(owner, text)
const names = (found: readonly Record<string, string>[]): string[] => found.map((row) => row['name'] ?? '')

const plan = readFileSync(join(import.meta.dirname, '../../distribute.sql'), 'utf8')
const distributed = [...plan.matchAll(/^select create_distributed_table\('(\w+)', '(\w+)'/gm)].map(
  ([, table, key]) => ({ table: table ?? '', key: key ?? '' }),
)
const local = new Set([...plan.matchAll(/^-- local: (\S+)$/gm)].map(([, name]) => name ?? ''))
const keyOf = (table: string): string | undefined => distributed.find((each) => each.table === table)?.key

const tables = names(
  await rows(`select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`),
)
const isLocal = (name: string): boolean => local.has(name) || local.has(name.replace(/\..*/, '.*'))

describe('tables that one machine or many can hold', () => {
  it('names each table as distributed by its family’s column, or as local', () => {
    assert.deepEqual(
      tables.filter((name) => !isLocal(name)),
      distributed.map(({ table }) => table).toSorted(),
    )
    for (const { key } of distributed) assert.match(key, /^(mentorship_id|person_id)$/)
  })

  it('begins every key with the column of its family', async () => {
    const keys = await rows(`
      select c.relname as name, i.indexrelid::regclass::text as index, a.attname as first
      from pg_index i join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indisunique`)
    for (const { name = '', index, first } of keys)
      if (!isLocal(name)) assert.equal(first, keyOf(name), `${index} begins with ${first}`)
    const keyed = new Set(names(keys))
    assert.deepEqual(
      distributed.filter(({ table }) => !keyed.has(table)),
      [],
    )
  })

  it('refers inside a family alone, by its column, at once and without setting anything to null', async () => {
    const references = await rows(`
      select f.conname as name, f.conrelid::regclass::text as "from", f.confrelid::regclass::text as "to",
        a.attname as first, b.attname as "first there", f.condeferrable::text as late,
        f.confdeltype::text || f.confupdtype::text as actions
      from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
      join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace`)
    assert.ok(references.length > 0)
    for (const { name = '', from = '', to = '', first, late, actions, ...there } of references) {
      if (isLocal(from) && isLocal(to)) continue
      assert.equal(keyOf(from), keyOf(to), name)
      assert.deepEqual([first, there['first there']], [keyOf(from), keyOf(to)], name)
      assert.equal(late, 'false', name)
      assert.doesNotMatch(actions ?? '', /[nd]/, name)
    }
  })

  it('carries both persons in every row of a mentorship', async () => {
    const carried =
      await rows(`select table_name as name, count(*)::text as columns from information_schema.columns
      where column_name in ('mentor_id', 'mentee_id') and is_nullable = 'NO' group by 1`)
    const whole = new Set(names(carried.filter(({ columns }) => columns === '2')))
    assert.deepEqual(
      distributed.filter(({ table, key }) => key === 'mentorship_id' && !whole.has(table)),
      [],
    )
  })

  it('judges every row by its own columns and me() alone, its owner’s queries too', async () => {
    const forced = names(
      await rows('select relname as name from pg_class where relrowsecurity and relforcerowsecurity'),
    )
    assert.deepEqual(
      distributed.filter(({ table }) => !forced.includes(table)),
      [],
    )
    const policies = await rows(`
      select tablename || '.' || policyname as name, coalesce(qual, '') || ' ' || coalesce(with_check, '') as judges
      from pg_policies where schemaname = 'public'`)
    for (const { name = '', judges = '' } of policies) {
      assert.doesNotMatch(judges, /\bselect\b|\bexists\b/i, name)
      for (const [, called] of judges.matchAll(/(\w+)\s*\((?!\()/g))
        assert.match(called ?? '', /^(me|and|or|not|any|array|nullif)$/i, name)
    }
  })

  it('lets the owner see all rows, so that a backup has them', async () => {
    const seen = names(
      await rows(`select tablename as name from pg_policies where qual = 'true' and permissive = 'PERMISSIVE'
        and cmd in ('ALL', 'SELECT') and current_user = any(roles)`),
    )
    const judged = names(
      await rows(`select relname as name from pg_class where relrowsecurity and relkind in ('r', 'p')`),
    )
    assert.deepEqual(
      judged.filter((name) => !seen.includes(name)),
      [],
    )
  })

  it('knows who asks by the setting of the transaction alone', async () => {
    const [found] = await rows(`select pg_get_functiondef('me()'::regprocedure) as me, p.prosrc as act,
      l.lanname as language, p.prosecdef::text as lifted from pg_proc p join pg_language l on l.oid = p.prolang
      where p.oid = 'act_as(uuid)'::regprocedure`)
    assert.match(found?.['me'] ?? '', /NULLIF\(current_setting\('app\.person'::text, true\)/)
    assert.match(found?.['act'] ?? '', /execute format\('set local app\.person = %L', person\)/)
    assert.deepEqual([found?.['language'], found?.['lifted']], ['plpgsql', 'false'])
  })

  it('counts nothing by itself: no serial, no identity, no sequence', async () => {
    assert.deepEqual(await rows(`select relname as name from pg_class where relkind = 'S'`), [])
    const counted = await rows(`select table_name as name from information_schema.columns
      where table_schema = 'public' and (is_identity = 'YES' or column_default ~ 'nextval')`)
    assert.deepEqual(counted, [])
  })

  it('keeps moments and the audit append-only: who serves requests takes a row away by forgetting or taking back alone', async () => {
    const granted = await rows(`select table_name as name, privilege_type as may, grantee
      from information_schema.table_privileges where table_name in ('moment', 'audit')
        and grantee in ('${APP}', '${AUTH}', 'PUBLIC') and privilege_type not in ('SELECT', 'INSERT')`)
    assert.deepEqual(granted, [])
  })

  it('lifts nothing above the app but functions that look nowhere else and are closed to everybody else', async () => {
    const lifted = await rows(`
      select proname as name, coalesce(array_to_string(proconfig, ','), '') as looks,
        has_function_privilege('${AUTH}', p.oid, 'execute')::text as "open to others"
      from pg_proc p where prosecdef and pronamespace = 'public'::regnamespace`)
    assert.ok(lifted.length > 0)
    for (const { name = '', looks, ...open } of lifted) {
      assert.equal(looks, 'search_path=pg_catalog, public', name)
      assert.equal(open['open to others'], 'false', name)
    }
  })

  it('serves requests as roles that own nothing and bypass nothing', async () => {
    const roles = await rows(`
      select rolname as name, (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)::text as above,
        (select count(*) from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o')::text as owns,
        (select count(*) from pg_auth_members m where m.member = r.oid)::text as is_also
      from pg_roles r where rolname in ('${APP}', '${AUTH}') order by 1`)
    assert.deepEqual(
      roles,
      [APP, AUTH].map((name) => ({ name, above: 'false', owns: '0', is_also: '0' })),
    )
  })
})
