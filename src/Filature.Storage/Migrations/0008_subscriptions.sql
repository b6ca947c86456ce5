-- Feeds that the desk listens to, how it stands with each, and the items of theirs that were taken in.

create table subscriptions (
  id       text primary key,            -- u and the hash of the address
  address  text not null unique,
  title    text,
  folder   text,                        -- names joined by /
  "right"  text not null,               -- headline, excerpt, full
  added_at text not null                -- UTC, ISO 8601, as all times here
) strict;

create table feed_states (
  subscription  text primary key references subscriptions(id) on delete cascade,
  moved_to      text,
  etag          text,
  last_modified text,
  due           text not null,
  seconds       integer,                -- the interval
  last_success  text,
  failing_since text,
  failures      integer not null,
  why           text,
  retired_at    text
) strict;

-- Kept when a subscription ends: taken up again, it brings nothing twice.
create table seen_items (
  subscription text not null,
  item         text not null,           -- hash of what names the item in its feed
  link         text,
  article      text,                    -- null: it was refused
  seen_at      text not null,
  primary key (subscription, item)
) strict, without rowid;
create index seen_items_by_item on seen_items(item, link) where article is not null and link is not null;
