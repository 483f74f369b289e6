-- breaking: no
-- Setting an installation up (inrichting): what is not seen by what is there already. One row, of no person.
--
-- Retention: kept; it holds two moments and an outcome.

create table inrichting (
  enige boolean primary key default true check (enige),
  -- When the officer said that the gemeente's name, code and telephone are right.
  gegevens_op timestamptz,
  -- The last test melding: its own number, when it was asked for, and how it ended.
  proef_id uuid,
  proef_gevraagd_op timestamptz,
  proef_uitkomst text check (proef_uitkomst in ('gelukt', 'poort', 'homeserver')),
  proef_klaar_op timestamptz,
  check ((proef_id is null) = (proef_gevraagd_op is null)),
  check ((proef_uitkomst is null) = (proef_klaar_op is null))
);

grant select, insert, update on inrichting to buurtbaken_provisioning;
