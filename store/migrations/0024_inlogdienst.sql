-- breaking: no
-- Signing in by the gemeente's own sign-in (OpenID Connect), for coordinators and officials: who is who there (inlogkoppeling), and links by
-- which systeembeheer lets somebody tie the two (koppellink).
--
-- Retention: an inlogkoppeling as long as its person coordinates or looks on (provisioning's job `expire-sessies`); a koppellink until a day
-- after it stopped working.

create table inlogkoppeling (
  persoon_id uuid primary key references persoon on delete cascade,
  -- HMAC of issuer and subject: who somebody is there stands nowhere here.
  wie_hmac bytea not null unique check (octet_length(wie_hmac) = 32),
  gemaakt_op timestamptz not null,
  gebruikt_op timestamptz
);

create table koppellink (
  id uuid primary key,
  token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
  persoon_id uuid not null references persoon on delete cascade,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  -- It works once.
  gebruikt_op timestamptz
);
create index koppellink_verloopt on koppellink (verloopt_op);
create index koppellink_persoon on koppellink (persoon_id);

grant select, insert, update, delete on inlogkoppeling, koppellink to buurtbaken_provisioning;
