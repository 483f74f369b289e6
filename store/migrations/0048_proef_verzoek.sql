-- breaking: no
-- A rehearsal that somebody asked for on a page (proef_verzoek), and when what makes backups was last there to hear of it (kopie_dienst).
--
-- Retention (provisioning's job `expire-backup-runs`, daily): proef_verzoek 400 days. No persons: who asked stands in the audit log.

create table proef_verzoek (
  id uuid primary key,
  gevraagd_op timestamptz not null,
  -- By the clock of what makes backups.
  begonnen_op timestamptz,
  pogingen smallint not null default 0 check (pogingen between 0 and 3),
  -- kopie: a backup is made. terugzetten: it is restored elsewhere. nakijken: what came of it is looked through.
  stap text check (stap in ('kopie', 'terugzetten', 'nakijken')),
  klaar_op timestamptz,
  gelukt boolean,
  check ((klaar_op is null) = (gelukt is null))
);
-- One at a time, however often the button is pressed.
create unique index proef_verzoek_open on proef_verzoek ((true)) where klaar_op is null;

create table kopie_dienst (
  een boolean primary key default true check (een),
  gezien_op timestamptz not null,
  -- Whether it was told for whom to encrypt: without that it makes no backups.
  heeft_sleutel boolean not null
);

-- What makes backups says that it is there, and takes what was asked. One that it took before is given again, since it was killed
-- on the way; three times at most.
create function proef_nemen(nu timestamptz, heeft_sleutel boolean) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gevraagd uuid;
begin
  insert into kopie_dienst as d (gezien_op, heeft_sleutel) values ($1, $2)
  on conflict (een) do update set gezien_op = excluded.gezien_op, heeft_sleutel = excluded.heeft_sleutel;
  update proef_verzoek set klaar_op = $1, gelukt = false where klaar_op is null and pogingen = 3;
  update proef_verzoek set begonnen_op = coalesce(begonnen_op, $1), pogingen = pogingen + 1, stap = 'kopie'
  where klaar_op is null and $2 returning id into gevraagd;
  return gevraagd;
end $$;
create function proef_stap(id uuid, stap text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update proef_verzoek set stap = $2 where proef_verzoek.id = $1 and klaar_op is null
$$;
create function proef_klaar(id uuid, op timestamptz, gelukt boolean) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update proef_verzoek set klaar_op = $2, gelukt = $3 where proef_verzoek.id = $1 and klaar_op is null
$$;
revoke execute on function proef_nemen, proef_stap, proef_klaar from public;
grant execute on function proef_nemen, proef_stap, proef_klaar to buurtbaken_backup;
grant select, insert, delete on proef_verzoek to buurtbaken_provisioning;
grant select on kopie_dienst to buurtbaken_provisioning;
