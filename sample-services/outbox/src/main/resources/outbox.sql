-- Instances that start at once would both find that a table is missing.
select pg_advisory_lock(hashtext('outbox.sql'));

create table if not exists outbox (
  position   bigint generated always as identity primary key,
  partition  smallint not null,
  channel    text not null,
  subscribed boolean not null,
  key        text not null,
  headers    jsonb not null,
  payload    text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists outbox_oldest_first on outbox (partition, position);

-- Whoever has locked one of these publishes the messages of that partition.
create table if not exists outbox_partition (
  number smallint primary key
);
insert into outbox_partition select generate_series(0, 15) on conflict do nothing;

create table if not exists inbox (
  subscriber  text not null,
  message_id  text not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (subscriber, message_id)
);

select pg_advisory_unlock(hashtext('outbox.sql'));
