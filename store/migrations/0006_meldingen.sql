-- Meldingen: what the group reports, one card each, with what neighbours tapped on it and how it ended.
--
-- Retention (the bot's nightly job `forget-meldingen`):
--   melding: plaats, wat, uitkomst_woorden; melding_vraag: plaats, wat   30 days
--   melding, melding_teken, melding_vraag otherwise                      kept, as figures: states, codes, times, random ids

create table melding (
  id uuid primary key,
  gebied_code text not null references gebied (code),
  -- Counts up within a gebied; what neighbours call it by.
  nummer integer not null check (nummer > 0),
  room_id text not null,
  toestand text not null check (toestand in ('open', 'gesloten', 'ingetrokken', 'samengevoegd')),
  -- The message that reports it, as the group sees it: of a held one the one that was placed.
  bron_event_id text not null unique,
  melder text not null,
  gevaar boolean not null,
  plaats text,
  wat text,
  geopend_op timestamptz not null,
  -- The oldest sign that 112 was called and that stands (melding_teken).
  gebeld_op timestamptz,
  gebeld_door text,
  -- Goes up at each change between "not called" and "called": odd is called. Each has its own line in the group.
  gebeld_keer integer not null default 0,
  -- When somebody who may tapped ✅; its outcome is asked. Null again when that is taken back, or when it is closed.
  afgelopen_op timestamptz,
  afgelopen_door text,
  gesloten_op timestamptz,
  -- Null: by the clock.
  gesloten_door text,
  -- The tap or message that closed it: taking it away within an hour opens it again.
  gesloten_event text,
  -- Goes up at each closing and reopening: odd is closed. Each has its own line in the group.
  gesloten_keer integer not null default 0,
  uitkomst text check (uitkomst in ('vals-alarm', 'politie', 'opgelost', 'onbekend', 'anders')),
  uitkomst_woorden text,
  samengevoegd_met uuid references melding (id),
  -- Of the card: goes up with each change that it must show.
  versie integer not null default 1,
  -- What the group's card shows, or is about to show.
  kaart_versie integer,
  kaart_op timestamptz,
  -- From when the twelve hours count after which its coordinator is asked, and how often that was done since.
  herinnerd_op timestamptz not null,
  herinnerd_keer integer not null default 0,
  unique (gebied_code, nummer),
  check ((toestand = 'samengevoegd') = (samengevoegd_met is not null)),
  check ((gebeld_op is null) = (gebeld_door is null)),
  check ((afgelopen_op is null) = (afgelopen_door is null)),
  check ((toestand = 'gesloten') <= (uitkomst is not null and gesloten_op is not null))
);
create index melding_open on melding (gebied_code, geopend_op) where toestand = 'open';
create index melding_geopend on melding (geopend_op);
create index melding_woorden on melding (geopend_op)
  where plaats is not null or wat is not null or uitkomst_woorden is not null;

-- The bot keeps in memory which meldingen are open. Not on each tap: only a statement that sets `toestand` is told.
create trigger directory after insert or update of toestand on melding
  for each statement execute function notify_directory();

-- Who said what about it: by a tap on the card, in words, or by a second report. Taken back: ongedaan_op.
create table melding_teken (
  -- The reaction or message that says so.
  event_id text not null,
  soort text not null check (soort in ('112', 'gezien', 'kijkt', 'afgelopen')),
  melding_id uuid not null references melding (id),
  door text not null,
  op timestamptz not null,
  ongedaan_op timestamptz,
  primary key (event_id, soort)
);
create index melding_teken_melding on melding_teken (melding_id) where ongedaan_op is null;

-- What the bot asks about a message or a melding, once each.
create table melding_vraag (
  id uuid primary key,
  soort text not null check (soort in ('is-melding', 'hoort-bij', 'uitkomst')),
  gebied_code text not null references gebied (code),
  -- The message that it is about; of `uitkomst` what made the bot ask.
  event_id text not null,
  -- Who is asked; of `hoort-bij` who wrote the message. Null: the coordinators, in `coordinatie`.
  aan text,
  -- Of `uitkomst`: who says that it is over; null: nobody, the clock asks.
  door text,
  -- Of `hoort-bij` the open one, of `uitkomst` the one that may be over.
  melding_id uuid references melding (id),
  -- Of `hoort-bij`: the card that it got meanwhile.
  eigen_melding_id uuid references melding (id),
  gevaar boolean not null default false,
  gebeld boolean not null default false,
  plaats text,
  wat text,
  gesteld_op timestamptz not null,
  antwoord text check (antwoord in ('ja', 'nee', 'vervallen')),
  antwoord_op timestamptz,
  antwoord_door text,
  unique (soort, event_id)
);
create index melding_vraag_open on melding_vraag (gesteld_op) where antwoord is null;
create index melding_vraag_aan on melding_vraag (aan, gesteld_op);
create index melding_vraag_melding on melding_vraag (melding_id);

grant select, insert, update on melding, melding_teken, melding_vraag to buurtbaken_bot;
grant select on melding, melding_teken to buurtbaken_provisioning;
