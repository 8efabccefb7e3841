const where = `PERENNIAL_URL is where the server is (http://localhost:8000 unless told otherwise),
PERENNIAL_TOKEN a token of yours from Settings.
`

export const importHelp = `perennial import FILE… [options]

Brings the export of a chat, mailbox or calendar into a running Perennial: looks at
the files first, says what was found, asks, and keeps it. What is there already is
not added again. Several files become one history.

  --to MENTORSHIP      the id of the mentorship it goes to; else a new one begins
  --as ROLE            in a new one I am the mentor or the mentee
  --mentor NAME        who is the mentor in the files; --mentee NAME who is the mentee
  --time-zone ZONE     for files that name none
  --date-order ORDER   dmy, mdy or ymd, where a file leaves it open
  --yes                keeps it without asking
  --dry-run            only says what was found

${where}The token needs the scope write.

Examples
  perennial import chat.zip --as mentee
  perennial import mails.mbox --to 0198a1b2-… --dry-run

Exit codes: 0 kept, or only looked at · 1 not done · 2 wrong usage, or something must
be said first
`

export const exportHelp = `perennial export FILE

Writes everything a running Perennial keeps about you into one zip: your mentorships
as JSON Lines that perennial read and import take, pages to read, your notes, your
record. FILE must not exist; it is readable by you alone.

${where}The token needs the scope export.

Example
  perennial export perennial.zip && perennial read perennial.zip

Exit codes: 0 written · 1 not written, and nothing is left of it · 2 wrong usage
`
