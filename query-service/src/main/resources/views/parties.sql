-- Parties without their names: those are in the vault.
CREATE TABLE party (
  party_id    uuid CONSTRAINT party_pk PRIMARY KEY,
  type        text COLLATE "C" NOT NULL,
  identifiers jsonb NOT NULL,
  erased      boolean NOT NULL DEFAULT false,
  -- a payout account is ENTERED by one and CONFIRMED by another
  payout_account text COLLATE "C" NOT NULL DEFAULT 'NONE',
  retain_until date,
  version     bigint NOT NULL,
  position    bigint NOT NULL
);
