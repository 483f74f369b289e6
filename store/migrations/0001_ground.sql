-- The ground: who there is (persoon), where (gemeente, gebied, adres), in which role (lidmaatschap), who may call (api_token), and
-- what was done (audit). Run by buurtbaken_owner; each service's role gets what it needs and no more.

grant usage on schema public to buurtbaken_provisioning, buurtbaken_bot;

-- Channel `directory`: the bot keeps gebieden, rooms, people and roles in memory and reads them again when told.
create function notify_directory() returns trigger language plpgsql as $$
begin
  perform pg_notify('directory', '');
  return null;
end $$;

-- One installation serves one gemeente.
create table gemeente (
  code text primary key check (code ~ '^GM[0-9]{4}$'),
  naam text,
  enige boolean not null default true unique check (enige)
);

create table gebied (
  code text primary key check (code ~ '^(WK[0-9]{6}|BU[0-9]{8})$'),
  soort text not null check (soort = case when code like 'WK%' then 'wijk' else 'buurt' end),
  naam text not null check (length(naam) between 1 and 200),
  gemeente_code text not null references gemeente,
  -- The wijk that a buurt lies in; of a wijk itself. No reference: a gemeente may have imported buurten alone.
  wijk_code text not null check (wijk_code = 'WK' || substr(code, 3, 6)),
  -- GeoJSON geometry, Polygon or MultiPolygon, WGS84.
  grens jsonb,
  -- Has a group of its own.
  aan boolean not null default false,
  -- No longer in CBS's list. Marked, never removed: rooms and memberships may hang on it.
  vervallen_op timestamptz,
  aangemaakt_op timestamptz not null default now(),
  gewijzigd_op timestamptz not null default now(),
  check (gemeente_code = 'GM' || substr(code, 3, 4))
);

create table adres (
  pc6 text not null check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer not null check (huisnummer between 1 and 99999),
  -- No reference: addresses and boundaries are separate files of CBS, in any order.
  buurt_code text not null check (buurt_code ~ '^BU[0-9]{8}$'),
  primary key (pc6, huisnummer)
);
create index adres_buurt on adres (buurt_code);

-- Where an address file is laid beside `adres` while it is compared; empty outside that transaction. Emptying it is also the
-- lock that lets one import in at a time.
create unlogged table adres_invoer (like adres including constraints);

-- The only table from id to person. A row may be erased: nothing that must stay refers to it.
create table persoon (
  id uuid primary key,
  localpart text not null unique check (localpart ~ '^[a-z0-9._=/-]{1,200}$'),
  user_id text not null unique,
  weergavenaam text not null check (length(weergavenaam) between 1 and 100),
  taal text not null default 'nl' check (taal in ('nl', 'fy', 'en')),
  aangemaakt_op timestamptz not null default now(),
  -- Takes part no longer; the account is to be closed.
  beeindigd_op timestamptz
);

create table lidmaatschap (
  id uuid primary key default gen_random_uuid(),
  persoon_id uuid not null references persoon on delete cascade,
  gebied_code text not null references gebied,
  rol text not null check (rol in ('resident', 'coordinator', 'wijkagent', 'gemeente')),
  sinds timestamptz not null default now(),
  tot timestamptz,
  reden text check (reden in ('zelf-vertrokken', 'verwijderd', 'verhuisd', 'andere-rol', 'gestopt', 'groep-opgeheven')),
  alleen_lezen_tot timestamptz,
  check ((tot is null) = (reden is null)),
  check (tot is null or tot >= sinds)
);
-- One role at a time in a gebied.
create unique index lidmaatschap_nu on lidmaatschap (persoon_id, gebied_code) where tot is null;
create index lidmaatschap_gebied on lidmaatschap (gebied_code) where tot is null;

create trigger directory after insert or update or delete on gebied for each statement execute function notify_directory();
create trigger directory after insert or update or delete on persoon for each statement execute function notify_directory();
create trigger directory after insert or update or delete on lidmaatschap for each statement execute function notify_directory();

create table api_token (
  id uuid primary key,
  -- SHA-256 of the token; the token itself is shown once and kept nowhere.
  hash bytea not null unique check (octet_length(hash) = 32),
  rol text not null check (rol in ('systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent', 'resident')),
  -- The gebied that a coordinator, wijkagent or resident speaks for; null for roles of the whole service.
  gebied_code text references gebied,
  aangemaakt_op timestamptz not null default now(),
  ingetrokken_op timestamptz,
  gebruikt_op timestamptz,
  check ((gebied_code is not null) = (rol in ('coordinator', 'wijkagent', 'resident')))
);

grant select on gemeente, gebied, persoon, lidmaatschap to buurtbaken_bot;
grant select, insert, update on gemeente, gebied, persoon, lidmaatschap, api_token to buurtbaken_provisioning;
grant delete on persoon to buurtbaken_provisioning;
grant select, insert, update, delete on adres to buurtbaken_provisioning;
grant select, insert, truncate on adres_invoer to buurtbaken_provisioning;

-- The audit log. Append-only: rows come by audit_append alone, which chains each to the former.
create table audit (
  nr bigint primary key check (nr > 0),
  op timestamptz not null,
  -- The database role that wrote it: a service can't claim to be the other.
  via text not null,
  actor text not null,
  actie text not null,
  onderwerp text,
  reden text,
  -- JSON object as text, so that the bytes that are hashed are the bytes that are kept.
  bijzonderheden text not null,
  vorige_hash bytea not null check (octet_length(vorige_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  -- Random ids, codes and words only: no name, no user ID, no message text fits in.
  check (actor ~ '^[a-z]+:[A-Za-z0-9_-]{1,64}$'),
  check (actie ~ '^[a-z][a-z._-]{0,63}$'),
  check (onderwerp ~ '^[a-z]+:[A-Za-z0-9_-]{1,64}$'),
  check (reden ~ '^[a-z0-9][a-z0-9_-]{0,63}$'),
  check (length(bijzonderheden) <= 4000 and json_typeof(bijzonderheden::json) = 'object')
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger append_only before update or delete or truncate on audit for each statement execute function audit_is_append_only();

-- One field of the canonical form: length in octets, colon, UTF-8 bytes, comma (a netstring); `-,` for null.
create function audit_field(value text) returns bytea language sql immutable set search_path = pg_catalog as $$
  select case when value is null then '-,'::bytea
    else convert_to(octet_length(convert_to(value, 'UTF8')) || ':', 'UTF8') || convert_to(value, 'UTF8') || ','::bytea end
$$;

-- Appends a row and gives its number. The lock makes the chain one line; it is held until the transaction ends, so append last.
create function audit_append(actor text, actie text, onderwerp text, reden text, bijzonderheden text)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
revoke execute on function audit_append from public;
grant execute on function audit_append to buurtbaken_provisioning, buurtbaken_bot;
grant select on audit to buurtbaken_provisioning, buurtbaken_bot;

-- Puts a job in a service's queue, in the caller's transaction. Either service may put jobs in both queues and read its own alone.
create function enqueue_job(
  service text, task text, payload json, job_key text, queue_name text, run_at timestamptz, max_attempts integer
) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  job_id bigint;
begin
  if service not in ('provisioning', 'bot') then
    raise exception 'no such service: %', service;
  end if;
  execute format('select id from %I.add_job($1, $2, $3, $4, $5, $6)', 'worker_' || service)
    into job_id using task, payload, queue_name, run_at, max_attempts, job_key;
  return job_id;
end $$;
revoke execute on function enqueue_job from public;
grant execute on function enqueue_job to buurtbaken_provisioning, buurtbaken_bot;

-- The jobs of both queues without what is in them: enough to see what fails, and to have it tried again.
create function job_list(wanted_service text, wanted_state text, most integer)
returns table (service text, id bigint, task text, state text, attempts integer, max_attempts integer, run_at timestamptz,
  created_at timestamptz, last_error text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
end $$;

-- Has a job that failed, or waits for its next attempt, tried again at once, as if it were new. False if there is none.
create function job_retry(wanted_service text, wanted_id bigint, max_attempts integer)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
end $$;
revoke execute on function job_list, job_retry from public;
grant execute on function job_list, job_retry to buurtbaken_provisioning;
