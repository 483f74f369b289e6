-- How each gebied wants it (wijk_instelling), wording that its coordinators allowed (uitzondering), and the bot's own messages with
-- what people tapped on them (bericht, tik).
--
-- Retention: wijk_instelling and uitzondering as long as the gebied; bericht and tik 400 days (the bot's nightly job `forget-ledger`),
-- by when the room itself has long forgotten them.

create table wijk_instelling (
  gebied_code text primary key references gebied (code),
  -- As basis/wijk-settings.ts checks them; what is absent is the default.
  instellingen jsonb not null,
  gewijzigd_op timestamptz not null,
  -- The actor as in the audit log.
  gewijzigd_door text not null
);
create trigger directory after insert or update or delete on wijk_instelling
  for each statement execute function notify_directory();

-- A wording that passes in one gebied though a rule finds it: a bezwaar that was granted.
create table uitzondering (
  gebied_code text not null references gebied (code),
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  -- The fragment as the rules compare it (spelregels/normalise.ts).
  woorden text not null check (length(woorden) between 1 and 200),
  sinds timestamptz not null,
  primary key (gebied_code, code, woorden)
);
create trigger directory after insert or update or delete on uitzondering
  for each statement execute function notify_directory();

-- Each message that the bot sends, by its cause and which message of that cause it is. The row is there before the message is
-- sent; `event_id` follows. The transaction id follows from both, so that a send that was cut off is repeated as the same one.
create table bericht (
  -- `<what>:<id>`: melding:3f0c…, bezwaar:…
  oorzaak text not null check (oorzaak ~ '^[a-z-]{1,30}:[A-Za-z0-9_-]{1,80}$'),
  stap text not null check (stap ~ '^[a-z0-9-]{1,60}$'),
  room_id text not null,
  event_id text unique,
  gemaakt_op timestamptz not null,
  verwijderd_op timestamptz,
  primary key (oorzaak, stap)
);
create index bericht_onderweg on bericht (room_id) where event_id is null;
create index bericht_gemaakt on bericht (gemaakt_op);

-- Who tapped what on such a message; taking the reaction away undoes it.
create table tik (
  event_id text primary key,
  oorzaak text not null,
  stap text not null,
  -- The reaction's key without variation selectors.
  sleutel text not null check (length(sleutel) <= 100),
  door text not null,
  op timestamptz not null,
  ongedaan_op timestamptz,
  foreign key (oorzaak, stap) references bericht on delete cascade
);
create index tik_bericht on tik (oorzaak, stap) where ongedaan_op is null;

grant select on wijk_instelling to buurtbaken_bot;
grant select, insert, update on wijk_instelling to buurtbaken_provisioning;
grant select, insert, delete on uitzondering to buurtbaken_bot;
grant select, delete on uitzondering to buurtbaken_provisioning;
grant select, insert, update, delete on bericht, tik to buurtbaken_bot;
