-- breaking: no
-- Whether the words of a case stood in the group until they were taken back: the message was delivered before it was judged, or the second reader
-- found something in it afterwards. Neighbours may have read it, which matters to who decides on it.
--
-- Retention: as the row that it is on, which stays as a figure. No words are in it.

alter table zaak add column stond_er boolean not null default false;
grant select (stond_er) on zaak to buurtbaken_provisioning;
