const where = `Works where the server does: PERENNIAL_DATA names the data folder (./data), or
DATABASE_URL a PostgreSQL of your own; docs/server.md has them all.
`

export const startHelp = `perennial start

Runs the server until it is told to stop (Ctrl-C, SIGTERM). Without DATABASE_URL it
brings its own PostgreSQL, in the data folder.

${where}
Exit codes: 0 stopped when told · 1 could not start, and says why · 2 wrong settings
`

export const backupHelp = `perennial backup FILE

Writes all that the server keeps into one file, as it is at one instant, while the
server goes on; it may also be stopped. The file gets its name when it is whole and
is readable by you alone. It holds everybody’s words, and the secret of the data
folder where that has one: keep it as carefully as the folder.

${where}
Exit codes: 0 written · 1 not written, and nothing is left of it · 2 wrong usage
`

export const restoreHelp = `perennial restore FILE

Puts a backup into an empty data folder or an empty database, then brings it up to
this Perennial. Every table is checked against what was written; where anything is
wrong, nothing is restored.

${where}
Example
  PERENNIAL_DATA=/var/lib/perennial perennial restore 2026-03-02.perennial

Exit codes: 0 restored · 1 not restored · 2 wrong usage
`

export const doctorHelp = `perennial doctor

Looks over the data folder, its permissions and secret, PostgreSQL, its roles and
schema, and whether what is kept adds up, one line each. It changes nothing. The
server may run or not; its database is started for the look where it does not.

${where}
Exit codes: 0 all in order · 1 something is wrong · 2 wrong usage
`

export const sweepHelp = `perennial sweep [--verify] [--mend]

Visits the mentorships that time alone has changed, and does what waits in the
outbox: what a running server does by itself every few seconds.

  --verify   reads every mentorship anew from its moments instead, and compares
             what is kept of it: state, loops, what each sentence was heard to do
  --mend     with --verify: keeps what was read anew where it differs

${where}
Exit codes: 0 done, nothing differs · 1 something differs, or was mended · 2 wrong usage
`
