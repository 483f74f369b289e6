-- A lost password: how somebody can be reached for a new one (herstel), and the links by which they choose it (wachtwoord_link).
--
-- Retention: herstel as long as its person takes part; wachtwoord_link a day after it works no more (`expire-aanvragen`).

create table herstel (
  persoon_id uuid primary key references persoon on delete cascade,
  email text check (length(email) between 3 and 254),
  -- HMAC-SHA256 of postcode and number under the service's key: enough to know whether a letter would go to their own address, and no
  -- address that could be read.
  adres_hmac bytea check (octet_length(adres_hmac) = 32)
);
create index herstel_adres on herstel (adres_hmac);
create index herstel_email on herstel (lower(email));

create table wachtwoord_link (
  id uuid primary key,
  token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
  persoon_id uuid not null references persoon on delete cascade,
  -- How it reached them.
  langs text not null check (langs in ('coordinator', 'email', 'brief', 'uitnodiging')),
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  gebruikt_op timestamptz
);
create index wachtwoord_link_verloopt on wachtwoord_link (verloopt_op);
create index wachtwoord_link_persoon on wachtwoord_link (persoon_id, gemaakt_op);

grant select, insert, update, delete on herstel, wachtwoord_link to buurtbaken_provisioning;

-- What somebody typed who lost their password, until the job that looks whether anybody is known by it has run: so that the answer does
-- not tell, and takes as long either way. Retention: until that job is done, a day at most.
create table herstel_verzoek (
  id uuid primary key,
  langs text not null check (langs in ('email', 'brief')),
  email text check (length(email) between 3 and 254),
  pc6 text check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer check (huisnummer between 1 and 99999),
  toevoeging text check (length(toevoeging) between 1 and 10),
  straat text check (length(straat) between 1 and 80),
  plaats text check (length(plaats) between 1 and 80),
  naam text check (length(naam) between 1 and 60),
  taal text not null check (taal in ('nl', 'fy', 'en')),
  gevraagd_op timestamptz not null,
  check (case langs when 'email' then email is not null
    else num_nulls(pc6, huisnummer, straat, plaats, naam) = 0 end)
);
grant select, insert, delete on herstel_verzoek to buurtbaken_provisioning;
