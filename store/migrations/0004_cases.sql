-- Zaken: messages of which the group sees something else than was typed, and what the bot said about them.
--
-- Retention (the bot's hourly job `expire-originals` keeps it):
--   zaak: origineel, vervanging, te_plaatsen, bevindingen   30 days after the last change of state; at once when its sender
--         takes it back, one day after a message that was never sent. The row itself stays as a figure: state, codes, times, random ids.
--   zaak_bericht, zaak_media                                as long as the row
--   politie_kopie                                           7 days after placing (setting)
--   tip: bevindingen, getoond                               until it is sent, at most 30 days

create table zaak (
  ref text primary key check (ref ~ '^[A-Za-z0-9_-]{16,64}$'),
  gebied_code text not null references gebied (code),
  -- In the audit log, where the ref must not be: whoever knows a ref could name it in a message.
  id uuid not null unique default gen_random_uuid(),
  kamersoort text not null check (kamersoort in ('melding', 'buurtpraat')),
  room_id text not null,
  -- Random user id; persoon is the only table that knows who it is.
  afzender text not null,
  afzender_rol text not null check (afzender_rol in ('resident', 'coordinator', 'wijkagent', 'gemeente')),
  -- `arrival`: the bot posts the replacement itself, so that its event comes for certain.
  herkomst text not null check (herkomst in ('gate', 'arrival')),
  nood boolean not null,
  soort text not null,
  actie text not null check (actie in ('hold', 'soften')),
  staat text not null check (staat in
    ('opgeslagen', 'wacht', 'verzacht', 'geplaatst', 'vervallen', 'ingetrokken', 'verlopen', 'nooit_verzonden')),
  staat_sinds timestamptz not null,
  geopend_op timestamptz not null,
  versie integer not null default 1,
  codes text[] not null,
  bevindingen jsonb,
  -- {type, content} as its sender made it, and of what the others see instead.
  origineel jsonb,
  vervanging jsonb,
  -- The words that the card shows and that a ✅ places: the same text, whatever the rules say by then.
  te_plaatsen text,
  placeholder_event_id text unique,
  -- Of a held edit the message that was edited: what a placed message answers.
  antwoord_op text,
  -- Null until the card is made; false if the service can't make a clean copy of the file.
  plaatsbaar boolean,
  besluit_door text,
  ingetrokken_door text check (ingetrokken_door in ('verwijderd', 'gewijzigd')),
  -- When all that follows from the last state was done.
  afgerond_op timestamptz,
  check ((staat in ('wacht', 'verzacht', 'geplaatst', 'vervallen', 'verlopen')) <= (placeholder_event_id is not null)),
  check ((staat in ('geplaatst', 'vervallen')) = (besluit_door is not null)),
  check ((staat = 'ingetrokken') = (ingetrokken_door is not null)),
  check (actie = 'hold' or staat in ('opgeslagen', 'verzacht', 'nooit_verzonden', 'ingetrokken'))
);
create index zaak_staat on zaak (staat, staat_sinds);
create index zaak_onafgerond on zaak (staat_sinds)
  where afgerond_op is null and staat in ('geplaatst', 'vervallen', 'ingetrokken', 'verlopen');
create index zaak_bewaard on zaak (staat_sinds) where origineel is not null;

-- Each event that the bot sends for a zaak, by the step that it is. The row is there before the event is sent; `event_id`
-- follows. So a send that was cut off is known, and is repeated under the same transaction id or taken back.
create table zaak_bericht (
  ref text not null references zaak (ref),
  stap text not null,
  versie integer not null,
  room_id text not null,
  event_id text unique,
  verwijderd_op timestamptz,
  primary key (ref, stap)
);
create index zaak_bericht_onderweg on zaak_bericht (room_id) where event_id is null;

-- Content URIs of a zaak. A URI of our own is reserved and kept here before it is filled, so that a repeat fills the same one.
create table zaak_media (
  ref text not null references zaak (ref),
  mxc text not null,
  soort text not null check (soort in ('origineel', 'kopie', 'geplaatst')),
  versie integer not null,
  -- When its removal was asked of provisioning.
  verwijderd_op timestamptz,
  primary key (ref, mxc)
);
create index zaak_media_mxc on zaak_media (mxc);
create unique index zaak_media_stap on zaak_media (ref, soort, versie) where soort <> 'origineel';

-- The original of a placed photo for the police: AES-256-GCM, nonce (12 bytes) before, tag (16 bytes) behind, AAD is the ref.
create table politie_kopie (
  ref text primary key references zaak (ref),
  versleuteld bytea not null check (octet_length(versleuteld) <= 100 * 1024 * 1024 + 28),
  content_type text not null,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null
);
create index politie_kopie_verloopt on politie_kopie (verloopt_op);

-- What the bot explains to one resident in their own room. `oorzaak` (a ref or an event id) makes it once.
create table tip (
  id uuid primary key default gen_random_uuid(),
  oorzaak text not null unique,
  gebied_code text not null references gebied (code),
  ontvanger text not null,
  actie text not null check (actie in ('nudge', 'soften', 'hold')),
  codes text[] not null,
  bevindingen jsonb,
  -- What the others see instead.
  getoond text,
  -- The zaak that it is about.
  ref text references zaak (ref),
  aangevraagd_op timestamptz not null,
  -- A nudge of spelregel 11 alone: one person hears it once a day. `overgeslagen`: heard too short a time ago, not sent.
  beperkt boolean not null,
  overgeslagen boolean not null,
  verstuurd_op timestamptz
);
create index tip_ontvanger on tip (ontvanger, aangevraagd_op);
create index tip_bewaard on tip (aangevraagd_op) where bevindingen is not null;

grant select, insert, update on zaak, zaak_bericht, tip to buurtbaken_bot;
grant select, insert, update, delete on zaak_media, politie_kopie to buurtbaken_bot;
