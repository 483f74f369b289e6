-- Figures of each gebied in a time. Numbers alone leave these functions: provisioning reads no zaak, tip or bezwaar.

-- `onderdeel` is what is counted, `code` which part of it. Each tip of a rule counts for that rule.
create function cijfers(van timestamptz, tot timestamptz)
returns table (gebied_code text, onderdeel text, code text, aantal integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.gebied_code, 'uitkomst', case m.toestand when 'gesloten' then m.uitkomst else m.toestand end, count(*)::integer
    from public.melding m
    where m.geopend_op >= van and m.geopend_op < tot and m.toestand <> 'samengevoegd' group by 1, 3
  union all
  select m.gebied_code, 'soort', case when m.gevaar then 'gevaar' else 'gewoon' end, count(*)::integer
    from public.melding m
    where m.geopend_op >= van and m.geopend_op < tot and m.toestand <> 'samengevoegd' group by 1, 3
  union all
  select t.gebied_code, 'spelregel', regel::text, count(*)::integer
    from public.tip t cross join lateral unnest(t.regels) regel
    where t.aangevraagd_op >= van and t.aangevraagd_op < tot group by 1, 3
  union all
  select t.gebied_code, 'ingreep', t.actie, count(*)::integer
    from public.tip t where t.aangevraagd_op >= van and t.aangevraagd_op < tot group by 1, 3
  union all
  select b.gebied_code, 'bezwaar', b.staat, count(*)::integer
    from public.bezwaar b where b.ingediend_op >= van and b.ingediend_op < tot group by 1, 3
  union all
  select l.gebied_code, 'leden', 'leden', count(distinct l.persoon_id)::integer
    from public.lidmaatschap l
    where l.rol in ('resident', 'coordinator') and l.sinds < tot and (l.tot is null or l.tot >= tot) group by 1
$$;

-- Minutes from a melding to the first neighbour who did something with it: the middle one, and of how many that is.
create function cijfers_reactie(van timestamptz, tot timestamptz)
returns table (gebied_code text, aantal integer, minuten integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.gebied_code, count(*)::integer,
    round((percentile_cont(0.5) within group (order by extract(epoch from s.eerste - m.geopend_op) / 60))::numeric)::integer
  from public.melding m
  cross join lateral (
    select min(t.op) as eerste from public.melding_teken t
    where t.melding_id = m.id and t.ongedaan_op is null and t.door <> m.melder and t.op >= m.geopend_op) s
  where m.geopend_op >= van and m.geopend_op < tot and m.toestand <> 'samengevoegd' and s.eerste is not null
  group by 1
$$;
revoke execute on function cijfers, cijfers_reactie from public;
grant execute on function cijfers, cijfers_reactie to buurtbaken_provisioning;
