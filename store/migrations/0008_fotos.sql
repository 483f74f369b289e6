-- Photos and other uploads that wait or were placed: to which melding each belongs, which parts are made unrecognisable, and when it is
-- deleted. And the links by which the police get an original.
--
-- Retention (the bot's hourly job `erase-photos`): what was placed, its thumbnails, copies and its original in politie_kopie go 7 days
-- (setting) after the melding closes, outside a melding 7 days after placing; then foto keeps figures only: times and random ids.
-- foto_raster goes when it is decided, or with the photo. politie_link goes with the original that it leads to; who made one and each
-- download stay in the audit log.

-- Beside zaak, whose states say whether it was placed and when.
create table foto (
  ref text primary key references zaak (ref),
  -- The melding that was open when it was sent; null outside one.
  melding_id uuid references melding (id),
  -- When the deputy was called, since nobody had decided.
  geroepen_op timestamptz,
  -- What is made unrecognisable when it is placed: a bit for each cell of 3 by 3, and the version of the zaak that they were chosen on.
  vlakken smallint not null default 0 check (vlakken between 0 and 511),
  vlakken_versie integer not null default 1,
  -- Goes up with each change of these: which one the coordinators' preview shows.
  vlakken_beurt integer not null default 0,
  -- A coordinator took it out of the group after it was placed.
  weggehaald_op timestamptz,
  weggehaald_door text,
  -- Its removal from the server was asked.
  gewist_op timestamptz,
  check ((weggehaald_op is null) = (weggehaald_door is null))
);
create index foto_melding on foto (melding_id);
create index foto_bewaard on foto (ref) where gewist_op is null;

-- What waits or was placed before this table was there.
insert into foto (ref)
  select ref from zaak where actie = 'hold' and soort in ('image', 'sticker', 'video', 'file', 'audio', 'voice')
    and staat in ('opgeslagen', 'wacht', 'geplaatst');

-- Previews that the coordinators saw: one for each choice of cells. Reserved and kept here before it is filled.
create table foto_raster (
  ref text not null references foto (ref),
  versie integer not null,
  vlakken smallint not null,
  mxc text not null,
  primary key (ref, versie, vlakken)
);

-- A link to an original, for one person, of which only the SHA-256 stays: `verzegeld` (as politie_kopie, AAD is the id) until the message
-- that carries it is sent, so that a message that was cut off is repeated as the same one.
create table politie_link (
  id uuid primary key default gen_random_uuid(),
  ref text not null references politie_kopie (ref) on delete cascade,
  token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
  verzegeld bytea,
  -- The tap that asked for it: one link for one tap.
  tik_event_id text not null unique,
  voor text not null,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  gedownload smallint not null default 0 check (gedownload between 0 and 3)
);
create index politie_link_ref on politie_link (ref);

-- A melding that was joined to another one counts as that one.
create function melding_root(start uuid) returns uuid language sql stable as $$
  with recursive chain as (
    select id, samengevoegd_met from melding where id = start
    union
    select m.id, m.samengevoegd_met from chain c join melding m on m.id = c.samengevoegd_met
  )
  select id from chain where samengevoegd_met is null
$$;

-- The melding that a photo belongs to: the one that was open when it was sent, else the one that it reports itself by its words.
create function melding_of_foto(of_ref text) returns uuid language sql stable as $$
  select melding_root(coalesce(f.melding_id, (
    select m.id from zaak_bericht b join melding m on m.bron_event_id = b.event_id
    where b.ref = of_ref and b.stap = 'geplaatst')))
  from foto f where f.ref = of_ref
$$;

grant select, insert, update on foto to buurtbaken_bot;
grant select, insert, update, delete on foto_raster, politie_link to buurtbaken_bot;
