-- A steward runs a programme, and a mentorship may take part in one. A steward sees states and counts, never contents:
-- no policy of any table speaks of stewards, so that being one opens no row of another's.

create table steward (
  person_id uuid not null,
  programme_id uuid not null,
  since timestamptz not null,
  primary key (person_id, programme_id)
);

create table enrolment (
  mentorship_id uuid not null references mentorship,
  programme_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  since timestamptz not null,
  primary key (mentorship_id, programme_id)
);

alter table steward enable row level security;
alter table steward force row level security;
create policy own on steward to perennial_app using (person_id = me()) with check (person_id = me());

alter table enrolment enable row level security;
alter table enrolment force row level security;
create policy pair on enrolment to perennial_app
  using (me() in (mentor_id, mentee_id)) with check (me() in (mentor_id, mentee_id));

do $$
declare
  each text;
begin
  foreach each in array array['steward', 'enrolment'] loop
    execute format('create policy keeper on %I to %I using (true) with check (true)', each, current_user);
  end loop;
end $$;

grant select on steward, enrolment to perennial_app;
