-- What the desk is asked to watch for, and what was found. Rules end, they are not deleted; alerts stay as they were raised.

create table alert_rules (
  number     integer primary key,
  id         text not null,             -- r and the hash of kind, outlet and origin
  kind       text not null,
  outlet     text,
  origin     text,
  added_at   text not null,             -- UTC, ISO 8601, as all times here
  removed_at text                       -- null: it watches
) strict;
create unique index alert_rules_that_watch on alert_rules(id) where removed_at is null;

create table alerts (
  number    integer primary key,
  id        text not null unique,       -- n and the hash of rule, article, finding and words
  rule      text not null,
  kind      text not null,
  article   integer not null references articles(number),
  version   integer not null,           -- of the article, when it was raised
  finding   text,                       -- null: the page's text was changed
  origin    text,                       -- the id of the article it was compared with
  "before"  text,
  "after"   text,
  more      integer not null,
  raised_at text not null
) strict;
create index alerts_by_time on alerts(raised_at desc, number desc);

create trigger alert_rules_are_kept before delete on alert_rules begin select raise(abort, 'rules are ended, never deleted'); end;
create trigger alert_rules_are_frozen before update on alert_rules
when old.removed_at is not null or (new.number, new.id, new.kind, new.outlet, new.origin, new.added_at) is not (old.number, old.id, old.kind, old.outlet, old.origin, old.added_at)
begin select raise(abort, 'rules are ended, never edited'); end;
create trigger alerts_are_kept before delete on alerts begin select raise(abort, 'alerts are never deleted'); end;
create trigger alerts_are_frozen before update on alerts begin select raise(abort, 'alerts are never edited'); end;

-- Because of which article's arrival a finding was superseded; null where that was not kept.
alter table findings add column superseded_for text;
-- What an article's findings were before.
create index findings_given_up on findings(article) where superseded_at is not null;
