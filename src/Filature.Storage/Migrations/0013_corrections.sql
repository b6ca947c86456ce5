-- What readers corrected: facts beside the documents, applied whenever an article is read again. None is edited; one that is taken back
-- has a withdrawal.

create table corrections (
  number  integer primary key,
  id      text not null unique,         -- c and a hash
  kind    text not null,                -- not-same-story, not-a-copy, speaker
  article text not null references articles(id),
  others  text not null,                -- [article ids]: the story it is not in, the article it was not made from
  text    text references texts(id),    -- speaker: the text, the place and the words of the statement …
  start   integer,
  words   text,
  speaker text,                         -- … and who said it; null: nobody is named
  made_at text not null                 -- UTC, ISO 8601
) strict;
create index corrections_by_article on corrections(article);

create table withdrawals (
  correction text primary key references corrections(id),
  made_at    text not null
) strict;

-- Which articles corrections keep apart, from each side.
create table kept_apart (
  article    text not null,
  other      text not null,
  correction text not null references corrections(id),
  primary key (article, other, correction)
) strict, without rowid;

create trigger corrections_are_kept before delete on corrections begin select raise(abort, 'corrections are withdrawn, never deleted'); end;
create trigger corrections_are_frozen before update on corrections begin select raise(abort, 'corrections are never edited'); end;
create trigger withdrawals_are_kept before delete on withdrawals begin select raise(abort, 'withdrawals are never deleted'); end;
create trigger withdrawals_are_frozen before update on withdrawals begin select raise(abort, 'withdrawals are never edited'); end;
