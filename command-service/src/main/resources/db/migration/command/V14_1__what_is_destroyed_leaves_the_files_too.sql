-- Why: a process may die between destroying and clearing up, and a busy table may not be written anew at once. What is left
-- to do must be known, so that it is done.
CREATE TABLE vault.remains (
  -- a table in whose file destroyed rows still lie
  relation text CONSTRAINT remains_pk PRIMARY KEY,
  since    timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.remains TO ledger_app;
GRANT MAINTAIN ON vault.organisation_name TO ledger_app;

-- ANALYZE copies values it has seen into the system's catalogue, where nobody would destroy them. No plan needs these.
ALTER TABLE content.text ALTER COLUMN body SET STATISTICS 0, ALTER COLUMN salt SET STATISTICS 0;
ALTER TABLE content.document
  ALTER COLUMN salt SET STATISTICS 0,
  ALTER COLUMN sha256 SET STATISTICS 0,
  ALTER COLUMN file_name SET STATISTICS 0,
  ALTER COLUMN bytes SET STATISTICS 0,
  ALTER COLUMN commitment SET STATISTICS 0;
ALTER TABLE vault.subject ALTER COLUMN wrapped_key SET STATISTICS 0;
ALTER TABLE vault.detail ALTER COLUMN content SET STATISTICS 0;
ALTER TABLE vault.login ALTER COLUMN fingerprint SET STATISTICS 0;
ALTER TABLE vault.organisation_name ALTER COLUMN name SET STATISTICS 0;
ALTER TABLE request.batch_part ALTER COLUMN lines SET STATISTICS 0;
