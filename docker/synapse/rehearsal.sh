#!/bin/sh
# The homeserver of a rehearsal: runs Synapse for as long as the file `go` is there, and waits for the next time. Idle it costs a shell.
set -u
dir=/rehearsal
while :; do
  touch /tmp/alive
  if [ -f "$dir/go" ]; then
    python3 -m synapse.app.homeserver --config-path "$dir/homeserver.yaml" &
    synapse=$!
    while [ -f "$dir/go" ] && kill -0 "$synapse" 2>/dev/null; do
      touch /tmp/alive
      sleep 1
    done
    # All that it has is thrown away.
    kill -KILL "$synapse" 2>/dev/null
    wait "$synapse"
    # One that ended by itself does not begin again: the rehearsal fails, and says so.
    while [ -f "$dir/go" ]; do
      touch /tmp/alive
      sleep 1
    done
  fi
  sleep 2
done
