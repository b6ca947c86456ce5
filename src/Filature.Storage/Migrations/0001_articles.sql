-- Documents as they came in, the frozen texts made of them, and the articles they are versions of.

create table arrivals (
  number     integer primary key,
  content    text not null,             -- hash of the bytes as delivered
  path       text not null,             -- what the user named
  address    text,
  media_type text not null,
  charset    text,
  retrieved  text,                      -- the day it reached the desk, YYYY-MM-DD
  added_at   text not null,             -- UTC, ISO 8601
  packed     integer not null,          -- 1: bytes are compressed (Brotli)
  bytes      blob not null
) strict;
create index arrivals_by_path on arrivals(path);
create index arrivals_by_address on arrivals(address) where address is not null;

create table texts (
  id   text primary key,                -- hash of the text
  text text not null
) strict;

create table articles (
  number       integer primary key,     -- 1, 2, 3 … without gaps: the greatest one counts them
  id           text not null unique,
  text         text not null references texts(id),
  arrival      integer not null references arrivals(number),
  language     text not null,
  headline     text not null,
  outlet       text,
  outlet_words text,                    -- folded, between spaces
  day          text,                    -- as far as it is known: 2024-03-07, 2024-03, XXXX-03-07
  day_key      integer                  -- yyyymmdd with zeros for what is open; null without a year
) strict;
create index articles_by_day on articles(day_key desc, number desc);

-- A corrected page is a new text of the same article; the earlier ones stay.
create table versions (
  article integer not null references articles(number),
  version integer not null,
  text    text not null references texts(id),
  arrival integer not null references arrivals(number),
  primary key (article, version)
) strict, without rowid;

-- The newest report of each article, without its text. What earlier ones found stays in findings.
create table reports (
  article integer primary key references articles(number),
  json    text not null
) strict;

create trigger arrivals_are_kept before delete on arrivals begin select raise(abort, 'arrivals are never deleted'); end;
create trigger arrivals_are_frozen before update on arrivals begin select raise(abort, 'arrivals are never edited'); end;
create trigger texts_are_kept before delete on texts begin select raise(abort, 'texts are never deleted'); end;
create trigger texts_are_frozen before update on texts begin select raise(abort, 'texts are never edited'); end;
create trigger articles_are_kept before delete on articles begin select raise(abort, 'articles are never deleted'); end;
create trigger versions_are_kept before delete on versions begin select raise(abort, 'versions are never deleted'); end;
create trigger versions_are_frozen before update on versions begin select raise(abort, 'versions are never edited'); end;
