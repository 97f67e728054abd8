-- Why: a batch that was taken in must come to its end though processes die, and a line that was applied is never applied again.
CREATE TABLE request.batch (
  batch_id     uuid CONSTRAINT batch_pk PRIMARY KEY,
  key_hash     bytea NOT NULL CONSTRAINT batch_once UNIQUE,
  actor        uuid NOT NULL,
  on_behalf_of uuid NOT NULL,
  mandate      uuid,
  mode         text NOT NULL CONSTRAINT batch_mode CHECK (mode IN ('ATOMIC', 'INDEPENDENT')),
  -- lines name each other, so its parts are worked off one after the other
  in_order     boolean NOT NULL,
  lines        int NOT NULL,
  created_at   timestamptz NOT NULL
);

-- Some hundred lines that stand in one transaction; their text is dropped when they are done.
CREATE TABLE request.batch_part (
  batch_id  uuid NOT NULL,
  part      int NOT NULL,
  lines     bytea,
  done      boolean NOT NULL DEFAULT false,
  applied   int NOT NULL DEFAULT 0,
  unchanged int NOT NULL DEFAULT 0,
  changed   int NOT NULL DEFAULT 0,
  refused   int NOT NULL DEFAULT 0,
  CONSTRAINT batch_part_pk PRIMARY KEY (batch_id, part)
);
CREATE INDEX batch_part_undone ON request.batch_part (batch_id, part) WHERE NOT done;

CREATE TABLE request.batch_refusal (
  batch_id uuid NOT NULL,
  line     int NOT NULL,
  key      text,
  problem  text NOT NULL,
  CONSTRAINT batch_refusal_pk PRIMARY KEY (batch_id, line)
);

-- What a line made, across all batches of the party it was sent for. Hashes: keys and bodies are the sender's own words.
CREATE TABLE request.line (
  key_hash  bytea CONSTRAINT line_pk PRIMARY KEY,
  body_hash bytea NOT NULL,
  batch_id  uuid NOT NULL,
  thing     uuid
);

GRANT SELECT, INSERT, UPDATE ON request.batch, request.batch_part TO ledger_app;
GRANT SELECT, INSERT, DELETE ON request.batch_refusal TO ledger_app;
GRANT SELECT, INSERT ON request.line TO ledger_app;
