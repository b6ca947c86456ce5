-- Which article is in which story and thread, and each story as it was last told.

create table placements (
  article integer primary key references articles(number),
  story   text not null,
  thread  text not null,
  score   real not null,
  because text not null                 -- [article ids]
) strict;
create index placements_by_story on placements(story);
create index placements_by_thread on placements(thread);

create table stories (
  id              text primary key,
  thread          text not null,
  title           text not null,
  day             text,
  day_key         integer,              -- as articles.day_key
  articles        text not null,        -- [article ids], earliest first
  reports         integer not null,     -- independent ones
  primary_sources integer not null
) strict, without rowid;
create index stories_by_day on stories(day_key desc, reports desc, id);
create index stories_by_thread on stories(thread, day_key);
