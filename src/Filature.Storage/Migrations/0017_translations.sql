-- What engines made of sentences, and what waits for them. A sentence is named by the hash of its text: no article is asked for twice.

create table translation_ways (
  number  integer primary key,
  engine  text not null,
  version text not null,
  hops    text not null,               -- fr>es>en
  source  text not null,               -- the first of the hops
  target  text not null,               -- the last of them
  gist    integer not null
) strict;
create unique index translation_ways_once on translation_ways(engine, version, hops, gist);

create table translated (
  hash    text not null,               -- of the sentence
  way     integer not null references translation_ways(number),
  words   text not null,               -- in the other language
  made_at text not null,               -- UTC, ISO 8601, as all times here
  primary key (hash, way)
) strict, without rowid;

create table translation_queue (
  number  integer primary key,
  article text not null,               -- its id
  target  text not null,               -- the language asked for
  piece   text not null,               -- title, text, or statement and the finding's id
  rank    integer not null,            -- titles first
  asked_at text not null,
  due_at  text not null,               -- not before then
  tries   integer not null default 0,
  held_until text,                     -- somebody is at work on it; after that time he is not
  problem text,                        -- why it failed last
  done_at text                         -- null: it waits
) strict;
create unique index translation_queue_once on translation_queue(article, target, piece) where done_at is null;
create index translation_queue_waiting on translation_queue(rank, number) where done_at is null;
create index translation_queue_of_article on translation_queue(article, target);
