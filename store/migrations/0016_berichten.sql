-- What the gemeente says in the groups (aankondiging, aankondiging_kamer), what must be kept of what officials say (archief,
-- archief_versie, archief_instelling), and what searching the audit log needs.
--
-- Retention (provisioning's nightly job `expire-archief`): each row of archief and aankondiging until its own `bewaren_tot`, which was
-- reckoned when it was sent from the term that the gemeente chose then (Archiefwet; selectielijst).

create table aankondiging (
  id uuid primary key,
  -- As the gemeente called itself then: the bot puts it above the text.
  afzender text not null check (length(afzender) between 1 and 100),
  tekst text not null check (length(tekst) between 1 and 2000),
  kamersoort text not null check (kamersoort in ('melding', 'buurtpraat')),
  -- Phones ring for it.
  belt boolean not null,
  plaatsen_op timestamptz not null,
  gemaakt_op timestamptz not null,
  -- The actor as in the audit log.
  gemaakt_door text not null,
  ingetrokken_op timestamptz,
  ingetrokken_door text,
  bewaren_tot timestamptz not null,
  check ((ingetrokken_op is null) = (ingetrokken_door is null))
);
create index aankondiging_op on aankondiging (gemaakt_op desc);
create index aankondiging_bewaren on aankondiging (bewaren_tot);

-- How it stands in each group. `geen-kamer`: the gebied has no such room.
create table aankondiging_kamer (
  aankondiging_id uuid not null references aankondiging on delete cascade,
  gebied_code text not null references gebied,
  toestand text not null default 'wacht' check (toestand in ('wacht', 'geplaatst', 'weg', 'geen-kamer')),
  op timestamptz,
  primary key (aankondiging_id, gebied_code)
);

-- How many years what officials say is kept, from now on.
create table archief_instelling (
  enige boolean primary key default true check (enige),
  jaren integer not null check (jaren between 1 and 30)
);
insert into archief_instelling (jaren) values (5);

-- A copy of each message of the gemeente and the wijkagent in a group, made when it arrives.
create table archief (
  id uuid primary key default gen_random_uuid(),
  event_id text not null unique,
  gebied_code text not null references gebied,
  kamersoort text not null check (kamersoort in ('melding', 'buurtpraat', 'overleg')),
  rol text not null check (rol in ('gemeente', 'wijkagent')),
  -- Random user ID; null for an announcement, which is of nobody in person.
  afzender text,
  aankondiging_id uuid references aankondiging on delete set null,
  verzonden_op timestamptz not null,
  tekst text not null,
  -- The same without the names that could be in it, as they were known then: a name that is given up later is still found.
  zonder_namen text not null,
  ingetrokken_op timestamptz,
  bewaren_tot timestamptz not null
);
create index archief_op on archief (verzonden_op, id);
create index archief_bewaren on archief (bewaren_tot);

-- What a message was changed to.
create table archief_versie (
  event_id text primary key,
  archief_id uuid not null references archief on delete cascade,
  op timestamptz not null,
  tekst text not null,
  zonder_namen text not null
);
create index archief_versie_archief on archief_versie (archief_id, op);

grant select, insert, update, delete on aankondiging, aankondiging_kamer to buurtbaken_provisioning;
grant select, update on archief_instelling to buurtbaken_provisioning;
-- Provisioning gives what was said without names; the words as they were said are for who owns the database, for the archive itself.
grant select (id, event_id, gebied_code, kamersoort, rol, aankondiging_id, verzonden_op, zonder_namen, ingetrokken_op, bewaren_tot), delete
  on archief to buurtbaken_provisioning;
-- Who said it goes with the person; that it was said by an official stays.
grant select (afzender), update (afzender) on archief to buurtbaken_provisioning;
grant select (event_id, archief_id, op, zonder_namen), delete on archief_versie to buurtbaken_provisioning;
grant select on aankondiging to buurtbaken_bot;
grant select, update on aankondiging_kamer to buurtbaken_bot;
grant select on archief_instelling to buurtbaken_bot;
-- The bot keeps and never reads back what was said.
grant insert on archief, archief_versie to buurtbaken_bot;
grant select (id, event_id, afzender, bewaren_tot), update (ingetrokken_op) on archief to buurtbaken_bot;

-- The audit log is searched by moment, subject, action and kind of actor.
create index audit_op on audit (op);
create index audit_onderwerp on audit (onderwerp, nr);
create index audit_actie on audit (actie, nr);
create index audit_hash on audit using hash (hash);

-- When each job that goes by the clock last began.
create function cron_list() returns table (service text, task text, last_run timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select 'provisioning', c.identifier, c.last_execution from worker_provisioning._private_known_crontabs c
    union all select 'bot', c.identifier, c.last_execution from worker_bot._private_known_crontabs c;
end $$;
revoke execute on function cron_list from public;
grant execute on function cron_list to buurtbaken_provisioning;
