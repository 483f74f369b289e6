-- Rooms: which there are (kamer), who has an account (account), who left and why (vertrek), what others changed (drift), how each
-- gebied stands (gebied_stand), and which transactions of the homeserver were taken in (dienst_transactie).

-- Chatter has a room of its own unless the gemeente says no.
alter table gebied add column buurtpraat boolean not null default true;

create table kamer (
  id uuid primary key default gen_random_uuid(),
  soort text not null check (soort in ('ruimte', 'melding', 'buurtpraat', 'coordinatie', 'overleg', 'bewoner')),
  gebied_code text not null references gebied,
  -- Whose own room it is. No reference: the room must still be found, and removed, when the person has been erased.
  persoon_id uuid,
  -- Reserved here before the room is asked for: the homeserver makes no second room with it.
  alias text not null unique,
  -- Null until the homeserver has made it.
  room_id text unique,
  -- The spelregels that stand pinned, and how often they were posted.
  spelregels_event text,
  spelregels_op timestamptz,
  spelregels_nr integer not null default 0,
  gereserveerd_op timestamptz not null default now(),
  gemaakt_op timestamptz,
  check ((persoon_id is not null) = (soort = 'bewoner')),
  check ((room_id is null) = (gemaakt_op is null)),
  check ((spelregels_event is null) = (spelregels_op is null))
);
create unique index kamer_van_gebied on kamer (gebied_code, soort) where persoon_id is null;
create unique index kamer_van_bewoner on kamer (persoon_id, gebied_code) where persoon_id is not null;
create index kamer_gebied on kamer (gebied_code);
create trigger directory after insert or update or delete on kamer for each statement execute function notify_directory();

-- One picture per kind of room. The address is reserved before the upload, so that a repeat fills the same one.
create table kamer_avatar (
  soort text primary key,
  -- SHA-256 of the picture: another picture is another upload.
  hash text not null,
  mxc text not null,
  geladen_op timestamptz
);

-- Who has an account on the homeserver, and the display name that was last set there.
create table account (
  persoon_id uuid primary key,
  user_id text not null unique,
  weergavenaam text not null,
  gemaakt_op timestamptz not null default now(),
  gesloten_op timestamptz
);

-- Why somebody is no longer in a room. Kept also of the erased: the id then leads to nobody.
create table vertrek (
  id uuid primary key default gen_random_uuid(),
  kamer_id uuid not null,
  gebied_code text not null references gebied,
  persoon_id uuid not null,
  reden text not null check (reden in
    ('zelf-vertrokken', 'verwijderd', 'verhuisd', 'andere-rol', 'gestopt', 'groep-opgeheven', 'gewist')),
  -- User ID of who did it, if it was not the service.
  door text,
  -- The event, or the membership whose end it is: one departure is one row, however often it is told.
  oorzaak text not null,
  op timestamptz not null,
  -- Set when the person is in the room again.
  terug_op timestamptz,
  unique (kamer_id, persoon_id, oorzaak)
);
create index lidmaatschap_persoon on lidmaatschap (persoon_id, gebied_code);
create index vertrek_weg on vertrek (gebied_code) where terug_op is null;

-- What somebody other than the service changed in a room.
create table drift (
  id uuid primary key default gen_random_uuid(),
  gebied_code text not null references gebied,
  kamer_id uuid not null references kamer on delete cascade,
  soort text not null,
  -- Event type, line feed, state key.
  sleutel text not null,
  event_id text,
  -- User ID of who did it, and when; null where the homeserver does not tell.
  door text,
  gebeurd_op timestamptz,
  gevonden_op timestamptz not null default now(),
  -- Content found (null: taken away) and content wanted.
  gevonden jsonb,
  gewenst jsonb,
  -- What an official wants done with it, whatever the policy; carried out by the next run.
  besluit text check (besluit in ('herstellen', 'overnemen', 'negeren')),
  toestand text not null default 'open' check (toestand in ('open', 'hersteld', 'overgenomen', 'genegeerd', 'vervallen')),
  besloten_op timestamptz,
  -- `dienst` by policy, else the actor as in the audit log.
  besloten_door text,
  check ((toestand = 'open') = (besloten_op is null))
);
create unique index drift_event on drift (kamer_id, sleutel, event_id) where event_id is not null;
create unique index drift_open on drift (kamer_id, sleutel) where toestand = 'open' and event_id is null;
create index drift_gebied on drift (gebied_code, gevonden_op desc);
create index drift_geldt on drift (gebied_code) where toestand in ('open', 'overgenomen', 'genegeerd');

-- How the last run over a gebied ended.
create table gebied_stand (
  gebied_code text primary key references gebied,
  toestand text not null check (toestand in ('toegepast', 'wacht-op-akkoord', 'mislukt')),
  op timestamptz not null,
  -- Calls that changed something on the homeserver in that run.
  gedaan integer not null,
  -- `wacht-op-akkoord`: ids of the people who would be removed, and how many members there are.
  verwijderen uuid[] not null default '{}',
  leden integer not null default 0,
  -- `mislukt`: what went wrong, without names.
  fouten jsonb not null default '[]',
  gescand_op timestamptz
);

-- Removals that somebody said yes to.
create table akkoord (
  gebied_code text primary key references gebied,
  verwijderen uuid[] not null,
  door text not null,
  op timestamptz not null
);

-- Transactions of the homeserver that were taken in and had something for us.
create table dienst_transactie (
  txn_id text not null,
  -- SHA-256 of the event IDs: a homeserver that was set back counts from one again.
  hash text not null,
  op timestamptz not null default now(),
  primary key (txn_id, hash)
);
create index dienst_transactie_op on dienst_transactie (op);

grant select on kamer to buurtbaken_bot;
grant select, insert, update, delete on kamer, kamer_avatar, account, vertrek, drift, gebied_stand, akkoord, dienst_transactie
  to buurtbaken_provisioning;
