-- breaking: no
-- Who tells of danger in a melding of somebody else, and takes that back: words that are deleted or corrected no longer make it dangerous. Until now only
-- that it is dangerous was kept, and not by whose words.
--
-- Retention: as the rows that it is on, which stay as figures. No words are in it.

alter table melding
  -- Only what was said about it makes it dangerous (signs `gevaar`), not its report itself.
  add column gevaar_gezegd boolean not null default false,
  add constraint melding_gevaar_gezegd check (gevaar or not gevaar_gezegd);

alter table melding_teken
  drop constraint melding_teken_soort_check,
  add constraint melding_teken_soort_check check (soort in ('112', 'gezien', 'kijkt', 'afgelopen', 'gevaar'));
