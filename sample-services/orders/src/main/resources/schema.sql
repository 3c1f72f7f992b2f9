-- Instances that start at once would both find that a table is missing.
select pg_advisory_lock(hashtext('schema.sql'));

create table if not exists orders (
  id        text primary key,
  key       uuid not null unique,
  status    text not null,
  payment   text not null,
  placed_at timestamptz not null,
  content   jsonb not null
);
create index if not exists orders_newest_first on orders (placed_at desc, id desc);
create index if not exists orders_to_be_charged on orders (placed_at) where payment = 'OPEN' and status = 'placed';

-- A replica of what the catalogue tells.
create table if not exists book (
  isbn     text primary key,
  title    text not null,
  amount   text not null,
  currency text not null,
  for_sale boolean not null,
  revision integer not null
);

select pg_advisory_unlock(hashtext('schema.sql'));
