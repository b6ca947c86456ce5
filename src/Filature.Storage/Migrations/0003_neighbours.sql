-- What articles are found near each other by. The second way round, from the article, is in marks.

create table fingerprints (
  hash    integer not null,
  article integer not null references articles(number),
  primary key (hash, article)
) strict, without rowid;

create table terms (
  term    integer not null,
  day     integer not null,             -- days since 0001-01-01; -1: not known to the day
  article integer not null references articles(number),
  primary key (term, day, article)
) strict, without rowid;

create table term_counts (
  term     integer primary key,
  articles integer not null
) strict;

create table marks (
  article      integer primary key references articles(number),
  fingerprints blob not null,           -- 64-bit little-endian, ascending
  terms        blob not null,
  day          integer not null         -- as in terms
) strict;
