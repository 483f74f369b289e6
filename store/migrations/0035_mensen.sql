-- breaking: no
-- An invitation to a new group can go by e-mail: what stays is how that went. And the street of who takes part, without a number, by which
-- coordinators tell people of one name apart: until now it went with the application, after sixty days.
--
-- Retention: groep_uitnodiging.email until the mail server took the mail or refused it, a day at most (`mail-invitation`, `expire-groepen`);
-- herstel.straat as the rest of herstel, as long as its person takes part.

alter table groep_uitnodiging
  add column email text check (length(email) between 3 and 254),
  -- Null: the officer hands the link over.
  add column mail text check (mail in ('wacht', 'verstuurd', 'mislukt')),
  add constraint groep_uitnodiging_email_wacht check (email is null or mail = 'wacht');

alter table herstel add column straat text check (length(straat) between 1 and 80);
update herstel h set straat = (
  select a.straat from aanvraag a where (a.persoon_id = h.persoon_id or a.verhuizer = h.persoon_id) and a.straat is not null
  order by a.gemaakt_op desc limit 1
);
