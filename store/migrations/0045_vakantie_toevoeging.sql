-- breaking: no
-- Which home of a house number walkers look at while somebody is away.
--
-- Retention: as its row (0037).
alter table vakantiecontrole add column toevoeging text check (length(toevoeging) between 1 and 10);
