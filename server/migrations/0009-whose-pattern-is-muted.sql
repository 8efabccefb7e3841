-- A pattern can stand for each of the two: muted is the one about one of them, or about both together. What was muted
-- by its kind alone stays muted for all.
alter table muted_pattern
  add column of text check (of in ('mentor', 'mentee', 'both')),
  drop constraint muted_pattern_pkey;

insert into muted_pattern (person_id, mentorship_id, pattern, muted_at, of)
  select person_id, mentorship_id, pattern, muted_at, each.of
  from muted_pattern cross join (values ('mentor'), ('mentee'), ('both')) as each (of);
delete from muted_pattern where of is null;

alter table muted_pattern alter column of set not null, add primary key (person_id, mentorship_id, pattern, of);
