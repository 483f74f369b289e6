-- breaking: no
-- What rounds lacked: that a coordinator lets one that was called off go on after all; that nobody began one; the toevoeging of a house number,
-- of what was seen and of who lives there; and that a melding is taken back from neighbouring groups.
--
-- Retention: as their rows have it (0037, 0038, 0039, 0040); herstel.toevoeging_hmac as its row, as long as somebody takes part.
alter table ronde
  -- Called off with all of its month, and not by itself.
  add column met_maand boolean not null default false,
  -- When a coordinator last let it go on after all.
  add column hervat_op timestamptz,
  -- Its time came and nobody began it: when its walkers were asked, and when the coordinators were told.
  add column begin_gevraagd_op timestamptz,
  add column niet_begonnen_op timestamptz;
alter table ronde_trekking add column hervat_op timestamptz;
update ronde r set met_maand = true from ronde_trekking t
  where t.gebied_code = r.gebied_code and t.maand = r.maand and r.afgezegd_op = t.afgezegd_op;
grant update (hervat_op) on ronde_trekking to buurtbaken_provisioning;

alter table waarneming
  add column toevoeging text check (length(toevoeging) between 1 and 10),
  add check (toevoeging is null or huisnummer is not null);
alter table waarneming_gesprek
  add column toevoeging text check (length(toevoeging) between 1 and 10),
  add check (toevoeging is null or huisnummer is not null);
alter table herstel
  -- HMAC of the address with its toevoeging, beside that of postcode and number; null where the toevoeging is not known for sure.
  add column toevoeging_hmac bytea check (octet_length(toevoeging_hmac) = 32);

alter table melding_buurwijk
  -- The coordinator who showed it: an id, not a reference. Null: before this was kept.
  add column door uuid,
  add column teruggenomen_op timestamptz;
grant update (teruggenomen_op) on melding_buurwijk to buurtbaken_bot;
