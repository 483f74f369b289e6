-- The bot's ledger: which events it has handled, which of them the gate had judged, and when the gate stood open.
--
-- Retention (the bot's nightly job `forget-ledger`): gebeurtenis and poort_oordeel 35 days, longer than Synapse can still hold a
-- transaction back; poort_open 400 days, as a figure for the gemeente's yearly report.

-- Written in the same transaction as what is done with the event: what is in here is never done again.
create table gebeurtenis (
  event_id text primary key check (event_id like '$%'),
  room_id text not null,
  afzender text not null,
  verzonden_op timestamptz not null,
  verwerkt_op timestamptz not null default now(),
  -- Set on what people said in a judged room, and only until it is known whether the gate had judged it.
  gebied_code text references gebied (code),
  -- True if a verdict other than allow came only on arrival.
  ongekeurd boolean not null default false,
  -- The zaak that was opened on arrival; the bot posts its replacement. No reference: a zaak may go before.
  zaak_ref text
);
create index gebeurtenis_verwerkt on gebeurtenis (verwerkt_op);
create index gebeurtenis_poort on gebeurtenis (verwerkt_op) where gebied_code is not null;

-- What the gate let pass as it was. Written in batches, shortly after the answer. (Of a replaced event the zaak tells.) By sender and
-- moment: an event from which the module strips a key gets another ID after it was judged.
create table poort_oordeel (
  room_id text not null,
  afzender text not null,
  verzonden_op timestamptz not null,
  op timestamptz not null default now(),
  primary key (room_id, afzender, verzonden_op)
);
create index poort_oordeel_op on poort_oordeel (op);

-- Times in which messages passed unjudged: the gate was open.
create table poort_open (
  id bigint generated always as identity primary key,
  gebied_code text not null references gebied (code),
  van timestamptz not null,
  tot timestamptz not null,
  -- When the last message was added: what waited at the homeserver arrives long after it was sent.
  gegroeid_op timestamptz not null,
  aantal integer not null check (aantal > 0),
  -- Of these were redacted, softened or held when the bot was back.
  ingegrepen integer not null default 0,
  gemeld_op timestamptz,
  event_id text,
  check (tot >= van)
);
-- At most one period at a time in a gebied that may still grow.
create unique index poort_open_nu on poort_open (gebied_code) where gemeld_op is null;

grant select, insert, update, delete on gebeurtenis, poort_oordeel, poort_open to buurtbaken_bot;
