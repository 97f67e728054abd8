-- Mandates, in versions: what was known when, and on which days it held.
CREATE TABLE mandate (
  mandate_id uuid NOT NULL,
  principal  uuid NOT NULL,
  grantee    uuid NOT NULL,
  acts       jsonb NOT NULL,
  project_id uuid,
  valid_from date NOT NULL,
  valid_to   date, -- last day; before valid_from when it was taken back before it held
  ceiling    bigint,
  asset      text COLLATE "C",
  granted_by uuid NOT NULL,
  revoked_by uuid,
  known_from bigint NOT NULL,
  known_to   bigint,
  CONSTRAINT mandate_pk PRIMARY KEY (mandate_id, known_from)
);

-- after filling
CREATE INDEX mandate_principal ON mandate (principal, mandate_id);
CREATE INDEX mandate_grantee ON mandate (grantee) WHERE known_to IS NULL;
