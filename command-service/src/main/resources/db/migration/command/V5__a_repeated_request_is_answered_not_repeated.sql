-- Why: a client that lost the answer asks again with the same key and gets the same answer, without body or answer being kept.
CREATE SCHEMA request;

CREATE TABLE request.idempotency (
  key_hash   bytea CONSTRAINT idempotency_pk PRIMARY KEY CONSTRAINT idempotency_key_hash CHECK (octet_length(key_hash) = 32),
  body_hmac  bytea NOT NULL,
  status     smallint NOT NULL,
  thing      text,
  stream     text,
  version    bigint,
  event_ids  uuid[] NOT NULL,
  created_at timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA request TO ledger_app;
GRANT SELECT, INSERT, DELETE ON request.idempotency TO ledger_app;
