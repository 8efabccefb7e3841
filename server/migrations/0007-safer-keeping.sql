-- By which rules a stored state was folded: one of other rules is made anew from its moments.
alter table standing add column version int not null default 1;
create index standing_version on standing (version);

-- A code of a second factor opens once: what was entered lately, by its hash.
create table auth.spent_code (
  "userId" text not null references auth."user" on delete cascade,
  hash text not null,
  at timestamptz not null,
  primary key ("userId", hash)
);
grant select, insert, delete on auth.spent_code to perennial_auth;

-- A mentorship that an import began, and that nothing and nobody is in once the import is undone, goes with it.
create function forget_emptied_mentorship(of_mentorship uuid) returns boolean language plpgsql
  security definer set search_path = pg_catalog, public as $$
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
end $$;

revoke execute on function forget_emptied_mentorship(uuid) from public;
grant execute on function forget_emptied_mentorship(uuid) to perennial_app;
