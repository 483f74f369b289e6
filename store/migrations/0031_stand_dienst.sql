-- breaking: no
-- How the service is doing, as counts for whoever keeps it running: no wijk, no person, no text. For provisioning, which reads neither the
-- bot's ledger nor its queue otherwise.

-- Since a moment: messages that the gate judged before anybody saw them, those that passed unjudged, those of them that had to be changed
-- afterwards, and when the last one passed unjudged.
create function poort_stand(sinds timestamptz)
returns table (gekeurd bigint, ongekeurd bigint, ingegrepen bigint, laatst timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    (select count(*) from public.poort_oordeel where op >= sinds)
      + (select count(*) from public.zaak where herkomst = 'gate' and geopend_op >= sinds and staat <> 'nooit_verzonden'),
    (select coalesce(sum(aantal), 0) from public.poort_open where tot >= sinds),
    (select coalesce(sum(ingegrepen), 0) from public.poort_open where tot >= sinds),
    (select max(tot) from public.poort_open where tot >= sinds)
$$;

-- Jobs of both services that are not done, by service and state; of those that are due, since when the oldest waits.
create function job_stand()
returns table (service text, state text, aantal bigint, oudste timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text;
begin
  foreach part in array array['provisioning', 'bot'] loop
    return query execute format(
      'select %L::text, s.state, count(*), min(s.run_at) filter (where s.run_at <= now())
       from (select case when j.locked_at is not null then ''running'' when j.attempts >= j.max_attempts then ''failed''
               when j.attempts > 0 then ''retrying'' else ''queued'' end as state, j.run_at from %I._private_jobs j) s
       group by s.state', part, 'worker_' || part);
  end loop;
end $$;

revoke execute on function poort_stand, job_stand from public;
grant execute on function poort_stand, job_stand to buurtbaken_provisioning;
-- Which migrations have run.
grant select on migratie to buurtbaken_provisioning;
