-- breaking: no
-- Of a tip the message that it is about, as it stands in the room: of an edit the edited one. Who mends a typo in a message is not told the same again,
-- and it counts once.
--
-- Retention: as the row of the tip. An event's ID, no words.

alter table tip add column bericht text;
create index tip_bericht on tip (bericht) where bericht is not null;
