-- Fair enforcement: what a tip needs for a bezwaar (appeal), the steps of the ladder (sanctie) and bezwaren against either.
--
-- Retention (the bot's hourly job `expire-originals` keeps the first):
--   tip: bevindingen, getoond     30 days, since a bezwaar is decided on them; before this migration until they were sent
--   sanctie, bezwaar              no texts; the rows stay as figures: rule, times, outcome, random ids

alter table tip
  -- Rules of its findings; of tips from before this table none, so that they count on no ladder.
  add column regels smallint[] not null default '{}',
  -- Role of the one who wrote the message, at that time.
  add column rol text not null default 'resident' check (rol in ('resident', 'coordinator', 'wijkagent', 'gemeente')),
  -- It may have been an emergency: counts on no ladder.
  add column nood boolean not null default false,
  -- Where a nudge's message stands; its event is `oorzaak`.
  add column room_id text;
create index tip_ladder on tip (ontvanger, gebied_code, aangevraagd_op) where verstuurd_op is not null;

-- A step of the ladder, for one person, one rule and one gebied.
create table sanctie (
  id uuid primary key default gen_random_uuid(),
  gebied_code text not null references gebied (code),
  persoon_id uuid not null,
  -- Random user id; persoon is the only table that knows who it is.
  ontvanger text not null,
  soort text not null check (soort in ('waarschuwing', 'alleen-lezen', 'verwijdering')),
  regel smallint not null check (regel between 1 and 11),
  -- What made it, so that it is made once.
  oorzaak text not null unique,
  -- The tips that it was reckoned from: they count for no other.
  tips uuid[] not null,
  sinds timestamptz not null,
  -- Until when it counts: of `alleen-lezen` for the next step, see `stil_tot`.
  telt_tot timestamptz not null,
  -- `alleen-lezen`: until when its person only reads.
  stil_tot timestamptz,
  -- `geldt`; `ingetrokken`: a bezwaar against it was granted; `vervallen`: one against a tip under it, whose other tips count again.
  -- Of a removal: `gevraagd` of the coordinators, `besloten`, `blijft`, `verlopen` if nobody answered, `teruggedraaid` by the gemeente.
  staat text not null check (staat in
    ('geldt', 'ingetrokken', 'vervallen', 'gevraagd', 'besloten', 'blijft', 'verlopen', 'teruggedraaid')),
  staat_sinds timestamptz not null,
  -- User id of who decided last, if a person did.
  besluit_door text,
  -- Goes up with each change of what the coordinators' card shows.
  versie integer not null default 1,
  -- `verwijdering`, once decided: until when its person keeps their own room with the bot, to appeal in.
  kamer_tot timestamptz,
  check ((soort = 'alleen-lezen') = (stil_tot is not null)),
  check ((soort = 'verwijdering') = (staat in ('gevraagd', 'besloten', 'blijft', 'verlopen', 'teruggedraaid')) or staat = 'vervallen'),
  check ((staat in ('besloten', 'teruggedraaid')) <= (kamer_tot is not null and besluit_door is not null))
);
create index sanctie_ontvanger on sanctie (ontvanger, gebied_code, sinds);
create index sanctie_gevraagd on sanctie (staat_sinds) where staat = 'gevraagd';
create index sanctie_kamer on sanctie (gebied_code, kamer_tot) where staat = 'besloten';

-- "Klopt niet": against a tip or a step of the ladder, once for each.
create table bezwaar (
  id uuid primary key default gen_random_uuid(),
  gebied_code text not null references gebied (code),
  -- Random user id of who it concerns.
  indiener text not null,
  tip uuid unique references tip (id),
  sanctie uuid unique references sanctie (id),
  -- Who decides: the coordinators, or the gemeente, which sees no text.
  bij text not null check (bij in ('coordinatie', 'overleg')),
  staat text not null check (staat in ('open', 'toegewezen', 'afgewezen', 'verlopen', 'ingetrokken')),
  ingediend_op timestamptz not null,
  staat_sinds timestamptz not null,
  -- Which time it was put: taken back and put again is the second.
  ronde integer not null default 1,
  besluit_door text,
  -- Granted, of a tip: whether its wording passes in the gebied from now on. `gemaakt`; `kan-niet`: spelregels 9 and 10, or no words;
  -- `niet-veilig`: plain violations would pass too; `niet-gezien`: decided by who could not see the words.
  uitzondering text check (uitzondering in ('gemaakt', 'kan-niet', 'niet-veilig', 'niet-gezien')),
  -- When all that follows from its state was done.
  afgerond_op timestamptz,
  check ((tip is null) <> (sanctie is null)),
  check ((staat in ('toegewezen', 'afgewezen')) = (besluit_door is not null))
);
create index bezwaar_open on bezwaar (ingediend_op) where staat = 'open';
create index bezwaar_indiener on bezwaar (indiener, gebied_code, ingediend_op);

grant select, insert, update on sanctie, bezwaar to buurtbaken_bot;
-- Who was removed keeps their own room for the term of the appeal.
grant select on sanctie to buurtbaken_provisioning;
