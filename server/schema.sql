-- What the migrations make, read from the catalogue. Written by `npm run schema`, never by hand.

CREATE OR REPLACE FUNCTION public.act_as(person uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('set local app.person = %L', person);
end $function$
;
CREATE OR REPLACE FUNCTION public.family(key text)
 RETURNS SETOF regclass
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with recursive member as (
    select i.indrelid as oid from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisprimary and c.relnamespace = 'public'::regnamespace and a.attname = key
  ), below as (
    select oid, 0 as depth from member
    union
    select k.conrelid, depth + 1 from below join pg_constraint k on k.confrelid = below.oid
    where k.contype = 'f' and k.conrelid <> k.confrelid
  )
  select oid::regclass from below join member using (oid) group by oid order by max(depth) desc, oid
$function$
;
CREATE OR REPLACE FUNCTION public.forget_account(account uuid, ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  beside regclass;
  mail text;
begin
  for beside in
    select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'person_id'
      and c.oid not in (select f from family('mentorship_id') as f) and c.oid not in (select f from family('person_id') as f)
  loop
    execute format('delete from %s where person_id = any($1)', beside) using ids;
  end loop;
  update audit set actor_id = null where actor_id = any(ids);
  update audit set detail = '{}' where exists (select from unnest(ids) as id where position(id::text in detail::text) > 0);
  if to_regclass('auth."user"') is not null then
    execute 'select email from auth."user" where id = $1' into mail using account::text;
    execute 'delete from auth.verification where position($1 in identifier || value) > 0 or position($2 in identifier || value) > 0'
      using account::text, mail;
    execute 'delete from auth."user" where id = $1' using account::text;
  end if;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_emptied_mentorship(of_mentorship uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform 1 from mentorship where mentorship_id = of_mentorship and proposed_by = me() and accepted_at is null for update;
  if not found
    or exists (select from moment where mentorship_id = of_mentorship)
    or exists (select from agreement where mentorship_id = of_mentorship)
    or exists (select from seat_claim where mentorship_id = of_mentorship)
    or exists (select from note where person_id = me() and mentorship_id = of_mentorship)
  then
    return false;
  end if;
  delete from nudge_answer where person_id = me() and mentorship_id = of_mentorship;
  delete from muted_pattern where person_id = me() and mentorship_id = of_mentorship;
  delete from membership where person_id = me() and mentorship_id = of_mentorship;
  update import set mentorship_id = null where person_id = me() and mentorship_id = of_mentorship;
  perform forget_mentorship(of_mentorship);
  return true;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_me()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  of_family regclass;
begin
  for of_family in select family('person_id') loop
    execute format('delete from %s where person_id = $1', of_family) using me();
  end loop;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_mentorship(of_mentorship uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  of_family regclass;
begin
  if to_regclass('invitation_key') is not null then
    execute 'delete from invitation_key where mentorship_id = $1' using of_mentorship;
  end if;
  for of_family in select family('mentorship_id') loop
    execute format('delete from %s where mentorship_id = $1', of_family) using of_mentorship;
  end loop;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_my_mentorship(of_mentorship uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  of_family regclass;
begin
  delete from upload where person_id = me() and import_id in (
    select import_id from import where person_id = me() and mentorship_id = of_mentorship
  );
  for of_family in
    select f from family('person_id') as f join pg_attribute a on a.attrelid = f and a.attname = 'mentorship_id'
    where f <> 'audit'::regclass
  loop
    execute format('delete from %s where person_id = $1 and mentorship_id = $2', of_family) using me(), of_mentorship;
  end loop;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_side(of_mentorship uuid, side text, gone uuid[], nobody uuid, called text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  of_family regclass;
  person name;
  stays uuid;
begin
  perform remove_moments(of_mentorship, (
    select coalesce(array_agg(moment_id), '{}') from moment
    where mentorship_id = of_mentorship and (by = side or author_id = any(gone) and import_id is null)
  ));
  select case side when 'mentor' then mentee_id else mentor_id end into stays
    from mentorship where mentorship_id = of_mentorship;
  update moment set author_id = stays, import_id = null
    where mentorship_id = of_mentorship and author_id = any(gone);
  delete from agreement where mentorship_id = of_mentorship and proposed_by = side and accepted_at is null;
  delete from idempotency where position(of_mentorship::text in request || coalesce(body, '')) > 0
    and person_id in (select person_id from membership where mentorship_id = of_mentorship);
  if to_regclass('invitation') is not null then
    execute 'delete from invitation_key where mentorship_id = $1' using of_mentorship;
    execute 'delete from invitation where mentorship_id = $1' using of_mentorship;
  end if;
  for of_family, person in
    select f, a.attname from family('mentorship_id') as f join pg_attribute a on a.attrelid = f
    where a.atttypid = 'uuid'::regtype and a.attname <> 'mentorship_id' and not a.attisdropped
  loop
    execute format('update %s set %I = $2 where mentorship_id = $1 and %I = any($3)', of_family, person, person)
      using of_mentorship, nobody, gone;
  end loop;
  execute format('update mentorship set %I = $2 where mentorship_id = $1', side || '_name')
    using of_mentorship, called;
end $function$
;
CREATE OR REPLACE FUNCTION public.me()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid
;
CREATE OR REPLACE FUNCTION public.remove_moments(of_mentorship uuid, gone uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  delete from heard where mentorship_id = of_mentorship and moment_id = any(gone);
  delete from moment where mentorship_id = of_mentorship and (
    moment_id = any(gone)
    or kind = 'withdrawn' and detail ->> 'moment' = any(gone::text[])
    or kind = 'corrected' and detail -> 'correction' ->> 'moment' = any(gone::text[])
    or kind = 'corrected' and detail -> 'correction' ->> 'to' = any(gone::text[])
    or kind = 'loop-edited' and left(detail ->> 'loop', 36) = any(gone::text[])
  );
  update moment set reply_to = null where mentorship_id = of_mentorship and reply_to = any(gone);
  update change set moment_id = null where mentorship_id = of_mentorship and moment_id is not null and not exists (
    select from moment where moment.mentorship_id = of_mentorship and moment.moment_id = change.moment_id
  );
end $function$
;
CREATE OR REPLACE FUNCTION public.take_back_import(of_mentorship uuid, of_import uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  gone uuid[];
begin
  select coalesce(array_agg(moment_id), '{}') into gone from moment
    where mentorship_id = of_mentorship and import_id = of_import and author_id = me()
      and me() in (mentor_id, mentee_id);
  perform remove_moments(of_mentorship, gone);
  return cardinality(gone);
end $function$
;

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_providerId_accountId_key" UNIQUE ("providerId", "accountId"),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
create table auth.guess (
  hash text not null,
  count integer not null,
  since timestamp with time zone not null,
  constraint guess_pkey PRIMARY KEY (hash)
);
create table auth.passkey (
  id text not null,
  name text,
  "publicKey" text not null,
  "userId" text not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamp with time zone,
  aaguid text,
  constraint "passkey_credentialID_key" UNIQUE ("credentialID"),
  constraint passkey_pkey PRIMARY KEY (id),
  constraint "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
create table auth."rateLimit" (
  id text not null,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null,
  constraint "rateLimit_key_key" UNIQUE (key),
  constraint "rateLimit_pkey" PRIMARY KEY (id)
);
create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
create table auth.spent_code (
  "userId" text not null,
  hash text not null,
  at timestamp with time zone not null,
  constraint spent_code_pkey PRIMARY KEY ("userId", hash),
  constraint "spent_code_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
create table auth."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone,
  constraint "twoFactor_pkey" PRIMARY KEY (id),
  constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  "twoFactorEnabled" boolean,
  constraint user_email_key UNIQUE (email),
  constraint user_pkey PRIMARY KEY (id)
);
create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  constraint verification_pkey PRIMARY KEY (id)
);
create table auth.welcome (
  hash text not null,
  expires_at timestamp with time zone not null,
  constraint welcome_pkey PRIMARY KEY (hash)
);
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
create table public.change (
  mentorship_id uuid not null,
  number integer not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  kind text not null,
  moment_id uuid,
  changed_at timestamp with time zone not null,
  constraint change_kind_check CHECK ((kind = ANY (ARRAY['moment'::text, 'history'::text, 'agreement'::text, 'joined'::text]))),
  constraint change_mentorship_id_fkey FOREIGN KEY (mentorship_id) REFERENCES public.mentorship(mentorship_id),
  constraint change_pkey PRIMARY KEY (mentorship_id, number)
);
create table public.enrolment (
  mentorship_id uuid not null,
  programme_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  since timestamp with time zone not null,
  constraint enrolment_mentorship_id_fkey FOREIGN KEY (mentorship_id) REFERENCES public.mentorship(mentorship_id),
  constraint enrolment_pkey PRIMARY KEY (mentorship_id, programme_id)
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
create table public.import (
  person_id uuid not null,
  import_id uuid not null,
  status text not null,
  mentorship_id uuid,
  made_mentorship boolean not null default false,
  options json not null,
  found json not null,
  added integer,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  recorded_at timestamp with time zone,
  undone_at timestamp with time zone,
  constraint import_pkey PRIMARY KEY (person_id, import_id),
  constraint import_status_check CHECK ((status = ANY (ARRAY['looked-at'::text, 'recorded'::text, 'undone'::text])))
);
create table public.invitation (
  mentorship_id uuid not null,
  invitation_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  side text not null,
  made_by uuid not null,
  hash text not null,
  email text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  account_made_at timestamp with time zone,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint invitation_mentorship_id_fkey FOREIGN KEY (mentorship_id) REFERENCES public.mentorship(mentorship_id),
  constraint invitation_pkey PRIMARY KEY (mentorship_id, invitation_id),
  constraint invitation_side_check CHECK ((side = ANY (ARRAY['mentor'::text, 'mentee'::text])))
);
create table public.invitation_key (
  hash text not null,
  mentorship_id uuid not null,
  invitation_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  side text not null,
  constraint invitation_key_pkey PRIMARY KEY (hash)
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
  sample text,
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
  of text not null,
  constraint muted_pattern_of_check CHECK ((of = ANY (ARRAY['mentor'::text, 'mentee'::text, 'both'::text]))),
  constraint muted_pattern_pkey PRIMARY KEY (person_id, mentorship_id, pattern, of)
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
create table public.seat_claim (
  mentorship_id uuid not null,
  side text not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  person_id uuid not null,
  claimed_at timestamp with time zone not null,
  constraint seat_claim_mentorship_id_fkey FOREIGN KEY (mentorship_id) REFERENCES public.mentorship(mentorship_id),
  constraint seat_claim_pkey PRIMARY KEY (mentorship_id, side),
  constraint seat_claim_side_check CHECK ((side = ANY (ARRAY['mentor'::text, 'mentee'::text])))
);
create table public.standing (
  mentorship_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  state json not null,
  before json,
  moments integer not null,
  next_change_at timestamp with time zone,
  version integer not null default 1,
  constraint standing_mentorship_id_fkey FOREIGN KEY (mentorship_id) REFERENCES public.mentorship(mentorship_id),
  constraint standing_pkey PRIMARY KEY (mentorship_id)
);
create table public.steward (
  person_id uuid not null,
  programme_id uuid not null,
  since timestamp with time zone not null,
  constraint steward_pkey PRIMARY KEY (person_id, programme_id)
);
create table public.token (
  person_id uuid not null,
  token_id uuid not null,
  name text not null,
  scopes text[] not null,
  hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  last_used_on date,
  constraint token_pkey PRIMARY KEY (person_id, token_id)
);
create table public.token_key (
  hash text not null,
  person_id uuid not null,
  token_id uuid not null,
  scopes text[] not null,
  expires_at timestamp with time zone,
  constraint token_key_pkey PRIMARY KEY (hash)
);
create table public.upload (
  person_id uuid not null,
  import_id uuid not null,
  file integer not null,
  place integer not null,
  name text not null,
  bytes bytea not null,
  constraint upload_person_id_import_id_fkey FOREIGN KEY (person_id, import_id) REFERENCES public.import(person_id, import_id),
  constraint upload_pkey PRIMARY KEY (person_id, import_id, file, place)
);

CREATE INDEX account_of_user ON auth.account USING btree ("userId");
CREATE INDEX passkey_of_user ON auth.passkey USING btree ("userId");
CREATE INDEX session_of_user ON auth.session USING btree ("userId");
CREATE INDEX two_factor_of_user ON auth."twoFactor" USING btree ("userId");
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);
CREATE INDEX import_expiry ON public.import USING btree (expires_at) WHERE (status = 'looked-at'::text);
CREATE INDEX loop_in_time ON public.loop USING btree (mentorship_id, opened_at, loop_id);
CREATE INDEX moment_in_time ON public.moment USING btree (mentorship_id, at, moment_id);
CREATE INDEX standing_next_change ON public.standing USING btree (next_change_at) WHERE (next_change_at IS NOT NULL);
CREATE INDEX standing_version ON public.standing USING btree (version);

alter table public.agreement enable row level security, force row level security;
alter table public.audit enable row level security, force row level security;
alter table public.change enable row level security, force row level security;
alter table public.enrolment enable row level security, force row level security;
alter table public.heard enable row level security, force row level security;
alter table public.idempotency enable row level security, force row level security;
alter table public.import enable row level security, force row level security;
alter table public.invitation enable row level security, force row level security;
alter table public.invitation_key enable row level security, force row level security;
alter table public.loop enable row level security, force row level security;
alter table public.membership enable row level security, force row level security;
alter table public.mentorship enable row level security, force row level security;
alter table public.moment enable row level security, force row level security;
alter table public.muted_pattern enable row level security, force row level security;
alter table public.note enable row level security, force row level security;
alter table public.nudge_answer enable row level security, force row level security;
alter table public.person enable row level security, force row level security;
alter table public.seat_claim enable row level security, force row level security;
alter table public.standing enable row level security, force row level security;
alter table public.steward enable row level security, force row level security;
alter table public.token enable row level security, force row level security;
alter table public.token_key enable row level security, force row level security;
alter table public.upload enable row level security, force row level security;

create policy keeper on public.agreement as permissive for all to owner using (true) with check (true);
create policy pair on public.agreement as permissive for all to public using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.audit as permissive for all to owner using (true) with check (true);
create policy own on public.audit as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.change as permissive for all to owner using (true) with check (true);
create policy pair on public.change as permissive for all to public using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.enrolment as permissive for all to owner using (true) with check (true);
create policy pair on public.enrolment as permissive for all to perennial_app using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.heard as permissive for all to owner using (true) with check (true);
create policy pair on public.heard as permissive for all to public using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.idempotency as permissive for all to owner using (true) with check (true);
create policy own on public.idempotency as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.import as permissive for all to owner using (true) with check (true);
create policy own on public.import as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.invitation as permissive for all to owner using (true) with check (true);
create policy pair on public.invitation as permissive for all to perennial_app using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.invitation_key as permissive for all to owner using (true) with check (true);
create policy pair on public.invitation_key as permissive for all to perennial_app using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy shown on public.invitation_key as permissive for select to perennial_auth using (true);
create policy keeper on public.loop as permissive for all to owner using (true) with check (true);
create policy pair on public.loop as permissive for all to public using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.membership as permissive for all to owner using (true) with check (true);
create policy own on public.membership as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.mentorship as permissive for all to owner using (true) with check (true);
create policy pair on public.mentorship as permissive for all to public using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.moment as permissive for all to owner using (true) with check (true);
create policy pair on public.moment as permissive for all to public using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.muted_pattern as permissive for all to owner using (true) with check (true);
create policy own on public.muted_pattern as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.note as permissive for all to owner using (true) with check (true);
create policy own on public.note as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.nudge_answer as permissive for all to owner using (true) with check (true);
create policy own on public.nudge_answer as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.person as permissive for all to owner using (true) with check (true);
create policy own on public.person as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.seat_claim as permissive for all to owner using (true) with check (true);
create policy pair on public.seat_claim as permissive for all to perennial_app using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.standing as permissive for all to owner using (true) with check (true);
create policy pair on public.standing as permissive for all to public using ((NULLIF(((public.me() = mentor_id) OR (public.me() = mentee_id)), false) IS NOT NULL)) with check (((public.me() = mentor_id) OR (public.me() = mentee_id)));
create policy keeper on public.steward as permissive for all to owner using (true) with check (true);
create policy own on public.steward as permissive for all to perennial_app using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.token as permissive for all to owner using (true) with check (true);
create policy own on public.token as permissive for all to perennial_app using ((person_id = public.me())) with check ((person_id = public.me()));
create policy keeper on public.token_key as permissive for all to owner using (true) with check (true);
create policy own on public.token_key as permissive for all to perennial_app using ((person_id = public.me())) with check ((person_id = public.me()));
create policy shown on public.token_key as permissive for select to perennial_auth using (true);
create policy keeper on public.upload as permissive for all to owner using (true) with check (true);
create policy own on public.upload as permissive for all to public using ((person_id = public.me())) with check ((person_id = public.me()));

grant usage on schema auth to perennial_auth;
grant usage on schema public to perennial_app;
grant usage on schema public to perennial_auth;
grant delete, insert, select, update on table auth."rateLimit" to perennial_auth;
grant delete, insert, select, update on table auth."twoFactor" to perennial_auth;
grant delete, insert, select, update on table auth."user" to perennial_auth;
grant delete, insert, select, update on table auth.account to perennial_auth;
grant delete, insert, select, update on table auth.guess to perennial_auth;
grant delete, insert, select, update on table auth.passkey to perennial_auth;
grant delete, insert, select, update on table auth.session to perennial_auth;
grant delete, insert, select on table auth.spent_code to perennial_auth;
grant delete, insert, select, update on table auth.verification to perennial_auth;
grant delete, insert, select, update on table auth.welcome to perennial_auth;
grant insert, select, update on table public.agreement to perennial_app;
grant insert, select on table public.audit to perennial_app;
grant insert, select on table public.change to perennial_app;
grant select on table public.enrolment to perennial_app;
grant insert, select, update on table public.heard to perennial_app;
grant delete, insert, select, update on table public.idempotency to perennial_app;
grant delete, insert, select, update on table public.import to perennial_app;
grant insert, select, update on table public.invitation to perennial_app;
grant insert, select on table public.invitation_key to perennial_app;
grant select on table public.invitation_key to perennial_auth;
grant delete, insert, select, update on table public.loop to perennial_app;
grant insert, select on table public.membership to perennial_app;
grant insert, select, update on table public.mentorship to perennial_app;
grant insert, select on table public.moment to perennial_app;
grant delete, insert, select, update on table public.muted_pattern to perennial_app;
grant delete, insert, select, update on table public.note to perennial_app;
grant delete, insert, select, update on table public.nudge_answer to perennial_app;
grant insert on table public.outbox to perennial_app;
grant insert, select, update on table public.person to perennial_app;
grant insert, select on table public.seat_claim to perennial_app;
grant insert, select, update on table public.standing to perennial_app;
grant select on table public.steward to perennial_app;
grant delete, insert, select, update on table public.token to perennial_app;
grant delete, insert, select on table public.token_key to perennial_app;
grant select on table public.token_key to perennial_auth;
grant delete, insert, select, update on table public.upload to perennial_app;
grant execute on function public.act_as(uuid) to perennial_app;
grant execute on function public.act_as(uuid) to public;
grant execute on function public.forget_emptied_mentorship(uuid) to perennial_app;
grant execute on function public.forget_me() to perennial_app;
grant execute on function public.forget_my_mentorship(uuid) to perennial_app;
grant execute on function public.me() to perennial_app;
grant execute on function public.me() to public;
grant execute on function public.take_back_import(uuid,uuid) to perennial_app;
