import type { ClientBase } from 'pg'

/** A table as a backup keeps it: names ready for a statement, columns in their order, generated ones left out. */
export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  readonly parents: readonly string[]
  readonly isForced: boolean
}

// What migrations keep of themselves is made by migrating, not by copying.
const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name, c.relforcerowsecurity as "isForced",
    (select coalesce(array_agg(quote_ident(a.attname) order by a.attnum), '{}') from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select coalesce(array_agg(distinct format('%I.%I', pn.nspname, p.relname)), '{}') from pg_constraint f
      join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace
      where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as parents
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and c.relname <> 'schema_migration'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by n.nspname, c.relname`

/** All tables that are ours, each after those it refers to. */
export const tablesOf = async (client: ClientBase): Promise<readonly Table[]> => {
  const left = (await client.query<Table>(TABLES)).rows
  const placed: Table[] = []
  const isPlaced = (name: string): boolean => placed.some((table) => table.name === name)
  while (placed.length < left.length) {
    const next = left.find((table) => !isPlaced(table.name) && table.parents.every(isPlaced))
    if (next === undefined)
      throw new Error('tables that refer to each other in a circle cannot be put in order')
    placed.push(next)
  }
  return placed
}
