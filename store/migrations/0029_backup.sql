-- breaking: no
-- What became of backups and rehearsals (kopie_verloop), since when a restored installation goes on (terugzetting), and rooms that the
-- homeserver has and the database does not know (onbekende_kamer).
--
-- Retention (provisioning's job `expire-backup-runs`, daily): kopie_verloop 400 days. No persons in any of it.

create table kopie_verloop (
  id uuid primary key default gen_random_uuid(),
  -- kopie: a backup was made. proef: one was restored elsewhere and looked through.
  soort text not null check (soort in ('kopie', 'proef')),
  begonnen_op timestamptz not null,
  klaar_op timestamptz not null check (klaar_op >= begonnen_op),
  gelukt boolean not null,
  -- Of all files of the generation; null where it came to none.
  bytes bigint check (bytes >= 0),
  -- What was looked at in a rehearsal: name to true, false, or null where there was nothing to look at.
  controles jsonb not null default '{}' check (jsonb_typeof(controles) = 'object' and length(controles::text) <= 2000)
);
create index kopie_verloop_soort on kopie_verloop (soort, klaar_op desc);

-- What makes backups reads all and writes this alone.
create function kopie_melden(soort text, begonnen_op timestamptz, klaar_op timestamptz, gelukt boolean, bytes bigint, controles jsonb)
  returns void language sql security definer set search_path = public, pg_temp as $$
  insert into kopie_verloop (soort, begonnen_op, klaar_op, gelukt, bytes, controles)
  values ($1, $2, $3, $4, $5, $6)
$$;
revoke execute on function kopie_melden from public;
grant execute on function kopie_melden to buurtbaken_backup;
grant select, delete on kopie_verloop to buurtbaken_provisioning;

-- One row each time that a backup was put back: how far the database goes, and when that was done. Between the two the homeserver may
-- have rooms that are whole and that this database never heard of.
create table terugzetting (
  id uuid primary key default gen_random_uuid(),
  kopie_van timestamptz not null,
  op timestamptz not null check (op >= kopie_van)
);
grant select on terugzetting to buurtbaken_provisioning;

-- Rooms that were made by the service and that the database does not know, but that are no half-made ones: left as they are, for a person
-- to look at. Of a room the ID alone.
create table onbekende_kamer (
  room_id text primary key,
  reden text not null check (reden in ('met-mensen', 'rond-terugzetten')),
  gezien_op timestamptz not null
);
grant select, insert, update, delete on onbekende_kamer to buurtbaken_provisioning;
