-- A job that failed is tried again later, and later still. What went wrong is kept as a code: never anybody's words.
alter table outbox add column tries int not null default 0;
alter table outbox add column due_at timestamptz;
alter table outbox add column trouble text;
