-- breaking: no
-- What the bot posted in a group in the name of somebody who is erased: an emergency from their own room, and a message that was posted again. Who
-- sent what these stand for is in the ledger, which knows it for 35 days; older ones have their time in the room.

create or replace function wis_berichten(van text) returns table (room_id text, event_id text)
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
        (select from public.rapport_zaak r where r.afzender = van and b.oorzaak = 'rapport:' || r.id))
      or ((b.oorzaak like 'nood:%' or b.oorzaak like 'opnieuw:%') and exists
        (select from public.gebeurtenis e where e.afzender = van
          and e.event_id = '$' || substr(b.oorzaak, strpos(b.oorzaak, ':') + 1))))
$$;
