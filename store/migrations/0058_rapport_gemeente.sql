-- breaking: no
-- Who decides on a report reads it on the page, whoever that is: of a report about the only coordinator the gemeente does, in whose room (`overleg`) the
-- one it is about reads along, so that what reporters wrote stands on the page alone. And of a message that drew a tip as it stands, what was found in it.
--
-- Retention: nothing is kept that was not.

-- Whether somebody decides on a report: as bot/reports/deciders.ts. Never who wrote it, or is whom it is about.
create function beslist_over_rapport(gemeld public.rapport_zaak, lezer uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.lidmaatschap l join public.persoon p on p.id = l.persoon_id
    where l.persoon_id = lezer and l.gebied_code = gemeld.gebied_code and l.tot is null and p.beeindigd_op is null
      and p.user_id is distinct from gemeld.afzender
      and l.rol = case when gemeld.gemeente_sinds is null and exists (
        select from public.lidmaatschap c join public.persoon q on q.id = c.persoon_id
        where c.gebied_code = gemeld.gebied_code and c.rol = 'coordinator' and c.tot is null and q.beeindigd_op is null
          and q.user_id is distinct from gemeld.afzender) then 'coordinator' else 'gemeente' end)
$$;
revoke execute on function beslist_over_rapport from public;

-- What reporters wrote; one empty row where they wrote nothing, none for who does not decide on it.
create or replace function lees_rapport(van uuid, lezer uuid) returns table (reden text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_zaak public.rapport_zaak;
begin
  select r.* into found_zaak from public.rapport_zaak r where r.id = van and r.toestand = 'open';
  if found_zaak.id is null or not public.beslist_over_rapport(found_zaak, lezer) then return; end if;
  perform public.audit_append('persoon:' || lezer, 'rapport.gelezen', 'rapport:' || van, null,
    json_build_object('gebied', found_zaak.gebied_code)::text);
  return query select distinct left(trim(r.reden), 300) from public.rapport r
    where r.zaak_id = van and trim(coalesce(r.reden, '')) <> '' limit 5;
  if not found then return query select null::text; end if;
end $$;

-- A reported message, for a coordinator who decides on it: as typed where it stands with words masked, and what was found in it, masked or not.
create or replace function lees_gemeld(van uuid, lezer uuid) returns table (woorden text, bevindingen jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_rapport public.rapport_zaak;
begin
  select r.* into found_rapport from public.rapport_zaak r where r.id = van and r.toestand = 'open' and r.over = 'bericht';
  if found_rapport.id is null or not public.coordineert(lezer, found_rapport.gebied_code)
    or not public.beslist_over_rapport(found_rapport, lezer) then return; end if;
  perform public.audit_append('persoon:' || lezer, 'rapport.origineel-gelezen', 'rapport:' || van, null,
    json_build_object('gebied', found_rapport.gebied_code)::text);
  return query select coalesce(z.origineel #>> '{content,m.new_content,body}', z.origineel #>> '{content,body}'), z.bevindingen
    from public.tip t join public.zaak z on z.ref = t.ref
    where t.ontvanger = found_rapport.afzender and z.afzender = found_rapport.afzender and z.staat = 'verzacht'
      and found_rapport.event_id in (z.placeholder_event_id, z.antwoord_op) and z.origineel is not null
    order by z.geopend_op desc limit 1;
  if not found then
    return query select null::text, t.bevindingen from public.tip t
      where t.ontvanger = found_rapport.afzender and t.ref is null and t.oorzaak = found_rapport.event_id limit 1;
  end if;
end $$;
