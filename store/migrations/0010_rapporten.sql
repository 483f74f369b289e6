-- What people report by Element's "Report content" (rapport), the card that the coordinators get of it (rapport_zaak), and what rules
-- on trial would have found (proef_treffer, proef_telling).
--
-- Retention (the bot's hourly jobs `expire-reports` and `expire-trial`):
--   rapport: reden            30 days; provisioning takes the report off the homeserver as soon as the row is here
--   proef_treffer: fragment   30 days
-- The rows themselves stay as figures: codes, times, random ids.

create table rapport_zaak (
  id uuid primary key,
  gebied_code text not null references gebied (code),
  over text not null check (over in ('bericht', 'persoon')),
  room_id text,
  event_id text,
  -- Who wrote the message, or who was reported; null for a message of the service itself.
  afzender text,
  -- When the message was sent.
  verzonden_op timestamptz,
  -- `verdwenen`: taken away by its sender before anybody chose. `opgepakt`: a coordinator takes up what was said of a person.
  toestand text not null check (toestand in ('open', 'blijft', 'weg', 'verdwenen', 'opgepakt')),
  geopend_op timestamptz not null,
  toestand_sinds timestamptz not null,
  besloten_door text,
  -- When all that follows from the choice was done.
  afgerond_op timestamptz,
  check ((over = 'bericht') = (event_id is not null)),
  check ((event_id is null) = (room_id is null)),
  check (over = 'bericht' or (afzender is not null and toestand in ('open', 'opgepakt'))),
  check ((toestand in ('blijft', 'weg', 'opgepakt')) = (besloten_door is not null))
);
-- One card for one message, however many report it and whenever; of a person one at a time.
create unique index rapport_zaak_event on rapport_zaak (event_id) where over = 'bericht';
create unique index rapport_zaak_persoon on rapport_zaak (gebied_code, afzender)
  where over = 'persoon' and toestand = 'open';

create table rapport (
  id uuid primary key,
  over text not null check (over in ('bericht', 'persoon')),
  -- Of Synapse. It gives a number again once the former report is removed, so that only with the moment it is one.
  synapse_nr bigint not null,
  ontvangen_op timestamptz not null,
  room_id text,
  event_id text,
  persoon text,
  melder text not null,
  reden text check (length(reden) <= 1000),
  toestand text not null default 'nieuw' check (toestand in ('nieuw', 'opgenomen', 'genegeerd')),
  -- Why it was ignored: a code.
  genegeerd_om text check (genegeerd_om ~ '^[a-z-]{1,30}$'),
  zaak_id uuid references rapport_zaak,
  unique (over, synapse_nr, ontvangen_op),
  check ((over = 'bericht') = (event_id is not null and room_id is not null)),
  check ((over = 'persoon') = (persoon is not null)),
  check ((toestand = 'opgenomen') = (zaak_id is not null)),
  check ((toestand = 'genegeerd') = (genegeerd_om is not null))
);
-- Somebody who reports the same again is one reporter.
create unique index rapport_melder on rapport (zaak_id, melder) where zaak_id is not null;
create index rapport_bewaard on rapport (ontvangen_op) where reden is not null;

-- What a rule on trial would have done with a message. No sender: it is about the rule.
create table proef_treffer (
  event_id text not null,
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  gebied_code text not null references gebied (code),
  op timestamptz not null,
  regel smallint not null check (regel between 1 and 11),
  actie text not null check (actie in ('nudge', 'soften', 'hold')),
  fragment text,
  primary key (event_id, code)
);
create index proef_treffer_gebied on proef_treffer (gebied_code, regel, op);
create index proef_treffer_bewaard on proef_treffer (op) where fragment is not null;

-- Of how many messages: those that were judged while the rule was on trial, by day in Dutch time.
create table proef_telling (
  gebied_code text not null references gebied (code),
  regel smallint not null check (regel between 1 and 11),
  dag date not null,
  berichten integer not null,
  primary key (gebied_code, regel, dag)
);

grant insert on rapport to buurtbaken_provisioning;
grant select, update on rapport to buurtbaken_bot;
grant select, insert, update on rapport_zaak, proef_treffer, proef_telling to buurtbaken_bot;
grant select on proef_treffer, proef_telling to buurtbaken_provisioning;
