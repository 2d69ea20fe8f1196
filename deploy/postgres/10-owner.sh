#!/bin/sh
# Runs once, when the database is made: the owner of the schema, who is no superuser. `migrate` logs in as him
# and makes the login of the application.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/owner_password)" --username postgres --dbname postgres <<'SQL'
CREATE ROLE juece_owner LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE juece OWNER juece_owner;
SQL
