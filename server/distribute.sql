-- Spreads Perennial's tables over the workers of a Citus cluster (docs/decisions/007): parents first, each by the
-- column of its family, every family in one group so that what belongs together lies together.
-- Run once by the owner, after the first start of Perennial has made the tables and before anybody writes.

select create_distributed_table('mentorship', 'mentorship_id', colocate_with => 'none');
select create_distributed_table('standing', 'mentorship_id', colocate_with => 'mentorship');
select create_distributed_table('moment', 'mentorship_id', colocate_with => 'mentorship');
select create_distributed_table('heard', 'mentorship_id', colocate_with => 'mentorship');
select create_distributed_table('loop', 'mentorship_id', colocate_with => 'mentorship');
select create_distributed_table('agreement', 'mentorship_id', colocate_with => 'mentorship');
select create_distributed_table('invitation', 'mentorship_id', colocate_with => 'mentorship');
select create_distributed_table('seat_claim', 'mentorship_id', colocate_with => 'mentorship');
select create_distributed_table('change', 'mentorship_id', colocate_with => 'mentorship');
select create_distributed_table('enrolment', 'mentorship_id', colocate_with => 'mentorship');

select create_distributed_table('person', 'person_id', colocate_with => 'none');
select create_distributed_table('membership', 'person_id', colocate_with => 'person');
select create_distributed_table('note', 'person_id', colocate_with => 'person');
select create_distributed_table('nudge_answer', 'person_id', colocate_with => 'person');
select create_distributed_table('muted_pattern', 'person_id', colocate_with => 'person');
select create_distributed_table('idempotency', 'person_id', colocate_with => 'person');
select create_distributed_table('audit', 'person_id', colocate_with => 'person');
select create_distributed_table('token', 'person_id', colocate_with => 'person');
select create_distributed_table('import', 'person_id', colocate_with => 'person');
select create_distributed_table('upload', 'person_id', colocate_with => 'person');
select create_distributed_table('steward', 'person_id', colocate_with => 'person');

-- Local, on the coordinator alone; keys are found by their hash, before it is known whose they are:
-- local: token_key
-- local: invitation_key
-- local: outbox
-- local: schema_migration
-- local: auth.*
