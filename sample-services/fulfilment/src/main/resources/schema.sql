-- Instances that start at once would both find that a table is missing.
select pg_advisory_lock(hashtext('schema.sql'));

create table if not exists job (
  order_id text primary key,
  state    text not null,
  due_at   timestamptz not null,
  content  jsonb not null
);
create index if not exists job_due on job (due_at) where state in ('packing', 'shipped');

select pg_advisory_unlock(hashtext('schema.sql'));
