-- Why: a client that lost the answer asks again with the same key and gets the same answer, without body or answer being kept.
CREATE SCHEMA request;

CREATE TABLE request.idempotency (
  key_hash   bytea CONSTRAINT idempotency_pk PRIMARY KEY CONSTRAINT idempotency_key_hash CHECK (octet_length(key_hash) = 32),
  body_hmac  bytea NOT NULL,
  status     smallint NOT NULL,
  stream     text,
  version    bigint,
  event_ids  uuid[] NOT NULL,
  created_at timestamptz NOT NULL
);

-- Bodies are compared as HMACs under this key, so that what was asked cannot be guessed from the table above.
CREATE TABLE request.server_key (
  only_one boolean CONSTRAINT server_key_pk PRIMARY KEY DEFAULT true CONSTRAINT server_key_only_one CHECK (only_one),
  key      bytea NOT NULL CONSTRAINT server_key_length CHECK (octet_length(key) = 32)
);

GRANT USAGE ON SCHEMA request TO ledger_app;
GRANT SELECT, INSERT, DELETE ON request.idempotency TO ledger_app;
GRANT SELECT, INSERT ON request.server_key TO ledger_app;
