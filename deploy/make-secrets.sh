#!/bin/sh
# Makes the files that docker-compose.yml gives to its services, once; what is there is left as it is.
#   deploy/make-secrets.sh [folder]
set -eu
umask 077
folder=${1:-$(dirname "$0")/secrets}
mkdir -p "$folder" && chmod 0700 "$folder"
cd "$folder"

random() { head -c "$1" /dev/urandom | od -An -vtx1 | tr -d ' \n'; }
make() { [ -s "$1" ] || printf '%s' "$2" >"$1"; }

make postgres_password "$(random 24)"
make owner_password "$(random 24)"
make redis_password "$(random 24)"
make owner_database_url "postgres://juece_owner:$(cat owner_password)@postgres:5432/juece"
make database_url "postgres://juece_app:$(random 24)@postgres:5432/juece"
make redis_url "redis://:$(cat redis_password)@redis:6379"
make secret_key "$(head -c 32 /dev/urandom | base64 | tr -d '\n')"
# The containers read each file as another user; on this machine nobody else gets into the folder.
chmod 0444 ./*
