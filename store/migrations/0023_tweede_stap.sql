-- breaking: no
-- The second step of signing in, for coordinators and officials where the gemeente asks for it: a code of an app (tweede_stap), passkeys
-- (toegangssleutel), codes to fall back on (herstelcode), and how often somebody was wrong (tweede_stap_poging). A role without a person has
-- none of these: with its link comes a code that is told by another way than the link.
--
-- Retention: as long as its person; until it is taken away, by themselves or by an official (all go at once). The code with a link goes
-- with its link or session.

create table tweede_stap (
  persoon_id uuid primary key references persoon on delete cascade,
  -- The app's secret, AES-256-GCM under a key of provisioning that stands in no table; bound to the person.
  geheim bytea not null check (octet_length(geheim) between 29 and 200),
  -- The last period of thirty seconds whose code was taken: no code works twice.
  laatste_periode bigint not null,
  gemaakt_op timestamptz not null
);

create table toegangssleutel (
  -- WebAuthn's credential ID, base64url.
  id text primary key check (length(id) <= 1400 and id ~ '^[A-Za-z0-9_-]+$'),
  persoon_id uuid not null references persoon on delete cascade,
  -- COSE public key.
  sleutel bytea not null check (octet_length(sleutel) <= 4096),
  teller bigint not null,
  gemaakt_op timestamptz not null,
  gebruikt_op timestamptz
);
create index toegangssleutel_persoon on toegangssleutel (persoon_id);

create table herstelcode (
  persoon_id uuid not null references persoon on delete cascade,
  -- HMAC under a key of provisioning; the codes are shown once and kept nowhere.
  hmac bytea not null check (octet_length(hmac) = 32),
  primary key (persoon_id, hmac)
);

create table tweede_stap_poging (
  persoon_id uuid primary key references persoon on delete cascade,
  fout integer not null,
  -- How often it came to waiting since it last went well: each wait is twice the former.
  rondes integer not null default 0,
  wacht_tot timestamptz
);

-- scrypt of the code that goes with a link for a role.
alter table inloglink add column code_hash bytea check (octet_length(code_hash) = 32);
alter table sessie
  add column code_hash bytea check (octet_length(code_hash) = 32),
  add column code_fout integer not null default 0,
  -- When the second step was done; null: it was not.
  add column stap_op timestamptz,
  -- What a passkey must sign, once.
  add column uitdaging text check (uitdaging ~ '^[A-Za-z0-9_-]{20,200}$'),
  add column uitdaging_tot timestamptz;

grant select, insert, update, delete on tweede_stap, toegangssleutel, herstelcode, tweede_stap_poging to buurtbaken_provisioning;
