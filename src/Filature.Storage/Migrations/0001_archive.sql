-- Documents as they came in. Never changed.
CREATE TABLE arrivals (
  number      INTEGER PRIMARY KEY,
  content_id  TEXT NOT NULL,
  path        TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  charset     TEXT,
  address     TEXT,
  retrieved   TEXT,
  added       TEXT NOT NULL,
  bytes       BLOB NOT NULL
);

-- Frozen texts, named by their hash. Never changed.
CREATE TABLE texts (
  id    TEXT PRIMARY KEY,
  text  TEXT NOT NULL
);

-- One row a document; the text and arrival that are current. The report is what the rooms found, without the text itself.
CREATE TABLE articles (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  text_id     TEXT NOT NULL REFERENCES texts (id),
  arrival     INTEGER NOT NULL REFERENCES arrivals (number),
  content_id  TEXT NOT NULL,
  address     TEXT,
  path        TEXT NOT NULL,
  language    TEXT NOT NULL,
  headline    TEXT NOT NULL,
  outlet      TEXT,
  day         TEXT,
  added       TEXT NOT NULL,
  story       TEXT NOT NULL,
  thread      TEXT NOT NULL,
  terms       BLOB NOT NULL,
  report      TEXT NOT NULL
);
CREATE INDEX articles_by_story ON articles (story);
CREATE INDEX articles_by_path ON articles (path);
CREATE INDEX articles_by_address ON articles (address);

-- Every text an article has had.
CREATE TABLE versions (
  article  TEXT NOT NULL,
  version  INTEGER NOT NULL,
  text_id  TEXT NOT NULL REFERENCES texts (id),
  arrival  INTEGER NOT NULL REFERENCES arrivals (number),
  added    TEXT NOT NULL,
  PRIMARY KEY (article, version)
) WITHOUT ROWID;

-- Findings are never edited; a newer one supersedes an older one.
CREATE TABLE findings (
  id             TEXT NOT NULL,
  article        TEXT NOT NULL,
  kind           TEXT NOT NULL,
  value          TEXT NOT NULL,
  stage          TEXT NOT NULL,
  version        TEXT NOT NULL,
  rule           TEXT NOT NULL,
  score          REAL NOT NULL,
  evidence       TEXT NOT NULL,
  because        TEXT NOT NULL,
  superseded_by  TEXT,
  PRIMARY KEY (id, article)
) WITHOUT ROWID;
CREATE INDEX findings_by_article ON findings (article) WHERE superseded_by IS NULL;

CREATE TABLE claims (
  id       TEXT NOT NULL,
  article  TEXT NOT NULL,
  kind     TEXT NOT NULL,
  value    TEXT NOT NULL,
  place    TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (id, article)
) WITHOUT ROWID;

-- The edges of custody; the derivation itself stands in the derived article's report.
CREATE TABLE derivations (
  derived  TEXT NOT NULL,
  origin   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  PRIMARY KEY (derived, origin, kind)
) WITHOUT ROWID;
CREATE INDEX derivations_by_origin ON derivations (origin);

CREATE TABLE fingerprints (
  hash     INTEGER NOT NULL,
  article  INTEGER NOT NULL,
  PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX fingerprints_by_article ON fingerprints (article);

CREATE TABLE terms (
  term     INTEGER NOT NULL,
  article  INTEGER NOT NULL,
  PRIMARY KEY (term, article)
) WITHOUT ROWID;

-- In how many articles each term stands.
CREATE TABLE frequencies (
  term   INTEGER PRIMARY KEY,
  count  INTEGER NOT NULL
);

-- Stories as last told, so that a list is one query.
CREATE TABLE stories (
  id        TEXT PRIMARY KEY,
  thread    TEXT NOT NULL,
  title     TEXT NOT NULL,
  day       TEXT,
  reports   INTEGER NOT NULL,
  sources   INTEGER NOT NULL,
  articles  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX stories_by_day ON stories (day);
CREATE INDEX stories_by_thread ON stories (thread);

-- Full text over folded words (case and accents off, œ and æ apart); the words shown come from texts.
CREATE VIRTUAL TABLE search USING fts5 (headline, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
