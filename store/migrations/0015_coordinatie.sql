-- The pages of coordinators: what they decide there (pagina_besluit), what they are shown of what waits, former settings
-- (wijk_instelling_oud), terms and handovers, and a group that moves over from WhatsApp (overstap, genodigde).
--
-- Retention (provisioning's nightly job `forget-coordinatie`):
--   genodigde             until 60 days after the list was begun, or when the coordinator closes the move; overstap keeps figures
--   wijk_instelling_oud   the last 20 of a gebied, 400 days
--   overdracht            one that nobody answered lapses after 14 days; the row stays as a figure: times, random ids
--   pagina_besluit        kept as figures: choice, outcome, times, random ids

-- What somebody chose on a page, for the bot to carry out as it does a tap. Provisioning writes it, the bot its outcome.
create table pagina_besluit (
  id uuid primary key,
  gebied_code text not null references gebied (code),
  -- Of what kind of thing; `lid`: of a member, whose id `onderwerp` then is.
  soort text not null check (soort in ('zaak', 'bezwaar', 'verwijdering', 'rapport', 'melding', 'lid')),
  onderwerp uuid not null,
  -- The version (zaak) or round (bezwaar) that they saw.
  versie integer,
  keuze text not null check (keuze ~ '^[a-z0-9-]{1,40}$'),
  -- Of a step against a member: the spelregel that it is about, and how many hours.
  regel smallint check (regel between 1 and 11),
  uren integer check (uren between 1 and 168),
  persoon_id uuid not null,
  op timestamptz not null,
  gedaan_op timestamptz,
  -- `gedaan`, or why it did not count.
  uitkomst text check (uitkomst in ('gedaan', 'besloten', 'veranderd', 'eigen', 'onplaatsbaar', 'gemeld', 'geen-toegang')),
  check ((gedaan_op is null) = (uitkomst is null)),
  check ((soort = 'lid') = (regel is not null))
);
create index pagina_besluit_open on pagina_besluit (gebied_code) where gedaan_op is null;

-- What a coordinator may read of what waits: one text at a time, each look an audit row. Provisioning itself reads no texts.
create function coordineert(lezer uuid, gebied text) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.lidmaatschap l join public.persoon p on p.id = l.persoon_id
    where l.persoon_id = lezer and l.gebied_code = gebied and l.rol = 'coordinator' and l.tot is null and p.beeindigd_op is null)
$$;

-- The words that a ✅ would place, and what the rules found. Nothing for who is no coordinator there, or once it no longer waits.
create function lees_zaak(van uuid, lezer uuid) returns table (woorden text, bevindingen jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_zaak public.zaak;
begin
  select z.* into found_zaak from public.zaak z where z.id = van and z.staat = 'wacht';
  if found_zaak.ref is null or not public.coordineert(lezer, found_zaak.gebied_code) then return; end if;
  perform public.audit_append('persoon:' || lezer, 'zaak.gelezen', 'zaak:' || van, null,
    json_build_object('gebied', found_zaak.gebied_code, 'versie', found_zaak.versie)::text);
  return query select found_zaak.te_plaatsen, found_zaak.bevindingen;
end $$;

-- The words as typed (null once they are gone, or changed since), and what the rules found. Of a nudge the words stand in the group:
-- then `room_id` and `event_id` say where.
create function lees_bezwaar(van uuid, lezer uuid) returns table (woorden text, bevindingen jsonb, room_id text, event_id text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_bezwaar public.bezwaar;
  found_tip public.tip;
  found_zaak public.zaak;
begin
  select b.* into found_bezwaar from public.bezwaar b where b.id = van and b.staat = 'open' and b.bij = 'coordinatie';
  if found_bezwaar.id is null or not public.coordineert(lezer, found_bezwaar.gebied_code) then return; end if;
  select t.* into found_tip from public.tip t where t.id = found_bezwaar.tip;
  select z.* into found_zaak from public.zaak z where z.ref = found_tip.ref;
  perform public.audit_append('persoon:' || lezer, 'bezwaar.gelezen', 'bezwaar:' || van, null,
    json_build_object('gebied', found_bezwaar.gebied_code)::text);
  return query select
    case when found_tip.oorzaak = found_zaak.ref || case when found_zaak.versie = 1 then '' else ':' || found_zaak.versie end
      then coalesce(found_zaak.te_plaatsen, found_zaak.origineel #>> '{content,m.new_content,body}',
        found_zaak.origineel #>> '{content,body}') end,
    found_tip.bevindingen,
    case when found_zaak.ref is null then found_tip.room_id end,
    case when found_zaak.ref is null and found_tip.room_id is not null then found_tip.oorzaak end;
end $$;

-- The messages under a question about a removal, as typed, while they are kept: five at most, oldest first.
create function lees_verwijdering(van uuid, lezer uuid) returns table (woorden text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_sanctie public.sanctie;
begin
  select s.* into found_sanctie from public.sanctie s where s.id = van and s.staat = 'gevraagd';
  if found_sanctie.id is null or not public.coordineert(lezer, found_sanctie.gebied_code) then return; end if;
  perform public.audit_append('persoon:' || lezer, 'verwijdering.gelezen', 'persoon:' || found_sanctie.persoon_id, null,
    json_build_object('gebied', found_sanctie.gebied_code, 'sanctie', van)::text);
  return query select left(t.said, 500) from (
    select coalesce(z.te_plaatsen, z.origineel #>> '{content,m.new_content,body}', z.origineel #>> '{content,body}') as said,
      tip.aangevraagd_op as op
    from unnest(found_sanctie.tips) wanted join public.tip tip on tip.id = wanted join public.zaak z on z.ref = tip.ref
    order by tip.aangevraagd_op desc limit 5) t
    where t.said is not null order by t.op;
end $$;

-- What those who reported it wrote, without who. Five at most.
create function lees_rapport(van uuid, lezer uuid) returns table (reden text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_zaak public.rapport_zaak;
begin
  select r.* into found_zaak from public.rapport_zaak r where r.id = van and r.toestand = 'open';
  if found_zaak.id is null or not public.coordineert(lezer, found_zaak.gebied_code) then return; end if;
  perform public.audit_append('persoon:' || lezer, 'rapport.gelezen', 'rapport:' || van, null,
    json_build_object('gebied', found_zaak.gebied_code)::text);
  return query select distinct left(trim(r.reden), 300) from public.rapport r
    where r.zaak_id = van and trim(coalesce(r.reden, '')) <> '' limit 5;
end $$;

revoke execute on function coordineert, lees_zaak, lees_bezwaar, lees_verwijdering, lees_rapport from public;
grant execute on function coordineert, lees_zaak, lees_bezwaar, lees_verwijdering, lees_rapport to buurtbaken_provisioning;

-- Figures and states, by column: no words, no refs, nobody who reported.
grant select (id, gebied_code, kamersoort, room_id, afzender, nood, soort, actie, staat, staat_sinds, geopend_op, versie, codes,
  antwoord_op, plaatsbaar, besluit_door, ingetrokken_door, afgerond_op) on zaak to buurtbaken_provisioning;
grant select on bezwaar to buurtbaken_provisioning;
grant select (id, gebied_code, over, room_id, event_id, afzender, verzonden_op, toestand, geopend_op, toestand_sinds, besloten_door,
  afgerond_op) on rapport_zaak to buurtbaken_provisioning;
grant select (id, zaak_id) on rapport to buurtbaken_provisioning;
grant select (event_id, oorzaak, stap, sleutel, door, op, ongedaan_op) on tik to buurtbaken_provisioning;
grant select, insert on pagina_besluit to buurtbaken_provisioning;
grant select, update (gedaan_op, uitkomst) on pagina_besluit to buurtbaken_bot;

-- Settings as they were, so that a change can be undone.
create table wijk_instelling_oud (
  id uuid primary key default gen_random_uuid(),
  -- In the order of the changes.
  nr bigint generated always as identity,
  gebied_code text not null references gebied (code),
  instellingen jsonb not null,
  -- When they were changed, and by which actor.
  tot timestamptz not null,
  door text not null
);
create index wijk_instelling_oud_gebied on wijk_instelling_oud (gebied_code, nr);
grant select, insert, delete on wijk_instelling_oud to buurtbaken_provisioning;

-- Until when somebody is coordinator, by their own word. Nothing ends by itself: they and the gemeente are told.
create table coordinator_termijn (
  gebied_code text not null references gebied (code),
  persoon_id uuid not null references persoon on delete cascade,
  tot date not null,
  herinnerd_op timestamptz,
  primary key (gebied_code, persoon_id)
);
create index coordinator_termijn_tot on coordinator_termijn (tot) where herinnerd_op is null;
grant select, insert, update, delete on coordinator_termijn to buurtbaken_provisioning;
grant select, update (herinnerd_op) on coordinator_termijn to buurtbaken_bot;

-- A coordinator asks a neighbour to take over. The bot asks, the neighbour taps, provisioning swaps both roles at once.
create table overdracht (
  id uuid primary key,
  gebied_code text not null references gebied (code),
  van uuid not null,
  naar uuid not null,
  toestand text not null default 'gevraagd' check (toestand in ('gevraagd', 'aanvaard', 'gedaan', 'geweigerd', 'ingetrokken', 'verlopen',
    'mislukt')),
  gevraagd_op timestamptz not null,
  toestand_sinds timestamptz not null,
  check (van <> naar)
);
create unique index overdracht_een on overdracht (gebied_code, van) where toestand in ('gevraagd', 'aanvaard');
grant select, insert, update (toestand, toestand_sinds) on overdracht to buurtbaken_provisioning;
grant select, update (toestand, toestand_sinds) on overdracht to buurtbaken_bot;

-- A group that moves over from elsewhere, and who of it is invited.
create table overstap (
  gebied_code text primary key references gebied (code),
  begonnen_op timestamptz not null,
  -- When the coordinator closed it and the list went; then how many there were, and how many had come over.
  gesloten_op timestamptz,
  genodigd integer,
  over integer,
  check ((gesloten_op is null) = (genodigd is null) and (genodigd is null) = (over is null))
);
create table genodigde (
  id uuid primary key default gen_random_uuid(),
  gebied_code text not null references gebied (code),
  naam text not null check (length(naam) between 1 and 100),
  -- An address, or a telephone number alone.
  pc6 text check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer check (huisnummer between 1 and 99999),
  toevoeging text check (length(toevoeging) between 1 and 10),
  telefoon text check (telefoon ~ '^[0-9+]{6,16}$'),
  toegevoegd_op timestamptz not null,
  -- When this person took part, as far as that is known.
  over_op timestamptz,
  check ((pc6 is null) = (huisnummer is null)),
  check (pc6 is not null or telefoon is not null),
  check (toevoeging is null or pc6 is not null)
);
create unique index genodigde_een on genodigde (gebied_code, lower(naam), coalesce(pc6, ''), coalesce(huisnummer, 0),
  coalesce(toevoeging, ''), coalesce(telefoon, ''));
grant select, insert, update, delete on overstap, genodigde to buurtbaken_provisioning;
