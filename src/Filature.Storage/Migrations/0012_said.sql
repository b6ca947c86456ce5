-- Statements asked by who said it, to whom, about what and when. The words of each stand folded in a full-text index; its row is found
-- by article * 65536 + position.

create virtual table statements_fts using fts5(
  speaker, addressee, content,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2"
);
insert into statements_fts (rowid, speaker, addressee, content)
select
  r.article * 65536 + s.key,
  lower(replace(replace(coalesce(s.value ->> '$.value.speakerEntity', '') || ' ' || coalesce(s.value ->> '$.value.speaker.text', ''), 'œ', 'oe'), 'Œ', 'oe')),
  lower(replace(replace(coalesce(s.value ->> '$.value.addresseeEntity', '') || ' ' || coalesce(s.value ->> '$.value.addressee.text', ''), 'œ', 'oe'), 'Œ', 'oe')),
  lower(replace(replace(coalesce(s.value ->> '$.value.content.text', ''), 'œ', 'oe'), 'Œ', 'oe'))
from reports r, json_each(r.json, '$.record.statements') s;

-- The day to list by: that of the saying, or else the article's; as articles.day_key.
alter table statements add column day_key integer;
update statements set day_key = coalesce(said_key, (select a.day_key from articles a where a.number = statements.article));
create index statements_by_listing on statements(day_key desc, article desc, position);
drop index statements_by_speaker;
drop index statements_by_day;
