/** Why the database cannot be had, for whoever runs it. */
export type DatabaseTrouble =
  | { readonly kind: 'closed-folder'; readonly folder: string; readonly data: string }
  | { readonly kind: 'already-running'; readonly data: string; readonly pid: number }
  | { readonly kind: 'other-major'; readonly data: string; readonly found: string; readonly expected: string }
  | { readonly kind: 'newer-schema'; readonly found: number; readonly expected: number }
  | { readonly kind: 'changed-migration'; readonly name: string }
  | { readonly kind: 'too-old'; readonly found: string; readonly expected: string }
  | { readonly kind: 'not-starting'; readonly said: string }
  | { readonly kind: 'no-data'; readonly data: string }
  | { readonly kind: 'no-platform'; readonly platform: string }
  | { readonly kind: 'closed-role'; readonly role: string; readonly owner: string }

/** What is thrown where the server cannot start: a plain reason with what to do, not a bug. */
export class DatabaseError extends Error {
  readonly trouble: DatabaseTrouble

  constructor(trouble: DatabaseTrouble) {
    super(sayDatabaseTrouble(trouble))
    this.name = 'DatabaseError'
    this.trouble = trouble
  }
}

export const sayDatabaseTrouble = (trouble: DatabaseTrouble): string => {
  switch (trouble.kind) {
    case 'closed-folder':
      return (
        `PostgreSQL does not run as root, and no other user may pass through ${trouble.folder}. ` +
        `Start Perennial as an ordinary user, or put its data elsewhere: PERENNIAL_DATA=/var/lib/perennial npm start`
      )
    case 'already-running':
      return `Perennial already runs on ${trouble.data} (process ${trouble.pid}). Use that one, stop it first, or start this one with another PERENNIAL_DATA.`
    case 'other-major':
      return (
        `The database in ${trouble.data} was made by PostgreSQL ${trouble.found}; this Perennial brings ${trouble.expected}. ` +
        `Start it once more with the Perennial that made it, run "perennial backup FILE", then "perennial restore FILE" with this one in an empty folder.`
      )
    case 'newer-schema':
      return `The database has schema ${trouble.found}; this Perennial knows up to ${trouble.expected}. It was used with a newer Perennial: start that one, nothing was changed.`
    case 'changed-migration':
      return `Migration ${trouble.name} was applied with other contents than the file has now. Restore the file: migrations are never edited, a new one follows.`
    case 'too-old':
      return `Found PostgreSQL ${trouble.found}; expected ${trouble.expected} or newer.`
    case 'not-starting':
      return `PostgreSQL did not start. It said:\n${trouble.said}`
    case 'no-data':
      return `There is no Perennial in ${trouble.data}. Say where it is: PERENNIAL_DATA=/path/to/data, or DATABASE_URL.`
    case 'closed-role':
      return (
        `The role ${trouble.owner} of DATABASE_URL can neither make the role ${trouble.role} nor set its password. ` +
        `Let a superuser run: ALTER ROLE ${trouble.owner} CREATEROLE; and, where ${trouble.role} is there already: ` +
        `GRANT perennial_app, perennial_auth TO ${trouble.owner} WITH ADMIN OPTION, INHERIT FALSE, SET FALSE;`
      )
    case 'no-platform':
      return `No PostgreSQL comes with Perennial for ${trouble.platform}. Set DATABASE_URL to one you run yourself (16 or newer).`
  }
}
