-- What the reading desk asks for, so that no page looks through a table.

-- A story by what a reader narrows the day to: the language, outlet or country (ISO 3166) it is told in, by or of.
create table story_facets (
  kind    text not null,                -- country, language, outlet
  value   text not null,
  day_key integer not null,             -- as stories.day_key; 0: not known
  reports integer not null,             -- independent ones
  story   text not null,
  primary key (kind, value, day_key desc, reports desc, story)
) strict, without rowid;
create index story_facets_by_story on story_facets(story);

create index articles_by_outlet on articles(outlet, day_key desc, number desc) where outlet is not null;
create index statements_by_speaker on statements(speaker, day_key desc, article desc, position) where speaker is not null;

-- Whether the derived article says where it is from.
alter table derivations add column declared integer;
update derivations set declared =
  (select json_extract(r.json, '$.lineage.derivedFrom[' || derivations.position || '].value.declared') from reports r where r.article = derivations."to");

create table saved_searches (
  number  integer primary key,
  query   text not null unique,
  made_at text not null                 -- UTC, ISO 8601
) strict;
