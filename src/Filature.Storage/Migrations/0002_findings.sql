-- What was derived (findings) and what documents say of themselves (claims). New findings supersede old ones; none is edited.

create table findings (
  number        integer primary key,
  id            text not null,          -- equal documents give equal ids: two articles of one text may share one
  article       integer not null references articles(number),
  kind          text not null,
  value         text not null,
  stage         text not null,
  stage_version text not null,
  rule          text not null,
  score         real not null,
  evidence      text not null,          -- [{"textId", "span"}]: the words stand in texts
  because       text not null,          -- [ids]
  made_at       text not null,
  superseded_at text,                   -- null: it stands
  superseded_by text                    -- the finding in its place, or withdrawn
) strict;
create unique index findings_that_stand on findings(article, id) where superseded_at is null;
create index findings_by_id on findings(id);

create table claims (
  number  integer primary key,
  id      text not null,
  article integer not null references articles(number),
  text    text not null references texts(id),
  kind    text not null,
  value   text not null,
  place   text not null,                -- json-ld datePublished, meta og:site_name, text …
  start   integer,                      -- null: it stands outside the text
  "end"   integer,
  unique (article, id)
) strict;
create index claims_by_id on claims(id);

create trigger findings_are_kept before delete on findings begin select raise(abort, 'findings are never deleted'); end;
create trigger findings_are_frozen before update on findings
when old.superseded_at is not null
  or (new.number, new.id, new.article, new.kind, new.value, new.stage, new.stage_version, new.rule, new.score, new.evidence, new.because, new.made_at)
  is not (old.number, old.id, old.article, old.kind, old.value, old.stage, old.stage_version, old.rule, old.score, old.evidence, old.because, old.made_at)
begin select raise(abort, 'findings are superseded, never edited'); end;
create trigger claims_are_kept before delete on claims begin select raise(abort, 'claims are never deleted'); end;
create trigger claims_are_frozen before update on claims begin select raise(abort, 'claims are never edited'); end;

-- From here on: indexes into the newest reports, made anew with them.
create table derivations (
  "to"     integer not null references articles(number),
  position integer not null,
  finding  text not null,
  "from"   integer references articles(number),
  external text,
  kind     text not null,
  primary key ("to", position)
) strict, without rowid;
create index derivations_by_origin on derivations("from") where "from" is not null;

create table statements (
  article         integer not null references articles(number),
  position        integer not null,
  finding         text not null,
  speaker         text,
  speaker_words   text,                 -- folded
  addressee       text,
  addressee_words text,
  kind            text not null,
  act             text not null,
  channel         text,
  said_on         text,
  said_key        integer,              -- as articles.day_key
  primary key (article, position)
) strict, without rowid;
create index statements_by_speaker on statements(speaker_words, said_key);
create index statements_by_day on statements(said_key);
