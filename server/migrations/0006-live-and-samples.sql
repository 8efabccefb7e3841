-- What changed between the two, one number after the other: whoever was away reads on from the number they know.
create table change (
  mentorship_id uuid not null references mentorship,
  number int not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  kind text not null check (kind in ('moment', 'history', 'agreement', 'joined')),
  moment_id uuid,
  changed_at timestamptz not null,
  primary key (mentorship_id, number)
);

alter table change enable row level security;
alter table change force row level security;
create policy pair on change using (me() in (mentor_id, mentee_id)) with check (me() in (mentor_id, mentee_id));
do $$
begin
  execute format('create policy keeper on change to %I using (true) with check (true)', current_user);
end $$;
grant select, insert on change to perennial_app;

-- Which of the sample histories a mentorship is; null for everybody's own.
alter table mentorship add column sample text;

-- Of a moment that is taken away, not even its id stays with what changed.
create or replace function remove_moments(of_mentorship uuid, gone uuid[]) returns void language plpgsql
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
  update change set moment_id = null where mentorship_id = of_mentorship and moment_id is not null and not exists (
    select from moment where moment.mentorship_id = of_mentorship and moment.moment_id = change.moment_id
  );
end $$;
