-- Fingerprints as a log-structured index: what came last in rows, all else in sorted blocks. It is made anew from the stored
-- articles when an archive is opened whose fingerprints were taken by another scheme.

drop table fingerprints;
alter table marks drop column fingerprints;
alter table marks add column print integer;   -- prints.text of the article's newest text

create table prints (
  text    integer primary key,          -- 1, 2, 3 … in the order in which they came
  article integer not null,             -- articles.number
  size    integer not null,             -- how many fingerprints it has
  live    integer not null              -- 0: the article has a newer text
) strict;

create table print_rows (
  text   integer primary key,
  hashes blob not null
) strict;

create table print_blocks (
  key  integer primary key,             -- level × 2^40 + the lowest hash that the block may hold
  data blob not null
) strict;

create table print_levels (
  level  integer primary key,
  cursor integer not null               -- the hash from which on the level sinks next
) strict;

insert into print_blocks values (1 << 40, x''), (2 << 40, x''), (3 << 40, x'');
insert into print_levels values (1, 0), (2, 0);

create table print_scheme (
  scheme text primary key               -- how the fingerprints were taken; none: not yet
) strict;
