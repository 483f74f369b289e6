-- breaking: no
-- What a coordinator says about rounds beside drawing them: days on which a volunteer cannot, on their behalf; that a round is off, or all of a
-- month that are still to come. No person is in it; who said it is in the audit log.
--
-- Retention: as their rows have it (0037, 0038).
alter table vrijwilliger_weg
  -- These days a coordinator filled in, and sees; all others nobody but the volunteer does.
  add column door_coordinator boolean not null default false;
alter table ronde
  add column afgezegd_op timestamptz,
  add column afgezegd_om text check (afgezegd_om in ('weer', 'evenement', 'anders')),
  add check (num_nulls(afgezegd_op, afgezegd_om) in (0, 2)),
  add check (afgezegd_op is null or toestand = 'vervallen');
alter table ronde_trekking
  add column afgezegd_op timestamptz,
  add column afgezegd_om text check (afgezegd_om in ('weer', 'evenement', 'anders')),
  add check (num_nulls(afgezegd_op, afgezegd_om) in (0, 2));
grant update (afgezegd_op, afgezegd_om) on ronde_trekking to buurtbaken_provisioning;
