-- Pages behind feed items that are asked again: for the text that failed to come, and for what is changed in silence.

create table followed_pages (
  link          text primary key,       -- as the feed gives it
  subscription  text not null references subscriptions(id) on delete cascade,
  host          text not null,          -- of the link, with its port where it is not the usual one
  article       text,                   -- null: nothing has come of it yet
  said          text not null,          -- the feed item's claims: [{"kind", "value", "where"}]
  since         text not null,          -- when it was first asked for
  fetched       text,                   -- when it first came; null: a teaser stands for it
  etag          text,
  last_modified text,
  due           text not null,
  failures      integer not null,       -- in a row
  why           text
) strict;
create index followed_pages_by_host on followed_pages(host, due);
create index followed_pages_by_subscription on followed_pages(subscription);
create index seen_items_by_article on seen_items(article) where article is not null;

-- robots.txt as it was read last, so that a restart need not ask for all of them again.
create table robots (
  origin text primary key,              -- scheme and authority
  until  text not null,                 -- when it is asked for again
  rules  blob                           -- null: there is none
) strict;
