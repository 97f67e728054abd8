-- Why: the ledger is its events. They are inserted once, by ledger_app, and no login, not even the owner, may change them.
CREATE SCHEMA ledger;

CREATE TABLE ledger.event (
  seq         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT event_pk PRIMARY KEY,
  event_id    uuid NOT NULL CONSTRAINT event_once UNIQUE,
  stream      text NOT NULL CONSTRAINT event_stream_form CHECK (stream ~ '^[a-z-]+/[0-9a-f-]{36}$'),
  version     bigint NOT NULL CONSTRAINT event_version_from_zero CHECK (version >= 0),
  type        text NOT NULL CONSTRAINT event_type_form CHECK (type ~ '^[a-z0-9.-]+$'),
  revision    int NOT NULL CONSTRAINT event_revision_from_one CHECK (revision >= 1),
  recorded_at timestamptz NOT NULL,
  metadata    bytea NOT NULL,
  payload     bytea NOT NULL,
  CONSTRAINT event_stream_version UNIQUE (stream, version)
) WITH (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

COMMENT ON TABLE ledger.event IS 'One row per event. seq is an order of insertion, not of commit: read by ledger.entry.position.';

-- Committed events that have no position yet. Only the insert trigger fills it, only the sequencer empties it.
CREATE TABLE ledger.pending (
  seq bigint NOT NULL
) WITH (autovacuum_enabled = false);

-- The position of every event, dense from 0, in one order that never changes.
CREATE TABLE ledger.entry (
  position     bigint CONSTRAINT entry_pk PRIMARY KEY,
  seq          bigint NOT NULL CONSTRAINT entry_of_one_event UNIQUE,
  leaf_hash    bytea NOT NULL CONSTRAINT entry_leaf_hash_sha256 CHECK (octet_length(leaf_hash) = 32),
  sequenced_at timestamptz NOT NULL
) WITH (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- A cut in time is a cut in position: the last position sequenced at or before T.
CREATE INDEX entry_sequenced_at ON ledger.entry (sequenced_at, position);

CREATE FUNCTION ledger.announce() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO ledger.pending (seq) SELECT seq FROM added;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION ledger.announce() FROM PUBLIC;

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER announce AFTER INSERT ON ledger.event REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.announce();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.event
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
-- ALWAYS: also in a session that calls itself a replica.
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER announce;
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER refuse_change;
ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER refuse_change;

GRANT USAGE ON SCHEMA ledger TO ledger_app, ledger_sequencer, query_app, ledger_auditor;
GRANT SELECT, INSERT ON ledger.event TO ledger_app;
GRANT SELECT ON ledger.event TO ledger_sequencer, query_app, ledger_auditor;
GRANT SELECT, INSERT ON ledger.entry TO ledger_sequencer;
GRANT SELECT ON ledger.entry TO ledger_app, query_app, ledger_auditor;
-- The backlog may be looked at by whoever must back off when it grows.
GRANT SELECT ON ledger.pending TO ledger_app;
-- VACUUM needs ownership.
GRANT CREATE ON SCHEMA ledger TO ledger_sequencer;
GRANT INSERT ON ledger.pending TO ledger_owner;
ALTER TABLE ledger.pending OWNER TO ledger_sequencer;
REVOKE CREATE ON SCHEMA ledger FROM ledger_sequencer;
SET LOCAL ROLE ledger_sequencer;
GRANT INSERT ON ledger.pending TO ledger_owner;
GRANT SELECT ON ledger.pending TO ledger_app, query_app;
SET LOCAL ROLE ledger_owner;
