-- A bare file is known again by its bytes, also where they came with an address before.
create index arrivals_by_content on arrivals(content);
create index articles_by_arrival on articles(arrival);
