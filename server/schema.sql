-- What the migrations make, read from the catalogue. Written by `npm run schema`, never by hand.

CREATE OR REPLACE FUNCTION public.act_as(person uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('set local app.person = %L', person);
end $function$
;
CREATE OR REPLACE FUNCTION public.me()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid
;

create table public.agreement (
  mentorship_id uuid not null,
  version integer not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  proposed_by text not null,
  proposed_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  replaced_at timestamp with time zone,
  clauses json not null,
  constraint agreement_mentorship_id_fkey FOREIGN KEY (mentorship_id) REFERENCES public.mentorship(mentorship_id),
  constraint agreement_pkey PRIMARY KEY (mentorship_id, version),
  constraint agreement_proposed_by_check CHECK ((proposed_by = ANY (ARRAY['mentor'::text, 'mentee'::text])))
);
create table public.audit (
  person_id uuid not null,
  audit_id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  action text not null,
  mentorship_id uuid,
  detail json not null,
  constraint audit_pkey PRIMARY KEY (person_id, audit_id)
);
create table public.heard (
  mentorship_id uuid not null,
  moment_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  sentences json not null,
  constraint heard_mentorship_id_moment_id_fkey FOREIGN KEY (mentorship_id, moment_id) REFERENCES public.moment(mentorship_id, moment_id),
  constraint heard_pkey PRIMARY KEY (mentorship_id, moment_id)
);
create table public.idempotency (
  person_id uuid not null,
  key text not null,
  request text not null,
  status integer,
  headers json,
  body text,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (person_id, key)
);
create table public.loop (
  mentorship_id uuid not null,
  loop_id text not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  loop json not null,
  constraint loop_mentorship_id_fkey FOREIGN KEY (mentorship_id) REFERENCES public.mentorship(mentorship_id),
  constraint loop_pkey PRIMARY KEY (mentorship_id, loop_id)
);
create table public.membership (
  person_id uuid not null,
  mentorship_id uuid not null,
  acts_as uuid not null,
  side text not null,
  constraint membership_pkey PRIMARY KEY (person_id, mentorship_id),
  constraint membership_side_check CHECK ((side = ANY (ARRAY['mentor'::text, 'mentee'::text])))
);
create table public.mentorship (
  mentorship_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  mentor_name text not null,
  mentee_name text not null,
  time_zone text not null,
  proposed_by uuid not null,
  accepted_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint mentorship_check CHECK ((mentor_id <> mentee_id)),
  constraint mentorship_pkey PRIMARY KEY (mentorship_id)
);
create table public.moment (
  mentorship_id uuid not null,
  moment_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  at timestamp with time zone not null,
  by text not null,
  author_id uuid not null,
  kind text not null,
  channel text not null,
  source text not null,
  ref text not null,
  reply_to uuid,
  text text not null,
  detail json not null,
  import_id uuid,
  recorded_at timestamp with time zone not null,
  constraint moment_by_check CHECK ((by = ANY (ARRAY['mentor'::text, 'mentee'::text]))),
  constraint moment_mentorship_id_fkey FOREIGN KEY (mentorship_id) REFERENCES public.mentorship(mentorship_id),
  constraint moment_mentorship_id_source_ref_key UNIQUE (mentorship_id, source, ref),
  constraint moment_pkey PRIMARY KEY (mentorship_id, moment_id)
);
create table public.muted_pattern (
  person_id uuid not null,
  mentorship_id uuid not null,
  pattern text not null,
  muted_at timestamp with time zone not null,
  constraint muted_pattern_pkey PRIMARY KEY (person_id, mentorship_id, pattern)
);
create table public.note (
  person_id uuid not null,
  note_id uuid not null,
  mentorship_id uuid not null,
  text text not null,
  written_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint note_pkey PRIMARY KEY (person_id, note_id)
);
create table public.nudge_answer (
  person_id uuid not null,
  nudge_id text not null,
  mentorship_id uuid not null,
  answer text not null,
  until timestamp with time zone,
  answered_at timestamp with time zone not null,
  constraint nudge_answer_answer_check CHECK ((answer = ANY (ARRAY['done'::text, 'snoozed'::text, 'not-helpful'::text]))),
  constraint nudge_answer_pkey PRIMARY KEY (person_id, mentorship_id, nudge_id)
);
create table public.outbox (
  job_id uuid not null,
  kind text not null,
  payload json not null,
  created_at timestamp with time zone not null,
  tries integer not null default 0,
  due_at timestamp with time zone,
  trouble text,
  constraint outbox_pkey PRIMARY KEY (job_id)
);
create table public.person (
  person_id uuid not null,
  name text not null,
  time_zone text not null default 'UTC'::text,
  locale text not null default 'en-GB'::text,
  created_at timestamp with time zone not null,
  constraint person_name_check CHECK ((name <> ''::text)),
  constraint person_pkey PRIMARY KEY (person_id)
);
create table public.schema_migration (
  number integer not null,
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
);
create table public.standing (
  mentorship_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  state json not null,
  before json,
  moments integer not null,
  next_change_at timestamp with time zone,
  constraint standing_mentorship_id_fkey FOREIGN KEY (mentorship_id) REFERENCES public.mentorship(mentorship_id),
  constraint standing_pkey PRIMARY KEY (mentorship_id)
);

CREATE INDEX loop_in_time ON public.loop USING btree (mentorship_id, opened_at, loop_id);
CREATE INDEX moment_in_time ON public.moment USING btree (mentorship_id, at, moment_id);
CREATE INDEX standing_next_change ON public.standing USING btree (next_change_at) WHERE (next_change_at IS NOT NULL);

alter table public.agreement enable row level security, force row level security;
alter table public.audit enable row level security, force row level security;
alter table public.heard enable row level security, force row level security;
alter table public.idempotency enable row level security, force row level security;
alter table public.loop enable row level security, force row level security;
alter table public.membership enable row level security, force row level security;
alter table public.mentorship enable row level security, force row level security;
alter table public.moment enable row level security, force row level security;
alter table public.muted_pattern enable row level security, force row level security;
alter table public.note enable row level security, force row level security;
alter table public.nudge_answer enable row level security, force row level security;
alter table public.person enable row level security, force row level security;
alter table public.standing enable row level security, force row level security;

create policy keeper on public.agreement as permissive for all to owner using (true) with check (true);
create policy pair on public.agreement as permissive for all to public using (((public.me() = mentor_id) OR (public.me() = mentee_id))) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.audit as permissive for all to owner using (true) with check (true);
create policy own on public.audit as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.heard as permissive for all to owner using (true) with check (true);
create policy pair on public.heard as permissive for all to public using (((public.me() = mentor_id) OR (public.me() = mentee_id))) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.idempotency as permissive for all to owner using (true) with check (true);
create policy own on public.idempotency as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.loop as permissive for all to owner using (true) with check (true);
create policy pair on public.loop as permissive for all to public using (((public.me() = mentor_id) OR (public.me() = mentee_id))) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.membership as permissive for all to owner using (true) with check (true);
create policy own on public.membership as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.mentorship as permissive for all to owner using (true) with check (true);
create policy pair on public.mentorship as permissive for all to public using (((public.me() = mentor_id) OR (public.me() = mentee_id))) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.moment as permissive for all to owner using (true) with check (true);
create policy pair on public.moment as permissive for all to public using (((public.me() = mentor_id) OR (public.me() = mentee_id))) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.muted_pattern as permissive for all to owner using (true) with check (true);
create policy own on public.muted_pattern as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.note as permissive for all to owner using (true) with check (true);
create policy own on public.note as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.nudge_answer as permissive for all to owner using (true) with check (true);
create policy own on public.nudge_answer as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.person as permissive for all to owner using (true) with check (true);
create policy own on public.person as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.standing as permissive for all to owner using (true) with check (true);
create policy pair on public.standing as permissive for all to public using (((public.me() = mentor_id) OR (public.me() = mentee_id))) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));

grant usage on schema public to perennial_app;
grant insert, select, update on table public.agreement to perennial_app;
grant insert, select on table public.audit to perennial_app;
grant insert, select, update on table public.heard to perennial_app;
grant delete, insert, select, update on table public.idempotency to perennial_app;
grant delete, insert, select, update on table public.loop to perennial_app;
grant insert, select on table public.membership to perennial_app;
grant insert, select, update on table public.mentorship to perennial_app;
grant insert, select on table public.moment to perennial_app;
grant delete, insert, select, update on table public.muted_pattern to perennial_app;
grant delete, insert, select, update on table public.note to perennial_app;
grant delete, insert, select, update on table public.nudge_answer to perennial_app;
grant insert on table public.outbox to perennial_app;
grant insert, select, update on table public.person to perennial_app;
grant insert, select, update on table public.standing to perennial_app;
grant execute on function public.act_as(uuid) to perennial_app;
grant execute on function public.act_as(uuid) to public;
grant execute on function public.me() to perennial_app;
grant execute on function public.me() to public;
