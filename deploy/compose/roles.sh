#!/bin/bash
# Puts the roles of roles.sql in place and sets their passwords from the secrets. Running it again changes nothing but a password
# whose file was changed.
set -euo pipefail
export PGPASSWORD
PGPASSWORD=$(</run/secrets/postgres-superuser)
for login in ledger-migrator ledger-app ledger-sequencer query-app; do
  [ -s "/run/secrets/$login" ] || { echo "The secret $login is empty." >&2; exit 1; }
done
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --file=/sambog/roles.sql
# The passwords come by psql's own variables from the files: no command line and no log shows them.
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 <<'SQL'
SET log_statement = 'none';
SET log_min_error_statement = 'panic';
\set password `cat /run/secrets/ledger-migrator`
ALTER ROLE ledger_migrator PASSWORD :'password';
\set password `cat /run/secrets/ledger-app`
ALTER ROLE ledger_app PASSWORD :'password';
\set password `cat /run/secrets/ledger-sequencer`
ALTER ROLE ledger_sequencer PASSWORD :'password';
\set password `cat /run/secrets/query-app`
ALTER ROLE query_app PASSWORD :'password';
SQL
