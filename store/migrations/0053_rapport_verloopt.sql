-- breaking: no
-- A report that nobody decides on ends all the same: its coordinators are reminded once, then the gemeente chooses, or it lapses. And whether
-- two coordinators must agree on a removal is kept with the question, so that who loosens the setting does not decide alone on what is open.
--
-- Retention: as the rows that it is on, which stay as figures. No words are in it.

alter table rapport_zaak
  -- When those who choose were reminded, once.
  add column herinnerd_op timestamptz,
  -- Since when the gemeente chooses because no coordinator did; where every coordinator wrote it, it chooses without this.
  add column gemeente_sinds timestamptz;
-- `verlopen`: nobody chose in time.
alter table rapport_zaak
  drop constraint rapport_zaak_toestand_check,
  add constraint rapport_zaak_toestand_check
    check (toestand in ('open', 'blijft', 'weg', 'verdwenen', 'opgepakt', 'verlopen')),
  drop constraint rapport_zaak_check2,
  add constraint rapport_zaak_check2
    check (over = 'bericht' or (afzender is not null and toestand in ('open', 'opgepakt', 'verlopen')));
-- What nobody looked at can be reported anew: that is a card of its own.
drop index rapport_zaak_event;
create unique index rapport_zaak_event on rapport_zaak (event_id) where over = 'bericht' and toestand <> 'verlopen';
create index rapport_zaak_open on rapport_zaak (geopend_op) where toestand = 'open';
grant select (gemeente_sinds) on rapport_zaak to buurtbaken_provisioning;

-- Of a removal: two must agree, as the wijk wanted it when it was asked.
alter table sanctie add column met_twee boolean not null default true;
-- What is open now was shown with the setting of now.
update sanctie s set met_twee = false from wijk_instelling w
  where w.gebied_code = s.gebied_code and s.staat = 'gevraagd' and w.instellingen -> 'verwijderenMetTwee' = 'false'::jsonb;
