-- breaking: no
-- Up to where the bot has looked whether everything that happened has reached it (bijgelezen): a place in the homeserver's own order of
-- events. One row, of no person.
--
-- Retention: kept; it holds a number and a moment.

create table bijgelezen (
  enige boolean primary key default true check (enige),
  plaats bigint not null check (plaats >= 0),
  op timestamptz not null
);

grant select, insert, update on bijgelezen to buurtbaken_bot;
