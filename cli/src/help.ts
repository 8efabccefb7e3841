/** What the program says of itself. */
export const help = `perennial keeps mentorships alive: it reads what passes between a mentor
and a mentee and says how the two stand.

  perennial read FILE…      one history in, one reading out
  perennial coach           a draft in, what would make it easier to answer out
  perennial correct FILE…   what a sentence does after all, kept in a file
  perennial corrections export FILE   the same without names, to teach with
  perennial acts            what sentences do, from standard input

  perennial start           the server: the two of you, or many, in one place
  perennial backup FILE     all that the server keeps, in one file, while it runs
  perennial restore FILE    the same into an empty place
  perennial doctor          whether all is in order, and what to do where it is not
  perennial sweep           what the server does by itself; --verify compares all

  perennial import FILE…    a history into a running server, shown before it is kept
  perennial export FILE     everything a running server keeps about you, as one zip

  perennial VERB --help     more about one of them

Everything happens on this machine; only import and export ask the server you name.
`

export const readHelp = `perennial read FILE… [options]

Reads exports of WhatsApp, Telegram, Slack or Discord, mailboxes (.mbox, .eml),
calendars (.ics) and Perennial’s own JSON Lines. Several files become one history.

  --mentor NAME        who is the mentor; a part of the name is enough. Given twice,
                       both names are theirs: --mentor Alex --mentor "+49 170 1234567"
  --mentee NAME        who is the mentee; without these two the roles are guessed
  --me NAME            read it as this person: “you”, and only what is theirs to see
  --as-of DATE         how it stood on a day (2026-03-01) or at an instant
  --agreement FILE     what the two agreed, as JSON
  --corrections FILE   what a person corrected (perennial correct), used at once
  --time-zone ZONE     for exports that do not name one; else this machine’s
  --date-order ORDER   dmy, mdy or ymd, where a file leaves it open
  --all                everything, not only what matters most
  --json               one JSON object for programs
  --ascii              no letters beyond ASCII
  --width N            columns, where the terminal does not say

Examples
  perennial read chat.txt
  perennial read chat.zip mails.mbox --mentor "Alex Brandt" --mentee Jane
  perennial read chat.txt --me Jane --as-of 2026-03-01
  perennial read slack-export/ --mentor Alex --mentee Jane --json | jq .loops

An agreement, every clause optional
  {"rhythm": "every 2 weeks", "replyWithin": "5 days", "notice": "24 h",
   "scope": {"in": ["career advice"], "out": ["referrals"]},
   "capacity": {"openAsks": 3, "hoursAMonth": 2}, "channels": ["chat", "no calls"],
   "quietHours": "20:00-08:00", "stayInTouch": "every 4 months",
   "agreedOn": "2025-09-01", "intendedLength": "6 months", "reviewOn": "2026-03-01",
   "work": {"credit": "as co-author"}, "ending": "either may end it"}

Exit codes: 0 there is a reading · 1 nothing could be read · 2 wrong usage
NO_COLOR turns colour off; COLUMNS is the width where the terminal does not say.
`

export const actsHelp = `perennial acts [--json] [--corrections FILE]

Reads JSON Lines {"text", "author"} from standard input and writes the same lines
with "acts" and, where something is asked, "specific" and "need". Other fields stay
as they are. "author" is mentor or mentee; mentee where it is absent. The output is
JSON Lines with and without --json. Words that were corrected in FILE (perennial
correct) do what was said of them, and the line says "corrected": true. Text in
another language gets no acts and says which: "language": "de".

Example
  echo '{"text": "Could you look over my CV before Friday?"}' | perennial acts

A line that cannot be read is named on standard error as {"error", "line"}; the
others are done. Exit codes: 0 all lines · 1 some could not be read · 2 wrong usage
`

export const coachHelp = `perennial coach [options] < draft

Reads a draft from standard input before you send it. An ask: is it easy to answer?
An answer: does it leave the other something to find? A thanks or an outcome: does it
say what came of it? At most two things, each with words to add, and silence when the
draft is good. It sends nothing and changes nothing.

  --role ROLE          who drafts: mentee (unless told otherwise) or mentor
  --reply-to TEXT      the message being answered
  --json               one JSON object for programs (docs/coach.md)
  --ascii, --width N   as for read

Knowing the two of you, it can say more: outcomes not told yet, what you agreed on.
  --history FILE…      their chat or mail, as for read; the newest open ask is taken
                       as the one being answered, unless --reply-to says another
  --mentor NAME, --mentee NAME, --me NAME
  --agreement FILE, --corrections FILE, --as-of DATE, --time-zone ZONE,
  --date-order ORDER

Examples
  echo "Can you refer me?" | perennial coach
  perennial coach --role mentor --reply-to "Why does my join double rows?" < answer.txt
  perennial coach --history chat.txt --me Jane < draft.txt
  pbpaste | perennial coach --history chat.zip --me Jane --agreement agreement.json

Exit codes: 0 the draft was read · 1 no draft, too long, or nothing read in the
history · 2 wrong usage. NO_COLOR turns colour off.
`

export const correctHelp = `perennial correct FILE… --of TEXT --acts ACTS --corrections FILE [options]

Says what a sentence of a history does after all. The correction is kept as one line
of a file beside the export and shown at once: how the sentence was heard, what it
does now. It always wins, and a later one of the same sentence wins over it.
Nothing is sent anywhere.

  --of TEXT            the sentence, or a part of it
  --by NAME            who wrote it; --on DATE when; --nth N which of those listed,
                       where several say the same
  --acts ACTS          what it does: ask,thank and so on, or none. The acts are ask,
                       guide, solve, promise, decline, update, thank, win, celebrate,
                       give, assign, deliver, credit, bound, arrange, hello
  --need NEED          of an ask: advice, review, referral, introduction, information,
                       time or help
  --specific, --vague  of an ask: could somebody who knows the field begin to answer?
  --outcome OUTCOME    what it tells of help received: did, adapted, otherwise,
                       not-yet, or none
  --belongs-to TEXT    instead of --acts: the earlier words that its message answers or
                       speaks of, or their reference; none for nothing before
  --corrections FILE   where it is kept; made if need be
  --mentor NAME, --mentee NAME, --time-zone ZONE, --date-order ORDER, --ascii,
  --width N            as for read

Examples
  perennial correct chat.txt --of "second page" --acts ask --need review --specific \\
    --corrections corrections.jsonl
  perennial correct chat.txt --of "Done!" --on 2026-03-02 --acts none --corrections c.jsonl
  perennial read chat.txt --corrections corrections.jsonl

Exit codes: 0 kept, or kept before · 1 nothing could be read or kept · 2 wrong usage,
or not one sentence was found
`

export const correctionsHelp = `perennial corrections export FILE [--names "NAME, NAME"] > sentences.jsonl

Writes what was corrected (perennial correct) as sentences to teach with, JSON Lines
{"text", "author", "acts", "specific", "need", "before"}, without names: those of the
two, e-mail addresses, links, handles and phone numbers give way to others, and so
does every word with a capital that seems to be a name. Names it does not know go
with --names.

Look it over before you share it: no program knows every name, and a story can tell
who it was without one. What was replaced and what stayed is said on standard error.
Nothing is sent anywhere: the file is yours to give or to keep. Put into
language/train/sentences it is learned from by npm run train (docs/corrections.md).

Example
  perennial corrections export corrections.jsonl --names "Priya" > mine.jsonl

Exit codes: 0 written · 1 nothing to write · 2 wrong usage
`
