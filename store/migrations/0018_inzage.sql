-- Looks of officials at personal data or a text (inzage): who gives a reason first may look for a quarter of an hour.
--
-- Retention (provisioning's nightly job `expire-inzage`): the whole row 400 days; the words go at once when the person is erased. That
-- somebody looked, in which role and for which reason (a code), stays in the audit log.

create table inzage (
  id uuid primary key,
  -- No reference: a session is gone in twelve hours.
  sessie_id uuid not null,
  -- As in the audit log.
  actor text not null check (actor ~ '^[a-z]+:[A-Za-z0-9_-]{1,64}$'),
  rol text not null check (rol in ('systeembeheer', 'gemeente', 'auditor', 'wijkagent')),
  onderwerp text not null check (onderwerp ~ '^[a-z]+:[A-Za-z0-9_-]{1,64}$'),
  reden text not null check (reden ~ '^[a-z-]{1,30}$'),
  woorden text check (length(woorden) <= 300),
  op timestamptz not null,
  geldig_tot timestamptz not null check (geldig_tot > op)
);
create index inzage_sessie on inzage (sessie_id, onderwerp, geldig_tot);
create index inzage_onderwerp on inzage (onderwerp, op);
create index inzage_op on inzage (op);

grant select, insert, update, delete on inzage to buurtbaken_provisioning;
