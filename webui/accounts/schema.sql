-- Version 1. A later version adds a file of its own; nothing here is ever changed.
CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

-- `key` is the name without case, so that two spellings are one account. Accounts are never deleted: the log names them.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'admin')),
  password TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  made_at TEXT NOT NULL
);

-- Times are seconds since 1970. The browser holds the token; here is only its SHA-256.
CREATE TABLE session (
  token BLOB PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  began REAL NOT NULL,
  used REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX session_account ON session (account);

-- What is throttled: the SHA-256 of an account's name, of an address or of a browser.
CREATE TABLE attempt (key BLOB PRIMARY KEY, failures INTEGER NOT NULL, last REAL NOT NULL) WITHOUT ROWID;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE INDEX change_at ON change (at);
CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
