-- Erasing a person (wissing): asked once, done by provisioning's job `erase-person`, told by number.
--
-- Retention (provisioning's nightly job `recheck-erasures`):
--   wissing: user_id, wissing_kamer, wissing_media    until it was looked at once more, two days after it was done
--   wissing: token_sha256 (the last page's link)      90 days
--   wissing otherwise                                 kept, as a figure: cause, times, counts, a random id that leads to nobody

create table wissing (
  nr bigint generated always as identity primary key,
  id uuid not null unique default gen_random_uuid(),
  -- No reference: the person goes.
  persoon_id uuid not null unique,
  -- Who it is on the homeserver, for as long as anything may still have to be taken away there.
  user_id text,
  oorzaak text not null check (oorzaak in ('zelf', 'account-gesloten', 'gemeente')),
  taal text not null check (taal in ('nl', 'fy', 'en')),
  gebieden text[] not null,
  gevraagd_op timestamptz not null,
  -- SHA-256 of the token of the link by which the person reads how it ended.
  token_sha256 bytea unique check (octet_length(token_sha256) = 32),
  stap text not null default 'gevraagd' check (stap in
    ('gevraagd', 'kamers', 'berichten', 'media', 'account', 'tabellen', 'klaar')),
  stap_op timestamptz not null,
  -- What is gone: numbers by name.
  aantallen jsonb not null default '{}',
  klaar_op timestamptz,
  nagekeken_op timestamptz,
  check ((stap = 'klaar') = (klaar_op is not null)),
  check (nagekeken_op is null or user_id is null)
);
create index wissing_na_te_kijken on wissing (klaar_op) where klaar_op is not null and nagekeken_op is null;

-- Rooms in which the person said something, each with how many of their events are empty now.
create table wissing_kamer (
  wissing_id uuid not null references wissing (id) on delete cascade,
  room_id text not null,
  geleegd integer not null default 0,
  klaar_op timestamptz,
  primary key (wissing_id, room_id)
);

-- Uploads of the person, and copies that the bot made of them.
create table wissing_media (
  wissing_id uuid not null references wissing (id) on delete cascade,
  mxc text not null,
  primary key (wissing_id, mxc)
);

-- Messages in which the bot shows what this person wrote, or decides about it: their places, no words.
create function wis_berichten(van text) returns table (room_id text, event_id text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.room_id, b.event_id from public.zaak_bericht b join public.zaak z on z.ref = b.ref
    where z.afzender = van and b.event_id is not null
  union
  select b.room_id, b.event_id from public.bericht b
    where b.event_id is not null and (
      (b.oorzaak like 'bezwaar:%' and exists
        (select from public.bezwaar w where w.indiener = van and b.oorzaak = 'bezwaar:' || w.id))
      or (b.oorzaak like 'sanctie:%' and exists
        (select from public.sanctie s where s.ontvanger = van and b.oorzaak = 'sanctie:' || s.id))
      or (b.oorzaak like 'gesprek:%' and exists
        (select from public.gesprek g where g.persoon = van and b.oorzaak = 'gesprek:' || g.id))
      or (b.oorzaak like 'rapport:%' and exists
        (select from public.rapport_zaak r where r.afzender = van and b.oorzaak = 'rapport:' || r.id)))
$$;

-- What was uploaded for messages of this person.
create function wis_media(van text) returns table (mxc text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.mxc from public.zaak_media m join public.zaak z on z.ref = m.ref where z.afzender = van
  union
  select r.mxc from public.foto_raster r join public.zaak z on z.ref = r.ref where z.afzender = van
$$;

-- Empties every text of this person in the bot's tables and ends what waits for them; gives how many rows still had something. The rows
-- stay as figures. Again, it gives 0.
create function wis_teksten(van text, op timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  total integer := 0;
  touched integer;
begin
  update public.zaak z set staat = 'ingetrokken', ingetrokken_door = 'verwijderd', staat_sinds = wis_teksten.op,
    afgerond_op = wis_teksten.op
    where z.afzender = van and z.staat in ('opgeslagen', 'wacht');
  get diagnostics touched = row_count; total := total + touched;
  update public.zaak z set origineel = null, vervanging = null, te_plaatsen = null, bevindingen = null
    where z.afzender = van and num_nonnulls(z.origineel, z.vervanging, z.te_plaatsen, z.bevindingen) > 0;
  get diagnostics touched = row_count; total := total + touched;
  delete from public.politie_kopie k using public.zaak z where z.ref = k.ref and z.afzender = van;
  get diagnostics touched = row_count; total := total + touched;
  update public.foto f set gewist_op = wis_teksten.op from public.zaak z
    where z.ref = f.ref and z.afzender = van and f.gewist_op is null;
  get diagnostics touched = row_count; total := total + touched;
  delete from public.foto_raster r using public.zaak z where z.ref = r.ref and z.afzender = van;
  get diagnostics touched = row_count; total := total + touched;
  update public.tip t set bevindingen = null, getoond = null
    where t.ontvanger = van and num_nonnulls(t.bevindingen, t.getoond) > 0;
  get diagnostics touched = row_count; total := total + touched;
  update public.bezwaar b set staat = 'ingetrokken', staat_sinds = wis_teksten.op, afgerond_op = wis_teksten.op
    where b.indiener = van and b.staat = 'open';
  get diagnostics touched = row_count; total := total + touched;
  update public.sanctie s set staat = 'verlopen', staat_sinds = wis_teksten.op where s.ontvanger = van and s.staat = 'gevraagd';
  get diagnostics touched = row_count; total := total + touched;
  update public.gesprek g set toestand = null, te_plaatsen = null,
    geeindigd_op = coalesce(g.geeindigd_op, wis_teksten.op), einde = coalesce(g.einde, 'weggegooid')
    where g.persoon = van and (num_nonnulls(g.toestand, g.te_plaatsen) > 0 or g.geeindigd_op is null);
  get diagnostics touched = row_count; total := total + touched;
  update public.rapport r set reden = null where r.melder = van and r.reden is not null;
  get diagnostics touched = row_count; total := total + touched;
  delete from public.proef_treffer p using public.gebeurtenis e where e.event_id = p.event_id and e.afzender = van;
  get diagnostics touched = row_count; total := total + touched;
  -- An open one is still needed by the neighbours; its words go with its retention.
  update public.melding m set plaats = null, wat = null, uitkomst_woorden = null
    where m.melder = van and m.toestand <> 'open' and num_nonnulls(m.plaats, m.wat, m.uitkomst_woorden) > 0;
  get diagnostics touched = row_count; total := total + touched;
  update public.melding_vraag v set plaats = null, wat = null where v.aan = van and num_nonnulls(v.plaats, v.wat) > 0;
  get diagnostics touched = row_count; total := total + touched;
  return total;
end $$;

revoke execute on function wis_berichten, wis_media, wis_teksten from public;
grant execute on function wis_berichten, wis_media, wis_teksten to buurtbaken_provisioning;
grant select, insert, update on wissing to buurtbaken_provisioning;
grant select, insert, update, delete on wissing_kamer, wissing_media to buurtbaken_provisioning;

create index if not exists audit_onderwerp on audit (onderwerp, nr);

-- What the bot's tables hold of whoever is signed in by this session: of that person alone, with an audit row for each look. Provisioning
-- reads no texts otherwise.
create function mijn_gegevens(van_sessie uuid, op timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wie public.persoon;
  van text;
  most constant integer := 500;
begin
  select p.* into wie from public.sessie s join public.persoon p on p.id = s.persoon_id
    where s.id = van_sessie and s.eindigt_op > mijn_gegevens.op and p.beeindigd_op is null;
  if wie.id is null then return null; end if;
  van := wie.user_id;
  perform public.audit_append('persoon:' || wie.id, 'gegevens.eigen', 'persoon:' || wie.id, null, '{}');
  return jsonb_build_object(
    'berichten', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select z.geopend_op as op, z.gebied_code as gebied, z.kamersoort as kamer, z.soort, z.actie, z.staat, z.staat_sinds as sinds,
        z.codes, coalesce(z.te_plaatsen, z.origineel #>> '{content,m.new_content,body}', z.origineel #>> '{content,body}') as tekst
      from public.zaak z where z.afzender = van order by z.geopend_op desc limit most) t),
    'tips', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select i.aangevraagd_op as op, i.gebied_code as gebied, i.actie, i.regels, i.codes, i.verstuurd_op as verstuurd, i.getoond,
        i.bevindingen
      from public.tip i where i.ontvanger = van order by i.aangevraagd_op desc limit most) t),
    'maatregelen', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select s.sinds as op, s.gebied_code as gebied, s.soort, s.regel, s.staat, s.staat_sinds as sinds, s.telt_tot, s.stil_tot
      from public.sanctie s where s.ontvanger = van order by s.sinds desc limit most) t),
    'bezwaren', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select b.ingediend_op as op, b.gebied_code as gebied, case when b.tip is null then 'maatregel' else 'tip' end as tegen, b.bij,
        b.staat, b.staat_sinds as sinds
      from public.bezwaar b where b.indiener = van order by b.ingediend_op desc limit most) t),
    'meldingen', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select m.geopend_op as op, m.gebied_code as gebied, m.nummer, m.toestand, m.plaats, m.wat, m.uitkomst
      from public.melding m where m.melder = van order by m.geopend_op desc limit most) t),
    'tekens', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select k.op, m.gebied_code as gebied, m.nummer, k.soort, k.ongedaan_op as ongedaan
      from public.melding_teken k join public.melding m on m.id = k.melding_id where k.door = van order by k.op desc limit most) t),
    'fotos', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select z.geopend_op as op, z.gebied_code as gebied, z.soort, z.staat, f.gewist_op as gewist, f.weggehaald_op as weggehaald,
        exists (select from public.politie_kopie k where k.ref = f.ref) as kopie
      from public.foto f join public.zaak z on z.ref = f.ref where z.afzender = van order by z.geopend_op desc limit most) t),
    'rapporten', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select r.ontvangen_op as op, r.over, r.reden, coalesce(r.toestand, 'nieuw') as toestand
      from public.rapport r where r.melder = van order by r.ontvangen_op desc limit most) t),
    'weggehaald', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      -- Who reported is said to nobody; that a message was taken away its sender may know.
      select r.toestand_sinds as op, r.gebied_code as gebied
      from public.rapport_zaak r where r.afzender = van and r.toestand = 'weg' order by r.toestand_sinds desc limit most) t),
    'gesprekken', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select g.begonnen_op as op, g.gebied_code as gebied, g.einde, g.geeindigd_op as geeindigd, g.toestand as antwoorden, g.te_plaatsen
      from public.gesprek g where g.persoon = van order by g.begonnen_op desc limit most) t));
end $$;
revoke execute on function mijn_gegevens from public;
grant execute on function mijn_gegevens to buurtbaken_provisioning;
