-- breaking: no
-- Of which months the rounds of a gebied were drawn: once, whatever is asked for later. No person and no date is in it.
--
-- Retention: kept, as figures.

create table ronde_trekking (
  gebied_code text not null references gebied,
  maand date not null check (extract(day from maand) = 1),
  getrokken_op timestamptz not null,
  -- Rounds that were wanted, and that could be drawn.
  gewenst smallint not null check (gewenst > 0),
  getrokken smallint not null check (getrokken between 1 and gewenst),
  -- What could not be had, in words of ours: see bot/surveillance/plan.ts.
  niet_gelukt text[] not null,
  primary key (gebied_code, maand)
);
grant select, insert on ronde_trekking to buurtbaken_bot;
grant select on ronde_trekking to buurtbaken_provisioning;

-- Volunteers' words are judged, and officials' words kept, in their room too.
alter table zaak drop constraint zaak_kamersoort_check;
alter table zaak add constraint zaak_kamersoort_check
  check (kamersoort in ('melding', 'buurtpraat', 'surveillance'));
alter table archief drop constraint archief_kamersoort_check;
alter table archief add constraint archief_kamersoort_check
  check (kamersoort in ('melding', 'buurtpraat', 'overleg', 'surveillance'));
