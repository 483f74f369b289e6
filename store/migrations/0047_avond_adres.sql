-- breaking: no
-- From which addresses people come in at an information evening, so that the homeserver lets as many log in from there: of each a hash with
-- the evening's code in it, which goes when the evening ends, and is then a hash of nothing that anybody knows.
--
-- Retention: the evening (store/avonden.ts), an hour longer at most (provisioning's hourly job `expire-groepen`).
create table infoavond_adres (
  avond_id uuid not null references infoavond on delete cascade,
  adres_sha256 bytea not null check (length(adres_sha256) = 32),
  primary key (avond_id, adres_sha256)
);
grant select, insert, delete on infoavond_adres to buurtbaken_provisioning;

-- The hash of an address for the evening of this code.
create function avond_adres_hash(code text, adres text) returns bytea language sql immutable
set search_path = pg_catalog, pg_temp as $$ select sha256(convert_to(code || ' ' || adres, 'UTF8')) $$;

-- Whether an address is one from which people come in at an evening that is open at a moment. For the bot, which knows neither codes nor hashes.
create function avond_adres(adres text, nu timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.infoavond a join public.infoavond_adres h on h.avond_id = a.id
    where a.code is not null and a.begint_op <= nu and a.eindigt_op > nu
      and h.adres_sha256 = public.avond_adres_hash(a.code, adres))
$$;
revoke execute on function avond_adres, avond_adres_hash from public;
grant execute on function avond_adres to buurtbaken_bot;
grant execute on function avond_adres_hash to buurtbaken_provisioning;
