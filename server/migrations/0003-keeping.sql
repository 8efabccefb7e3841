-- What comes in and what goes out: imports with the files they were made from, and forgetting.

create table import (
  person_id uuid not null,
  import_id uuid not null,
  status text not null check (status in ('looked-at', 'recorded', 'undone')),
  mentorship_id uuid,
  made_mentorship boolean not null default false,
  options json not null,
  found json not null,
  added int,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  recorded_at timestamptz,
  undone_at timestamptz,
  primary key (person_id, import_id)
);
create index import_expiry on import (expires_at) where status = 'looked-at';

-- The uploaded files in pieces, kept until they are recorded or have expired.
create table upload (
  person_id uuid not null,
  import_id uuid not null,
  file int not null,
  place int not null,
  name text not null,
  bytes bytea not null,
  primary key (person_id, import_id, file, place),
  foreign key (person_id, import_id) references import
);

do $$
declare
  each text;
begin
  foreach each in array array['import', 'upload'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own on %I using (person_id = me()) with check (person_id = me())', each);
    execute format('create policy keeper on %I to %I using (true) with check (true)', each, current_user);
  end loop;
end $$;

grant select, insert, update, delete on import, upload to perennial_app;

-- The tables of a family, those that refer to others first: what is added later is forgotten like the rest.
create function family(key text) returns setof regclass language sql stable set search_path = pg_catalog, public as $$
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
$$;

-- Moments are taken away in two ways alone: whoever imported them takes the import back, or somebody is forgotten.
create function remove_moments(of_mentorship uuid, gone uuid[]) returns void language plpgsql
  set search_path = pg_catalog, public as $$
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
end $$;

create function take_back_import(of_mentorship uuid, of_import uuid) returns int language plpgsql
  security definer set search_path = pg_catalog, public as $$
declare
  gone uuid[];
begin
  select coalesce(array_agg(moment_id), '{}') into gone from moment
    where mentorship_id = of_mentorship and import_id = of_import and author_id = me()
      and me() in (mentor_id, mentee_id);
  perform remove_moments(of_mentorship, gone);
  return cardinality(gone);
end $$;

-- Everything of mine that is mine alone.
create function forget_me() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  of_family regclass;
begin
  for of_family in select family('person_id') loop
    execute format('delete from %s where person_id = $1', of_family) using me();
  end loop;
end $$;

-- The same for one mentorship; what I did stays in my own record of it.
create function forget_my_mentorship(of_mentorship uuid) returns void language plpgsql
  security definer set search_path = pg_catalog, public as $$
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
end $$;

create function forget_mentorship(of_mentorship uuid) returns void language plpgsql
  set search_path = pg_catalog, public as $$
declare
  of_family regclass;
begin
  if to_regclass('invitation_key') is not null then
    execute 'delete from invitation_key where mentorship_id = $1' using of_mentorship;
  end if;
  for of_family in select family('mentorship_id') loop
    execute format('delete from %s where mentorship_id = $1', of_family) using of_mentorship;
  end loop;
end $$;

-- One of the two leaves: their words go, the other's own stay, and nobody takes their seat.
create function forget_side(of_mentorship uuid, side text, gone uuid[], nobody uuid, called text) returns void
  language plpgsql set search_path = pg_catalog, public as $$
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
end $$;

-- What is left of an account outside both families: keys kept by their hash, its id in others' records, the sign-in.
create function forget_account(account uuid, ids uuid[]) returns void language plpgsql
  set search_path = pg_catalog, public as $$
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
end $$;

revoke execute on function family(text), remove_moments(uuid, uuid[]), take_back_import(uuid, uuid), forget_me(),
  forget_my_mentorship(uuid), forget_mentorship(uuid), forget_side(uuid, text, uuid[], uuid, text),
  forget_account(uuid, uuid[]) from public;
grant execute on function take_back_import(uuid, uuid), forget_me(), forget_my_mentorship(uuid) to perennial_app;
