-- Streets of the gemeente's own list of addresses (straat), groups that are being set up (groep_opzet, groep_aanvraag, groep_uitnodiging),
-- files that an officer looks at before they are read in (inlezing), and evenings at which many come in at once (infoavond).
--
-- Retention (provisioning's job `expire-groepen`, each hour):
--   groep_aanvraag: who, where and how to be reached   60 days after it ended, a year after it was asked; the row stays as a figure
--   groep_uitnodiging: name and e-mail address         60 days after its opzet ended; the row stays as a figure
--   inlezing                                           an hour, or until it is read in
--   infoavond                                          kept: code of the gebied and two moments; the code of the evening goes with its end
--   straat                                             until the next list

create table straat (
  pc6 text not null check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer not null check (huisnummer between 1 and 99999),
  -- Empty for the number itself.
  toevoeging text not null default '' check (length(toevoeging) <= 10),
  straat text not null check (length(straat) between 1 and 80),
  plaats text not null check (length(plaats) between 1 and 80),
  primary key (pc6, huisnummer, toevoeging)
);

-- Where a list is laid beside `straat` while it is compared; emptying it is also the lock that lets one import in at a time.
create unlogged table straat_invoer (like straat including constraints including defaults);

-- A group that is being set up: one at a time for a gebied. It starts when the gemeente, the wijkagent and a coordinator said yes.
create table groep_opzet (
  id uuid primary key,
  gebied_code text not null references gebied,
  toestand text not null check (toestand in ('open', 'gestart', 'gestopt')),
  gemaakt_op timestamptz not null,
  -- The gemeente's yes; the actor as in the audit log.
  gemeente_door text,
  gemeente_op timestamptz,
  einde_op timestamptz,
  check ((gemeente_door is null) = (gemeente_op is null)),
  check ((toestand = 'open') = (einde_op is null))
);
create unique index groep_opzet_open on groep_opzet (gebied_code) where toestand = 'open';
create index groep_opzet_gebied on groep_opzet (gebied_code, gemaakt_op);

-- A resident who asks for a group, and how they follow it.
create table groep_aanvraag (
  id uuid primary key,
  opzet_id uuid not null references groep_opzet,
  -- SHA-256 of the token of their own link; null once it works no more.
  token_sha256 bytea unique check (octet_length(token_sha256) = 32),
  pc6 text check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer check (huisnummer between 1 and 99999),
  toevoeging text check (length(toevoeging) between 1 and 10),
  naam text check (length(naam) between 1 and 60),
  email text check (length(email) between 3 and 254),
  telefoon text check (length(telefoon) between 6 and 20),
  -- Wants to be coordinator.
  wil_coordinator boolean not null,
  taal text not null check (taal in ('nl', 'fy', 'en')),
  gemaakt_op timestamptz not null,
  ingetrokken_op timestamptz,
  gewist_op timestamptz,
  check (case when gewist_op is null then num_nulls(pc6, huisnummer, naam) = 0
    else num_nonnulls(pc6, huisnummer, toevoeging, naam, email, telefoon, token_sha256) = 0 end)
);
create index groep_aanvraag_opzet on groep_aanvraag (opzet_id);
create index groep_aanvraag_adres on groep_aanvraag (pc6, huisnummer) where gewist_op is null;

-- Who is asked to be the wijkagent or a coordinator of the group, and what they answered.
create table groep_uitnodiging (
  id uuid primary key,
  opzet_id uuid not null references groep_opzet,
  rol text not null check (rol in ('wijkagent', 'coordinator')),
  -- SHA-256 of the token of their link. Another one takes its place when they say yes, so that who made the link has it no longer.
  token_sha256 bytea unique check (octet_length(token_sha256) = 32),
  -- The resident who asked for the group, if it is they: they answer on their own page.
  aanvraag_id uuid references groep_aanvraag,
  -- Somebody who takes part already: they answer when signed in. Who does not yet gets this id when they say yes.
  persoon_id uuid,
  -- To be known by in the group.
  naam text check (length(naam) between 1 and 60),
  gemaakt_op timestamptz not null,
  gemaakt_door text not null,
  verloopt_op timestamptz not null,
  antwoord text check (antwoord in ('ja', 'nee')),
  antwoord_op timestamptz,
  ingetrokken_op timestamptz,
  -- When they first began to choose a password, after the group started.
  ingelogd_op timestamptz,
  gewist_op timestamptz,
  check ((antwoord is null) = (antwoord_op is null))
);
create index groep_uitnodiging_opzet on groep_uitnodiging (opzet_id);
create index groep_uitnodiging_persoon on groep_uitnodiging (persoon_id);

-- A file that an officer sent and has seen the plan of.
create table inlezing (
  id uuid primary key,
  bestand text not null check (length(bestand) between 1 and 100),
  inhoud bytea not null,
  gemaakt_door text not null,
  gemaakt_op timestamptz not null
);

-- An evening for one gebied: for some hours many come in from one address.
create table infoavond (
  id uuid primary key,
  gebied_code text not null references gebied,
  -- On the screen and in the QR code; null when it is over.
  code text unique check (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  begint_op timestamptz not null,
  eindigt_op timestamptz not null check (eindigt_op > begint_op),
  geopend_door text not null
);
create index infoavond_gebied on infoavond (gebied_code, eindigt_op);

grant select, insert, update, delete on straat, groep_opzet, groep_aanvraag, groep_uitnodiging, inlezing, infoavond
  to buurtbaken_provisioning;
grant select, insert, truncate on straat_invoer to buurtbaken_provisioning;
