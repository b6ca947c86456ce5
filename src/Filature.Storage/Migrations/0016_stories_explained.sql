-- What each term of an article is and how often it stands there: a byte a term, in the order of terms; null where it was not kept.

alter table marks add column term_marks blob;

-- What readers merge, split and rename.
alter table corrections add column about text;  -- the story or thread that was merged into another one, split or renamed
alter table corrections add column thread text; -- of a story that was merged: the thread that it was in
alter table corrections add column title text;  -- its name
create index corrections_by_about on corrections(about) where about is not null;

-- Why each article is where it is: the placement that stands and those that it superseded. None is edited.
create table placings (
  number        integer primary key,
  id            text not null,          -- p and a hash
  article       integer not null references articles(number),
  story         text not null,
  thread        text not null,
  rule          text not null,          -- copy, shared-terms, one-affair, alone, reader, divided
  score         real not null,
  because       text not null,          -- [article ids, or a correction]
  text          text not null references texts(id),
  shared        text not null,          -- [[start, end]]: what it shares with them, the most telling first
  made_at       text not null,
  superseded_at text                    -- null: it stands
) strict;
create index placings_by_article on placings(article, number);
create index placings_by_id on placings(id);
create trigger placings_are_kept before delete on placings begin select raise(abort, 'placements are superseded, never deleted'); end;
create trigger placings_are_frozen before update on placings when old.superseded_at is not null or new.superseded_at is null
begin select raise(abort, 'placements are superseded, never edited'); end;
