-- Two families of tables: keyed by mentorship_id and by person_id. Every key, constraint and reference of a table
-- begins with its family's column, and rows are judged by their own columns and me() alone (docs/decisions/007).

create function me() returns uuid language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;

create function act_as(person uuid) returns void language plpgsql as $$
begin
  execute format('set local app.person = %L', person);
end $$;

-- Persons ---------------------------------------------------------------------------------------------------------

create table person (
  person_id uuid primary key,
  name text not null check (name <> ''),
  time_zone text not null default 'UTC',
  locale text not null default 'en-GB',
  created_at timestamptz not null
);

-- Which mentorships a person has, and as whom: somebody who was in a history before they had an account keeps the id
-- they had there. A projection of mentorship; it can be rebuilt.
create table membership (
  person_id uuid not null,
  mentorship_id uuid not null,
  acts_as uuid not null,
  side text not null check (side in ('mentor', 'mentee')),
  primary key (person_id, mentorship_id)
);

create table note (
  person_id uuid not null,
  note_id uuid not null,
  mentorship_id uuid not null,
  text text not null,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (person_id, note_id)
);

create table nudge_answer (
  person_id uuid not null,
  nudge_id text not null,
  mentorship_id uuid not null,
  answer text not null check (answer in ('done', 'snoozed', 'not-helpful')),
  until timestamptz,
  answered_at timestamptz not null,
  primary key (person_id, mentorship_id, nudge_id)
);

create table muted_pattern (
  person_id uuid not null,
  mentorship_id uuid not null,
  pattern text not null,
  muted_at timestamptz not null,
  primary key (person_id, mentorship_id, pattern)
);

create table idempotency (
  person_id uuid not null,
  key text not null,
  request text not null,
  status int,
  headers json,
  body text,
  created_at timestamptz not null,
  primary key (person_id, key)
);

create table audit (
  person_id uuid not null,
  audit_id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  mentorship_id uuid,
  detail json not null,
  primary key (person_id, audit_id)
);

-- Mentorships -----------------------------------------------------------------------------------------------------

create table mentorship (
  mentorship_id uuid primary key,
  mentor_id uuid not null,
  mentee_id uuid not null,
  mentor_name text not null,
  mentee_name text not null,
  time_zone text not null,
  proposed_by uuid not null,
  accepted_at timestamptz,
  created_at timestamptz not null,
  check (mentor_id <> mentee_id)
);

-- How the two stand, folded moment by moment: can be rebuilt from the moments at any time.
create table standing (
  mentorship_id uuid primary key references mentorship,
  mentor_id uuid not null,
  mentee_id uuid not null,
  state json not null,
  before json,
  moments int not null,
  next_change_at timestamptz
);
create index standing_next_change on standing (next_change_at) where next_change_at is not null;

-- Append-only: nobody who serves requests may change or delete a row.
create table moment (
  mentorship_id uuid not null references mentorship,
  moment_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  at timestamptz not null,
  by text not null check (by in ('mentor', 'mentee')),
  author_id uuid not null,
  kind text not null,
  channel text not null,
  source text not null,
  ref text not null,
  reply_to uuid,
  text text not null,
  detail json not null,
  import_id uuid,
  recorded_at timestamptz not null,
  primary key (mentorship_id, moment_id),
  unique (mentorship_id, source, ref)
);
create index moment_in_time on moment (mentorship_id, at, moment_id);

-- What the sentences of a moment were heard to do: derived, and made anew when something before it changes.
create table heard (
  mentorship_id uuid not null,
  moment_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  sentences json not null,
  primary key (mentorship_id, moment_id),
  foreign key (mentorship_id, moment_id) references moment
);

-- Every loop, open and settled; derived from the moments.
create table loop (
  mentorship_id uuid not null references mentorship,
  loop_id text not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  loop json not null,
  primary key (mentorship_id, loop_id)
);
create index loop_in_time on loop (mentorship_id, opened_at, loop_id);

create table agreement (
  mentorship_id uuid not null references mentorship,
  version int not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  proposed_by text not null check (proposed_by in ('mentor', 'mentee')),
  proposed_at timestamptz not null,
  accepted_at timestamptz,
  replaced_at timestamptz,
  clauses json not null,
  primary key (mentorship_id, version)
);

-- What one command leaves to be done in the other family, in the same transaction as the command. Local, not distributed.
create table outbox (
  job_id uuid primary key,
  kind text not null,
  payload json not null,
  created_at timestamptz not null
);

-- Who sees what --------------------------------------------------------------------------------------------------

do $$
declare
  each text;
begin
  foreach each in array array['person', 'membership', 'note', 'nudge_answer', 'muted_pattern', 'idempotency', 'audit'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own on %I using (person_id = me()) with check (person_id = me())', each);
    execute format('create policy keeper on %I to %I using (true) with check (true)', each, current_user);
  end loop;
  foreach each in array array['mentorship', 'standing', 'moment', 'heard', 'loop', 'agreement'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format(
      'create policy pair on %I using (me() in (mentor_id, mentee_id)) with check (me() in (mentor_id, mentee_id))',
      each
    );
    execute format('create policy keeper on %I to %I using (true) with check (true)', each, current_user);
  end loop;
end $$;

grant usage on schema public to perennial_app;
grant execute on function me(), act_as(uuid) to perennial_app;
grant select, insert, update on person, mentorship, standing, loop, agreement, heard, idempotency to perennial_app;
grant select, insert, update, delete on note, nudge_answer, muted_pattern to perennial_app;
grant delete on loop, idempotency to perennial_app;
grant select, insert on moment, audit to perennial_app;
grant insert on outbox to perennial_app;
grant select, insert on membership to perennial_app;
