#!/bin/sh
# Makes a random secret for each file that is not there yet, in ./secrets. What is there stays.
set -eu
cd "$(dirname -- "$0")"
umask 077
mkdir -p secrets
for name in postgres-superuser ledger-migrator ledger-app ledger-sequencer query-app installation-token vault-key grafana-admin; do
  [ -e "secrets/$name" ] || head -c 32 /dev/urandom | base64 | tr -d '\n=' | tr '+/' '-_' >"secrets/$name"
done
# Files are mounted as they are: users 10001 (the services) and 472 (Grafana) must be able to read theirs, and nobody else gets
# past the folder.
chmod 0700 secrets
chmod 0444 secrets/*
