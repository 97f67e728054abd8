-- Why: how people sign in names them too. Whoever reads the vault, its WAL or a backup must not read who they are.
-- Fingerprint: HMAC-SHA-256 (RFC 2104) over issuer, a zero byte and subject. Its key is of no login: only the function sees it.
CREATE TABLE vault.login_key (
  -- the key over and under the two pads of RFC 2104, so that SQL has no more to do than to hash
  inner_pad bytea NOT NULL CONSTRAINT login_key_inner CHECK (octet_length(inner_pad) = 64),
  outer_pad bytea NOT NULL CONSTRAINT login_key_outer CHECK (octet_length(outer_pad) = 64)
);
CREATE UNIQUE INDEX login_key_one ON vault.login_key ((true));

DO $$
DECLARE
  -- 366 random bits
  key       bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
BEGIN
  FOR at IN 0..31 LOOP
    inner_pad := set_byte(inner_pad, at, get_byte(inner_pad, at) # get_byte(key, at));
    outer_pad := set_byte(outer_pad, at, get_byte(outer_pad, at) # get_byte(key, at));
  END LOOP;
  INSERT INTO vault.login_key VALUES (inner_pad, outer_pad);
END
$$;

CREATE FUNCTION vault.fingerprint(issuer text, subject text) RETURNS bytea
LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT sha256(outer_pad || sha256(inner_pad || convert_to(issuer, 'UTF8') || '\x00'::bytea || convert_to(subject, 'UTF8')))
  FROM vault.login_key
$$;
REVOKE ALL ON FUNCTION vault.fingerprint(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.fingerprint(text, text) TO ledger_app, query_app;

-- A new table: a column that is dropped leaves its bytes where they were.
CREATE TABLE vault.known_login AS
  SELECT vault.fingerprint(issuer, subject) AS fingerprint, issuer, party_id FROM vault.login;
DROP TABLE vault.login;
CREATE TABLE vault.login (
  fingerprint bytea CONSTRAINT login_pk PRIMARY KEY CONSTRAINT login_fingerprint CHECK (octet_length(fingerprint) = 32),
  issuer      text NOT NULL,
  party_id    uuid NOT NULL
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0.01);
INSERT INTO vault.login SELECT * FROM vault.known_login;
DROP TABLE vault.known_login;
CREATE INDEX login_party ON vault.login (party_id);

GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON vault.login TO ledger_app;
-- The query side finds out which party a signed-in caller is.
GRANT SELECT (fingerprint, party_id) ON vault.login TO query_app;
