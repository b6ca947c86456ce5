-- From an address or a path to its article without looking through all versions.
create index versions_by_arrival on versions(arrival);
