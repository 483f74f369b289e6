-- breaking: no
-- That somebody read an original stood in the audit log also of a reported message that has none: one that stands as typed, and drew no tip.
--
-- Retention: nothing is kept that was not.

-- A reported message, for a coordinator who decides on it: as typed where it stands with words masked, and what was found in it, masked or not. Who looked
-- is written down where there is such a thing to see.
create or replace function lees_gemeld(van uuid, lezer uuid) returns table (woorden text, bevindingen jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_rapport public.rapport_zaak;
begin
  select r.* into found_rapport from public.rapport_zaak r where r.id = van and r.toestand = 'open' and r.over = 'bericht';
  if found_rapport.id is null or not public.coordineert(lezer, found_rapport.gebied_code)
    or not public.beslist_over_rapport(found_rapport, lezer) then return; end if;
  return query select coalesce(z.origineel #>> '{content,m.new_content,body}', z.origineel #>> '{content,body}'), z.bevindingen
    from public.tip t join public.zaak z on z.ref = t.ref
    where t.ontvanger = found_rapport.afzender and z.afzender = found_rapport.afzender and z.staat = 'verzacht'
      and found_rapport.event_id in (z.placeholder_event_id, z.antwoord_op) and z.origineel is not null
    order by z.geopend_op desc limit 1;
  if not found then
    return query select null::text, t.bevindingen from public.tip t
      where t.ontvanger = found_rapport.afzender and t.ref is null and t.oorzaak = found_rapport.event_id
        and t.bevindingen is not null limit 1;
  end if;
  if not found then return; end if;
  perform public.audit_append('persoon:' || lezer, 'rapport.origineel-gelezen', 'rapport:' || van, null,
    json_build_object('gebied', found_rapport.gebied_code)::text);
end $$;
