-- breaking: no
-- A melding that a coordinator showed to neighbouring groups: one row for each of them. Who saw it there too is in `tik`, by the cause of its card.

create table melding_buurwijk (
  id uuid primary key,
  melding_id uuid not null references melding,
  -- The group that it is shown to.
  gebied_code text not null references gebied,
  gemaakt_op timestamptz not null,
  unique (melding_id, gebied_code)
);

grant select, insert on melding_buurwijk to buurtbaken_bot;
grant select on melding_buurwijk to buurtbaken_provisioning;
