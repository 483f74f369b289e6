-- breaking: no
-- Who decides on a case sees what it rests on: the messages under a step, with what was found in them, also where the step is appealed against;
-- of a reported message that stands with words masked what was typed; and on the pages what there was about somebody before.
--
-- Retention: nothing is kept that was not. What is given is gone when the words of tips and zaken are.

-- Tips that count on the ladder: of a resident, heard, no emergency, of a held message only if a coordinator dropped it as it last was, and
-- without a bezwaar that is open, was granted, or that nobody answered.
create view tip_telt as
  select t.id, t.oorzaak, t.gebied_code, t.ontvanger, t.regels, t.aangevraagd_op
  from tip t left join zaak z on z.ref = t.ref
  where t.verstuurd_op is not null and not t.overgeslagen and not t.nood and t.rol = 'resident'
    and (t.actie <> 'hold' or (z.staat = 'vervallen'
      and t.oorzaak = case when z.versie = 1 then z.ref else z.ref || ':' || z.versie end))
    and not exists (select from bezwaar b where b.tip = t.id and b.staat in ('open', 'toegewezen', 'verlopen'));
grant select on tip_telt to buurtbaken_bot;
-- Figures alone: what caused a tip tells of which message it is.
grant select (id, gebied_code, ontvanger, regels, aangevraagd_op) on tip_telt to buurtbaken_provisioning;

-- The messages under a step that the coordinators decide on, five at most, oldest first: as typed (null where they stand in the group, or are gone),
-- and what was found in them. Takes the place of lees_verwijdering, which a release before this one still calls.
create function lees_stap(van uuid, lezer uuid) returns table (woorden text, bevindingen jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_sanctie public.sanctie;
begin
  select s.* into found_sanctie from public.sanctie s where s.id = van and (s.staat = 'gevraagd' or exists (
    select from public.bezwaar b where b.sanctie = s.id and b.staat = 'open' and b.bij = 'coordinatie'));
  if found_sanctie.id is null or not public.coordineert(lezer, found_sanctie.gebied_code) then return; end if;
  perform public.audit_append('persoon:' || lezer, case when found_sanctie.staat = 'gevraagd' then 'verwijdering.gelezen' else 'sanctie.gelezen' end,
    'persoon:' || found_sanctie.persoon_id, null,
    json_build_object('gebied', found_sanctie.gebied_code, 'sanctie', van)::text);
  return query select left(t.said, 500), t.found from (
    select coalesce(z.te_plaatsen, z.origineel #>> '{content,m.new_content,body}', z.origineel #>> '{content,body}') as said,
      tip.bevindingen as found, tip.aangevraagd_op as op
    from unnest(found_sanctie.tips) wanted join public.tip tip on tip.id = wanted left join public.zaak z on z.ref = tip.ref
    order by tip.aangevraagd_op desc limit 5) t
    where t.said is not null or t.found is not null order by t.op;
end $$;

-- A reported message that stands with words masked: as typed, and what was found in it. Nothing for who is no coordinator there, or wrote it.
create function lees_gemeld(van uuid, lezer uuid) returns table (woorden text, bevindingen jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_rapport public.rapport_zaak;
begin
  select r.* into found_rapport from public.rapport_zaak r
    where r.id = van and r.toestand = 'open' and r.over = 'bericht' and r.gemeente_sinds is null;
  if found_rapport.id is null or not public.coordineert(lezer, found_rapport.gebied_code) then return; end if;
  perform public.audit_append('persoon:' || lezer, 'rapport.origineel-gelezen', 'rapport:' || van, null,
    json_build_object('gebied', found_rapport.gebied_code)::text);
  return query select coalesce(z.origineel #>> '{content,m.new_content,body}', z.origineel #>> '{content,body}'), z.bevindingen
    from public.tip t join public.zaak z on z.ref = t.ref
    where t.ontvanger = found_rapport.afzender and z.afzender = found_rapport.afzender and z.staat = 'verzacht'
      and found_rapport.event_id in (z.placeholder_event_id, z.antwoord_op) and z.origineel is not null
    order by z.geopend_op desc limit 1;
end $$;

revoke execute on function lees_stap, lees_gemeld from public;
grant execute on function lees_stap, lees_gemeld to buurtbaken_provisioning;
