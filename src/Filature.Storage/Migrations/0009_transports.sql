-- How documents came: the claims of their messengers (feeds) and the heads of the answers of the web.

create table transports (
  arrival integer primary key references arrivals(number),
  said    text not null,                -- [{"kind", "value", "where"}]
  headers text not null                 -- [{"name", "value"}]
) strict;

create trigger transports_are_kept before delete on transports begin select raise(abort, 'transports are never deleted'); end;
create trigger transports_are_frozen before update on transports begin select raise(abort, 'transports are never edited'); end;
