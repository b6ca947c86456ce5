-- Full text. The words come in folded (case, accents, ligatures), so that the index need not know any language.
create virtual table articles_fts using fts5(
  headline, body,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2"
);
