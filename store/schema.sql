CREATE SCHEMA public;

ALTER SCHEMA public OWNER TO pg_database_owner;

COMMENT ON SCHEMA public IS 'standard public schema';

CREATE FUNCTION public.audit_append(actor text, actie text, onderwerp text, reden text, bijzonderheden text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  former record;
  number bigint;
  moment timestamptz;
  chained bytea;
begin
  perform pg_advisory_xact_lock(hashtext('buurtbaken'), hashtext('audit'));
  select a.nr, a.hash, a.op into former from public.audit a order by a.nr desc limit 1;
  number := coalesce(former.nr, 0) + 1;
  moment := greatest(clock_timestamp(), former.op);
  chained := coalesce(former.hash, decode(repeat('00', 32), 'hex'));
  insert into public.audit (nr, op, via, actor, actie, onderwerp, reden, bijzonderheden, vorige_hash, hash)
  values (number, moment, session_user, audit_append.actor, audit_append.actie, audit_append.onderwerp, audit_append.reden,
    audit_append.bijzonderheden, chained, sha256(
      public.audit_field(number::text) ||
      public.audit_field(((extract(epoch from moment) * 1000000)::bigint)::text) ||
      public.audit_field(session_user::text) || public.audit_field(audit_append.actor) || public.audit_field(audit_append.actie) ||
      public.audit_field(audit_append.onderwerp) || public.audit_field(audit_append.reden) ||
      public.audit_field(audit_append.bijzonderheden) || chained));
  return number;
end $$;

ALTER FUNCTION public.audit_append(actor text, actie text, onderwerp text, reden text, bijzonderheden text) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.audit_field(value text) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'pg_catalog'
    AS $$
  select case when value is null then '-,'::bytea
    else convert_to(octet_length(convert_to(value, 'UTF8')) || ':', 'UTF8') || convert_to(value, 'UTF8') || ','::bytea end
$$;

ALTER FUNCTION public.audit_field(value text) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.audit_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'the audit log is append-only';
end $$;

ALTER FUNCTION public.audit_is_append_only() OWNER TO buurtbaken_owner;

CREATE FUNCTION public.avond_adres(adres text, nu timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (select from public.infoavond a join public.infoavond_adres h on h.avond_id = a.id
    where a.code is not null and a.begint_op <= nu and a.eindigt_op > nu
      and h.adres_sha256 = public.avond_adres_hash(a.code, adres))
$$;

ALTER FUNCTION public.avond_adres(adres text, nu timestamp with time zone) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.avond_adres_hash(code text, adres text) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ select sha256(convert_to(code || ' ' || adres, 'UTF8')) $$;

ALTER FUNCTION public.avond_adres_hash(code text, adres text) OWNER TO buurtbaken_owner;

CREATE TABLE public.rapport_zaak (
    id uuid NOT NULL,
    gebied_code text NOT NULL,
    over text NOT NULL,
    room_id text,
    event_id text,
    afzender text,
    verzonden_op timestamp with time zone,
    toestand text NOT NULL,
    geopend_op timestamp with time zone NOT NULL,
    toestand_sinds timestamp with time zone NOT NULL,
    besloten_door text,
    afgerond_op timestamp with time zone,
    herinnerd_op timestamp with time zone,
    gemeente_sinds timestamp with time zone,
    CONSTRAINT rapport_zaak_check CHECK (((over = 'bericht'::text) = (event_id IS NOT NULL))),
    CONSTRAINT rapport_zaak_check1 CHECK (((event_id IS NULL) = (room_id IS NULL))),
    CONSTRAINT rapport_zaak_check2 CHECK (((over = 'bericht'::text) OR ((afzender IS NOT NULL) AND (toestand = ANY (ARRAY['open'::text, 'opgepakt'::text, 'verlopen'::text]))))),
    CONSTRAINT rapport_zaak_check3 CHECK (((toestand = ANY (ARRAY['blijft'::text, 'weg'::text, 'opgepakt'::text])) = (besloten_door IS NOT NULL))),
    CONSTRAINT rapport_zaak_over_check CHECK ((over = ANY (ARRAY['bericht'::text, 'persoon'::text]))),
    CONSTRAINT rapport_zaak_toestand_check CHECK ((toestand = ANY (ARRAY['open'::text, 'blijft'::text, 'weg'::text, 'verdwenen'::text, 'opgepakt'::text, 'verlopen'::text])))
);

ALTER TABLE public.rapport_zaak OWNER TO buurtbaken_owner;

CREATE FUNCTION public.beslist_over_rapport(gemeld public.rapport_zaak, lezer uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (select from public.lidmaatschap l join public.persoon p on p.id = l.persoon_id
    where l.persoon_id = lezer and l.gebied_code = gemeld.gebied_code and l.tot is null and p.beeindigd_op is null
      and p.user_id is distinct from gemeld.afzender
      and l.rol = case when gemeld.gemeente_sinds is null and exists (
        select from public.lidmaatschap c join public.persoon q on q.id = c.persoon_id
        where c.gebied_code = gemeld.gebied_code and c.rol = 'coordinator' and c.tot is null and q.beeindigd_op is null
          and q.user_id is distinct from gemeld.afzender) then 'coordinator' else 'gemeente' end)
$$;

ALTER FUNCTION public.beslist_over_rapport(gemeld public.rapport_zaak, lezer uuid) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.cijfers(van timestamp with time zone, tot timestamp with time zone) RETURNS TABLE(gebied_code text, onderdeel text, code text, aantal integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select m.gebied_code, 'uitkomst', case m.toestand when 'gesloten' then m.uitkomst else m.toestand end, count(*)::integer
    from public.melding m
    where m.geopend_op >= van and m.geopend_op < tot and m.toestand <> 'samengevoegd' group by 1, 3
  union all
  select m.gebied_code, 'soort', coalesce(m.soort, 'onbekend'), count(*)::integer
    from public.melding m
    where m.geopend_op >= van and m.geopend_op < tot and m.toestand <> 'samengevoegd' group by 1, 3
  union all
  select m.gebied_code, 'gevaar', case when m.gevaar then 'gevaar' else 'gewoon' end, count(*)::integer
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

ALTER FUNCTION public.cijfers(van timestamp with time zone, tot timestamp with time zone) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.cijfers_reactie(van timestamp with time zone, tot timestamp with time zone) RETURNS TABLE(gebied_code text, aantal integer, minuten integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select m.gebied_code, count(*)::integer,
    round((percentile_cont(0.5) within group (order by extract(epoch from s.eerste - m.geopend_op) / 60))::numeric)::integer
  from public.melding m
  cross join lateral (
    select min(t.op) as eerste from public.melding_teken t
    where t.melding_id = m.id and t.ongedaan_op is null and t.door <> m.melder and t.op >= m.geopend_op) s
  where m.geopend_op >= van and m.geopend_op < tot and m.toestand <> 'samengevoegd' and s.eerste is not null
  group by 1
$$;

ALTER FUNCTION public.cijfers_reactie(van timestamp with time zone, tot timestamp with time zone) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.coordineert(lezer uuid, gebied text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (select from public.lidmaatschap l join public.persoon p on p.id = l.persoon_id
    where l.persoon_id = lezer and l.gebied_code = gebied and l.rol = 'coordinator' and l.tot is null and p.beeindigd_op is null)
$$;

ALTER FUNCTION public.coordineert(lezer uuid, gebied text) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.cron_list() RETURNS TABLE(service text, task text, last_run timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query
    select 'provisioning', c.identifier, c.last_execution from worker_provisioning._private_known_crontabs c
    union all select 'bot', c.identifier, c.last_execution from worker_bot._private_known_crontabs c;
end $$;

ALTER FUNCTION public.cron_list() OWNER TO buurtbaken_owner;

CREATE FUNCTION public.enqueue_job(service text, task text, payload json, job_key text, queue_name text, run_at timestamp with time zone, max_attempts integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  job_id bigint;
begin
  if service not in ('provisioning', 'bot') then
    raise exception 'no such service: %', service;
  end if;
  execute format('select id from %I.add_job($1, $2, $3, $4, $5, $6)', 'worker_' || service)
    into job_id using task, payload, queue_name, run_at, max_attempts, job_key;
  return job_id;
end $_$;

ALTER FUNCTION public.enqueue_job(service text, task text, payload json, job_key text, queue_name text, run_at timestamp with time zone, max_attempts integer) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.job_list(wanted_service text, wanted_state text, most integer) RETURNS TABLE(service text, id bigint, task text, state text, attempts integer, max_attempts integer, run_at timestamp with time zone, created_at timestamp with time zone, last_error text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  part text;
  parts text[] := '{}';
begin
  foreach part in array array['provisioning', 'bot'] loop
    if wanted_service is null or wanted_service = part then
      parts := parts || format(
        'select %L::text as service, j.id, t.identifier as task, case when j.locked_at is not null then ''running''
           when j.attempts >= j.max_attempts then ''failed'' when j.attempts > 0 then ''retrying'' else ''queued'' end as state,
           j.attempts::integer, j.max_attempts::integer, j.run_at, j.created_at, j.last_error
         from %I._private_jobs j join %I._private_tasks t on t.id = j.task_id',
        part, 'worker_' || part, 'worker_' || part);
    end if;
  end loop;
  return query execute format(
    'select * from (%s) jobs where $1 is null or state = $1 order by created_at desc, service, id desc limit $2',
    array_to_string(parts, ' union all ')) using wanted_state, most;
end $_$;

ALTER FUNCTION public.job_list(wanted_service text, wanted_state text, most integer) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.job_retry(wanted_service text, wanted_id bigint, max_attempts integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  found_id bigint;
begin
  if wanted_service not in ('provisioning', 'bot') then
    return false;
  end if;
  execute format('update %I._private_jobs set attempts = 0, max_attempts = $2, run_at = now(), updated_at = now()
    where id = $1 and locked_at is null and attempts > 0 returning id', 'worker_' || wanted_service)
    into found_id using wanted_id, max_attempts;
  perform pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":1}');
  return found_id is not null;
end $_$;

ALTER FUNCTION public.job_retry(wanted_service text, wanted_id bigint, max_attempts integer) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.job_stand() RETURNS TABLE(service text, state text, aantal bigint, oudste timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION public.job_stand() OWNER TO buurtbaken_owner;

CREATE FUNCTION public.kopie_melden(soort text, begonnen_op timestamp with time zone, klaar_op timestamp with time zone, gelukt boolean, bytes bigint, controles jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
  insert into kopie_verloop (soort, begonnen_op, klaar_op, gelukt, bytes, controles)
  values ($1, $2, $3, $4, $5, $6)
$_$;

ALTER FUNCTION public.kopie_melden(soort text, begonnen_op timestamp with time zone, klaar_op timestamp with time zone, gelukt boolean, bytes bigint, controles jsonb) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.lees_bezwaar(van uuid, lezer uuid) RETURNS TABLE(woorden text, bevindingen jsonb, room_id text, event_id text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION public.lees_bezwaar(van uuid, lezer uuid) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.lees_gemeld(van uuid, lezer uuid) RETURNS TABLE(woorden text, bevindingen jsonb)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION public.lees_gemeld(van uuid, lezer uuid) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.lees_rapport(van uuid, lezer uuid) RETURNS TABLE(reden text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION public.lees_rapport(van uuid, lezer uuid) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.lees_stap(van uuid, lezer uuid) RETURNS TABLE(woorden text, bevindingen jsonb)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION public.lees_stap(van uuid, lezer uuid) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.lees_verwijdering(van uuid, lezer uuid) RETURNS TABLE(woorden text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION public.lees_verwijdering(van uuid, lezer uuid) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.lees_zaak(van uuid, lezer uuid) RETURNS TABLE(woorden text, bevindingen jsonb)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_zaak public.zaak;
begin
  select z.* into found_zaak from public.zaak z where z.id = van and z.staat = 'wacht';
  if found_zaak.ref is null or not public.coordineert(lezer, found_zaak.gebied_code) then return; end if;
  perform public.audit_append('persoon:' || lezer, 'zaak.gelezen', 'zaak:' || van, null,
    json_build_object('gebied', found_zaak.gebied_code, 'versie', found_zaak.versie)::text);
  return query select found_zaak.te_plaatsen, found_zaak.bevindingen;
end $$;

ALTER FUNCTION public.lees_zaak(van uuid, lezer uuid) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.melding_fotos(of_melding uuid) RETURNS TABLE(mxc text, verstuurd_op timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select m.mxc, z.geopend_op
  from foto f join zaak z on z.ref = f.ref
    join lateral (
      select p.mxc from zaak_media p where p.ref = f.ref and p.soort = 'geplaatst' and p.verwijderd_op is null
      order by p.versie desc limit 1) m on true
  where z.staat = 'geplaatst' and z.soort = 'image' and z.kamersoort = 'melding'
    and f.weggehaald_op is null and f.gewist_op is null and melding_of_foto(f.ref) = of_melding
  order by z.geopend_op, f.ref
$$;

ALTER FUNCTION public.melding_fotos(of_melding uuid) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.melding_of_foto(of_ref text) RETURNS uuid
    LANGUAGE sql STABLE
    AS $$
  select melding_root(coalesce(f.melding_id, (
    select m.id from zaak_bericht b join melding m on m.bron_event_id = b.event_id
    where b.ref = of_ref and b.stap = 'geplaatst')))
  from foto f where f.ref = of_ref
$$;

ALTER FUNCTION public.melding_of_foto(of_ref text) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.melding_root(start uuid) RETURNS uuid
    LANGUAGE sql STABLE
    AS $$
  with recursive chain as (
    select id, samengevoegd_met from melding where id = start
    union
    select m.id, m.samengevoegd_met from chain c join melding m on m.id = c.samengevoegd_met
  )
  select id from chain where samengevoegd_met is null
$$;

ALTER FUNCTION public.melding_root(start uuid) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.mijn_gegevens(van_sessie uuid, op timestamp with time zone) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
      select m.geopend_op as op, m.gebied_code as gebied, m.nummer, m.toestand, m.soort, m.plaats, m.wat, m.uitkomst
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

ALTER FUNCTION public.mijn_gegevens(van_sessie uuid, op timestamp with time zone) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.notify_directory() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op <> 'INSERT' then perform pg_notify('directory', old.gebied_code); end if;
  if tg_op <> 'DELETE' then perform pg_notify('directory', new.gebied_code); end if;
  return null;
end $$;

ALTER FUNCTION public.notify_directory() OWNER TO buurtbaken_owner;

CREATE FUNCTION public.notify_directory_of_person() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_notify('directory', gebied_code) from (
    select gebied_code from lidmaatschap where persoon_id = new.id
    union select gebied_code from kamer where persoon_id = new.id
  ) as deel;
  return null;
end $$;

ALTER FUNCTION public.notify_directory_of_person() OWNER TO buurtbaken_owner;

CREATE FUNCTION public.poort_stand(sinds timestamp with time zone) RETURNS TABLE(gekeurd bigint, ongekeurd bigint, ingegrepen bigint, laatst timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select
    (select count(*) from public.poort_oordeel where op >= sinds)
      + (select count(*) from public.zaak where herkomst = 'gate' and geopend_op >= sinds and staat <> 'nooit_verzonden'),
    (select coalesce(sum(aantal), 0) from public.poort_open where tot >= sinds),
    (select coalesce(sum(ingegrepen), 0) from public.poort_open where tot >= sinds),
    (select max(tot) from public.poort_open where tot >= sinds)
$$;

ALTER FUNCTION public.poort_stand(sinds timestamp with time zone) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.proef_klaar(id uuid, op timestamp with time zone, gelukt boolean) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
  update proef_verzoek set klaar_op = $2, gelukt = $3 where proef_verzoek.id = $1 and klaar_op is null
$_$;

ALTER FUNCTION public.proef_klaar(id uuid, op timestamp with time zone, gelukt boolean) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.proef_nemen(nu timestamp with time zone, heeft_sleutel boolean) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare
  gevraagd uuid;
begin
  insert into kopie_dienst as d (gezien_op, heeft_sleutel) values ($1, $2)
  on conflict (een) do update set gezien_op = excluded.gezien_op, heeft_sleutel = excluded.heeft_sleutel;
  update proef_verzoek set klaar_op = $1, gelukt = false where klaar_op is null and pogingen = 3;
  update proef_verzoek set begonnen_op = coalesce(begonnen_op, $1), pogingen = pogingen + 1, stap = 'kopie'
  where klaar_op is null and $2 returning id into gevraagd;
  return gevraagd;
end $_$;

ALTER FUNCTION public.proef_nemen(nu timestamp with time zone, heeft_sleutel boolean) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.proef_stap(id uuid, stap text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
  update proef_verzoek set stap = $2 where proef_verzoek.id = $1 and klaar_op is null
$_$;

ALTER FUNCTION public.proef_stap(id uuid, stap text) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.wis_berichten(van text) RETURNS TABLE(room_id text, event_id text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;

ALTER FUNCTION public.wis_berichten(van text) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.wis_media(van text) RETURNS TABLE(mxc text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select m.mxc from public.zaak_media m join public.zaak z on z.ref = m.ref where z.afzender = van
  union
  select r.mxc from public.foto_raster r join public.zaak z on z.ref = r.ref where z.afzender = van
$$;

ALTER FUNCTION public.wis_media(van text) OWNER TO buurtbaken_owner;

CREATE FUNCTION public.wis_teksten(van text, op timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION public.wis_teksten(van text, op timestamp with time zone) OWNER TO buurtbaken_owner;

CREATE TABLE public.aankondiging (
    id uuid NOT NULL,
    afzender text NOT NULL,
    tekst text NOT NULL,
    kamersoort text NOT NULL,
    belt boolean NOT NULL,
    plaatsen_op timestamp with time zone NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    gemaakt_door text NOT NULL,
    ingetrokken_op timestamp with time zone,
    ingetrokken_door text,
    bewaren_tot timestamp with time zone NOT NULL,
    CONSTRAINT aankondiging_afzender_check CHECK (((length(afzender) >= 1) AND (length(afzender) <= 100))),
    CONSTRAINT aankondiging_check CHECK (((ingetrokken_op IS NULL) = (ingetrokken_door IS NULL))),
    CONSTRAINT aankondiging_kamersoort_check CHECK ((kamersoort = ANY (ARRAY['melding'::text, 'buurtpraat'::text]))),
    CONSTRAINT aankondiging_tekst_check CHECK (((length(tekst) >= 1) AND (length(tekst) <= 2000)))
);

ALTER TABLE public.aankondiging OWNER TO buurtbaken_owner;

CREATE TABLE public.aankondiging_kamer (
    aankondiging_id uuid NOT NULL,
    gebied_code text NOT NULL,
    toestand text DEFAULT 'wacht'::text NOT NULL,
    op timestamp with time zone,
    CONSTRAINT aankondiging_kamer_toestand_check CHECK ((toestand = ANY (ARRAY['wacht'::text, 'geplaatst'::text, 'weg'::text, 'geen-kamer'::text])))
);

ALTER TABLE public.aankondiging_kamer OWNER TO buurtbaken_owner;

CREATE TABLE public.aanvraag (
    id uuid NOT NULL,
    gebied_code text NOT NULL,
    pc6 text,
    huisnummer integer,
    toevoeging text,
    straat text,
    plaats text,
    naam text,
    email text,
    buren text[] DEFAULT '{}'::text[] NOT NULL,
    taal text NOT NULL,
    spelregels_versie text NOT NULL,
    spelregels_op timestamp with time zone NOT NULL,
    bewijzen text[] NOT NULL,
    keuze text NOT NULL,
    toestand text NOT NULL,
    toestand_sinds timestamp with time zone NOT NULL,
    bewijs text,
    gemaakt_op timestamp with time zone NOT NULL,
    verhuizer uuid,
    persoon_id uuid,
    localpart text,
    gewist_op timestamp with time zone,
    CONSTRAINT aanvraag_bewijs_check CHECK ((bewijs = ANY (ARRAY['brief'::text, 'buren'::text, 'balie'::text, 'oidc'::text]))),
    CONSTRAINT aanvraag_bewijzen_check CHECK ((bewijzen <@ ARRAY['brief'::text, 'buren'::text, 'balie'::text, 'oidc'::text])),
    CONSTRAINT aanvraag_buren_check CHECK ((cardinality(buren) <= 2)),
    CONSTRAINT aanvraag_check CHECK ((keuze = ANY (bewijzen))),
    CONSTRAINT aanvraag_check1 CHECK (((persoon_id IS NULL) = (localpart IS NULL))),
    CONSTRAINT aanvraag_check2 CHECK (((toestand = ANY (ARRAY['bewezen'::text, 'account'::text])) <= (bewijs IS NOT NULL))),
    CONSTRAINT aanvraag_check3 CHECK (
CASE
    WHEN (gewist_op IS NULL) THEN (num_nulls(pc6, huisnummer, naam) = 0)
    ELSE ((num_nonnulls(pc6, huisnummer, toevoeging, straat, plaats, naam, email) = 0) AND (cardinality(buren) = 0))
END),
    CONSTRAINT aanvraag_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT aanvraag_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT aanvraag_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 60))),
    CONSTRAINT aanvraag_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT aanvraag_plaats_check CHECK (((length(plaats) >= 1) AND (length(plaats) <= 80))),
    CONSTRAINT aanvraag_straat_check CHECK (((length(straat) >= 1) AND (length(straat) <= 80))),
    CONSTRAINT aanvraag_taal_check CHECK ((taal = ANY (ARRAY['nl'::text, 'fy'::text, 'en'::text]))),
    CONSTRAINT aanvraag_toestand_check CHECK ((toestand = ANY (ARRAY['open'::text, 'bewezen'::text, 'account'::text, 'afgewezen'::text, 'ingetrokken'::text, 'verlopen'::text]))),
    CONSTRAINT aanvraag_toevoeging_check CHECK (((length(toevoeging) >= 1) AND (length(toevoeging) <= 10)))
);

ALTER TABLE public.aanvraag OWNER TO buurtbaken_owner;

CREATE TABLE public.aanvraag_gevraagd (
    id uuid NOT NULL,
    aanvraag_id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    gevraagd_op timestamp with time zone NOT NULL,
    stem text,
    gestemd_op timestamp with time zone,
    CONSTRAINT aanvraag_gevraagd_check CHECK (((stem IS NULL) = (gestemd_op IS NULL))),
    CONSTRAINT aanvraag_gevraagd_stem_check CHECK ((stem = ANY (ARRAY['ken-ik'::text, 'ken-ik-niet'::text])))
);

ALTER TABLE public.aanvraag_gevraagd OWNER TO buurtbaken_owner;

CREATE TABLE public.aanvraag_sleutel (
    token_sha256 bytea NOT NULL,
    aanvraag_id uuid NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    verloopt_op timestamp with time zone NOT NULL,
    CONSTRAINT aanvraag_sleutel_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE public.aanvraag_sleutel OWNER TO buurtbaken_owner;

CREATE TABLE public.account (
    persoon_id uuid NOT NULL,
    user_id text NOT NULL,
    weergavenaam text NOT NULL,
    gemaakt_op timestamp with time zone DEFAULT now() NOT NULL,
    gesloten_op timestamp with time zone
);

ALTER TABLE public.account OWNER TO buurtbaken_owner;

CREATE TABLE public.adres (
    pc6 text NOT NULL,
    huisnummer integer NOT NULL,
    buurt_code text NOT NULL,
    CONSTRAINT adres_buurt_code_check CHECK ((buurt_code ~ '^BU[0-9]{8}$'::text)),
    CONSTRAINT adres_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT adres_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text))
);

ALTER TABLE public.adres OWNER TO buurtbaken_owner;

CREATE UNLOGGED TABLE public.adres_invoer (
    pc6 text NOT NULL,
    huisnummer integer NOT NULL,
    buurt_code text NOT NULL,
    CONSTRAINT adres_buurt_code_check CHECK ((buurt_code ~ '^BU[0-9]{8}$'::text)),
    CONSTRAINT adres_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT adres_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text))
);

ALTER TABLE public.adres_invoer OWNER TO buurtbaken_owner;

CREATE TABLE public.akkoord (
    gebied_code text NOT NULL,
    verwijderen uuid[] NOT NULL,
    door text NOT NULL,
    op timestamp with time zone NOT NULL
);

ALTER TABLE public.akkoord OWNER TO buurtbaken_owner;

CREATE TABLE public.api_token (
    id uuid NOT NULL,
    hash bytea NOT NULL,
    rol text NOT NULL,
    gebied_code text,
    aangemaakt_op timestamp with time zone DEFAULT now() NOT NULL,
    ingetrokken_op timestamp with time zone,
    gebruikt_op timestamp with time zone,
    CONSTRAINT api_token_check CHECK (((gebied_code IS NOT NULL) = (rol = ANY (ARRAY['coordinator'::text, 'wijkagent'::text, 'resident'::text])))),
    CONSTRAINT api_token_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT api_token_rol_check CHECK ((rol = ANY (ARRAY['systeembeheer'::text, 'gemeente'::text, 'auditor'::text, 'coordinator'::text, 'wijkagent'::text, 'resident'::text])))
);

ALTER TABLE public.api_token OWNER TO buurtbaken_owner;

CREATE TABLE public.archief (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    event_id text NOT NULL,
    gebied_code text NOT NULL,
    kamersoort text NOT NULL,
    rol text NOT NULL,
    afzender text,
    aankondiging_id uuid,
    verzonden_op timestamp with time zone NOT NULL,
    tekst text NOT NULL,
    zonder_namen text NOT NULL,
    ingetrokken_op timestamp with time zone,
    bewaren_tot timestamp with time zone NOT NULL,
    CONSTRAINT archief_kamersoort_check CHECK ((kamersoort = ANY (ARRAY['melding'::text, 'buurtpraat'::text, 'overleg'::text, 'surveillance'::text]))),
    CONSTRAINT archief_rol_check CHECK ((rol = ANY (ARRAY['gemeente'::text, 'wijkagent'::text])))
);

ALTER TABLE public.archief OWNER TO buurtbaken_owner;

CREATE TABLE public.archief_instelling (
    enige boolean DEFAULT true NOT NULL,
    jaren integer NOT NULL,
    CONSTRAINT archief_instelling_enige_check CHECK (enige),
    CONSTRAINT archief_instelling_jaren_check CHECK (((jaren >= 1) AND (jaren <= 30)))
);

ALTER TABLE public.archief_instelling OWNER TO buurtbaken_owner;

CREATE TABLE public.archief_versie (
    event_id text NOT NULL,
    archief_id uuid NOT NULL,
    op timestamp with time zone NOT NULL,
    tekst text NOT NULL,
    zonder_namen text NOT NULL
);

ALTER TABLE public.archief_versie OWNER TO buurtbaken_owner;

CREATE TABLE public.audit (
    nr bigint NOT NULL,
    op timestamp with time zone NOT NULL,
    via text NOT NULL,
    actor text NOT NULL,
    actie text NOT NULL,
    onderwerp text,
    reden text,
    bijzonderheden text NOT NULL,
    vorige_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_actie_check CHECK ((actie ~ '^[a-z][a-z._-]{0,63}$'::text)),
    CONSTRAINT audit_actor_check CHECK ((actor ~ '^[a-z]+:[A-Za-z0-9_-]{1,64}$'::text)),
    CONSTRAINT audit_bijzonderheden_check CHECK (((length(bijzonderheden) <= 4000) AND (json_typeof((bijzonderheden)::json) = 'object'::text))),
    CONSTRAINT audit_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT audit_nr_check CHECK ((nr > 0)),
    CONSTRAINT audit_onderwerp_check CHECK ((onderwerp ~ '^[a-z]+:[A-Za-z0-9_-]{1,64}$'::text)),
    CONSTRAINT audit_reden_check CHECK ((reden ~ '^[a-z0-9][a-z0-9_-]{0,63}$'::text)),
    CONSTRAINT audit_vorige_hash_check CHECK ((octet_length(vorige_hash) = 32))
);

ALTER TABLE public.audit OWNER TO buurtbaken_owner;

CREATE TABLE public.bericht (
    oorzaak text NOT NULL,
    stap text NOT NULL,
    room_id text NOT NULL,
    event_id text,
    gemaakt_op timestamp with time zone NOT NULL,
    verwijderd_op timestamp with time zone,
    CONSTRAINT bericht_oorzaak_check CHECK ((oorzaak ~ '^[a-z-]{1,30}:[A-Za-z0-9_-]{1,80}$'::text)),
    CONSTRAINT bericht_stap_check CHECK ((stap ~ '^[a-z0-9-]{1,60}$'::text))
);

ALTER TABLE public.bericht OWNER TO buurtbaken_owner;

CREATE TABLE public.bezwaar (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    gebied_code text NOT NULL,
    indiener text NOT NULL,
    tip uuid,
    sanctie uuid,
    bij text NOT NULL,
    staat text NOT NULL,
    ingediend_op timestamp with time zone NOT NULL,
    staat_sinds timestamp with time zone NOT NULL,
    ronde integer DEFAULT 1 NOT NULL,
    besluit_door text,
    uitzondering text,
    afgerond_op timestamp with time zone,
    CONSTRAINT bezwaar_bij_check CHECK ((bij = ANY (ARRAY['coordinatie'::text, 'overleg'::text]))),
    CONSTRAINT bezwaar_check CHECK (((tip IS NULL) <> (sanctie IS NULL))),
    CONSTRAINT bezwaar_check1 CHECK (((staat = ANY (ARRAY['toegewezen'::text, 'afgewezen'::text])) = (besluit_door IS NOT NULL))),
    CONSTRAINT bezwaar_staat_check CHECK ((staat = ANY (ARRAY['open'::text, 'toegewezen'::text, 'afgewezen'::text, 'verlopen'::text, 'ingetrokken'::text]))),
    CONSTRAINT bezwaar_uitzondering_check CHECK ((uitzondering = ANY (ARRAY['gemaakt'::text, 'kan-niet'::text, 'niet-veilig'::text, 'niet-gezien'::text, 'onmogelijk'::text])))
);

ALTER TABLE public.bezwaar OWNER TO buurtbaken_owner;

CREATE TABLE public.bijgelezen (
    enige boolean DEFAULT true NOT NULL,
    plaats bigint NOT NULL,
    op timestamp with time zone NOT NULL,
    CONSTRAINT bijgelezen_enige_check CHECK (enige),
    CONSTRAINT bijgelezen_plaats_check CHECK ((plaats >= 0))
);

ALTER TABLE public.bijgelezen OWNER TO buurtbaken_owner;

CREATE TABLE public.brief (
    id uuid NOT NULL,
    soort text NOT NULL,
    aanvraag_id uuid,
    persoon_id uuid,
    pc6 text NOT NULL,
    huisnummer integer NOT NULL,
    toevoeging text,
    straat text,
    plaats text,
    naam text NOT NULL,
    taal text NOT NULL,
    gevraagd_op timestamp with time zone NOT NULL,
    code_hmac bytea,
    gedrukt_op timestamp with time zone,
    verloopt_op timestamp with time zone,
    keer integer DEFAULT 0 NOT NULL,
    pogingen integer DEFAULT 0 NOT NULL,
    gebruikt_op timestamp with time zone,
    ingetrokken_op timestamp with time zone,
    CONSTRAINT brief_check CHECK ((((soort = 'wachtwoord'::text) = (persoon_id IS NOT NULL)) AND ((soort <> 'wachtwoord'::text) = (aanvraag_id IS NOT NULL)))),
    CONSTRAINT brief_check1 CHECK ((num_nulls(code_hmac, gedrukt_op, verloopt_op) = ANY (ARRAY[0, 3]))),
    CONSTRAINT brief_code_hmac_check CHECK ((octet_length(code_hmac) = 32)),
    CONSTRAINT brief_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT brief_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 100))),
    CONSTRAINT brief_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT brief_plaats_check CHECK (((length(plaats) >= 1) AND (length(plaats) <= 80))),
    CONSTRAINT brief_soort_check CHECK ((soort = ANY (ARRAY['meedoen'::text, 'balie'::text, 'wachtwoord'::text]))),
    CONSTRAINT brief_straat_check CHECK (((length(straat) >= 1) AND (length(straat) <= 80))),
    CONSTRAINT brief_taal_check CHECK ((taal = ANY (ARRAY['nl'::text, 'fy'::text, 'en'::text]))),
    CONSTRAINT brief_toevoeging_check CHECK (((length(toevoeging) >= 1) AND (length(toevoeging) <= 10)))
);

ALTER TABLE public.brief OWNER TO buurtbaken_owner;

CREATE TABLE public.coordinator_termijn (
    gebied_code text NOT NULL,
    persoon_id uuid NOT NULL,
    tot date NOT NULL,
    herinnerd_op timestamp with time zone
);

ALTER TABLE public.coordinator_termijn OWNER TO buurtbaken_owner;

CREATE TABLE public.dienst_transactie (
    txn_id text NOT NULL,
    hash text NOT NULL,
    op timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.dienst_transactie OWNER TO buurtbaken_owner;

CREATE TABLE public.drift (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    gebied_code text NOT NULL,
    kamer_id uuid NOT NULL,
    soort text NOT NULL,
    sleutel text NOT NULL,
    event_id text,
    door text,
    gebeurd_op timestamp with time zone,
    gevonden_op timestamp with time zone DEFAULT now() NOT NULL,
    gevonden jsonb,
    gewenst jsonb,
    besluit text,
    toestand text DEFAULT 'open'::text NOT NULL,
    besloten_op timestamp with time zone,
    besloten_door text,
    CONSTRAINT drift_besluit_check CHECK ((besluit = ANY (ARRAY['herstellen'::text, 'overnemen'::text, 'negeren'::text]))),
    CONSTRAINT drift_check CHECK (((toestand = 'open'::text) = (besloten_op IS NULL))),
    CONSTRAINT drift_toestand_check CHECK ((toestand = ANY (ARRAY['open'::text, 'hersteld'::text, 'overgenomen'::text, 'genegeerd'::text, 'vervallen'::text])))
);

ALTER TABLE public.drift OWNER TO buurtbaken_owner;

CREATE TABLE public.eigen_kamer (
    room_id text NOT NULL,
    onbekend_op timestamp with time zone NOT NULL
);

ALTER TABLE public.eigen_kamer OWNER TO buurtbaken_owner;

CREATE TABLE public.foto (
    ref text NOT NULL,
    melding_id uuid,
    geroepen_op timestamp with time zone,
    vlakken smallint DEFAULT 0 NOT NULL,
    vlakken_versie integer DEFAULT 1 NOT NULL,
    vlakken_beurt integer DEFAULT 0 NOT NULL,
    weggehaald_op timestamp with time zone,
    weggehaald_door text,
    gewist_op timestamp with time zone,
    CONSTRAINT foto_check CHECK (((weggehaald_op IS NULL) = (weggehaald_door IS NULL))),
    CONSTRAINT foto_vlakken_check CHECK (((vlakken >= 0) AND (vlakken <= 511)))
);

ALTER TABLE public.foto OWNER TO buurtbaken_owner;

CREATE TABLE public.foto_raster (
    ref text NOT NULL,
    versie integer NOT NULL,
    vlakken smallint NOT NULL,
    mxc text NOT NULL
);

ALTER TABLE public.foto_raster OWNER TO buurtbaken_owner;

CREATE TABLE public.gebeurtenis (
    event_id text NOT NULL,
    room_id text NOT NULL,
    afzender text NOT NULL,
    verzonden_op timestamp with time zone NOT NULL,
    verwerkt_op timestamp with time zone DEFAULT now() NOT NULL,
    gebied_code text,
    ongekeurd boolean DEFAULT false NOT NULL,
    zaak_ref text,
    te_lezen smallint DEFAULT 0 NOT NULL,
    CONSTRAINT gebeurtenis_event_id_check CHECK ((event_id ~~ '$%'::text)),
    CONSTRAINT gebeurtenis_te_lezen_check CHECK (((te_lezen >= 0) AND (te_lezen <= 2)))
);

ALTER TABLE public.gebeurtenis OWNER TO buurtbaken_owner;

CREATE TABLE public.gebied (
    code text NOT NULL,
    soort text NOT NULL,
    naam text NOT NULL,
    gemeente_code text NOT NULL,
    wijk_code text NOT NULL,
    grens jsonb,
    aan boolean DEFAULT false NOT NULL,
    vervallen_op timestamp with time zone,
    aangemaakt_op timestamp with time zone DEFAULT now() NOT NULL,
    gewijzigd_op timestamp with time zone DEFAULT now() NOT NULL,
    buurtpraat boolean DEFAULT true NOT NULL,
    CONSTRAINT gebied_check CHECK ((soort =
CASE
    WHEN (code ~~ 'WK%'::text) THEN 'wijk'::text
    ELSE 'buurt'::text
END)),
    CONSTRAINT gebied_check1 CHECK ((wijk_code = ('WK'::text || substr(code, 3, 6)))),
    CONSTRAINT gebied_check2 CHECK ((gemeente_code = ('GM'::text || substr(code, 3, 4)))),
    CONSTRAINT gebied_code_check CHECK ((code ~ '^(WK[0-9]{6}|BU[0-9]{8})$'::text)),
    CONSTRAINT gebied_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 200)))
);

ALTER TABLE public.gebied OWNER TO buurtbaken_owner;

CREATE TABLE public.gebied_stand (
    gebied_code text NOT NULL,
    toestand text NOT NULL,
    op timestamp with time zone NOT NULL,
    gedaan integer NOT NULL,
    verwijderen uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    leden integer DEFAULT 0 NOT NULL,
    fouten jsonb DEFAULT '[]'::jsonb NOT NULL,
    gescand_op timestamp with time zone,
    CONSTRAINT gebied_stand_toestand_check CHECK ((toestand = ANY (ARRAY['toegepast'::text, 'wacht-op-akkoord'::text, 'mislukt'::text])))
);

ALTER TABLE public.gebied_stand OWNER TO buurtbaken_owner;

CREATE TABLE public.gemeente (
    code text NOT NULL,
    naam text,
    enige boolean DEFAULT true NOT NULL,
    CONSTRAINT gemeente_code_check CHECK ((code ~ '^GM[0-9]{4}$'::text)),
    CONSTRAINT gemeente_enige_check CHECK (enige)
);

ALTER TABLE public.gemeente OWNER TO buurtbaken_owner;

CREATE TABLE public.gemeente_instelling (
    enige boolean DEFAULT true NOT NULL,
    instellingen jsonb NOT NULL,
    gewijzigd_op timestamp with time zone NOT NULL,
    gewijzigd_door text NOT NULL,
    CONSTRAINT gemeente_instelling_enige_check CHECK (enige)
);

ALTER TABLE public.gemeente_instelling OWNER TO buurtbaken_owner;

CREATE TABLE public.gemeente_logo (
    enige boolean DEFAULT true NOT NULL,
    png bytea NOT NULL,
    sha256 bytea NOT NULL,
    breedte integer NOT NULL,
    hoogte integer NOT NULL,
    gewijzigd_op timestamp with time zone NOT NULL,
    gewijzigd_door text NOT NULL,
    CONSTRAINT gemeente_logo_breedte_check CHECK (((breedte >= 1) AND (breedte <= 640))),
    CONSTRAINT gemeente_logo_enige_check CHECK (enige),
    CONSTRAINT gemeente_logo_hoogte_check CHECK (((hoogte >= 1) AND (hoogte <= 192))),
    CONSTRAINT gemeente_logo_png_check CHECK ((octet_length(png) <= 60000)),
    CONSTRAINT gemeente_logo_sha256_check CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE public.gemeente_logo OWNER TO buurtbaken_owner;

CREATE TABLE public.genodigde (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    gebied_code text NOT NULL,
    naam text NOT NULL,
    pc6 text,
    huisnummer integer,
    toevoeging text,
    telefoon text,
    toegevoegd_op timestamp with time zone NOT NULL,
    over_op timestamp with time zone,
    CONSTRAINT genodigde_check CHECK (((pc6 IS NULL) = (huisnummer IS NULL))),
    CONSTRAINT genodigde_check1 CHECK (((pc6 IS NOT NULL) OR (telefoon IS NOT NULL))),
    CONSTRAINT genodigde_check2 CHECK (((toevoeging IS NULL) OR (pc6 IS NOT NULL))),
    CONSTRAINT genodigde_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT genodigde_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 100))),
    CONSTRAINT genodigde_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT genodigde_telefoon_check CHECK ((telefoon ~ '^[0-9+]{6,16}$'::text)),
    CONSTRAINT genodigde_toevoeging_check CHECK (((length(toevoeging) >= 1) AND (length(toevoeging) <= 10)))
);

ALTER TABLE public.genodigde OWNER TO buurtbaken_owner;

CREATE TABLE public.gesprek (
    id uuid NOT NULL,
    gebied_code text NOT NULL,
    persoon text NOT NULL,
    room_id text NOT NULL,
    melding_id uuid,
    stap text NOT NULL,
    toestand jsonb,
    verloop jsonb NOT NULL,
    beurt integer DEFAULT 0 NOT NULL,
    getoond integer DEFAULT '-1'::integer NOT NULL,
    begonnen_op timestamp with time zone NOT NULL,
    laatst_op timestamp with time zone NOT NULL,
    herinnerd_op timestamp with time zone,
    gewaarschuwd_op timestamp with time zone,
    geeindigd_op timestamp with time zone,
    einde text,
    te_plaatsen text,
    CONSTRAINT gesprek_check CHECK (((geeindigd_op IS NULL) = (einde IS NULL))),
    CONSTRAINT gesprek_check1 CHECK (((geeindigd_op IS NULL) <= (te_plaatsen IS NULL))),
    CONSTRAINT gesprek_einde_check CHECK ((einde = ANY (ARRAY['geplaatst'::text, 'wacht'::text, 'gestopt'::text, 'weggegooid'::text, 'verlopen'::text]))),
    CONSTRAINT gesprek_stap_check CHECK ((stap ~ '^[a-z]{1,20}$'::text))
);

ALTER TABLE public.gesprek OWNER TO buurtbaken_owner;

CREATE TABLE public.groep_aanvraag (
    id uuid NOT NULL,
    opzet_id uuid NOT NULL,
    token_sha256 bytea,
    pc6 text,
    huisnummer integer,
    toevoeging text,
    naam text,
    email text,
    telefoon text,
    wil_coordinator boolean NOT NULL,
    taal text NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    ingetrokken_op timestamp with time zone,
    gewist_op timestamp with time zone,
    CONSTRAINT groep_aanvraag_check CHECK (
CASE
    WHEN (gewist_op IS NULL) THEN (num_nulls(pc6, huisnummer, naam) = 0)
    ELSE (num_nonnulls(pc6, huisnummer, toevoeging, naam, email, telefoon, token_sha256) = 0)
END),
    CONSTRAINT groep_aanvraag_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT groep_aanvraag_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT groep_aanvraag_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 60))),
    CONSTRAINT groep_aanvraag_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT groep_aanvraag_taal_check CHECK ((taal = ANY (ARRAY['nl'::text, 'fy'::text, 'en'::text]))),
    CONSTRAINT groep_aanvraag_telefoon_check CHECK (((length(telefoon) >= 6) AND (length(telefoon) <= 20))),
    CONSTRAINT groep_aanvraag_toevoeging_check CHECK (((length(toevoeging) >= 1) AND (length(toevoeging) <= 10))),
    CONSTRAINT groep_aanvraag_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE public.groep_aanvraag OWNER TO buurtbaken_owner;

CREATE TABLE public.groep_opzet (
    id uuid NOT NULL,
    gebied_code text NOT NULL,
    toestand text NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    gemeente_door text,
    gemeente_op timestamp with time zone,
    einde_op timestamp with time zone,
    CONSTRAINT groep_opzet_check CHECK (((gemeente_door IS NULL) = (gemeente_op IS NULL))),
    CONSTRAINT groep_opzet_check1 CHECK (((toestand = 'open'::text) = (einde_op IS NULL))),
    CONSTRAINT groep_opzet_toestand_check CHECK ((toestand = ANY (ARRAY['open'::text, 'gestart'::text, 'gestopt'::text])))
);

ALTER TABLE public.groep_opzet OWNER TO buurtbaken_owner;

CREATE TABLE public.groep_uitnodiging (
    id uuid NOT NULL,
    opzet_id uuid NOT NULL,
    rol text NOT NULL,
    token_sha256 bytea,
    aanvraag_id uuid,
    persoon_id uuid,
    naam text,
    gemaakt_op timestamp with time zone NOT NULL,
    gemaakt_door text NOT NULL,
    verloopt_op timestamp with time zone NOT NULL,
    antwoord text,
    antwoord_op timestamp with time zone,
    ingetrokken_op timestamp with time zone,
    ingelogd_op timestamp with time zone,
    gewist_op timestamp with time zone,
    email text,
    mail text,
    CONSTRAINT groep_uitnodiging_antwoord_check CHECK ((antwoord = ANY (ARRAY['ja'::text, 'nee'::text]))),
    CONSTRAINT groep_uitnodiging_check CHECK (((antwoord IS NULL) = (antwoord_op IS NULL))),
    CONSTRAINT groep_uitnodiging_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT groep_uitnodiging_email_wacht CHECK (((email IS NULL) OR (mail = 'wacht'::text))),
    CONSTRAINT groep_uitnodiging_mail_check CHECK ((mail = ANY (ARRAY['wacht'::text, 'verstuurd'::text, 'mislukt'::text]))),
    CONSTRAINT groep_uitnodiging_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 60))),
    CONSTRAINT groep_uitnodiging_rol_check CHECK ((rol = ANY (ARRAY['wijkagent'::text, 'coordinator'::text]))),
    CONSTRAINT groep_uitnodiging_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE public.groep_uitnodiging OWNER TO buurtbaken_owner;

CREATE TABLE public.herstel (
    persoon_id uuid NOT NULL,
    email text,
    adres_hmac bytea,
    straat text,
    toevoeging_hmac bytea,
    CONSTRAINT herstel_adres_hmac_check CHECK ((octet_length(adres_hmac) = 32)),
    CONSTRAINT herstel_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT herstel_straat_check CHECK (((length(straat) >= 1) AND (length(straat) <= 80))),
    CONSTRAINT herstel_toevoeging_hmac_check CHECK ((octet_length(toevoeging_hmac) = 32))
);

ALTER TABLE public.herstel OWNER TO buurtbaken_owner;

CREATE TABLE public.herstel_verzoek (
    id uuid NOT NULL,
    langs text NOT NULL,
    email text,
    pc6 text,
    huisnummer integer,
    toevoeging text,
    straat text,
    plaats text,
    naam text,
    taal text NOT NULL,
    gevraagd_op timestamp with time zone NOT NULL,
    CONSTRAINT herstel_verzoek_check CHECK (
CASE langs
    WHEN 'email'::text THEN (email IS NOT NULL)
    ELSE (num_nulls(pc6, huisnummer, straat, plaats, naam) = 0)
END),
    CONSTRAINT herstel_verzoek_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT herstel_verzoek_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT herstel_verzoek_langs_check CHECK ((langs = ANY (ARRAY['email'::text, 'brief'::text]))),
    CONSTRAINT herstel_verzoek_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 60))),
    CONSTRAINT herstel_verzoek_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT herstel_verzoek_plaats_check CHECK (((length(plaats) >= 1) AND (length(plaats) <= 80))),
    CONSTRAINT herstel_verzoek_straat_check CHECK (((length(straat) >= 1) AND (length(straat) <= 80))),
    CONSTRAINT herstel_verzoek_taal_check CHECK ((taal = ANY (ARRAY['nl'::text, 'fy'::text, 'en'::text]))),
    CONSTRAINT herstel_verzoek_toevoeging_check CHECK (((length(toevoeging) >= 1) AND (length(toevoeging) <= 10)))
);

ALTER TABLE public.herstel_verzoek OWNER TO buurtbaken_owner;

CREATE TABLE public.herstelcode (
    persoon_id uuid NOT NULL,
    hmac bytea NOT NULL,
    CONSTRAINT herstelcode_hmac_check CHECK ((octet_length(hmac) = 32))
);

ALTER TABLE public.herstelcode OWNER TO buurtbaken_owner;

CREATE TABLE public.infoavond (
    id uuid NOT NULL,
    gebied_code text NOT NULL,
    code text,
    begint_op timestamp with time zone NOT NULL,
    eindigt_op timestamp with time zone NOT NULL,
    geopend_door text NOT NULL,
    CONSTRAINT infoavond_check CHECK ((eindigt_op > begint_op)),
    CONSTRAINT infoavond_code_check CHECK ((code ~ '^[2-9A-HJ-NP-Z]{8}$'::text))
);

ALTER TABLE public.infoavond OWNER TO buurtbaken_owner;

CREATE TABLE public.infoavond_adres (
    avond_id uuid NOT NULL,
    adres_sha256 bytea NOT NULL,
    CONSTRAINT infoavond_adres_adres_sha256_check CHECK ((length(adres_sha256) = 32))
);

ALTER TABLE public.infoavond_adres OWNER TO buurtbaken_owner;

CREATE TABLE public.inlezing (
    id uuid NOT NULL,
    bestand text NOT NULL,
    inhoud bytea NOT NULL,
    gemaakt_door text NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    CONSTRAINT inlezing_bestand_check CHECK (((length(bestand) >= 1) AND (length(bestand) <= 100)))
);

ALTER TABLE public.inlezing OWNER TO buurtbaken_owner;

CREATE TABLE public.inlogkoppeling (
    persoon_id uuid NOT NULL,
    wie_hmac bytea NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    gebruikt_op timestamp with time zone,
    CONSTRAINT inlogkoppeling_wie_hmac_check CHECK ((octet_length(wie_hmac) = 32))
);

ALTER TABLE public.inlogkoppeling OWNER TO buurtbaken_owner;

CREATE TABLE public.inloglink (
    id uuid NOT NULL,
    token_sha256 bytea NOT NULL,
    persoon_id uuid,
    rol text,
    gebied_code text,
    gemaakt_op timestamp with time zone NOT NULL,
    verloopt_op timestamp with time zone NOT NULL,
    gebruikt_op timestamp with time zone,
    code_hash bytea,
    CONSTRAINT inloglink_check CHECK ((num_nonnulls(persoon_id, rol) = 1)),
    CONSTRAINT inloglink_check1 CHECK (((rol IS NULL) OR ((gebied_code IS NOT NULL) = (rol = ANY (ARRAY['coordinator'::text, 'wijkagent'::text]))))),
    CONSTRAINT inloglink_check2 CHECK (((rol IS NOT NULL) OR (gebied_code IS NULL))),
    CONSTRAINT inloglink_code_hash_check CHECK ((octet_length(code_hash) = 32)),
    CONSTRAINT inloglink_rol_check CHECK ((rol = ANY (ARRAY['systeembeheer'::text, 'gemeente'::text, 'auditor'::text, 'coordinator'::text, 'wijkagent'::text]))),
    CONSTRAINT inloglink_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE public.inloglink OWNER TO buurtbaken_owner;

CREATE TABLE public.inrichting (
    enige boolean DEFAULT true NOT NULL,
    gegevens_op timestamp with time zone,
    proef_id uuid,
    proef_gevraagd_op timestamp with time zone,
    proef_uitkomst text,
    proef_klaar_op timestamp with time zone,
    CONSTRAINT inrichting_check CHECK (((proef_id IS NULL) = (proef_gevraagd_op IS NULL))),
    CONSTRAINT inrichting_check1 CHECK (((proef_uitkomst IS NULL) = (proef_klaar_op IS NULL))),
    CONSTRAINT inrichting_enige_check CHECK (enige),
    CONSTRAINT inrichting_proef_uitkomst_check CHECK ((proef_uitkomst = ANY (ARRAY['gelukt'::text, 'poort'::text, 'homeserver'::text])))
);

ALTER TABLE public.inrichting OWNER TO buurtbaken_owner;

CREATE TABLE public.inzage (
    id uuid NOT NULL,
    sessie_id uuid NOT NULL,
    actor text NOT NULL,
    rol text NOT NULL,
    onderwerp text NOT NULL,
    reden text NOT NULL,
    woorden text,
    op timestamp with time zone NOT NULL,
    geldig_tot timestamp with time zone NOT NULL,
    CONSTRAINT inzage_actor_check CHECK ((actor ~ '^[a-z]+:[A-Za-z0-9_-]{1,64}$'::text)),
    CONSTRAINT inzage_check CHECK ((geldig_tot > op)),
    CONSTRAINT inzage_onderwerp_check CHECK ((onderwerp ~ '^[a-z]+:[A-Za-z0-9_-]{1,64}$'::text)),
    CONSTRAINT inzage_reden_check CHECK ((reden ~ '^[a-z-]{1,30}$'::text)),
    CONSTRAINT inzage_rol_check CHECK ((rol = ANY (ARRAY['systeembeheer'::text, 'gemeente'::text, 'auditor'::text, 'wijkagent'::text]))),
    CONSTRAINT inzage_woorden_check CHECK ((length(woorden) <= 300))
);

ALTER TABLE public.inzage OWNER TO buurtbaken_owner;

CREATE TABLE public.kamer (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    soort text NOT NULL,
    gebied_code text NOT NULL,
    persoon_id uuid,
    alias text NOT NULL,
    room_id text,
    spelregels_event text,
    spelregels_op timestamp with time zone,
    spelregels_nr integer DEFAULT 0 NOT NULL,
    gereserveerd_op timestamp with time zone DEFAULT now() NOT NULL,
    gemaakt_op timestamp with time zone,
    CONSTRAINT kamer_check CHECK (((persoon_id IS NOT NULL) = (soort = 'bewoner'::text))),
    CONSTRAINT kamer_check1 CHECK (((room_id IS NULL) = (gemaakt_op IS NULL))),
    CONSTRAINT kamer_check2 CHECK (((spelregels_event IS NULL) = (spelregels_op IS NULL))),
    CONSTRAINT kamer_soort_check CHECK ((soort = ANY (ARRAY['ruimte'::text, 'melding'::text, 'buurtpraat'::text, 'coordinatie'::text, 'overleg'::text, 'surveillance'::text, 'bewoner'::text])))
);

ALTER TABLE public.kamer OWNER TO buurtbaken_owner;

CREATE TABLE public.kamer_avatar (
    soort text NOT NULL,
    hash text NOT NULL,
    mxc text NOT NULL,
    geladen_op timestamp with time zone
);

ALTER TABLE public.kamer_avatar OWNER TO buurtbaken_owner;

CREATE TABLE public.kopie_dienst (
    een boolean DEFAULT true NOT NULL,
    gezien_op timestamp with time zone NOT NULL,
    heeft_sleutel boolean NOT NULL,
    CONSTRAINT kopie_dienst_een_check CHECK (een)
);

ALTER TABLE public.kopie_dienst OWNER TO buurtbaken_owner;

CREATE TABLE public.kopie_verloop (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    soort text NOT NULL,
    begonnen_op timestamp with time zone NOT NULL,
    klaar_op timestamp with time zone NOT NULL,
    gelukt boolean NOT NULL,
    bytes bigint,
    controles jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT kopie_verloop_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT kopie_verloop_check CHECK ((klaar_op >= begonnen_op)),
    CONSTRAINT kopie_verloop_controles_check CHECK (((jsonb_typeof(controles) = 'object'::text) AND (length((controles)::text) <= 2000))),
    CONSTRAINT kopie_verloop_soort_check CHECK ((soort = ANY (ARRAY['kopie'::text, 'proef'::text])))
);

ALTER TABLE public.kopie_verloop OWNER TO buurtbaken_owner;

CREATE TABLE public.koppellink (
    id uuid NOT NULL,
    token_sha256 bytea NOT NULL,
    persoon_id uuid NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    verloopt_op timestamp with time zone NOT NULL,
    gebruikt_op timestamp with time zone,
    CONSTRAINT koppellink_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE public.koppellink OWNER TO buurtbaken_owner;

CREATE TABLE public.lidmaatschap (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    persoon_id uuid NOT NULL,
    gebied_code text NOT NULL,
    rol text NOT NULL,
    sinds timestamp with time zone DEFAULT now() NOT NULL,
    tot timestamp with time zone,
    reden text,
    alleen_lezen_tot timestamp with time zone,
    CONSTRAINT lidmaatschap_check CHECK (((tot IS NULL) = (reden IS NULL))),
    CONSTRAINT lidmaatschap_check1 CHECK (((tot IS NULL) OR (tot >= sinds))),
    CONSTRAINT lidmaatschap_reden_check CHECK ((reden = ANY (ARRAY['zelf-vertrokken'::text, 'verwijderd'::text, 'verhuisd'::text, 'andere-rol'::text, 'gestopt'::text, 'groep-opgeheven'::text]))),
    CONSTRAINT lidmaatschap_rol_check CHECK ((rol = ANY (ARRAY['resident'::text, 'coordinator'::text, 'wijkagent'::text, 'gemeente'::text])))
);

ALTER TABLE public.lidmaatschap OWNER TO buurtbaken_owner;

CREATE TABLE public.melding (
    id uuid NOT NULL,
    gebied_code text NOT NULL,
    nummer integer NOT NULL,
    room_id text NOT NULL,
    toestand text NOT NULL,
    bron_event_id text NOT NULL,
    melder text NOT NULL,
    gevaar boolean NOT NULL,
    plaats text,
    wat text,
    geopend_op timestamp with time zone NOT NULL,
    gebeld_op timestamp with time zone,
    gebeld_door text,
    gebeld_keer integer DEFAULT 0 NOT NULL,
    afgelopen_op timestamp with time zone,
    afgelopen_door text,
    gesloten_op timestamp with time zone,
    gesloten_door text,
    gesloten_event text,
    gesloten_keer integer DEFAULT 0 NOT NULL,
    uitkomst text,
    uitkomst_woorden text,
    samengevoegd_met uuid,
    versie integer DEFAULT 1 NOT NULL,
    kaart_versie integer,
    kaart_op timestamp with time zone,
    herinnerd_op timestamp with time zone NOT NULL,
    herinnerd_keer integer DEFAULT 0 NOT NULL,
    soort text,
    soort_gekozen boolean DEFAULT false NOT NULL,
    gevaar_gezegd boolean DEFAULT false NOT NULL,
    CONSTRAINT melding_check CHECK (((toestand = 'samengevoegd'::text) = (samengevoegd_met IS NOT NULL))),
    CONSTRAINT melding_check1 CHECK (((gebeld_op IS NULL) = (gebeld_door IS NULL))),
    CONSTRAINT melding_check2 CHECK (((afgelopen_op IS NULL) = (afgelopen_door IS NULL))),
    CONSTRAINT melding_check3 CHECK (((toestand = 'gesloten'::text) <= ((uitkomst IS NOT NULL) AND (gesloten_op IS NOT NULL)))),
    CONSTRAINT melding_gevaar_gezegd CHECK ((gevaar OR (NOT gevaar_gezegd))),
    CONSTRAINT melding_nummer_check CHECK ((nummer > 0)),
    CONSTRAINT melding_soort_check CHECK ((soort = ANY (ARRAY['verdacht'::text, 'inbraak'::text, 'vernieling'::text, 'overlast'::text, 'oplichting'::text, 'gevaar'::text, 'vermissing'::text, 'anders'::text]))),
    CONSTRAINT melding_toestand_check CHECK ((toestand = ANY (ARRAY['open'::text, 'gesloten'::text, 'ingetrokken'::text, 'samengevoegd'::text]))),
    CONSTRAINT melding_uitkomst_check CHECK ((uitkomst = ANY (ARRAY['vals-alarm'::text, 'politie'::text, 'opgelost'::text, 'onbekend'::text, 'anders'::text])))
);

ALTER TABLE public.melding OWNER TO buurtbaken_owner;

CREATE TABLE public.melding_buurwijk (
    id uuid NOT NULL,
    melding_id uuid NOT NULL,
    gebied_code text NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    door uuid,
    teruggenomen_op timestamp with time zone
);

ALTER TABLE public.melding_buurwijk OWNER TO buurtbaken_owner;

CREATE TABLE public.melding_link (
    id uuid NOT NULL,
    token_sha256 bytea NOT NULL,
    melding_id uuid NOT NULL,
    rol text NOT NULL,
    reden text NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    verloopt_op timestamp with time zone NOT NULL,
    gedownload smallint DEFAULT 0 NOT NULL,
    CONSTRAINT melding_link_check CHECK ((verloopt_op > gemaakt_op)),
    CONSTRAINT melding_link_gedownload_check CHECK (((gedownload >= 0) AND (gedownload <= 3))),
    CONSTRAINT melding_link_reden_check CHECK (((length(reden) >= 1) AND (length(reden) <= 400))),
    CONSTRAINT melding_link_rol_check CHECK ((rol = ANY (ARRAY['coordinator'::text, 'wijkagent'::text]))),
    CONSTRAINT melding_link_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE public.melding_link OWNER TO buurtbaken_owner;

CREATE TABLE public.melding_teken (
    event_id text NOT NULL,
    soort text NOT NULL,
    melding_id uuid NOT NULL,
    door text NOT NULL,
    op timestamp with time zone NOT NULL,
    ongedaan_op timestamp with time zone,
    CONSTRAINT melding_teken_soort_check CHECK ((soort = ANY (ARRAY['112'::text, 'gezien'::text, 'kijkt'::text, 'afgelopen'::text, 'gevaar'::text])))
);

ALTER TABLE public.melding_teken OWNER TO buurtbaken_owner;

CREATE TABLE public.melding_vraag (
    id uuid NOT NULL,
    soort text NOT NULL,
    gebied_code text NOT NULL,
    event_id text NOT NULL,
    aan text,
    door text,
    melding_id uuid,
    eigen_melding_id uuid,
    gevaar boolean DEFAULT false NOT NULL,
    gebeld boolean DEFAULT false NOT NULL,
    plaats text,
    wat text,
    gesteld_op timestamp with time zone NOT NULL,
    antwoord text,
    antwoord_op timestamp with time zone,
    antwoord_door text,
    CONSTRAINT melding_vraag_antwoord_check CHECK ((antwoord = ANY (ARRAY['ja'::text, 'nee'::text, 'vervallen'::text]))),
    CONSTRAINT melding_vraag_soort_check CHECK ((soort = ANY (ARRAY['is-melding'::text, 'hoort-bij'::text, 'uitkomst'::text])))
);

ALTER TABLE public.melding_vraag OWNER TO buurtbaken_owner;

CREATE TABLE public.migratie (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    run_on timestamp without time zone NOT NULL
);

ALTER TABLE public.migratie OWNER TO buurtbaken_owner;

CREATE SEQUENCE public.migratie_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.migratie_id_seq OWNER TO buurtbaken_owner;

ALTER SEQUENCE public.migratie_id_seq OWNED BY public.migratie.id;

CREATE TABLE public.onbekende_kamer (
    room_id text NOT NULL,
    reden text NOT NULL,
    gezien_op timestamp with time zone NOT NULL,
    CONSTRAINT onbekende_kamer_reden_check CHECK ((reden = ANY (ARRAY['met-mensen'::text, 'rond-terugzetten'::text])))
);

ALTER TABLE public.onbekende_kamer OWNER TO buurtbaken_owner;

CREATE TABLE public.openbare_melding (
    waarneming_id uuid NOT NULL,
    via text NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    verstuurd_op timestamp with time zone,
    nummer text,
    verteld_op timestamp with time zone,
    mislukt_op timestamp with time zone,
    CONSTRAINT openbare_melding_nummer_check CHECK (((length(nummer) >= 1) AND (length(nummer) <= 60))),
    CONSTRAINT openbare_melding_via_check CHECK ((via = ANY (ARRAY['mail'::text, 'signalen'::text])))
);

ALTER TABLE public.openbare_melding OWNER TO buurtbaken_owner;

CREATE TABLE public.overdracht (
    id uuid NOT NULL,
    gebied_code text NOT NULL,
    van uuid NOT NULL,
    naar uuid NOT NULL,
    toestand text DEFAULT 'gevraagd'::text NOT NULL,
    gevraagd_op timestamp with time zone NOT NULL,
    toestand_sinds timestamp with time zone NOT NULL,
    CONSTRAINT overdracht_check CHECK ((van <> naar)),
    CONSTRAINT overdracht_toestand_check CHECK ((toestand = ANY (ARRAY['gevraagd'::text, 'aanvaard'::text, 'gedaan'::text, 'geweigerd'::text, 'ingetrokken'::text, 'verlopen'::text, 'mislukt'::text])))
);

ALTER TABLE public.overdracht OWNER TO buurtbaken_owner;

CREATE TABLE public.overstap (
    gebied_code text NOT NULL,
    begonnen_op timestamp with time zone NOT NULL,
    gesloten_op timestamp with time zone,
    genodigd integer,
    over integer,
    CONSTRAINT overstap_check CHECK ((((gesloten_op IS NULL) = (genodigd IS NULL)) AND ((genodigd IS NULL) = (over IS NULL))))
);

ALTER TABLE public.overstap OWNER TO buurtbaken_owner;

CREATE TABLE public.pagina_besluit (
    id uuid NOT NULL,
    gebied_code text NOT NULL,
    soort text NOT NULL,
    onderwerp uuid NOT NULL,
    versie integer,
    keuze text NOT NULL,
    regel smallint,
    uren integer,
    persoon_id uuid NOT NULL,
    op timestamp with time zone NOT NULL,
    gedaan_op timestamp with time zone,
    uitkomst text,
    CONSTRAINT pagina_besluit_check CHECK (((gedaan_op IS NULL) = (uitkomst IS NULL))),
    CONSTRAINT pagina_besluit_check1 CHECK (((soort = 'lid'::text) = (regel IS NOT NULL))),
    CONSTRAINT pagina_besluit_keuze_check CHECK ((keuze ~ '^[a-z0-9-]{1,40}$'::text)),
    CONSTRAINT pagina_besluit_regel_check CHECK (((regel >= 1) AND (regel <= 11))),
    CONSTRAINT pagina_besluit_soort_check CHECK ((soort = ANY (ARRAY['zaak'::text, 'bezwaar'::text, 'verwijdering'::text, 'rapport'::text, 'melding'::text, 'lid'::text]))),
    CONSTRAINT pagina_besluit_uitkomst_check CHECK ((uitkomst = ANY (ARRAY['gedaan'::text, 'besloten'::text, 'veranderd'::text, 'eigen'::text, 'onplaatsbaar'::text, 'gemeld'::text, 'geen-toegang'::text]))),
    CONSTRAINT pagina_besluit_uren_check CHECK (((uren >= 1) AND (uren <= 168)))
);

ALTER TABLE public.pagina_besluit OWNER TO buurtbaken_owner;

CREATE TABLE public.persoon (
    id uuid NOT NULL,
    localpart text NOT NULL,
    user_id text NOT NULL,
    weergavenaam text NOT NULL,
    taal text DEFAULT 'nl'::text NOT NULL,
    aangemaakt_op timestamp with time zone DEFAULT now() NOT NULL,
    beeindigd_op timestamp with time zone,
    CONSTRAINT persoon_localpart_check CHECK ((localpart ~ '^[a-z0-9._=/-]{1,200}$'::text)),
    CONSTRAINT persoon_taal_check CHECK ((taal = ANY (ARRAY['nl'::text, 'fy'::text, 'en'::text]))),
    CONSTRAINT persoon_weergavenaam_check CHECK (((length(weergavenaam) >= 1) AND (length(weergavenaam) <= 100)))
);

ALTER TABLE public.persoon OWNER TO buurtbaken_owner;

CREATE TABLE public.politie_kopie (
    ref text NOT NULL,
    versleuteld bytea NOT NULL,
    content_type text NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    verloopt_op timestamp with time zone NOT NULL,
    vrijgegeven_op timestamp with time zone,
    CONSTRAINT politie_kopie_versleuteld_check CHECK ((octet_length(versleuteld) <= (((100 * 1024) * 1024) + 28)))
);

ALTER TABLE public.politie_kopie OWNER TO buurtbaken_owner;

CREATE TABLE public.politie_link (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ref text NOT NULL,
    token_sha256 bytea NOT NULL,
    verzegeld bytea,
    tik_event_id text NOT NULL,
    voor text NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    verloopt_op timestamp with time zone NOT NULL,
    gedownload smallint DEFAULT 0 NOT NULL,
    CONSTRAINT politie_link_gedownload_check CHECK (((gedownload >= 0) AND (gedownload <= 3))),
    CONSTRAINT politie_link_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE public.politie_link OWNER TO buurtbaken_owner;

CREATE TABLE public.poort_oordeel (
    room_id text NOT NULL,
    afzender text NOT NULL,
    verzonden_op timestamp with time zone NOT NULL,
    op timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.poort_oordeel OWNER TO buurtbaken_owner;

CREATE TABLE public.poort_open (
    id bigint NOT NULL,
    gebied_code text NOT NULL,
    van timestamp with time zone NOT NULL,
    tot timestamp with time zone NOT NULL,
    gegroeid_op timestamp with time zone NOT NULL,
    aantal integer NOT NULL,
    ingegrepen integer DEFAULT 0 NOT NULL,
    gemeld_op timestamp with time zone,
    event_id text,
    CONSTRAINT poort_open_aantal_check CHECK ((aantal > 0)),
    CONSTRAINT poort_open_check CHECK ((tot >= van))
);

ALTER TABLE public.poort_open OWNER TO buurtbaken_owner;

ALTER TABLE public.poort_open ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.poort_open_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proef_telling (
    gebied_code text NOT NULL,
    regel smallint NOT NULL,
    dag date NOT NULL,
    berichten integer NOT NULL,
    CONSTRAINT proef_telling_regel_check CHECK (((regel >= 1) AND (regel <= 11)))
);

ALTER TABLE public.proef_telling OWNER TO buurtbaken_owner;

CREATE TABLE public.proef_treffer (
    event_id text NOT NULL,
    code text NOT NULL,
    gebied_code text NOT NULL,
    op timestamp with time zone NOT NULL,
    regel smallint NOT NULL,
    actie text NOT NULL,
    fragment text,
    CONSTRAINT proef_treffer_actie_check CHECK ((actie = ANY (ARRAY['nudge'::text, 'soften'::text, 'hold'::text]))),
    CONSTRAINT proef_treffer_code_check CHECK ((code ~ '^[a-z0-9-]{1,40}$'::text)),
    CONSTRAINT proef_treffer_regel_check CHECK (((regel >= 1) AND (regel <= 11)))
);

ALTER TABLE public.proef_treffer OWNER TO buurtbaken_owner;

CREATE TABLE public.proef_verzoek (
    id uuid NOT NULL,
    gevraagd_op timestamp with time zone NOT NULL,
    begonnen_op timestamp with time zone,
    pogingen smallint DEFAULT 0 NOT NULL,
    stap text,
    klaar_op timestamp with time zone,
    gelukt boolean,
    CONSTRAINT proef_verzoek_check CHECK (((klaar_op IS NULL) = (gelukt IS NULL))),
    CONSTRAINT proef_verzoek_pogingen_check CHECK (((pogingen >= 0) AND (pogingen <= 3))),
    CONSTRAINT proef_verzoek_stap_check CHECK ((stap = ANY (ARRAY['kopie'::text, 'terugzetten'::text, 'nakijken'::text])))
);

ALTER TABLE public.proef_verzoek OWNER TO buurtbaken_owner;

CREATE TABLE public.rapport (
    id uuid NOT NULL,
    over text NOT NULL,
    synapse_nr bigint NOT NULL,
    ontvangen_op timestamp with time zone NOT NULL,
    room_id text,
    event_id text,
    persoon text,
    melder text NOT NULL,
    reden text,
    toestand text DEFAULT 'nieuw'::text NOT NULL,
    genegeerd_om text,
    zaak_id uuid,
    CONSTRAINT rapport_check CHECK (((over = 'bericht'::text) = ((event_id IS NOT NULL) AND (room_id IS NOT NULL)))),
    CONSTRAINT rapport_check1 CHECK (((over = 'persoon'::text) = (persoon IS NOT NULL))),
    CONSTRAINT rapport_check2 CHECK (((toestand = 'opgenomen'::text) = (zaak_id IS NOT NULL))),
    CONSTRAINT rapport_check3 CHECK (((toestand = 'genegeerd'::text) = (genegeerd_om IS NOT NULL))),
    CONSTRAINT rapport_genegeerd_om_check CHECK ((genegeerd_om ~ '^[a-z-]{1,30}$'::text)),
    CONSTRAINT rapport_over_check CHECK ((over = ANY (ARRAY['bericht'::text, 'persoon'::text]))),
    CONSTRAINT rapport_reden_check CHECK ((length(reden) <= 1000)),
    CONSTRAINT rapport_toestand_check CHECK ((toestand = ANY (ARRAY['nieuw'::text, 'opgenomen'::text, 'genegeerd'::text])))
);

ALTER TABLE public.rapport OWNER TO buurtbaken_owner;

CREATE TABLE public.ronde (
    id uuid NOT NULL,
    gebied_code text NOT NULL,
    nummer integer NOT NULL,
    maand date NOT NULL,
    volgnummer smallint NOT NULL,
    begint_op timestamp with time zone NOT NULL,
    eindigt_op timestamp with time zone NOT NULL,
    toestand text NOT NULL,
    getrokken_op timestamp with time zone NOT NULL,
    gevraagd_op timestamp with time zone,
    gestart_op timestamp with time zone,
    gestart_door uuid,
    geeindigd_op timestamp with time zone,
    geeindigd_door uuid,
    klaar_gevraagd_op timestamp with time zone,
    coordinator_verteld_op timestamp with time zone,
    tekort_verteld_op timestamp with time zone,
    langer_tot timestamp with time zone,
    klaar_beurt integer DEFAULT 0 NOT NULL,
    verslag_versie integer DEFAULT 0 NOT NULL,
    afgezegd_op timestamp with time zone,
    afgezegd_om text,
    met_maand boolean DEFAULT false NOT NULL,
    hervat_op timestamp with time zone,
    begin_gevraagd_op timestamp with time zone,
    niet_begonnen_op timestamp with time zone,
    CONSTRAINT ronde_afgezegd_om_check CHECK ((afgezegd_om = ANY (ARRAY['weer'::text, 'evenement'::text, 'anders'::text]))),
    CONSTRAINT ronde_check CHECK ((eindigt_op > begint_op)),
    CONSTRAINT ronde_check1 CHECK (((gestart_op IS NULL) = (gestart_door IS NULL))),
    CONSTRAINT ronde_check2 CHECK (((toestand = ANY (ARRAY['loopt'::text, 'gelopen'::text])) <= (gestart_op IS NOT NULL))),
    CONSTRAINT ronde_check3 CHECK (((toestand = 'gelopen'::text) = (geeindigd_op IS NOT NULL))),
    CONSTRAINT ronde_check4 CHECK ((num_nulls(afgezegd_op, afgezegd_om) = ANY (ARRAY[0, 2]))),
    CONSTRAINT ronde_check5 CHECK (((afgezegd_op IS NULL) OR (toestand = 'vervallen'::text))),
    CONSTRAINT ronde_klaar_beurt_check CHECK ((klaar_beurt >= 0)),
    CONSTRAINT ronde_maand_check CHECK ((EXTRACT(day FROM maand) = (1)::numeric)),
    CONSTRAINT ronde_nummer_check CHECK ((nummer > 0)),
    CONSTRAINT ronde_toestand_check CHECK ((toestand = ANY (ARRAY['getrokken'::text, 'gevraagd'::text, 'loopt'::text, 'gelopen'::text, 'vervallen'::text]))),
    CONSTRAINT ronde_verslag_versie_check CHECK ((verslag_versie >= 0)),
    CONSTRAINT ronde_volgnummer_check CHECK (((volgnummer >= 1) AND (volgnummer <= 31)))
);

ALTER TABLE public.ronde OWNER TO buurtbaken_owner;

CREATE TABLE public.ronde_loper (
    ronde_id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    invaller boolean DEFAULT false NOT NULL,
    gevraagd_op timestamp with time zone,
    antwoord text,
    antwoord_op timestamp with time zone,
    herinnerd_op timestamp with time zone,
    start_gegeven_op timestamp with time zone,
    CONSTRAINT ronde_loper_antwoord_check CHECK ((antwoord = ANY (ARRAY['ja'::text, 'nee'::text, 'gestopt'::text]))),
    CONSTRAINT ronde_loper_check CHECK (((antwoord IS NULL) = (antwoord_op IS NULL)))
);

ALTER TABLE public.ronde_loper OWNER TO buurtbaken_owner;

CREATE TABLE public.ronde_trekking (
    gebied_code text NOT NULL,
    maand date NOT NULL,
    getrokken_op timestamp with time zone NOT NULL,
    gewenst smallint NOT NULL,
    getrokken smallint NOT NULL,
    niet_gelukt text[] NOT NULL,
    afgezegd_op timestamp with time zone,
    afgezegd_om text,
    hervat_op timestamp with time zone,
    CONSTRAINT ronde_trekking_afgezegd_om_check CHECK ((afgezegd_om = ANY (ARRAY['weer'::text, 'evenement'::text, 'anders'::text]))),
    CONSTRAINT ronde_trekking_check CHECK (((getrokken >= 1) AND (getrokken <= gewenst))),
    CONSTRAINT ronde_trekking_check1 CHECK ((num_nulls(afgezegd_op, afgezegd_om) = ANY (ARRAY[0, 2]))),
    CONSTRAINT ronde_trekking_gewenst_check CHECK ((gewenst > 0)),
    CONSTRAINT ronde_trekking_maand_check CHECK ((EXTRACT(day FROM maand) = (1)::numeric))
);

ALTER TABLE public.ronde_trekking OWNER TO buurtbaken_owner;

CREATE TABLE public.sanctie (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    gebied_code text NOT NULL,
    persoon_id uuid NOT NULL,
    ontvanger text NOT NULL,
    soort text NOT NULL,
    regel smallint NOT NULL,
    oorzaak text NOT NULL,
    tips uuid[] NOT NULL,
    sinds timestamp with time zone NOT NULL,
    telt_tot timestamp with time zone NOT NULL,
    stil_tot timestamp with time zone,
    staat text NOT NULL,
    staat_sinds timestamp with time zone NOT NULL,
    besluit_door text,
    versie integer DEFAULT 1 NOT NULL,
    kamer_tot timestamp with time zone,
    met_twee boolean DEFAULT true NOT NULL,
    CONSTRAINT sanctie_check CHECK (((soort = 'alleen-lezen'::text) = (stil_tot IS NOT NULL))),
    CONSTRAINT sanctie_check1 CHECK ((((soort = 'verwijdering'::text) = (staat = ANY (ARRAY['gevraagd'::text, 'besloten'::text, 'blijft'::text, 'verlopen'::text, 'teruggedraaid'::text]))) OR (staat = 'vervallen'::text))),
    CONSTRAINT sanctie_check2 CHECK (((staat = ANY (ARRAY['besloten'::text, 'teruggedraaid'::text])) <= ((kamer_tot IS NOT NULL) AND (besluit_door IS NOT NULL)))),
    CONSTRAINT sanctie_regel_check CHECK (((regel >= 1) AND (regel <= 11))),
    CONSTRAINT sanctie_soort_check CHECK ((soort = ANY (ARRAY['waarschuwing'::text, 'alleen-lezen'::text, 'verwijdering'::text]))),
    CONSTRAINT sanctie_staat_check CHECK ((staat = ANY (ARRAY['geldt'::text, 'ingetrokken'::text, 'vervallen'::text, 'gevraagd'::text, 'besloten'::text, 'blijft'::text, 'verlopen'::text, 'teruggedraaid'::text])))
);

ALTER TABLE public.sanctie OWNER TO buurtbaken_owner;

CREATE TABLE public.sessie (
    id uuid NOT NULL,
    token_sha256 bytea NOT NULL,
    persoon_id uuid,
    rol text,
    gebied_code text,
    gemaakt_op timestamp with time zone NOT NULL,
    gebruikt_op timestamp with time zone NOT NULL,
    eindigt_op timestamp with time zone NOT NULL,
    code_hash bytea,
    code_fout integer DEFAULT 0 NOT NULL,
    stap_op timestamp with time zone,
    uitdaging text,
    uitdaging_tot timestamp with time zone,
    element_gebied text,
    openid_sha256 bytea,
    CONSTRAINT sessie_check CHECK ((num_nonnulls(persoon_id, rol) = 1)),
    CONSTRAINT sessie_check1 CHECK (((rol IS NULL) OR ((gebied_code IS NOT NULL) = (rol = ANY (ARRAY['coordinator'::text, 'wijkagent'::text]))))),
    CONSTRAINT sessie_check2 CHECK (((rol IS NOT NULL) OR (gebied_code IS NULL))),
    CONSTRAINT sessie_check3 CHECK (((element_gebied IS NULL) = (openid_sha256 IS NULL))),
    CONSTRAINT sessie_check4 CHECK (((element_gebied IS NULL) OR (persoon_id IS NOT NULL))),
    CONSTRAINT sessie_code_hash_check CHECK ((octet_length(code_hash) = 32)),
    CONSTRAINT sessie_openid_sha256_check CHECK ((octet_length(openid_sha256) = 32)),
    CONSTRAINT sessie_rol_check CHECK ((rol = ANY (ARRAY['systeembeheer'::text, 'gemeente'::text, 'auditor'::text, 'coordinator'::text, 'wijkagent'::text]))),
    CONSTRAINT sessie_token_sha256_check CHECK ((octet_length(token_sha256) = 32)),
    CONSTRAINT sessie_uitdaging_check CHECK ((uitdaging ~ '^[A-Za-z0-9_-]{20,200}$'::text))
);

ALTER TABLE public.sessie OWNER TO buurtbaken_owner;

CREATE TABLE public.straat (
    pc6 text NOT NULL,
    huisnummer integer NOT NULL,
    toevoeging text DEFAULT ''::text NOT NULL,
    straat text NOT NULL,
    plaats text NOT NULL,
    CONSTRAINT straat_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT straat_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT straat_plaats_check CHECK (((length(plaats) >= 1) AND (length(plaats) <= 80))),
    CONSTRAINT straat_straat_check CHECK (((length(straat) >= 1) AND (length(straat) <= 80))),
    CONSTRAINT straat_toevoeging_check CHECK ((length(toevoeging) <= 10))
);

ALTER TABLE public.straat OWNER TO buurtbaken_owner;

CREATE UNLOGGED TABLE public.straat_invoer (
    pc6 text NOT NULL,
    huisnummer integer NOT NULL,
    toevoeging text DEFAULT ''::text NOT NULL,
    straat text NOT NULL,
    plaats text NOT NULL,
    CONSTRAINT straat_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT straat_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT straat_plaats_check CHECK (((length(plaats) >= 1) AND (length(plaats) <= 80))),
    CONSTRAINT straat_straat_check CHECK (((length(straat) >= 1) AND (length(straat) <= 80))),
    CONSTRAINT straat_toevoeging_check CHECK ((length(toevoeging) <= 10))
);

ALTER TABLE public.straat_invoer OWNER TO buurtbaken_owner;

CREATE TABLE public.terugzetting (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    kopie_van timestamp with time zone NOT NULL,
    op timestamp with time zone NOT NULL,
    CONSTRAINT terugzetting_check CHECK ((op >= kopie_van))
);

ALTER TABLE public.terugzetting OWNER TO buurtbaken_owner;

CREATE TABLE public.tik (
    event_id text NOT NULL,
    oorzaak text NOT NULL,
    stap text NOT NULL,
    sleutel text NOT NULL,
    door text NOT NULL,
    op timestamp with time zone NOT NULL,
    ongedaan_op timestamp with time zone,
    CONSTRAINT tik_sleutel_check CHECK ((length(sleutel) <= 100))
);

ALTER TABLE public.tik OWNER TO buurtbaken_owner;

CREATE TABLE public.tip (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    oorzaak text NOT NULL,
    gebied_code text NOT NULL,
    ontvanger text NOT NULL,
    actie text NOT NULL,
    codes text[] NOT NULL,
    bevindingen jsonb,
    getoond text,
    ref text,
    aangevraagd_op timestamp with time zone NOT NULL,
    beperkt boolean NOT NULL,
    overgeslagen boolean NOT NULL,
    verstuurd_op timestamp with time zone,
    regels smallint[] DEFAULT '{}'::smallint[] NOT NULL,
    rol text DEFAULT 'resident'::text NOT NULL,
    nood boolean DEFAULT false NOT NULL,
    room_id text,
    bericht text,
    CONSTRAINT tip_actie_check CHECK ((actie = ANY (ARRAY['nudge'::text, 'soften'::text, 'hold'::text]))),
    CONSTRAINT tip_rol_check CHECK ((rol = ANY (ARRAY['resident'::text, 'coordinator'::text, 'wijkagent'::text, 'gemeente'::text])))
);

ALTER TABLE public.tip OWNER TO buurtbaken_owner;

CREATE TABLE public.zaak (
    ref text NOT NULL,
    gebied_code text NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    kamersoort text NOT NULL,
    room_id text NOT NULL,
    afzender text NOT NULL,
    afzender_rol text NOT NULL,
    herkomst text NOT NULL,
    nood boolean NOT NULL,
    soort text NOT NULL,
    actie text NOT NULL,
    staat text NOT NULL,
    staat_sinds timestamp with time zone NOT NULL,
    geopend_op timestamp with time zone NOT NULL,
    versie integer DEFAULT 1 NOT NULL,
    codes text[] NOT NULL,
    bevindingen jsonb,
    origineel jsonb,
    vervanging jsonb,
    te_plaatsen text,
    placeholder_event_id text,
    antwoord_op text,
    plaatsbaar boolean,
    besluit_door text,
    ingetrokken_door text,
    afgerond_op timestamp with time zone,
    stond_er boolean DEFAULT false NOT NULL,
    CONSTRAINT zaak_actie_check CHECK ((actie = ANY (ARRAY['hold'::text, 'soften'::text]))),
    CONSTRAINT zaak_afzender_rol_check CHECK ((afzender_rol = ANY (ARRAY['resident'::text, 'coordinator'::text, 'wijkagent'::text, 'gemeente'::text]))),
    CONSTRAINT zaak_check CHECK (((staat = ANY (ARRAY['wacht'::text, 'verzacht'::text, 'geplaatst'::text, 'vervallen'::text, 'verlopen'::text])) <= (placeholder_event_id IS NOT NULL))),
    CONSTRAINT zaak_check1 CHECK (((staat = ANY (ARRAY['geplaatst'::text, 'vervallen'::text])) = (besluit_door IS NOT NULL))),
    CONSTRAINT zaak_check2 CHECK (((staat = 'ingetrokken'::text) = (ingetrokken_door IS NOT NULL))),
    CONSTRAINT zaak_check3 CHECK (((actie = 'hold'::text) OR (staat = ANY (ARRAY['opgeslagen'::text, 'verzacht'::text, 'nooit_verzonden'::text, 'ingetrokken'::text])))),
    CONSTRAINT zaak_herkomst_check CHECK ((herkomst = ANY (ARRAY['gate'::text, 'arrival'::text]))),
    CONSTRAINT zaak_ingetrokken_door_check CHECK ((ingetrokken_door = ANY (ARRAY['verwijderd'::text, 'gewijzigd'::text]))),
    CONSTRAINT zaak_kamersoort_check CHECK ((kamersoort = ANY (ARRAY['melding'::text, 'buurtpraat'::text, 'surveillance'::text]))),
    CONSTRAINT zaak_ref_check CHECK ((ref ~ '^[A-Za-z0-9_-]{16,64}$'::text)),
    CONSTRAINT zaak_staat_check CHECK ((staat = ANY (ARRAY['opgeslagen'::text, 'wacht'::text, 'verzacht'::text, 'geplaatst'::text, 'vervallen'::text, 'ingetrokken'::text, 'verlopen'::text, 'nooit_verzonden'::text])))
);

ALTER TABLE public.zaak OWNER TO buurtbaken_owner;

CREATE VIEW public.tip_telt AS
 SELECT t.id,
    t.oorzaak,
    t.gebied_code,
    t.ontvanger,
    t.regels,
    t.aangevraagd_op
   FROM (public.tip t
     LEFT JOIN public.zaak z ON ((z.ref = t.ref)))
  WHERE ((t.verstuurd_op IS NOT NULL) AND (NOT t.overgeslagen) AND (NOT t.nood) AND (t.rol = 'resident'::text) AND ((t.actie <> 'hold'::text) OR ((z.staat = 'vervallen'::text) AND (t.oorzaak =
        CASE
            WHEN (z.versie = 1) THEN z.ref
            ELSE ((z.ref || ':'::text) || z.versie)
        END))) AND (NOT (EXISTS ( SELECT
           FROM public.bezwaar b
          WHERE ((b.tip = t.id) AND (b.staat = ANY (ARRAY['open'::text, 'toegewezen'::text, 'verlopen'::text])))))));

ALTER VIEW public.tip_telt OWNER TO buurtbaken_owner;

CREATE TABLE public.toegangssleutel (
    id text NOT NULL,
    persoon_id uuid NOT NULL,
    sleutel bytea NOT NULL,
    teller bigint NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    gebruikt_op timestamp with time zone,
    CONSTRAINT toegangssleutel_id_check CHECK (((length(id) <= 1400) AND (id ~ '^[A-Za-z0-9_-]+$'::text))),
    CONSTRAINT toegangssleutel_sleutel_check CHECK ((octet_length(sleutel) <= 4096))
);

ALTER TABLE public.toegangssleutel OWNER TO buurtbaken_owner;

CREATE TABLE public.tweede_stap (
    persoon_id uuid NOT NULL,
    geheim bytea NOT NULL,
    laatste_periode bigint NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    CONSTRAINT tweede_stap_geheim_check CHECK (((octet_length(geheim) >= 29) AND (octet_length(geheim) <= 200)))
);

ALTER TABLE public.tweede_stap OWNER TO buurtbaken_owner;

CREATE TABLE public.tweede_stap_poging (
    persoon_id uuid NOT NULL,
    fout integer NOT NULL,
    rondes integer DEFAULT 0 NOT NULL,
    wacht_tot timestamp with time zone
);

ALTER TABLE public.tweede_stap_poging OWNER TO buurtbaken_owner;

CREATE TABLE public.uitzondering (
    gebied_code text NOT NULL,
    code text NOT NULL,
    woorden text NOT NULL,
    sinds timestamp with time zone NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    CONSTRAINT uitzondering_code_check CHECK ((code ~ '^[a-z0-9-]{1,40}$'::text)),
    CONSTRAINT uitzondering_woorden_check CHECK (((length(woorden) >= 1) AND (length(woorden) <= 200)))
);

ALTER TABLE public.uitzondering OWNER TO buurtbaken_owner;

CREATE TABLE public.vakantiecontrole (
    id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    gebied_code text NOT NULL,
    pc6 text NOT NULL,
    huisnummer integer NOT NULL,
    straat text,
    van date NOT NULL,
    tot date NOT NULL,
    gevraagd_op timestamp with time zone NOT NULL,
    toevoeging text,
    CONSTRAINT vakantiecontrole_check CHECK (((tot >= van) AND ((tot - van) <= 92))),
    CONSTRAINT vakantiecontrole_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT vakantiecontrole_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT vakantiecontrole_straat_check CHECK (((length(straat) >= 1) AND (length(straat) <= 80))),
    CONSTRAINT vakantiecontrole_toevoeging_check CHECK (((length(toevoeging) >= 1) AND (length(toevoeging) <= 10)))
);

ALTER TABLE public.vakantiecontrole OWNER TO buurtbaken_owner;

CREATE TABLE public.vertrek (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    kamer_id uuid NOT NULL,
    gebied_code text NOT NULL,
    persoon_id uuid NOT NULL,
    reden text NOT NULL,
    door text,
    oorzaak text NOT NULL,
    op timestamp with time zone NOT NULL,
    terug_op timestamp with time zone,
    CONSTRAINT vertrek_reden_check CHECK ((reden = ANY (ARRAY['zelf-vertrokken'::text, 'verwijderd'::text, 'verhuisd'::text, 'andere-rol'::text, 'gestopt'::text, 'groep-opgeheven'::text, 'gewist'::text])))
);

ALTER TABLE public.vertrek OWNER TO buurtbaken_owner;

CREATE TABLE public.vrijwilliger (
    id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    gebied_code text NOT NULL,
    toestand text NOT NULL,
    aangeboden_op timestamp with time zone NOT NULL,
    beslist_op timestamp with time zone,
    beslist_door uuid,
    instructie_op date,
    gestopt_op timestamp with time zone,
    beurten integer DEFAULT 0 NOT NULL,
    agenda_sha256 bytea,
    CONSTRAINT vrijwilliger_agenda_sha256_check CHECK ((octet_length(agenda_sha256) = 32)),
    CONSTRAINT vrijwilliger_beurten_check CHECK ((beurten >= 0)),
    CONSTRAINT vrijwilliger_check CHECK (((toestand = ANY (ARRAY['aangenomen'::text, 'afgewezen'::text])) <= (beslist_op IS NOT NULL))),
    CONSTRAINT vrijwilliger_check1 CHECK (((toestand = 'aangenomen'::text) <= (instructie_op IS NOT NULL))),
    CONSTRAINT vrijwilliger_check2 CHECK (((toestand = 'gestopt'::text) = (gestopt_op IS NOT NULL))),
    CONSTRAINT vrijwilliger_toestand_check CHECK ((toestand = ANY (ARRAY['aangeboden'::text, 'aangenomen'::text, 'afgewezen'::text, 'gestopt'::text])))
);

ALTER TABLE public.vrijwilliger OWNER TO buurtbaken_owner;

CREATE TABLE public.vrijwilliger_avond (
    vrijwilliger_id uuid NOT NULL,
    weekdag smallint NOT NULL,
    CONSTRAINT vrijwilliger_avond_weekdag_check CHECK (((weekdag >= 1) AND (weekdag <= 7)))
);

ALTER TABLE public.vrijwilliger_avond OWNER TO buurtbaken_owner;

CREATE TABLE public.vrijwilliger_weg (
    vrijwilliger_id uuid NOT NULL,
    van date NOT NULL,
    tot date NOT NULL,
    door_coordinator boolean DEFAULT false NOT NULL,
    CONSTRAINT vrijwilliger_weg_check CHECK (((tot >= van) AND ((tot - van) <= 366)))
);

ALTER TABLE public.vrijwilliger_weg OWNER TO buurtbaken_owner;

CREATE TABLE public.waarneming (
    id uuid NOT NULL,
    ronde_id uuid NOT NULL,
    gebied_code text NOT NULL,
    soort text NOT NULL,
    buurt_code text,
    pc6 text,
    huisnummer integer,
    straat text,
    woorden text,
    door uuid,
    gezien_op timestamp with time zone NOT NULL,
    ontvangen_op timestamp with time zone NOT NULL,
    later_ontvangen boolean DEFAULT false NOT NULL,
    event_id text NOT NULL,
    foto_ref text,
    in_orde_van uuid,
    vertellen text,
    verteld_op timestamp with time zone,
    gewist_op timestamp with time zone,
    toevoeging text,
    CONSTRAINT waarneming_buurt_code_check CHECK ((buurt_code ~ '^BU[0-9]{8}$'::text)),
    CONSTRAINT waarneming_check CHECK ((num_nulls(pc6, huisnummer) = ANY (ARRAY[0, 2]))),
    CONSTRAINT waarneming_check1 CHECK (((gewist_op IS NULL) OR (num_nonnulls(pc6, huisnummer, straat, woorden, door, foto_ref) = 0))),
    CONSTRAINT waarneming_check2 CHECK (((toevoeging IS NULL) OR (huisnummer IS NOT NULL))),
    CONSTRAINT waarneming_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT waarneming_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT waarneming_soort_check CHECK ((soort = ANY (ARRAY['donker'::text, 'ladder'::text, 'container'::text, 'open'::text, 'sleutel'::text, 'lantaarn'::text, 'afval'::text, 'anders'::text]))),
    CONSTRAINT waarneming_straat_check CHECK (((length(straat) >= 1) AND (length(straat) <= 80))),
    CONSTRAINT waarneming_toevoeging_check CHECK (((length(toevoeging) >= 1) AND (length(toevoeging) <= 10))),
    CONSTRAINT waarneming_vertellen_check CHECK ((vertellen = ANY (ARRAY['bericht'::text, 'kaart'::text, 'gemeente'::text, 'eerder'::text, 'niet'::text]))),
    CONSTRAINT waarneming_woorden_check CHECK (((length(woorden) >= 1) AND (length(woorden) <= 300)))
);

ALTER TABLE public.waarneming OWNER TO buurtbaken_owner;

CREATE TABLE public.waarneming_bericht (
    waarneming_id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    verstuurd_op timestamp with time zone
);

ALTER TABLE public.waarneming_bericht OWNER TO buurtbaken_owner;

CREATE TABLE public.waarneming_gesprek (
    id uuid NOT NULL,
    ronde_id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    nr integer NOT NULL,
    event_id text NOT NULL,
    soort text NOT NULL,
    stap text NOT NULL,
    straat text,
    pc6 text,
    huisnummer integer,
    twijfel boolean DEFAULT false NOT NULL,
    gezien_op timestamp with time zone NOT NULL,
    later_ontvangen boolean NOT NULL,
    foto_ref text,
    beurt integer DEFAULT 0 NOT NULL,
    getoond integer DEFAULT '-1'::integer NOT NULL,
    toevoeging text,
    CONSTRAINT waarneming_gesprek_check CHECK (((stap = ANY (ARRAY['adres'::text, 'welke'::text])) OR (num_nonnulls(straat, pc6, huisnummer) = 0))),
    CONSTRAINT waarneming_gesprek_check1 CHECK (((toevoeging IS NULL) OR (huisnummer IS NOT NULL))),
    CONSTRAINT waarneming_gesprek_huisnummer_check CHECK (((huisnummer >= 1) AND (huisnummer <= 99999))),
    CONSTRAINT waarneming_gesprek_nr_check CHECK ((nr > 0)),
    CONSTRAINT waarneming_gesprek_pc6_check CHECK ((pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'::text)),
    CONSTRAINT waarneming_gesprek_soort_check CHECK ((soort = ANY (ARRAY['donker'::text, 'ladder'::text, 'container'::text, 'open'::text, 'sleutel'::text, 'lantaarn'::text, 'afval'::text, 'anders'::text, 'orde'::text]))),
    CONSTRAINT waarneming_gesprek_stap_check CHECK ((stap = ANY (ARRAY['adres'::text, 'welke'::text, 'tijd'::text, 'klaar'::text, 'weg'::text, 'niets'::text]))),
    CONSTRAINT waarneming_gesprek_straat_check CHECK (((length(straat) >= 1) AND (length(straat) <= 80))),
    CONSTRAINT waarneming_gesprek_toevoeging_check CHECK (((length(toevoeging) >= 1) AND (length(toevoeging) <= 10)))
);

ALTER TABLE public.waarneming_gesprek OWNER TO buurtbaken_owner;

CREATE TABLE public.wachtwoord_link (
    id uuid NOT NULL,
    token_sha256 bytea NOT NULL,
    persoon_id uuid NOT NULL,
    langs text NOT NULL,
    gemaakt_op timestamp with time zone NOT NULL,
    verloopt_op timestamp with time zone NOT NULL,
    gebruikt_op timestamp with time zone,
    CONSTRAINT wachtwoord_link_langs_check CHECK ((langs = ANY (ARRAY['coordinator'::text, 'email'::text, 'brief'::text, 'uitnodiging'::text]))),
    CONSTRAINT wachtwoord_link_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE public.wachtwoord_link OWNER TO buurtbaken_owner;

CREATE TABLE public.wijk_instelling (
    gebied_code text NOT NULL,
    instellingen jsonb NOT NULL,
    gewijzigd_op timestamp with time zone NOT NULL,
    gewijzigd_door text NOT NULL
);

ALTER TABLE public.wijk_instelling OWNER TO buurtbaken_owner;

CREATE TABLE public.wijk_instelling_oud (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    nr bigint NOT NULL,
    gebied_code text NOT NULL,
    instellingen jsonb NOT NULL,
    tot timestamp with time zone NOT NULL,
    door text NOT NULL
);

ALTER TABLE public.wijk_instelling_oud OWNER TO buurtbaken_owner;

ALTER TABLE public.wijk_instelling_oud ALTER COLUMN nr ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.wijk_instelling_oud_nr_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.wissing (
    nr bigint NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    persoon_id uuid NOT NULL,
    user_id text,
    oorzaak text NOT NULL,
    taal text NOT NULL,
    gebieden text[] NOT NULL,
    gevraagd_op timestamp with time zone NOT NULL,
    token_sha256 bytea,
    stap text DEFAULT 'gevraagd'::text NOT NULL,
    stap_op timestamp with time zone NOT NULL,
    aantallen jsonb DEFAULT '{}'::jsonb NOT NULL,
    klaar_op timestamp with time zone,
    nagekeken_op timestamp with time zone,
    CONSTRAINT wissing_check CHECK (((stap = 'klaar'::text) = (klaar_op IS NOT NULL))),
    CONSTRAINT wissing_check1 CHECK (((nagekeken_op IS NULL) OR (user_id IS NULL))),
    CONSTRAINT wissing_oorzaak_check CHECK ((oorzaak = ANY (ARRAY['zelf'::text, 'account-gesloten'::text, 'gemeente'::text]))),
    CONSTRAINT wissing_stap_check CHECK ((stap = ANY (ARRAY['gevraagd'::text, 'kamers'::text, 'berichten'::text, 'media'::text, 'account'::text, 'tabellen'::text, 'klaar'::text]))),
    CONSTRAINT wissing_taal_check CHECK ((taal = ANY (ARRAY['nl'::text, 'fy'::text, 'en'::text]))),
    CONSTRAINT wissing_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE public.wissing OWNER TO buurtbaken_owner;

CREATE TABLE public.wissing_kamer (
    wissing_id uuid NOT NULL,
    room_id text NOT NULL,
    geleegd integer DEFAULT 0 NOT NULL,
    klaar_op timestamp with time zone
);

ALTER TABLE public.wissing_kamer OWNER TO buurtbaken_owner;

CREATE TABLE public.wissing_media (
    wissing_id uuid NOT NULL,
    mxc text NOT NULL
);

ALTER TABLE public.wissing_media OWNER TO buurtbaken_owner;

ALTER TABLE public.wissing ALTER COLUMN nr ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.wissing_nr_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zaak_bericht (
    ref text NOT NULL,
    stap text NOT NULL,
    versie integer NOT NULL,
    room_id text NOT NULL,
    event_id text,
    verwijderd_op timestamp with time zone
);

ALTER TABLE public.zaak_bericht OWNER TO buurtbaken_owner;

CREATE TABLE public.zaak_media (
    ref text NOT NULL,
    mxc text NOT NULL,
    soort text NOT NULL,
    versie integer NOT NULL,
    verwijderd_op timestamp with time zone,
    CONSTRAINT zaak_media_soort_check CHECK ((soort = ANY (ARRAY['origineel'::text, 'kopie'::text, 'geplaatst'::text])))
);

ALTER TABLE public.zaak_media OWNER TO buurtbaken_owner;

ALTER TABLE ONLY public.migratie ALTER COLUMN id SET DEFAULT nextval('public.migratie_id_seq'::regclass);

ALTER TABLE ONLY public.aankondiging_kamer
    ADD CONSTRAINT aankondiging_kamer_pkey PRIMARY KEY (aankondiging_id, gebied_code);

ALTER TABLE ONLY public.aankondiging
    ADD CONSTRAINT aankondiging_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.aanvraag_gevraagd
    ADD CONSTRAINT aanvraag_gevraagd_aanvraag_id_persoon_id_key UNIQUE (aanvraag_id, persoon_id);

ALTER TABLE ONLY public.aanvraag_gevraagd
    ADD CONSTRAINT aanvraag_gevraagd_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.aanvraag
    ADD CONSTRAINT aanvraag_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.aanvraag_sleutel
    ADD CONSTRAINT aanvraag_sleutel_pkey PRIMARY KEY (token_sha256);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (persoon_id);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.adres
    ADD CONSTRAINT adres_pkey PRIMARY KEY (pc6, huisnummer);

ALTER TABLE ONLY public.akkoord
    ADD CONSTRAINT akkoord_pkey PRIMARY KEY (gebied_code);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_hash_key UNIQUE (hash);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.archief
    ADD CONSTRAINT archief_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.archief_instelling
    ADD CONSTRAINT archief_instelling_pkey PRIMARY KEY (enige);

ALTER TABLE ONLY public.archief
    ADD CONSTRAINT archief_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.archief_versie
    ADD CONSTRAINT archief_versie_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (nr);

ALTER TABLE ONLY public.bericht
    ADD CONSTRAINT bericht_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.bericht
    ADD CONSTRAINT bericht_pkey PRIMARY KEY (oorzaak, stap);

ALTER TABLE ONLY public.bezwaar
    ADD CONSTRAINT bezwaar_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.bezwaar
    ADD CONSTRAINT bezwaar_sanctie_key UNIQUE (sanctie);

ALTER TABLE ONLY public.bezwaar
    ADD CONSTRAINT bezwaar_tip_key UNIQUE (tip);

ALTER TABLE ONLY public.bijgelezen
    ADD CONSTRAINT bijgelezen_pkey PRIMARY KEY (enige);

ALTER TABLE ONLY public.brief
    ADD CONSTRAINT brief_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coordinator_termijn
    ADD CONSTRAINT coordinator_termijn_pkey PRIMARY KEY (gebied_code, persoon_id);

ALTER TABLE ONLY public.dienst_transactie
    ADD CONSTRAINT dienst_transactie_pkey PRIMARY KEY (txn_id, hash);

ALTER TABLE ONLY public.drift
    ADD CONSTRAINT drift_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.eigen_kamer
    ADD CONSTRAINT eigen_kamer_pkey PRIMARY KEY (room_id);

ALTER TABLE ONLY public.foto
    ADD CONSTRAINT foto_pkey PRIMARY KEY (ref);

ALTER TABLE ONLY public.foto_raster
    ADD CONSTRAINT foto_raster_pkey PRIMARY KEY (ref, versie, vlakken);

ALTER TABLE ONLY public.gebeurtenis
    ADD CONSTRAINT gebeurtenis_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.gebied
    ADD CONSTRAINT gebied_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.gebied_stand
    ADD CONSTRAINT gebied_stand_pkey PRIMARY KEY (gebied_code);

ALTER TABLE ONLY public.gemeente
    ADD CONSTRAINT gemeente_enige_key UNIQUE (enige);

ALTER TABLE ONLY public.gemeente_instelling
    ADD CONSTRAINT gemeente_instelling_pkey PRIMARY KEY (enige);

ALTER TABLE ONLY public.gemeente_logo
    ADD CONSTRAINT gemeente_logo_pkey PRIMARY KEY (enige);

ALTER TABLE ONLY public.gemeente
    ADD CONSTRAINT gemeente_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.genodigde
    ADD CONSTRAINT genodigde_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.gesprek
    ADD CONSTRAINT gesprek_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.groep_aanvraag
    ADD CONSTRAINT groep_aanvraag_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.groep_aanvraag
    ADD CONSTRAINT groep_aanvraag_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.groep_opzet
    ADD CONSTRAINT groep_opzet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.groep_uitnodiging
    ADD CONSTRAINT groep_uitnodiging_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.groep_uitnodiging
    ADD CONSTRAINT groep_uitnodiging_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.herstel
    ADD CONSTRAINT herstel_pkey PRIMARY KEY (persoon_id);

ALTER TABLE ONLY public.herstel_verzoek
    ADD CONSTRAINT herstel_verzoek_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.herstelcode
    ADD CONSTRAINT herstelcode_pkey PRIMARY KEY (persoon_id, hmac);

ALTER TABLE ONLY public.infoavond_adres
    ADD CONSTRAINT infoavond_adres_pkey PRIMARY KEY (avond_id, adres_sha256);

ALTER TABLE ONLY public.infoavond
    ADD CONSTRAINT infoavond_code_key UNIQUE (code);

ALTER TABLE ONLY public.infoavond
    ADD CONSTRAINT infoavond_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inlezing
    ADD CONSTRAINT inlezing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inlogkoppeling
    ADD CONSTRAINT inlogkoppeling_pkey PRIMARY KEY (persoon_id);

ALTER TABLE ONLY public.inlogkoppeling
    ADD CONSTRAINT inlogkoppeling_wie_hmac_key UNIQUE (wie_hmac);

ALTER TABLE ONLY public.inloglink
    ADD CONSTRAINT inloglink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inloglink
    ADD CONSTRAINT inloglink_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.inrichting
    ADD CONSTRAINT inrichting_pkey PRIMARY KEY (enige);

ALTER TABLE ONLY public.inzage
    ADD CONSTRAINT inzage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.kamer
    ADD CONSTRAINT kamer_alias_key UNIQUE (alias);

ALTER TABLE ONLY public.kamer_avatar
    ADD CONSTRAINT kamer_avatar_pkey PRIMARY KEY (soort);

ALTER TABLE ONLY public.kamer
    ADD CONSTRAINT kamer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.kamer
    ADD CONSTRAINT kamer_room_id_key UNIQUE (room_id);

ALTER TABLE ONLY public.kopie_dienst
    ADD CONSTRAINT kopie_dienst_pkey PRIMARY KEY (een);

ALTER TABLE ONLY public.kopie_verloop
    ADD CONSTRAINT kopie_verloop_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.koppellink
    ADD CONSTRAINT koppellink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.koppellink
    ADD CONSTRAINT koppellink_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.lidmaatschap
    ADD CONSTRAINT lidmaatschap_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.melding
    ADD CONSTRAINT melding_bron_event_id_key UNIQUE (bron_event_id);

ALTER TABLE ONLY public.melding_buurwijk
    ADD CONSTRAINT melding_buurwijk_melding_id_gebied_code_key UNIQUE (melding_id, gebied_code);

ALTER TABLE ONLY public.melding_buurwijk
    ADD CONSTRAINT melding_buurwijk_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.melding
    ADD CONSTRAINT melding_gebied_code_nummer_key UNIQUE (gebied_code, nummer);

ALTER TABLE ONLY public.melding_link
    ADD CONSTRAINT melding_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.melding_link
    ADD CONSTRAINT melding_link_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.melding
    ADD CONSTRAINT melding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.melding_teken
    ADD CONSTRAINT melding_teken_pkey PRIMARY KEY (event_id, soort);

ALTER TABLE ONLY public.melding_vraag
    ADD CONSTRAINT melding_vraag_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.melding_vraag
    ADD CONSTRAINT melding_vraag_soort_event_id_key UNIQUE (soort, event_id);

ALTER TABLE ONLY public.migratie
    ADD CONSTRAINT migratie_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.onbekende_kamer
    ADD CONSTRAINT onbekende_kamer_pkey PRIMARY KEY (room_id);

ALTER TABLE ONLY public.openbare_melding
    ADD CONSTRAINT openbare_melding_pkey PRIMARY KEY (waarneming_id);

ALTER TABLE ONLY public.overdracht
    ADD CONSTRAINT overdracht_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.overstap
    ADD CONSTRAINT overstap_pkey PRIMARY KEY (gebied_code);

ALTER TABLE ONLY public.pagina_besluit
    ADD CONSTRAINT pagina_besluit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.persoon
    ADD CONSTRAINT persoon_localpart_key UNIQUE (localpart);

ALTER TABLE ONLY public.persoon
    ADD CONSTRAINT persoon_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.persoon
    ADD CONSTRAINT persoon_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.politie_kopie
    ADD CONSTRAINT politie_kopie_pkey PRIMARY KEY (ref);

ALTER TABLE ONLY public.politie_link
    ADD CONSTRAINT politie_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.politie_link
    ADD CONSTRAINT politie_link_tik_event_id_key UNIQUE (tik_event_id);

ALTER TABLE ONLY public.politie_link
    ADD CONSTRAINT politie_link_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.poort_oordeel
    ADD CONSTRAINT poort_oordeel_pkey PRIMARY KEY (room_id, afzender, verzonden_op);

ALTER TABLE ONLY public.poort_open
    ADD CONSTRAINT poort_open_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proef_telling
    ADD CONSTRAINT proef_telling_pkey PRIMARY KEY (gebied_code, regel, dag);

ALTER TABLE ONLY public.proef_treffer
    ADD CONSTRAINT proef_treffer_pkey PRIMARY KEY (event_id, code);

ALTER TABLE ONLY public.proef_verzoek
    ADD CONSTRAINT proef_verzoek_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rapport
    ADD CONSTRAINT rapport_over_synapse_nr_ontvangen_op_key UNIQUE (over, synapse_nr, ontvangen_op);

ALTER TABLE ONLY public.rapport
    ADD CONSTRAINT rapport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rapport_zaak
    ADD CONSTRAINT rapport_zaak_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ronde
    ADD CONSTRAINT ronde_gebied_code_maand_volgnummer_key UNIQUE (gebied_code, maand, volgnummer);

ALTER TABLE ONLY public.ronde
    ADD CONSTRAINT ronde_gebied_code_nummer_key UNIQUE (gebied_code, nummer);

ALTER TABLE ONLY public.ronde_loper
    ADD CONSTRAINT ronde_loper_pkey PRIMARY KEY (ronde_id, persoon_id);

ALTER TABLE ONLY public.ronde
    ADD CONSTRAINT ronde_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ronde_trekking
    ADD CONSTRAINT ronde_trekking_pkey PRIMARY KEY (gebied_code, maand);

ALTER TABLE ONLY public.sanctie
    ADD CONSTRAINT sanctie_oorzaak_key UNIQUE (oorzaak);

ALTER TABLE ONLY public.sanctie
    ADD CONSTRAINT sanctie_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sessie
    ADD CONSTRAINT sessie_openid_sha256_key UNIQUE (openid_sha256);

ALTER TABLE ONLY public.sessie
    ADD CONSTRAINT sessie_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sessie
    ADD CONSTRAINT sessie_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.straat
    ADD CONSTRAINT straat_pkey PRIMARY KEY (pc6, huisnummer, toevoeging);

ALTER TABLE ONLY public.terugzetting
    ADD CONSTRAINT terugzetting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tik
    ADD CONSTRAINT tik_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.tip
    ADD CONSTRAINT tip_oorzaak_key UNIQUE (oorzaak);

ALTER TABLE ONLY public.tip
    ADD CONSTRAINT tip_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.toegangssleutel
    ADD CONSTRAINT toegangssleutel_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tweede_stap
    ADD CONSTRAINT tweede_stap_pkey PRIMARY KEY (persoon_id);

ALTER TABLE ONLY public.tweede_stap_poging
    ADD CONSTRAINT tweede_stap_poging_pkey PRIMARY KEY (persoon_id);

ALTER TABLE ONLY public.uitzondering
    ADD CONSTRAINT uitzondering_id_key UNIQUE (id);

ALTER TABLE ONLY public.uitzondering
    ADD CONSTRAINT uitzondering_pkey PRIMARY KEY (gebied_code, code, woorden);

ALTER TABLE ONLY public.vakantiecontrole
    ADD CONSTRAINT vakantiecontrole_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vertrek
    ADD CONSTRAINT vertrek_kamer_id_persoon_id_oorzaak_key UNIQUE (kamer_id, persoon_id, oorzaak);

ALTER TABLE ONLY public.vertrek
    ADD CONSTRAINT vertrek_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vrijwilliger
    ADD CONSTRAINT vrijwilliger_agenda_sha256_key UNIQUE (agenda_sha256);

ALTER TABLE ONLY public.vrijwilliger_avond
    ADD CONSTRAINT vrijwilliger_avond_pkey PRIMARY KEY (vrijwilliger_id, weekdag);

ALTER TABLE ONLY public.vrijwilliger
    ADD CONSTRAINT vrijwilliger_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vrijwilliger_weg
    ADD CONSTRAINT vrijwilliger_weg_pkey PRIMARY KEY (vrijwilliger_id, van);

ALTER TABLE ONLY public.waarneming_bericht
    ADD CONSTRAINT waarneming_bericht_pkey PRIMARY KEY (waarneming_id, persoon_id);

ALTER TABLE ONLY public.waarneming
    ADD CONSTRAINT waarneming_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.waarneming_gesprek
    ADD CONSTRAINT waarneming_gesprek_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.waarneming_gesprek
    ADD CONSTRAINT waarneming_gesprek_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.waarneming_gesprek
    ADD CONSTRAINT waarneming_gesprek_ronde_id_persoon_id_nr_key UNIQUE (ronde_id, persoon_id, nr);

ALTER TABLE ONLY public.waarneming
    ADD CONSTRAINT waarneming_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.wachtwoord_link
    ADD CONSTRAINT wachtwoord_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.wachtwoord_link
    ADD CONSTRAINT wachtwoord_link_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.wijk_instelling_oud
    ADD CONSTRAINT wijk_instelling_oud_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.wijk_instelling
    ADD CONSTRAINT wijk_instelling_pkey PRIMARY KEY (gebied_code);

ALTER TABLE ONLY public.wissing
    ADD CONSTRAINT wissing_id_key UNIQUE (id);

ALTER TABLE ONLY public.wissing_kamer
    ADD CONSTRAINT wissing_kamer_pkey PRIMARY KEY (wissing_id, room_id);

ALTER TABLE ONLY public.wissing_media
    ADD CONSTRAINT wissing_media_pkey PRIMARY KEY (wissing_id, mxc);

ALTER TABLE ONLY public.wissing
    ADD CONSTRAINT wissing_persoon_id_key UNIQUE (persoon_id);

ALTER TABLE ONLY public.wissing
    ADD CONSTRAINT wissing_pkey PRIMARY KEY (nr);

ALTER TABLE ONLY public.wissing
    ADD CONSTRAINT wissing_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.zaak_bericht
    ADD CONSTRAINT zaak_bericht_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.zaak_bericht
    ADD CONSTRAINT zaak_bericht_pkey PRIMARY KEY (ref, stap);

ALTER TABLE ONLY public.zaak
    ADD CONSTRAINT zaak_id_key UNIQUE (id);

ALTER TABLE ONLY public.zaak_media
    ADD CONSTRAINT zaak_media_pkey PRIMARY KEY (ref, mxc);

ALTER TABLE ONLY public.zaak
    ADD CONSTRAINT zaak_pkey PRIMARY KEY (ref);

ALTER TABLE ONLY public.zaak
    ADD CONSTRAINT zaak_placeholder_event_id_key UNIQUE (placeholder_event_id);

CREATE INDEX aankondiging_bewaren ON public.aankondiging USING btree (bewaren_tot);

CREATE INDEX aankondiging_op ON public.aankondiging USING btree (gemaakt_op DESC);

CREATE INDEX aanvraag_adres ON public.aanvraag USING btree (pc6, huisnummer) WHERE (gewist_op IS NULL);

CREATE INDEX aanvraag_gebied ON public.aanvraag USING btree (gebied_code, toestand);

CREATE INDEX aanvraag_gemaakt ON public.aanvraag USING btree (gemaakt_op) WHERE (gewist_op IS NULL);

CREATE INDEX aanvraag_persoon ON public.aanvraag USING btree (persoon_id);

CREATE INDEX aanvraag_sleutel_aanvraag ON public.aanvraag_sleutel USING btree (aanvraag_id);

CREATE INDEX aanvraag_sleutel_verloopt ON public.aanvraag_sleutel USING btree (verloopt_op);

CREATE INDEX adres_buurt ON public.adres USING btree (buurt_code);

CREATE INDEX archief_bewaren ON public.archief USING btree (bewaren_tot);

CREATE INDEX archief_op ON public.archief USING btree (verzonden_op, id);

CREATE INDEX archief_versie_archief ON public.archief_versie USING btree (archief_id, op);

CREATE INDEX audit_actie ON public.audit USING btree (actie, nr);

CREATE INDEX audit_hash ON public.audit USING hash (hash);

CREATE INDEX audit_onderwerp ON public.audit USING btree (onderwerp, nr);

CREATE INDEX audit_op ON public.audit USING btree (op);

CREATE INDEX bericht_gemaakt ON public.bericht USING btree (gemaakt_op);

CREATE INDEX bericht_onderweg ON public.bericht USING btree (room_id) WHERE (event_id IS NULL);

CREATE INDEX bezwaar_indiener ON public.bezwaar USING btree (indiener, gebied_code, ingediend_op);

CREATE INDEX bezwaar_open ON public.bezwaar USING btree (ingediend_op) WHERE (staat = 'open'::text);

CREATE INDEX brief_aanvraag ON public.brief USING btree (aanvraag_id);

CREATE INDEX brief_adres ON public.brief USING btree (pc6, huisnummer);

CREATE INDEX coordinator_termijn_tot ON public.coordinator_termijn USING btree (tot) WHERE (herinnerd_op IS NULL);

CREATE INDEX dienst_transactie_op ON public.dienst_transactie USING btree (op);

CREATE UNIQUE INDEX drift_event ON public.drift USING btree (kamer_id, sleutel, event_id) WHERE (event_id IS NOT NULL);

CREATE INDEX drift_gebied ON public.drift USING btree (gebied_code, gevonden_op DESC);

CREATE INDEX drift_geldt ON public.drift USING btree (gebied_code) WHERE (toestand = ANY (ARRAY['open'::text, 'overgenomen'::text, 'genegeerd'::text]));

CREATE UNIQUE INDEX drift_open ON public.drift USING btree (kamer_id, sleutel) WHERE ((toestand = 'open'::text) AND (event_id IS NULL));

CREATE INDEX foto_bewaard ON public.foto USING btree (ref) WHERE (gewist_op IS NULL);

CREATE INDEX foto_melding ON public.foto USING btree (melding_id);

CREATE INDEX gebeurtenis_poort ON public.gebeurtenis USING btree (verwerkt_op) WHERE (gebied_code IS NOT NULL);

CREATE INDEX gebeurtenis_te_lezen ON public.gebeurtenis USING btree (verwerkt_op) WHERE (te_lezen > 0);

CREATE INDEX gebeurtenis_verwerkt ON public.gebeurtenis USING btree (verwerkt_op);

CREATE UNIQUE INDEX genodigde_een ON public.genodigde USING btree (gebied_code, lower(naam), COALESCE(pc6, ''::text), COALESCE(huisnummer, 0), COALESCE(toevoeging, ''::text), COALESCE(telefoon, ''::text));

CREATE INDEX gesprek_bewaard ON public.gesprek USING btree (begonnen_op) WHERE ((toestand IS NOT NULL) OR (te_plaatsen IS NOT NULL) OR (geeindigd_op IS NULL));

CREATE UNIQUE INDEX gesprek_loopt ON public.gesprek USING btree (persoon) WHERE (geeindigd_op IS NULL);

CREATE INDEX gesprek_melding ON public.gesprek USING btree (melding_id);

CREATE INDEX groep_aanvraag_adres ON public.groep_aanvraag USING btree (pc6, huisnummer) WHERE (gewist_op IS NULL);

CREATE INDEX groep_aanvraag_opzet ON public.groep_aanvraag USING btree (opzet_id);

CREATE INDEX groep_opzet_gebied ON public.groep_opzet USING btree (gebied_code, gemaakt_op);

CREATE UNIQUE INDEX groep_opzet_open ON public.groep_opzet USING btree (gebied_code) WHERE (toestand = 'open'::text);

CREATE INDEX groep_uitnodiging_opzet ON public.groep_uitnodiging USING btree (opzet_id);

CREATE INDEX groep_uitnodiging_persoon ON public.groep_uitnodiging USING btree (persoon_id);

CREATE INDEX herstel_adres ON public.herstel USING btree (adres_hmac);

CREATE INDEX herstel_email ON public.herstel USING btree (lower(email));

CREATE INDEX infoavond_gebied ON public.infoavond USING btree (gebied_code, eindigt_op);

CREATE INDEX inloglink_persoon ON public.inloglink USING btree (persoon_id);

CREATE INDEX inloglink_verloopt ON public.inloglink USING btree (verloopt_op);

CREATE INDEX inzage_onderwerp ON public.inzage USING btree (onderwerp, op);

CREATE INDEX inzage_op ON public.inzage USING btree (op);

CREATE INDEX inzage_sessie ON public.inzage USING btree (sessie_id, onderwerp, geldig_tot);

CREATE INDEX kamer_gebied ON public.kamer USING btree (gebied_code);

CREATE UNIQUE INDEX kamer_van_bewoner ON public.kamer USING btree (persoon_id, gebied_code) WHERE (persoon_id IS NOT NULL);

CREATE UNIQUE INDEX kamer_van_gebied ON public.kamer USING btree (gebied_code, soort) WHERE (persoon_id IS NULL);

CREATE INDEX kopie_verloop_soort ON public.kopie_verloop USING btree (soort, klaar_op DESC);

CREATE INDEX koppellink_persoon ON public.koppellink USING btree (persoon_id);

CREATE INDEX koppellink_verloopt ON public.koppellink USING btree (verloopt_op);

CREATE INDEX lidmaatschap_gebied ON public.lidmaatschap USING btree (gebied_code) WHERE (tot IS NULL);

CREATE UNIQUE INDEX lidmaatschap_nu ON public.lidmaatschap USING btree (persoon_id, gebied_code) WHERE (tot IS NULL);

CREATE INDEX lidmaatschap_persoon ON public.lidmaatschap USING btree (persoon_id, gebied_code);

CREATE INDEX melding_geopend ON public.melding USING btree (geopend_op);

CREATE INDEX melding_link_gemaakt ON public.melding_link USING btree (gemaakt_op);

CREATE INDEX melding_link_melding ON public.melding_link USING btree (melding_id);

CREATE INDEX melding_open ON public.melding USING btree (gebied_code, geopend_op) WHERE (toestand = 'open'::text);

CREATE INDEX melding_teken_melding ON public.melding_teken USING btree (melding_id) WHERE (ongedaan_op IS NULL);

CREATE INDEX melding_vraag_aan ON public.melding_vraag USING btree (aan, gesteld_op);

CREATE INDEX melding_vraag_melding ON public.melding_vraag USING btree (melding_id);

CREATE INDEX melding_vraag_open ON public.melding_vraag USING btree (gesteld_op) WHERE (antwoord IS NULL);

CREATE INDEX melding_woorden ON public.melding USING btree (geopend_op) WHERE ((plaats IS NOT NULL) OR (wat IS NOT NULL) OR (uitkomst_woorden IS NOT NULL));

CREATE UNIQUE INDEX overdracht_een ON public.overdracht USING btree (gebied_code, van) WHERE (toestand = ANY (ARRAY['gevraagd'::text, 'aanvaard'::text]));

CREATE INDEX pagina_besluit_open ON public.pagina_besluit USING btree (gebied_code) WHERE (gedaan_op IS NULL);

CREATE INDEX politie_kopie_verloopt ON public.politie_kopie USING btree (verloopt_op);

CREATE INDEX politie_link_ref ON public.politie_link USING btree (ref);

CREATE INDEX poort_oordeel_op ON public.poort_oordeel USING btree (op);

CREATE UNIQUE INDEX poort_open_nu ON public.poort_open USING btree (gebied_code) WHERE (gemeld_op IS NULL);

CREATE INDEX proef_treffer_bewaard ON public.proef_treffer USING btree (op) WHERE (fragment IS NOT NULL);

CREATE INDEX proef_treffer_gebied ON public.proef_treffer USING btree (gebied_code, regel, op);

CREATE UNIQUE INDEX proef_verzoek_open ON public.proef_verzoek USING btree ((true)) WHERE (klaar_op IS NULL);

CREATE INDEX rapport_bewaard ON public.rapport USING btree (ontvangen_op) WHERE (reden IS NOT NULL);

CREATE UNIQUE INDEX rapport_melder ON public.rapport USING btree (zaak_id, melder) WHERE (zaak_id IS NOT NULL);

CREATE UNIQUE INDEX rapport_zaak_event ON public.rapport_zaak USING btree (event_id) WHERE ((over = 'bericht'::text) AND (toestand <> 'verlopen'::text));

CREATE INDEX rapport_zaak_open ON public.rapport_zaak USING btree (geopend_op) WHERE (toestand = 'open'::text);

CREATE UNIQUE INDEX rapport_zaak_persoon ON public.rapport_zaak USING btree (gebied_code, afzender) WHERE ((over = 'persoon'::text) AND (toestand = 'open'::text));

CREATE INDEX ronde_gebied ON public.ronde USING btree (gebied_code, begint_op);

CREATE INDEX ronde_komt ON public.ronde USING btree (begint_op) WHERE (toestand = ANY (ARRAY['getrokken'::text, 'gevraagd'::text, 'loopt'::text]));

CREATE INDEX ronde_loper_persoon ON public.ronde_loper USING btree (persoon_id);

CREATE INDEX sanctie_gevraagd ON public.sanctie USING btree (staat_sinds) WHERE (staat = 'gevraagd'::text);

CREATE INDEX sanctie_kamer ON public.sanctie USING btree (gebied_code, kamer_tot) WHERE (staat = 'besloten'::text);

CREATE INDEX sanctie_ontvanger ON public.sanctie USING btree (ontvanger, gebied_code, sinds);

CREATE INDEX sessie_eindigt ON public.sessie USING btree (eindigt_op);

CREATE INDEX sessie_persoon ON public.sessie USING btree (persoon_id);

CREATE INDEX tik_bericht ON public.tik USING btree (oorzaak, stap) WHERE (ongedaan_op IS NULL);

CREATE INDEX tip_bericht ON public.tip USING btree (bericht) WHERE (bericht IS NOT NULL);

CREATE INDEX tip_bewaard ON public.tip USING btree (aangevraagd_op) WHERE (bevindingen IS NOT NULL);

CREATE INDEX tip_ladder ON public.tip USING btree (ontvanger, gebied_code, aangevraagd_op) WHERE (verstuurd_op IS NOT NULL);

CREATE INDEX tip_ontvanger ON public.tip USING btree (ontvanger, aangevraagd_op);

CREATE INDEX toegangssleutel_persoon ON public.toegangssleutel USING btree (persoon_id);

CREATE INDEX vakantiecontrole_gebied ON public.vakantiecontrole USING btree (gebied_code, van, tot);

CREATE INDEX vakantiecontrole_persoon ON public.vakantiecontrole USING btree (persoon_id);

CREATE INDEX vertrek_weg ON public.vertrek USING btree (gebied_code) WHERE (terug_op IS NULL);

CREATE INDEX vrijwilliger_gebied ON public.vrijwilliger USING btree (gebied_code) WHERE (toestand = ANY (ARRAY['aangeboden'::text, 'aangenomen'::text]));

CREATE UNIQUE INDEX vrijwilliger_nu ON public.vrijwilliger USING btree (persoon_id, gebied_code) WHERE (toestand = ANY (ARRAY['aangeboden'::text, 'aangenomen'::text]));

CREATE INDEX waarneming_adres ON public.waarneming USING btree (pc6, huisnummer, soort) WHERE (gewist_op IS NULL);

CREATE INDEX waarneming_bericht_persoon ON public.waarneming_bericht USING btree (persoon_id);

CREATE INDEX waarneming_gebied ON public.waarneming USING btree (gebied_code, gezien_op);

CREATE INDEX waarneming_gesprek_persoon ON public.waarneming_gesprek USING btree (persoon_id);

CREATE INDEX waarneming_ronde ON public.waarneming USING btree (ronde_id);

CREATE INDEX waarneming_wissen ON public.waarneming USING btree (gezien_op) WHERE (gewist_op IS NULL);

CREATE INDEX wachtwoord_link_persoon ON public.wachtwoord_link USING btree (persoon_id, gemaakt_op);

CREATE INDEX wachtwoord_link_verloopt ON public.wachtwoord_link USING btree (verloopt_op);

CREATE INDEX wijk_instelling_oud_gebied ON public.wijk_instelling_oud USING btree (gebied_code, nr);

CREATE INDEX wissing_na_te_kijken ON public.wissing USING btree (klaar_op) WHERE ((klaar_op IS NOT NULL) AND (nagekeken_op IS NULL));

CREATE INDEX zaak_bericht_onderweg ON public.zaak_bericht USING btree (room_id) WHERE (event_id IS NULL);

CREATE INDEX zaak_bewaard ON public.zaak USING btree (staat_sinds) WHERE (origineel IS NOT NULL);

CREATE INDEX zaak_media_mxc ON public.zaak_media USING btree (mxc);

CREATE UNIQUE INDEX zaak_media_stap ON public.zaak_media USING btree (ref, soort, versie) WHERE (soort <> 'origineel'::text);

CREATE INDEX zaak_onafgerond ON public.zaak USING btree (staat_sinds) WHERE ((afgerond_op IS NULL) AND (staat = ANY (ARRAY['geplaatst'::text, 'vervallen'::text, 'ingetrokken'::text, 'verlopen'::text])));

CREATE INDEX zaak_staat ON public.zaak USING btree (staat, staat_sinds);

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.audit_is_append_only();

CREATE TRIGGER directory AFTER INSERT OR DELETE OR UPDATE ON public.kamer FOR EACH ROW EXECUTE FUNCTION public.notify_directory();

CREATE TRIGGER directory AFTER INSERT OR DELETE OR UPDATE ON public.lidmaatschap FOR EACH ROW EXECUTE FUNCTION public.notify_directory();

CREATE TRIGGER directory AFTER INSERT OR UPDATE OF toestand ON public.melding FOR EACH ROW EXECUTE FUNCTION public.notify_directory();

CREATE TRIGGER directory AFTER UPDATE ON public.persoon FOR EACH ROW WHEN (((old.user_id <> new.user_id) OR (old.weergavenaam <> new.weergavenaam) OR (old.taal <> new.taal) OR (old.beeindigd_op IS DISTINCT FROM new.beeindigd_op))) EXECUTE FUNCTION public.notify_directory_of_person();

CREATE TRIGGER directory AFTER INSERT OR DELETE OR UPDATE ON public.uitzondering FOR EACH ROW EXECUTE FUNCTION public.notify_directory();

CREATE TRIGGER directory AFTER INSERT OR DELETE OR UPDATE ON public.wijk_instelling FOR EACH ROW EXECUTE FUNCTION public.notify_directory();

ALTER TABLE ONLY public.aankondiging_kamer
    ADD CONSTRAINT aankondiging_kamer_aankondiging_id_fkey FOREIGN KEY (aankondiging_id) REFERENCES public.aankondiging(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.aankondiging_kamer
    ADD CONSTRAINT aankondiging_kamer_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.aanvraag
    ADD CONSTRAINT aanvraag_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.aanvraag_gevraagd
    ADD CONSTRAINT aanvraag_gevraagd_aanvraag_id_fkey FOREIGN KEY (aanvraag_id) REFERENCES public.aanvraag(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.aanvraag_gevraagd
    ADD CONSTRAINT aanvraag_gevraagd_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.aanvraag_sleutel
    ADD CONSTRAINT aanvraag_sleutel_aanvraag_id_fkey FOREIGN KEY (aanvraag_id) REFERENCES public.aanvraag(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.aanvraag
    ADD CONSTRAINT aanvraag_verhuizer_fkey FOREIGN KEY (verhuizer) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.akkoord
    ADD CONSTRAINT akkoord_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.archief
    ADD CONSTRAINT archief_aankondiging_id_fkey FOREIGN KEY (aankondiging_id) REFERENCES public.aankondiging(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.archief
    ADD CONSTRAINT archief_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.archief_versie
    ADD CONSTRAINT archief_versie_archief_id_fkey FOREIGN KEY (archief_id) REFERENCES public.archief(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.bezwaar
    ADD CONSTRAINT bezwaar_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.bezwaar
    ADD CONSTRAINT bezwaar_sanctie_fkey FOREIGN KEY (sanctie) REFERENCES public.sanctie(id);

ALTER TABLE ONLY public.bezwaar
    ADD CONSTRAINT bezwaar_tip_fkey FOREIGN KEY (tip) REFERENCES public.tip(id);

ALTER TABLE ONLY public.brief
    ADD CONSTRAINT brief_aanvraag_id_fkey FOREIGN KEY (aanvraag_id) REFERENCES public.aanvraag(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.brief
    ADD CONSTRAINT brief_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.coordinator_termijn
    ADD CONSTRAINT coordinator_termijn_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.coordinator_termijn
    ADD CONSTRAINT coordinator_termijn_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.drift
    ADD CONSTRAINT drift_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.drift
    ADD CONSTRAINT drift_kamer_id_fkey FOREIGN KEY (kamer_id) REFERENCES public.kamer(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.foto
    ADD CONSTRAINT foto_melding_id_fkey FOREIGN KEY (melding_id) REFERENCES public.melding(id);

ALTER TABLE ONLY public.foto_raster
    ADD CONSTRAINT foto_raster_ref_fkey FOREIGN KEY (ref) REFERENCES public.foto(ref);

ALTER TABLE ONLY public.foto
    ADD CONSTRAINT foto_ref_fkey FOREIGN KEY (ref) REFERENCES public.zaak(ref);

ALTER TABLE ONLY public.gebeurtenis
    ADD CONSTRAINT gebeurtenis_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.gebied
    ADD CONSTRAINT gebied_gemeente_code_fkey FOREIGN KEY (gemeente_code) REFERENCES public.gemeente(code);

ALTER TABLE ONLY public.gebied_stand
    ADD CONSTRAINT gebied_stand_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.genodigde
    ADD CONSTRAINT genodigde_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.gesprek
    ADD CONSTRAINT gesprek_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.gesprek
    ADD CONSTRAINT gesprek_melding_id_fkey FOREIGN KEY (melding_id) REFERENCES public.melding(id);

ALTER TABLE ONLY public.groep_aanvraag
    ADD CONSTRAINT groep_aanvraag_opzet_id_fkey FOREIGN KEY (opzet_id) REFERENCES public.groep_opzet(id);

ALTER TABLE ONLY public.groep_opzet
    ADD CONSTRAINT groep_opzet_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.groep_uitnodiging
    ADD CONSTRAINT groep_uitnodiging_aanvraag_id_fkey FOREIGN KEY (aanvraag_id) REFERENCES public.groep_aanvraag(id);

ALTER TABLE ONLY public.groep_uitnodiging
    ADD CONSTRAINT groep_uitnodiging_opzet_id_fkey FOREIGN KEY (opzet_id) REFERENCES public.groep_opzet(id);

ALTER TABLE ONLY public.herstel
    ADD CONSTRAINT herstel_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.herstelcode
    ADD CONSTRAINT herstelcode_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.infoavond_adres
    ADD CONSTRAINT infoavond_adres_avond_id_fkey FOREIGN KEY (avond_id) REFERENCES public.infoavond(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.infoavond
    ADD CONSTRAINT infoavond_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.inlogkoppeling
    ADD CONSTRAINT inlogkoppeling_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.inloglink
    ADD CONSTRAINT inloglink_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.inloglink
    ADD CONSTRAINT inloglink_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.kamer
    ADD CONSTRAINT kamer_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.koppellink
    ADD CONSTRAINT koppellink_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lidmaatschap
    ADD CONSTRAINT lidmaatschap_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.lidmaatschap
    ADD CONSTRAINT lidmaatschap_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.melding_buurwijk
    ADD CONSTRAINT melding_buurwijk_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.melding_buurwijk
    ADD CONSTRAINT melding_buurwijk_melding_id_fkey FOREIGN KEY (melding_id) REFERENCES public.melding(id);

ALTER TABLE ONLY public.melding
    ADD CONSTRAINT melding_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.melding_link
    ADD CONSTRAINT melding_link_melding_id_fkey FOREIGN KEY (melding_id) REFERENCES public.melding(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.melding
    ADD CONSTRAINT melding_samengevoegd_met_fkey FOREIGN KEY (samengevoegd_met) REFERENCES public.melding(id);

ALTER TABLE ONLY public.melding_teken
    ADD CONSTRAINT melding_teken_melding_id_fkey FOREIGN KEY (melding_id) REFERENCES public.melding(id);

ALTER TABLE ONLY public.melding_vraag
    ADD CONSTRAINT melding_vraag_eigen_melding_id_fkey FOREIGN KEY (eigen_melding_id) REFERENCES public.melding(id);

ALTER TABLE ONLY public.melding_vraag
    ADD CONSTRAINT melding_vraag_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.melding_vraag
    ADD CONSTRAINT melding_vraag_melding_id_fkey FOREIGN KEY (melding_id) REFERENCES public.melding(id);

ALTER TABLE ONLY public.openbare_melding
    ADD CONSTRAINT openbare_melding_waarneming_id_fkey FOREIGN KEY (waarneming_id) REFERENCES public.waarneming(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.overdracht
    ADD CONSTRAINT overdracht_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.overstap
    ADD CONSTRAINT overstap_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.pagina_besluit
    ADD CONSTRAINT pagina_besluit_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.politie_kopie
    ADD CONSTRAINT politie_kopie_ref_fkey FOREIGN KEY (ref) REFERENCES public.zaak(ref);

ALTER TABLE ONLY public.politie_link
    ADD CONSTRAINT politie_link_ref_fkey FOREIGN KEY (ref) REFERENCES public.politie_kopie(ref) ON DELETE CASCADE;

ALTER TABLE ONLY public.poort_open
    ADD CONSTRAINT poort_open_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.proef_telling
    ADD CONSTRAINT proef_telling_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.proef_treffer
    ADD CONSTRAINT proef_treffer_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.rapport_zaak
    ADD CONSTRAINT rapport_zaak_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.rapport
    ADD CONSTRAINT rapport_zaak_id_fkey FOREIGN KEY (zaak_id) REFERENCES public.rapport_zaak(id);

ALTER TABLE ONLY public.ronde
    ADD CONSTRAINT ronde_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.ronde_loper
    ADD CONSTRAINT ronde_loper_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ronde_loper
    ADD CONSTRAINT ronde_loper_ronde_id_fkey FOREIGN KEY (ronde_id) REFERENCES public.ronde(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ronde_trekking
    ADD CONSTRAINT ronde_trekking_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.sanctie
    ADD CONSTRAINT sanctie_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.sessie
    ADD CONSTRAINT sessie_element_gebied_fkey FOREIGN KEY (element_gebied) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.sessie
    ADD CONSTRAINT sessie_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.sessie
    ADD CONSTRAINT sessie_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tik
    ADD CONSTRAINT tik_oorzaak_stap_fkey FOREIGN KEY (oorzaak, stap) REFERENCES public.bericht(oorzaak, stap) ON DELETE CASCADE;

ALTER TABLE ONLY public.tip
    ADD CONSTRAINT tip_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.tip
    ADD CONSTRAINT tip_ref_fkey FOREIGN KEY (ref) REFERENCES public.zaak(ref);

ALTER TABLE ONLY public.toegangssleutel
    ADD CONSTRAINT toegangssleutel_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tweede_stap
    ADD CONSTRAINT tweede_stap_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tweede_stap_poging
    ADD CONSTRAINT tweede_stap_poging_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.uitzondering
    ADD CONSTRAINT uitzondering_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.vakantiecontrole
    ADD CONSTRAINT vakantiecontrole_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.vakantiecontrole
    ADD CONSTRAINT vakantiecontrole_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vertrek
    ADD CONSTRAINT vertrek_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.vrijwilliger_avond
    ADD CONSTRAINT vrijwilliger_avond_vrijwilliger_id_fkey FOREIGN KEY (vrijwilliger_id) REFERENCES public.vrijwilliger(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vrijwilliger
    ADD CONSTRAINT vrijwilliger_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.vrijwilliger
    ADD CONSTRAINT vrijwilliger_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vrijwilliger_weg
    ADD CONSTRAINT vrijwilliger_weg_vrijwilliger_id_fkey FOREIGN KEY (vrijwilliger_id) REFERENCES public.vrijwilliger(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.waarneming_bericht
    ADD CONSTRAINT waarneming_bericht_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.waarneming_bericht
    ADD CONSTRAINT waarneming_bericht_waarneming_id_fkey FOREIGN KEY (waarneming_id) REFERENCES public.waarneming(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.waarneming
    ADD CONSTRAINT waarneming_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.waarneming_gesprek
    ADD CONSTRAINT waarneming_gesprek_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.waarneming_gesprek
    ADD CONSTRAINT waarneming_gesprek_ronde_id_fkey FOREIGN KEY (ronde_id) REFERENCES public.ronde(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.waarneming
    ADD CONSTRAINT waarneming_in_orde_van_fkey FOREIGN KEY (in_orde_van) REFERENCES public.waarneming(id);

ALTER TABLE ONLY public.waarneming
    ADD CONSTRAINT waarneming_ronde_id_fkey FOREIGN KEY (ronde_id) REFERENCES public.ronde(id);

ALTER TABLE ONLY public.wachtwoord_link
    ADD CONSTRAINT wachtwoord_link_persoon_id_fkey FOREIGN KEY (persoon_id) REFERENCES public.persoon(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.wijk_instelling
    ADD CONSTRAINT wijk_instelling_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.wijk_instelling_oud
    ADD CONSTRAINT wijk_instelling_oud_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.wissing_kamer
    ADD CONSTRAINT wissing_kamer_wissing_id_fkey FOREIGN KEY (wissing_id) REFERENCES public.wissing(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.wissing_media
    ADD CONSTRAINT wissing_media_wissing_id_fkey FOREIGN KEY (wissing_id) REFERENCES public.wissing(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.zaak_bericht
    ADD CONSTRAINT zaak_bericht_ref_fkey FOREIGN KEY (ref) REFERENCES public.zaak(ref);

ALTER TABLE ONLY public.zaak
    ADD CONSTRAINT zaak_gebied_code_fkey FOREIGN KEY (gebied_code) REFERENCES public.gebied(code);

ALTER TABLE ONLY public.zaak_media
    ADD CONSTRAINT zaak_media_ref_fkey FOREIGN KEY (ref) REFERENCES public.zaak(ref);

GRANT USAGE ON SCHEMA public TO buurtbaken_provisioning;
GRANT USAGE ON SCHEMA public TO buurtbaken_bot;

REVOKE ALL ON FUNCTION public.audit_append(actor text, actie text, onderwerp text, reden text, bijzonderheden text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.audit_append(actor text, actie text, onderwerp text, reden text, bijzonderheden text) TO buurtbaken_provisioning;
GRANT ALL ON FUNCTION public.audit_append(actor text, actie text, onderwerp text, reden text, bijzonderheden text) TO buurtbaken_bot;

REVOKE ALL ON FUNCTION public.avond_adres(adres text, nu timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.avond_adres(adres text, nu timestamp with time zone) TO buurtbaken_bot;

REVOKE ALL ON FUNCTION public.avond_adres_hash(code text, adres text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.avond_adres_hash(code text, adres text) TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.rapport_zaak TO buurtbaken_bot;

GRANT SELECT(id) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(gebied_code) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(over) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(room_id) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(event_id) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(afzender) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(verzonden_op) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(toestand) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(geopend_op) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(toestand_sinds) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(besloten_door) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(afgerond_op) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

GRANT SELECT(gemeente_sinds) ON TABLE public.rapport_zaak TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.beslist_over_rapport(gemeld public.rapport_zaak, lezer uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.cijfers(van timestamp with time zone, tot timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cijfers(van timestamp with time zone, tot timestamp with time zone) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.cijfers_reactie(van timestamp with time zone, tot timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cijfers_reactie(van timestamp with time zone, tot timestamp with time zone) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.coordineert(lezer uuid, gebied text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.coordineert(lezer uuid, gebied text) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.cron_list() FROM PUBLIC;
GRANT ALL ON FUNCTION public.cron_list() TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.enqueue_job(service text, task text, payload json, job_key text, queue_name text, run_at timestamp with time zone, max_attempts integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.enqueue_job(service text, task text, payload json, job_key text, queue_name text, run_at timestamp with time zone, max_attempts integer) TO buurtbaken_provisioning;
GRANT ALL ON FUNCTION public.enqueue_job(service text, task text, payload json, job_key text, queue_name text, run_at timestamp with time zone, max_attempts integer) TO buurtbaken_bot;

REVOKE ALL ON FUNCTION public.job_list(wanted_service text, wanted_state text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.job_list(wanted_service text, wanted_state text, most integer) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.job_retry(wanted_service text, wanted_id bigint, max_attempts integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.job_retry(wanted_service text, wanted_id bigint, max_attempts integer) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.job_stand() FROM PUBLIC;
GRANT ALL ON FUNCTION public.job_stand() TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.kopie_melden(soort text, begonnen_op timestamp with time zone, klaar_op timestamp with time zone, gelukt boolean, bytes bigint, controles jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.kopie_melden(soort text, begonnen_op timestamp with time zone, klaar_op timestamp with time zone, gelukt boolean, bytes bigint, controles jsonb) TO buurtbaken_backup;

REVOKE ALL ON FUNCTION public.lees_bezwaar(van uuid, lezer uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lees_bezwaar(van uuid, lezer uuid) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.lees_gemeld(van uuid, lezer uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lees_gemeld(van uuid, lezer uuid) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.lees_rapport(van uuid, lezer uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lees_rapport(van uuid, lezer uuid) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.lees_stap(van uuid, lezer uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lees_stap(van uuid, lezer uuid) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.lees_verwijdering(van uuid, lezer uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lees_verwijdering(van uuid, lezer uuid) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.lees_zaak(van uuid, lezer uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lees_zaak(van uuid, lezer uuid) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.melding_fotos(of_melding uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.melding_fotos(of_melding uuid) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.mijn_gegevens(van_sessie uuid, op timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.mijn_gegevens(van_sessie uuid, op timestamp with time zone) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.poort_stand(sinds timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.poort_stand(sinds timestamp with time zone) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.proef_klaar(id uuid, op timestamp with time zone, gelukt boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.proef_klaar(id uuid, op timestamp with time zone, gelukt boolean) TO buurtbaken_backup;

REVOKE ALL ON FUNCTION public.proef_nemen(nu timestamp with time zone, heeft_sleutel boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.proef_nemen(nu timestamp with time zone, heeft_sleutel boolean) TO buurtbaken_backup;

REVOKE ALL ON FUNCTION public.proef_stap(id uuid, stap text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.proef_stap(id uuid, stap text) TO buurtbaken_backup;

REVOKE ALL ON FUNCTION public.wis_berichten(van text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.wis_berichten(van text) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.wis_media(van text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.wis_media(van text) TO buurtbaken_provisioning;

REVOKE ALL ON FUNCTION public.wis_teksten(van text, op timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.wis_teksten(van text, op timestamp with time zone) TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.aankondiging TO buurtbaken_provisioning;
GRANT SELECT ON TABLE public.aankondiging TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.aankondiging_kamer TO buurtbaken_provisioning;
GRANT SELECT,UPDATE ON TABLE public.aankondiging_kamer TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.aanvraag TO buurtbaken_provisioning;

GRANT SELECT(id) ON TABLE public.aanvraag TO buurtbaken_bot;

GRANT SELECT(gebied_code) ON TABLE public.aanvraag TO buurtbaken_bot;

GRANT SELECT(huisnummer) ON TABLE public.aanvraag TO buurtbaken_bot;

GRANT SELECT(toevoeging) ON TABLE public.aanvraag TO buurtbaken_bot;

GRANT SELECT(straat) ON TABLE public.aanvraag TO buurtbaken_bot;

GRANT SELECT(naam) ON TABLE public.aanvraag TO buurtbaken_bot;

GRANT SELECT(toestand) ON TABLE public.aanvraag TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.aanvraag_gevraagd TO buurtbaken_provisioning;
GRANT SELECT ON TABLE public.aanvraag_gevraagd TO buurtbaken_bot;

GRANT UPDATE(stem) ON TABLE public.aanvraag_gevraagd TO buurtbaken_bot;

GRANT UPDATE(gestemd_op) ON TABLE public.aanvraag_gevraagd TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.aanvraag_sleutel TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.adres TO buurtbaken_provisioning;
GRANT SELECT ON TABLE public.adres TO buurtbaken_bot;

GRANT SELECT,INSERT,TRUNCATE ON TABLE public.adres_invoer TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.akkoord TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.api_token TO buurtbaken_provisioning;

GRANT DELETE ON TABLE public.archief TO buurtbaken_provisioning;
GRANT INSERT ON TABLE public.archief TO buurtbaken_bot;

GRANT SELECT(id) ON TABLE public.archief TO buurtbaken_provisioning;
GRANT SELECT(id) ON TABLE public.archief TO buurtbaken_bot;

GRANT SELECT(event_id) ON TABLE public.archief TO buurtbaken_provisioning;
GRANT SELECT(event_id) ON TABLE public.archief TO buurtbaken_bot;

GRANT SELECT(gebied_code) ON TABLE public.archief TO buurtbaken_provisioning;

GRANT SELECT(kamersoort) ON TABLE public.archief TO buurtbaken_provisioning;

GRANT SELECT(rol) ON TABLE public.archief TO buurtbaken_provisioning;

GRANT SELECT(afzender),UPDATE(afzender) ON TABLE public.archief TO buurtbaken_provisioning;
GRANT SELECT(afzender) ON TABLE public.archief TO buurtbaken_bot;

GRANT SELECT(aankondiging_id) ON TABLE public.archief TO buurtbaken_provisioning;

GRANT SELECT(verzonden_op) ON TABLE public.archief TO buurtbaken_provisioning;

GRANT SELECT(zonder_namen) ON TABLE public.archief TO buurtbaken_provisioning;

GRANT SELECT(ingetrokken_op) ON TABLE public.archief TO buurtbaken_provisioning;
GRANT UPDATE(ingetrokken_op) ON TABLE public.archief TO buurtbaken_bot;

GRANT SELECT(bewaren_tot) ON TABLE public.archief TO buurtbaken_provisioning;
GRANT SELECT(bewaren_tot) ON TABLE public.archief TO buurtbaken_bot;

GRANT SELECT,UPDATE ON TABLE public.archief_instelling TO buurtbaken_provisioning;
GRANT SELECT ON TABLE public.archief_instelling TO buurtbaken_bot;

GRANT DELETE ON TABLE public.archief_versie TO buurtbaken_provisioning;
GRANT INSERT ON TABLE public.archief_versie TO buurtbaken_bot;

GRANT SELECT(event_id) ON TABLE public.archief_versie TO buurtbaken_provisioning;

GRANT SELECT(archief_id) ON TABLE public.archief_versie TO buurtbaken_provisioning;

GRANT SELECT(op) ON TABLE public.archief_versie TO buurtbaken_provisioning;

GRANT SELECT(zonder_namen) ON TABLE public.archief_versie TO buurtbaken_provisioning;

GRANT SELECT ON TABLE public.audit TO buurtbaken_provisioning;
GRANT SELECT ON TABLE public.audit TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.bericht TO buurtbaken_bot;

GRANT SELECT,INSERT,UPDATE ON TABLE public.bezwaar TO buurtbaken_bot;
GRANT SELECT ON TABLE public.bezwaar TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.bijgelezen TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.brief TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.coordinator_termijn TO buurtbaken_provisioning;
GRANT SELECT ON TABLE public.coordinator_termijn TO buurtbaken_bot;

GRANT UPDATE(herinnerd_op) ON TABLE public.coordinator_termijn TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.dienst_transactie TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.drift TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.eigen_kamer TO buurtbaken_bot;

GRANT SELECT,INSERT,UPDATE ON TABLE public.foto TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.foto_raster TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.gebeurtenis TO buurtbaken_bot;

GRANT SELECT ON TABLE public.gebied TO buurtbaken_bot;
GRANT SELECT,INSERT,UPDATE ON TABLE public.gebied TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.gebied_stand TO buurtbaken_provisioning;

GRANT SELECT ON TABLE public.gemeente TO buurtbaken_bot;
GRANT SELECT,INSERT,UPDATE ON TABLE public.gemeente TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.gemeente_instelling TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.gemeente_logo TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.genodigde TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.gesprek TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.groep_aanvraag TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.groep_opzet TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.groep_uitnodiging TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.herstel TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE ON TABLE public.herstel_verzoek TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.herstelcode TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.infoavond TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE ON TABLE public.infoavond_adres TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inlezing TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inlogkoppeling TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inloglink TO buurtbaken_provisioning;
GRANT INSERT ON TABLE public.inloglink TO buurtbaken_bot;

GRANT SELECT,INSERT,UPDATE ON TABLE public.inrichting TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inzage TO buurtbaken_provisioning;

GRANT SELECT ON TABLE public.kamer TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.kamer TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.kamer_avatar TO buurtbaken_provisioning;

GRANT SELECT ON TABLE public.kopie_dienst TO buurtbaken_provisioning;

GRANT SELECT,DELETE ON TABLE public.kopie_verloop TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.koppellink TO buurtbaken_provisioning;

GRANT SELECT ON TABLE public.lidmaatschap TO buurtbaken_bot;
GRANT SELECT,INSERT,UPDATE ON TABLE public.lidmaatschap TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.melding TO buurtbaken_bot;
GRANT SELECT ON TABLE public.melding TO buurtbaken_provisioning;

GRANT SELECT,INSERT ON TABLE public.melding_buurwijk TO buurtbaken_bot;
GRANT SELECT ON TABLE public.melding_buurwijk TO buurtbaken_provisioning;

GRANT UPDATE(teruggenomen_op) ON TABLE public.melding_buurwijk TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.melding_link TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.melding_teken TO buurtbaken_bot;
GRANT SELECT ON TABLE public.melding_teken TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.melding_vraag TO buurtbaken_bot;

GRANT SELECT ON TABLE public.migratie TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.onbekende_kamer TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.openbare_melding TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.openbare_melding TO buurtbaken_provisioning;

GRANT SELECT,INSERT ON TABLE public.overdracht TO buurtbaken_provisioning;
GRANT SELECT ON TABLE public.overdracht TO buurtbaken_bot;

GRANT UPDATE(toestand) ON TABLE public.overdracht TO buurtbaken_provisioning;
GRANT UPDATE(toestand) ON TABLE public.overdracht TO buurtbaken_bot;

GRANT UPDATE(toestand_sinds) ON TABLE public.overdracht TO buurtbaken_provisioning;
GRANT UPDATE(toestand_sinds) ON TABLE public.overdracht TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.overstap TO buurtbaken_provisioning;

GRANT SELECT,INSERT ON TABLE public.pagina_besluit TO buurtbaken_provisioning;
GRANT SELECT ON TABLE public.pagina_besluit TO buurtbaken_bot;

GRANT UPDATE(gedaan_op) ON TABLE public.pagina_besluit TO buurtbaken_bot;

GRANT UPDATE(uitkomst) ON TABLE public.pagina_besluit TO buurtbaken_bot;

GRANT SELECT ON TABLE public.persoon TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.persoon TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.politie_kopie TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.politie_link TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.poort_oordeel TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.poort_open TO buurtbaken_bot;

GRANT SELECT,INSERT,UPDATE ON TABLE public.proef_telling TO buurtbaken_bot;
GRANT SELECT ON TABLE public.proef_telling TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.proef_treffer TO buurtbaken_bot;
GRANT SELECT ON TABLE public.proef_treffer TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE ON TABLE public.proef_verzoek TO buurtbaken_provisioning;

GRANT INSERT ON TABLE public.rapport TO buurtbaken_provisioning;
GRANT SELECT,UPDATE ON TABLE public.rapport TO buurtbaken_bot;

GRANT SELECT(id) ON TABLE public.rapport TO buurtbaken_provisioning;

GRANT SELECT(zaak_id) ON TABLE public.rapport TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ronde TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ronde TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ronde_loper TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ronde_loper TO buurtbaken_provisioning;

GRANT SELECT,INSERT ON TABLE public.ronde_trekking TO buurtbaken_bot;
GRANT SELECT ON TABLE public.ronde_trekking TO buurtbaken_provisioning;

GRANT UPDATE(afgezegd_op) ON TABLE public.ronde_trekking TO buurtbaken_provisioning;

GRANT UPDATE(afgezegd_om) ON TABLE public.ronde_trekking TO buurtbaken_provisioning;

GRANT UPDATE(hervat_op) ON TABLE public.ronde_trekking TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.sanctie TO buurtbaken_bot;
GRANT SELECT ON TABLE public.sanctie TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessie TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.straat TO buurtbaken_provisioning;
GRANT SELECT ON TABLE public.straat TO buurtbaken_bot;

GRANT SELECT,INSERT,TRUNCATE ON TABLE public.straat_invoer TO buurtbaken_provisioning;

GRANT SELECT ON TABLE public.terugzetting TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tik TO buurtbaken_bot;

GRANT SELECT(event_id) ON TABLE public.tik TO buurtbaken_provisioning;

GRANT SELECT(oorzaak) ON TABLE public.tik TO buurtbaken_provisioning;

GRANT SELECT(stap) ON TABLE public.tik TO buurtbaken_provisioning;

GRANT SELECT(sleutel) ON TABLE public.tik TO buurtbaken_provisioning;

GRANT SELECT(door) ON TABLE public.tik TO buurtbaken_provisioning;

GRANT SELECT(op) ON TABLE public.tik TO buurtbaken_provisioning;

GRANT SELECT(ongedaan_op) ON TABLE public.tik TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.tip TO buurtbaken_bot;

GRANT SELECT,INSERT,UPDATE ON TABLE public.zaak TO buurtbaken_bot;

GRANT SELECT(gebied_code) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(id) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(kamersoort) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(room_id) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(afzender) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(nood) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(soort) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(actie) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(staat) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(staat_sinds) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(geopend_op) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(versie) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(codes) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(antwoord_op) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(plaatsbaar) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(besluit_door) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(ingetrokken_door) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(afgerond_op) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT(stond_er) ON TABLE public.zaak TO buurtbaken_provisioning;

GRANT SELECT ON TABLE public.tip_telt TO buurtbaken_bot;

GRANT SELECT(id) ON TABLE public.tip_telt TO buurtbaken_provisioning;

GRANT SELECT(gebied_code) ON TABLE public.tip_telt TO buurtbaken_provisioning;

GRANT SELECT(ontvanger) ON TABLE public.tip_telt TO buurtbaken_provisioning;

GRANT SELECT(regels) ON TABLE public.tip_telt TO buurtbaken_provisioning;

GRANT SELECT(aangevraagd_op) ON TABLE public.tip_telt TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.toegangssleutel TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tweede_stap TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tweede_stap_poging TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE ON TABLE public.uitzondering TO buurtbaken_bot;
GRANT SELECT,DELETE ON TABLE public.uitzondering TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vakantiecontrole TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vakantiecontrole TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vertrek TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vrijwilliger TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vrijwilliger TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vrijwilliger_avond TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vrijwilliger_avond TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vrijwilliger_weg TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vrijwilliger_weg TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.waarneming TO buurtbaken_bot;
GRANT SELECT,INSERT,UPDATE ON TABLE public.waarneming TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.waarneming_bericht TO buurtbaken_bot;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.waarneming_bericht TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.waarneming_gesprek TO buurtbaken_bot;
GRANT SELECT,DELETE ON TABLE public.waarneming_gesprek TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wachtwoord_link TO buurtbaken_provisioning;

GRANT SELECT ON TABLE public.wijk_instelling TO buurtbaken_bot;
GRANT SELECT,INSERT,UPDATE ON TABLE public.wijk_instelling TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE ON TABLE public.wijk_instelling_oud TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.wissing TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wissing_kamer TO buurtbaken_provisioning;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wissing_media TO buurtbaken_provisioning;

GRANT SELECT,INSERT,UPDATE ON TABLE public.zaak_bericht TO buurtbaken_bot;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.zaak_media TO buurtbaken_bot;
