-- Who may do what, before anything exists: run once by the DBA in the ledger's own database, as a superuser.
-- Passwords are set apart from this file (ALTER ROLE … PASSWORD …). Running it again changes nothing.
DO $$
DECLARE
  wanted record;
BEGIN
  FOR wanted IN SELECT * FROM (VALUES
      ('ledger_owner', 'NOLOGIN'),     -- owns the ledger's tables; nobody logs in as it
      ('ledger_migrator', 'LOGIN'),    -- runs migrations as ledger_owner
      ('ledger_app', 'LOGIN'),         -- command-service: appends events, keeps guards, vault and texts
      ('ledger_sequencer', 'LOGIN'),   -- gives events their positions
      ('query_app', 'LOGIN'),          -- query-service: reads the ledger, owns the views
      ('ledger_auditor', 'NOLOGIN'),   -- reads the ledger; grant it to auditors' logins
      ('finance_reader', 'NOLOGIN')    -- reads finance views; grant it to BI logins
    ) AS role(name, login)
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
      EXECUTE format('CREATE ROLE %I %s NOINHERIT NOCREATEDB NOCREATEROLE NOSUPERUSER', wanted.name, wanted.login);
    END IF;
  END LOOP;
END
$$;

GRANT ledger_owner TO ledger_migrator;
-- The owner hands `pending` to the sequencer, which must vacuum it.
GRANT ledger_sequencer TO ledger_owner;

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO ledger_migrator, ledger_app, ledger_sequencer, query_app, ledger_auditor, finance_reader', current_database());
  EXECUTE format('GRANT CREATE ON DATABASE %I TO ledger_owner, query_app', current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- A forgotten transaction would hold back the vacuum of `pending`. Those that work one at a time hold a lock in theirs: when
-- their host hangs, another takes over after 10 s.
ALTER ROLE ledger_app SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE ledger_sequencer SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE query_app SET idle_in_transaction_session_timeout = '10s';
-- A dead host gives up its locks in about 20 s.
ALTER ROLE ledger_sequencer SET tcp_keepalives_idle = 5;
ALTER ROLE ledger_sequencer SET tcp_keepalives_interval = 5;
ALTER ROLE ledger_sequencer SET tcp_keepalives_count = 3;
ALTER ROLE query_app SET tcp_keepalives_idle = 5;
ALTER ROLE query_app SET tcp_keepalives_interval = 5;
ALTER ROLE query_app SET tcp_keepalives_count = 3;
