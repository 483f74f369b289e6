-- breaking: no
-- Messages that wait for the second reader: what passed is read once more, by a model that knows the language, after it was delivered.
--
-- Retention: a mark on a row of the ledger, kept as long as that (35 days); off as soon as it was read, and after ten minutes at the latest
-- while the bot runs. No words are in it.

-- 0: need not be read. 1: passes unless the reader finds something. 2: a tip follows unless the reader does not believe it.
alter table gebeurtenis add column te_lezen smallint not null default 0 check (te_lezen between 0 and 2);
create index gebeurtenis_te_lezen on gebeurtenis (verwerkt_op) where te_lezen > 0;
