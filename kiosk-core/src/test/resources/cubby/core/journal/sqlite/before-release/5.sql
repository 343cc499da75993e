-- Who this journal belongs to, and how far the kiosk's clocks have come.
CREATE TABLE meta (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  kiosk_id    TEXT NOT NULL,
  key_id      TEXT NOT NULL,
  mark_wall   TEXT,
  mark_trust  TEXT,
  mark_uptime TEXT
) STRICT;

-- What happened. Times as ISO 8601, hashes and salts in hex.
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  wall     TEXT NOT NULL,
  trust    TEXT NOT NULL,
  uptime   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  subject  TEXT NOT NULL,
  salt     TEXT NOT NULL,
  body     TEXT NOT NULL,
  hash     TEXT NOT NULL
) STRICT;

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_not_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- The kiosk's signed word on how far the journal had come.
CREATE TABLE checkpoint (
  sequence  INTEGER PRIMARY KEY,
  hash      TEXT NOT NULL,
  wall      TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

-- Texts about people, sealed, until they are erased.
CREATE TABLE texts (
  id     TEXT PRIMARY KEY,
  sealed TEXT NOT NULL
) STRICT;

-- Notices that have not left yet, sealed.
CREATE TABLE outbox (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  kind     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  sealed   TEXT NOT NULL
) STRICT;

-- The ledger after some row, sealed: the newest, and one before.
CREATE TABLE snapshot (
  sequence INTEGER PRIMARY KEY,
  fold     INTEGER NOT NULL,
  sealed   TEXT NOT NULL
) STRICT;

-- For queries only: the kiosk itself reads none of what follows.
CREATE TABLE compartments (
  label          TEXT PRIMARY KEY,
  state          TEXT NOT NULL,
  reason         TEXT,
  parcel         TEXT,
  bank           TEXT NOT NULL,
  channel        INTEGER NOT NULL,
  sensor_suspect INTEGER NOT NULL,
  openings       INTEGER NOT NULL,
  sequence       INTEGER NOT NULL
) STRICT;

-- Its barcode is a keyed digest; first is the row that announces it, or one before.
CREATE TABLE parcels (
  id          TEXT PRIMARY KEY,
  state       TEXT NOT NULL,
  compartment TEXT,
  carrier     TEXT NOT NULL,
  size        TEXT NOT NULL,
  tracking    TEXT NOT NULL,
  barcode     TEXT NOT NULL,
  contact     TEXT,
  first       INTEGER NOT NULL,
  sequence    INTEGER NOT NULL
) STRICT;

CREATE INDEX parcels_by_barcode ON parcels (barcode);
