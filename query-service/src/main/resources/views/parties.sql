-- Parties without their names: those are in the vault.
CREATE TABLE party (
  party_id    uuid CONSTRAINT party_pk PRIMARY KEY,
  type        text COLLATE "C" NOT NULL,
  identifiers jsonb NOT NULL,
  version     bigint NOT NULL,
  position    bigint NOT NULL
);
