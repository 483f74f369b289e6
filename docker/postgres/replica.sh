#!/bin/sh
# A copy of the database that follows it (streaming replication), for backups and figures. Made by pg_basebackup when there is none, and anew when
# the one that is there is of another database, or was away for longer than the primary keeps what it needs. Nothing stands in it alone.
set -eu
data=/var/lib/postgresql/data/copy
name=buurtbaken_replica
export PGPASSFILE=/tmp/pgpass
(umask 077 && printf 'postgres:5432:*:%s:%s\n' "$name" "$(cat /secrets/database-replica)" >"$PGPASSFILE")
primary="host=postgres port=5432 user=$name application_name=$name connect_timeout=5"
ask() { psql "$primary replication=true" -AtF ' ' -c "$1"; }

# Whether the copy can go on where it was. With the primary away nobody knows: what there is, is better than nothing.
fits() {
  [ -f "$data/standby.signal" ] || return 1
  system=$(ask IDENTIFY_SYSTEM) || return 0
  own=$(pg_controldata "$data" | sed -n 's/^Database system identifier: *//p')
  [ "${system%% *}" = "$own" ] || return 1
  case "$(ask "READ_REPLICATION_SLOT $name")" in
    'physical '*/*) return 0 ;;
    *) return 1 ;;
  esac
}

if ! fits; then
  until system=$(ask IDENTIFY_SYSTEM); do sleep 2; done
  rm -rf "$data" "$data.half"
  # Of the former copy; keeps on the primary what is needed from now on, up to max_slot_wal_keep_size.
  ask "DROP_REPLICATION_SLOT $name" 2>/dev/null || true
  ask "CREATE_REPLICATION_SLOT $name PHYSICAL RESERVE_WAL" >/dev/null
  pg_basebackup -d "$primary" -D "$data.half" -X stream -S "$name" --checkpoint=fast --no-password
  touch "$data.half/standby.signal"
  mv "$data.half" "$data"
fi

# A backup may look for long at one moment: what would take that away from it waits, an hour at most.
exec postgres -D "$data" \
  -c "primary_conninfo=$primary passfile=$PGPASSFILE" -c "primary_slot_name=$name" \
  -c hba_file=/etc/buurtbaken/pg_hba.conf -c listen_addresses='*' \
  -c hot_standby_feedback=on -c max_standby_streaming_delay=1h -c max_standby_archive_delay=1h "$@"
