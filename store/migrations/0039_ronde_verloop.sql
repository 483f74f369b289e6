-- breaking: no
-- A round as it is walked: when the walkers were asked to begin and whether they are done, and what each of them is telling the bot.
--
-- Retention (the bot's nightly job `forget-surveillance`):
--   waarneming_gesprek    with the address of its waarneming

alter table ronde
  -- The walkers said that they walk on: until then they are not asked again.
  add column langer_tot timestamptz,
  -- How often they were asked whether they are done.
  add column klaar_beurt integer not null default 0 check (klaar_beurt >= 0),
  -- How often what the surveillance room reads of it has changed.
  add column verslag_versie integer not null default 0 check (verslag_versie >= 0);

alter table ronde_loper
  -- When the bot gave them the button with which the round begins.
  add column start_gegeven_op timestamptz;

-- What one walker tells about one thing that they saw, from the tap or words that began it. Once there is an address, or words that say where, it is a
-- waarneming with the same id, and what was typed stands there alone.
create table waarneming_gesprek (
  id uuid primary key,
  ronde_id uuid not null references ronde on delete cascade,
  persoon_id uuid not null references persoon on delete cascade,
  -- Counts up for a walker of a round.
  nr integer not null check (nr > 0),
  -- The tap or message that it began with.
  event_id text not null unique,
  -- `orde`: what was seen earlier is in order now.
  soort text not null check (soort in
    ('donker', 'ladder', 'container', 'open', 'sleutel', 'lantaarn', 'afval', 'anders', 'orde')),
  -- What is asked: where, of which earlier one, at what time; `klaar`: nothing; `weg`: taken back; `niets`: nothing was seen earlier there.
  stap text not null check (stap in ('adres', 'welke', 'tijd', 'klaar', 'weg', 'niets')),
  -- The street that was tapped, until there is a number; of `welke` the whole address.
  straat text check (length(straat) between 1 and 80),
  pc6 text check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer check (huisnummer between 1 and 99999),
  -- An address was typed that is not in this gebied: typed once more, it is taken as words.
  twijfel boolean not null default false,
  gezien_op timestamptz not null,
  later_ontvangen boolean not null,
  -- A photo that was sent with it, by its zaak.
  foto_ref text,
  -- Counts its changes; the last one that its walker has seen.
  beurt integer not null default 0,
  getoond integer not null default -1,
  unique (ronde_id, persoon_id, nr),
  check (stap in ('adres', 'welke') or num_nonnulls(straat, pc6, huisnummer) = 0)
);
create index waarneming_gesprek_persoon on waarneming_gesprek (persoon_id);

grant select, insert, update, delete on waarneming_gesprek to buurtbaken_bot;
grant select, delete on waarneming_gesprek to buurtbaken_provisioning;
-- What is taken back was never seen.
grant delete on waarneming to buurtbaken_bot;
