-- breaking: no
-- When a coordinator or the wijkagent first asked for a link to the original of a photo: from then on it is in the document of its melding for
-- the police, for as long as the original is kept. Until now that was a day, the time for which the link itself works.

alter table politie_kopie add column vrijgegeven_op timestamptz;
update politie_kopie k set vrijgegeven_op = (select min(l.gemaakt_op) from politie_link l where l.ref = k.ref);
