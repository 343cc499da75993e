PRAGMA application_id = 1131766370;
PRAGMA user_version = 1;
CREATE TABLE meta (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  kiosk_id    TEXT NOT NULL,
  key_id      TEXT NOT NULL,
  mark_wall   TEXT,
  mark_trust  TEXT,
  mark_uptime TEXT
) STRICT;
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
CREATE TABLE checkpoint (
  sequence  INTEGER PRIMARY KEY,
  hash      TEXT NOT NULL,
  wall      TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;
CREATE TABLE texts (
  id     TEXT PRIMARY KEY,
  sealed TEXT NOT NULL
) STRICT;
CREATE TABLE outbox (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  queued   TEXT NOT NULL,
  parcel   TEXT,
  kind     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  sealed   TEXT NOT NULL
) STRICT;
CREATE TABLE snapshot (
  sequence INTEGER PRIMARY KEY,
  fold     INTEGER NOT NULL,
  sealed   TEXT NOT NULL
) STRICT;
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
INSERT INTO meta VALUES (1, 'berlin-7', '5b0b96585066724c', '2026-03-01T08:00:03Z', 'TRUSTED', 'PT3S');
INSERT INTO journal VALUES (1, '2026-03-01T08:00:02Z', 'TRUSTED', 'PT2S', 'CompartmentWired', 1, 'compartment/7', '21794a83f96f0cd45556d81d3bc49d21', '{"compartment":"7","wiring":{"bank":"left","board":"board 1","channel":7}}', 'af6da232cebdc7efebf2f37f8a809dd9e670d14f6fdb11a20f4433ae05c645a3');
INSERT INTO journal VALUES (2, '2026-03-01T08:00:02Z', 'TRUSTED', 'PT2S', 'CompartmentWired', 1, 'compartment/7', 'aaab12b695b9ef8a0c297ce1428f4e5b', '{"compartment":"7","wiring":{"bank":"left","board":"board 2","channel":7}}', 'bed28c96dc73870d626487a2eb7f6a6504e1025792c93508fd206a1de4a94fee');
INSERT INTO journal VALUES (3, '2026-03-01T08:00:02Z', 'TRUSTED', 'PT2S', 'CompartmentWired', 1, 'compartment/7', '89ac737a08143600659a6555a95350e4', '{"compartment":"7","wiring":{"bank":"left","board":"board 3","channel":7}}', 'ebafadeed35f0c9dab36492a1e2f72e66cb79959b884a9ba7b801b7c52d09052');
INSERT INTO journal VALUES (4, '2026-03-01T08:00:04Z', 'TRUSTED', 'PT4S', 'CompartmentWired', 1, 'compartment/7', 'fecf67fb00652ccec9e2584320867484', '{"compartment":"7","wiring":{"bank":"left","board":"board 4","channel":7}}', 'aeda018bd8a52119ab657b800cb50334010267d4b7f1249079813e9baff04ba9');
INSERT INTO checkpoint VALUES (4, 'aeda018bd8a52119ab657b800cb50334010267d4b7f1249079813e9baff04ba9', '2026-03-01T08:00:04Z', 'CJ7562GKpMQquJAsN/9tdz6tqtB0K90EApRvLVm+l013KKCY0NNKLGsBd+prwaHgZDi0p//HilznvG3dZeM3Bg==');
INSERT INTO texts VALUES ('t1', 'Acv+ksGdKjNE++8VWn6WGEbYSFnB2Mt62JH0yLCSWnqk+YDaWQGfMafdHsU=');
INSERT INTO outbox VALUES (1, 'n1', 'PT3S', NULL, 'ForSupport', 1, 'ATAxIe0K319IZY9lQ6CttJISvevU1P8yY9lFe0ZVm0dxrgLQngF95lKRPLFwSzn5BXElR3CW5/ds5aDdOWhgboiRD0P/xz/wbVpFlqqn7sdOgzsRimldNHwhQhYL2rtOzDS+erMlhCWmQjj64klM59BPBv6th7Ys9OONtL3xLfcSMYPgXQON');
INSERT INTO outbox VALUES (2, 'n2', 'PT3S', NULL, 'ForSupport', 1, 'AXUJGq48KjUilLUnptqwfqTruh678/PfoUBqpwu6mBqzQ+rbWEJFey1WyPXzHKmVm3NEh1LxMyGBJtmVovnHR9kzELcyjXF2qlkBrGFLQxAbfqIh9qSnWHCQm0H31K3ccxYi9KxTvh5E3XqXfhGzCMT99phhW5bNaOLDmEmF2B2Y1rd0QWwB');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('outbox', 2);
INSERT INTO snapshot VALUES (4, 1, 'ASuH+EU/ii0d0b8TCLzADakArtWcjUFV+gIWXLg1kNfGYqxrcrX83jWc/zkN9tTNBPZrCrTuGYNoHcra6YgzQwPcqACmNk08V8cB2r8rOmn6CelX43SjRw/CBMnUWGLoAOgy02HXY5z0migwlDau4Gy+fRDUcK1Ohd6LTNtSJKC6GfSfNcik7il8XAg7/LGbgGRFTClb6nSUSde1PJU1kPDsyk9jZpW2KbGEkBJgw9RIwa4/R8yKpaTAgshrfvygfNecd+0Bq16HshviemaYbPWXUWHhXo1xIMCxx6+kuYyIdygVSBRKK9cmjpOY8/kc3mX225ccI6I84vALKOObXBHU2O12Wg4ANubHQgHrap0Xw8YpXmj22JXZIdCk6RthmuanakgvqkLQ+j6uESce84bN/FCdKEUWV+6u5FbGpy9Y+sZ7CIto7RzA89ND3Q8dXYf/Ktf7nRHuByolf78lhmfSyF359WAm5DADR3qRgWS76U/JD6gnjEAAL3hDvny3FlQsknj7+TBWz7xbv0Xlzfzwv9QiU1Ic0QxaDasTtaEfC+0EEXM+f1epGG1ikFuCeC2GLMcmSjpmg+MGtFXBvOqQdDpBlZW5TJwgUfIn3sg/Cr+HNKftJPwv2eiWXWT6iNJ/UHvHhFbrpZ2mLr5l4g2L94eKHEdSm+A7CwZg7Vd3XrQ9dZbqC4TV/iQKWlfCnV/xDBJQKn7LQKr0rhLsdXws4rVLtCsIpPUmorzYes4ZXrPtKJP4dTJh/iAzgKmYgWC1l19o5BvnwdIQF+HEWQsIsFBxDaplKgufmI6gjBSrkYg2pL7GeC5yw+isl60YZ9Cf95XqGl+DYkAO2DbAXxOS5BCbW49NtQ3W3zN8odNHIrWjUCPukstvdSTAACt/u0nhZuiD//Z9jzJ+9KI9EM1i7nu+ZxDI8yktCxWN5mwVNqZ1WbtSF2YiCL/w4U+baAm2nMFQk1Y5QqfWmbuh7Hjh2l5ZPMy0+XhNmqBoCmSQQv2Ix5MaSB++xRrEVrYhQrI6uvR2+y51qGL5mvqzI7q8aNrHpYQk4kwkgv5qohDkrjin3C9f4rH8ALHQ1anwP+5IHmn1sczbpI1Kjm28KsYNjM7RY4Ny8eV5SRwhWKtnRbn/idyJURj+bqf+XCE01N1xbkS892n5vjnP9GBM4l+nolq8xSW2hvLCkKdJPZE/CZ8ioa6fefyBijSPBblcKBFLCx3yIlSbT90kM4+BfyfmL4QJBTKIrhCJAbHuN7Hb6N8d9FIRUL0aawW8U8rbsmMVSZaM4bbTDBbySPJfkv7qsEIrqZFP+09mJSKVQWayESQ1nq/VwUmqrjrNMVI=');
INSERT INTO compartments VALUES ('7', 'Vacant', NULL, NULL, 'left', 7, 0, 4, 4);
CREATE INDEX outbox_by_parcel ON outbox (parcel);
CREATE INDEX parcels_by_barcode ON parcels (barcode);
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_not_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
