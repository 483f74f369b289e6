-- breaking: no
-- Surveillance: who walks (vrijwilliger), when they can (vrijwilliger_avond, vrijwilliger_weg), the rounds that were drawn (ronde) and who
-- walks them (ronde_loper), what was seen on the way (waarneming), who hears of it (waarneming_bericht, openbare_melding), and houses to look
-- at while somebody is away (vakantiecontrole).
--
-- Retention (the bot's nightly job `forget-surveillance`; of the last two provisioning's `forget-told`):
--   vrijwilliger_weg                        until the day has passed
--   vrijwilliger                            60 days after they stopped or were not accepted
--   ronde_loper                             60 days after the round; what counts for a fair share stays in vrijwilliger.beurten
--   ronde                                   kept, as figures: times, state
--   waarneming: address, photo, words, who  60 days; kind, buurt and times stay as figures
--   waarneming_bericht                      with the address of its waarneming
--   vakantiecontrole                        a day after its last day, or at once when it is withdrawn

create table vrijwilliger (
  id uuid primary key,
  persoon_id uuid not null references persoon on delete cascade,
  gebied_code text not null references gebied,
  toestand text not null check (toestand in ('aangeboden', 'aangenomen', 'afgewezen', 'gestopt')),
  aangeboden_op timestamptz not null,
  beslist_op timestamptz,
  -- The coordinator who decided: an id, not a reference.
  beslist_door uuid,
  -- The day of the gemeente's instruction: nobody walks without it.
  instructie_op date,
  gestopt_op timestamptz,
  -- Rounds that they were to walk, since they were accepted: what makes the load fair.
  beurten integer not null default 0 check (beurten >= 0),
  -- SHA-256 of the token in the address of their calendar; null: they did not ask for one.
  agenda_sha256 bytea unique check (octet_length(agenda_sha256) = 32),
  check ((toestand in ('aangenomen', 'afgewezen')) <= (beslist_op is not null)),
  check ((toestand = 'aangenomen') <= (instructie_op is not null)),
  check ((toestand = 'gestopt') = (gestopt_op is not null))
);
create unique index vrijwilliger_nu on vrijwilliger (persoon_id, gebied_code) where toestand in ('aangeboden', 'aangenomen');
create index vrijwilliger_gebied on vrijwilliger (gebied_code) where toestand in ('aangeboden', 'aangenomen');

-- Evenings on which somebody can, as a rule; without a row for any evening: all. 1 is Monday (ISO 8601).
create table vrijwilliger_avond (
  vrijwilliger_id uuid not null references vrijwilliger on delete cascade,
  weekdag smallint not null check (weekdag between 1 and 7),
  primary key (vrijwilliger_id, weekdag)
);

-- Days on which they cannot.
create table vrijwilliger_weg (
  vrijwilliger_id uuid not null references vrijwilliger on delete cascade,
  van date not null,
  tot date not null check (tot >= van and tot - van <= 366),
  primary key (vrijwilliger_id, van)
);

create table ronde (
  id uuid primary key,
  gebied_code text not null references gebied,
  -- Counts up within a gebied.
  nummer integer not null check (nummer > 0),
  -- The first day of the month for which it was drawn, and which of that month's.
  maand date not null check (extract(day from maand) = 1),
  volgnummer smallint not null check (volgnummer between 1 and 31),
  begint_op timestamptz not null,
  eindigt_op timestamptz not null check (eindigt_op > begint_op),
  -- `getrokken`: nobody knows; `gevraagd`: its walkers know; `loopt`; `gelopen`; `vervallen`: nobody walked.
  toestand text not null check (toestand in ('getrokken', 'gevraagd', 'loopt', 'gelopen', 'vervallen')),
  getrokken_op timestamptz not null,
  gevraagd_op timestamptz,
  gestart_op timestamptz,
  gestart_door uuid,
  geeindigd_op timestamptz,
  -- Null: by the coordinator or the clock.
  geeindigd_door uuid,
  -- The walkers did not end it in time: when they were asked, and when the coordinator was told.
  klaar_gevraagd_op timestamptz,
  coordinator_verteld_op timestamptz,
  -- Too few walkers: when the coordinator was told.
  tekort_verteld_op timestamptz,
  unique (gebied_code, nummer),
  unique (gebied_code, maand, volgnummer),
  check ((gestart_op is null) = (gestart_door is null)),
  check ((toestand in ('loopt', 'gelopen')) <= (gestart_op is not null)),
  check ((toestand = 'gelopen') = (geeindigd_op is not null))
);
create index ronde_komt on ronde (begint_op) where toestand in ('getrokken', 'gevraagd', 'loopt');
create index ronde_gebied on ronde (gebied_code, begint_op);

create table ronde_loper (
  ronde_id uuid not null references ronde on delete cascade,
  persoon_id uuid not null references persoon on delete cascade,
  -- Drawn at first, or asked since somebody could not.
  invaller boolean not null default false,
  gevraagd_op timestamptz,
  -- `gestopt`: takes part no longer.
  antwoord text check (antwoord in ('ja', 'nee', 'gestopt')),
  antwoord_op timestamptz,
  -- The reminder of the day itself.
  herinnerd_op timestamptz,
  primary key (ronde_id, persoon_id),
  check ((antwoord is null) = (antwoord_op is null))
);
create index ronde_loper_persoon on ronde_loper (persoon_id);

-- One thing that was seen on a round.
create table waarneming (
  id uuid primary key,
  ronde_id uuid not null references ronde,
  gebied_code text not null references gebied,
  soort text not null check (soort in
    ('donker', 'ladder', 'container', 'open', 'sleutel', 'lantaarn', 'afval', 'anders')),
  -- The buurt of the address; null if it has none.
  buurt_code text check (buurt_code ~ '^BU[0-9]{8}$'),
  pc6 text check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer check (huisnummer between 1 and 99999),
  straat text check (length(straat) between 1 and 80),
  -- Of `anders`, `lantaarn` and `afval`: what and where, as typed.
  woorden text check (length(woorden) between 1 and 300),
  -- Who saw it; goes with the address.
  door uuid,
  -- When it was seen: of a message that came late what its walker says, else when it was received.
  gezien_op timestamptz not null,
  ontvangen_op timestamptz not null,
  later_ontvangen boolean not null default false,
  -- What it began with in the walker's own room: one message or tap is one waarneming.
  event_id text not null unique,
  -- A photo that waits or stands, by its zaak.
  foto_ref text,
  -- The earlier one at the same address and of the same kind of which this says that it is in order now.
  in_orde_van uuid references waarneming,
  -- How residents hear of it; null: not decided yet.
  vertellen text check (vertellen in ('bericht', 'kaart', 'gemeente', 'eerder', 'niet')),
  verteld_op timestamptz,
  gewist_op timestamptz,
  check (num_nulls(pc6, huisnummer) in (0, 2)),
  check (gewist_op is null or num_nonnulls(pc6, huisnummer, straat, woorden, door, foto_ref) = 0)
);
create index waarneming_ronde on waarneming (ronde_id);
create index waarneming_adres on waarneming (pc6, huisnummer, soort) where gewist_op is null;
create index waarneming_gebied on waarneming (gebied_code, gezien_op);
create index waarneming_wissen on waarneming (gezien_op) where gewist_op is null;

-- Who gets a private message about one: each resident once.
create table waarneming_bericht (
  waarneming_id uuid not null references waarneming on delete cascade,
  persoon_id uuid not null references persoon on delete cascade,
  gemaakt_op timestamptz not null,
  verstuurd_op timestamptz,
  primary key (waarneming_id, persoon_id)
);
create index waarneming_bericht_persoon on waarneming_bericht (persoon_id);

-- What goes to the gemeente's own system of reports about the public space.
create table openbare_melding (
  waarneming_id uuid primary key references waarneming on delete cascade,
  via text not null check (via in ('mail', 'signalen')),
  gemaakt_op timestamptz not null,
  verstuurd_op timestamptz,
  -- What that system calls it by.
  nummer text check (length(nummer) between 1 and 60),
  -- When the walkers were told the number.
  verteld_op timestamptz,
  mislukt_op timestamptz
);

create table vakantiecontrole (
  id uuid primary key,
  persoon_id uuid not null references persoon on delete cascade,
  gebied_code text not null references gebied,
  pc6 text not null check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer not null check (huisnummer between 1 and 99999),
  straat text check (length(straat) between 1 and 80),
  van date not null,
  tot date not null check (tot >= van and tot - van <= 92),
  gevraagd_op timestamptz not null
);
create index vakantiecontrole_gebied on vakantiecontrole (gebied_code, van, tot);
create index vakantiecontrole_persoon on vakantiecontrole (persoon_id);

-- The bot talks with walkers and draws the rounds; provisioning makes the room, the pages, and finds who lives at an address.
grant select, insert, update, delete on vrijwilliger, vrijwilliger_avond, vrijwilliger_weg, ronde, ronde_loper, waarneming_bericht,
  openbare_melding, vakantiecontrole to buurtbaken_bot, buurtbaken_provisioning;
grant select, insert, update on waarneming to buurtbaken_bot, buurtbaken_provisioning;
-- Addresses and streets are public registers: no person is in them.
grant select on adres, straat to buurtbaken_bot;

alter table kamer drop constraint kamer_soort_check;
alter table kamer add constraint kamer_soort_check
  check (soort in ('ruimte', 'melding', 'buurtpraat', 'coordinatie', 'overleg', 'surveillance', 'bewoner'));
