-- Gesprekken: what the bot asks one person, step by step, in their own room (a signalement), and what it answered there.
--
-- Retention (the bot's job `sweep-gesprekken`, every minute):
--   gesprek: toestand, te_plaatsen   until it is placed, stopped or thrown away, 24 hours after its beginning at most
--   gesprek otherwise                kept, as a figure: times, ending, random ids
--   eigen_kamer                      as long as somebody's account is in use; only times

create table gesprek (
  id uuid primary key,
  gebied_code text not null references gebied (code),
  -- Random user id; persoon is the only table that knows who it is.
  persoon text not null,
  -- Their own room with the bot.
  room_id text not null,
  -- The melding that it belongs to, or that it made.
  melding_id uuid references melding (id),
  -- What is asked now: a question, `overzicht`, `kiezen`, `doorgaan` or `klaar`.
  stap text not null check (stap ~ '^[a-z]{1,20}$'),
  -- The answers and what follows from them (bot/signalement/steps.ts).
  toestand jsonb,
  -- Which messages asked what, and until which turn: numbers and names of questions, no words.
  verloop jsonb not null,
  -- Goes up with each input that changes something; how far its person has been shown it.
  beurt integer not null default 0,
  getoond integer not null default -1,
  begonnen_op timestamptz not null,
  laatst_op timestamptz not null,
  herinnerd_op timestamptz,
  -- When its person was told to call 112, after an answer that may be an emergency.
  gewaarschuwd_op timestamptz,
  geeindigd_op timestamptz,
  einde text check (einde in ('geplaatst', 'wacht', 'gestopt', 'weggegooid', 'verlopen')),
  -- The text as the group will see it, from the ✅ until it is there.
  te_plaatsen text,
  check ((geeindigd_op is null) = (einde is null)),
  check ((geeindigd_op is null) <= (te_plaatsen is null))
);
-- One at a time for one person.
create unique index gesprek_loopt on gesprek (persoon) where geeindigd_op is null;
create index gesprek_bewaard on gesprek (begonnen_op) where toestand is not null or te_plaatsen is not null or geeindigd_op is null;
create index gesprek_melding on gesprek (melding_id);

-- When somebody was last told that the bot did not understand: not at each word.
create table eigen_kamer (
  room_id text primary key,
  onbekend_op timestamptz not null
);

grant select, insert, update on gesprek, eigen_kamer to buurtbaken_bot;
