create table if not exists job (
  order_id text primary key,
  state    text not null,
  due_at   timestamptz not null,
  content  jsonb not null
);
create index if not exists job_due on job (due_at) where state in ('packing', 'shipped');
