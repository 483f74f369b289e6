-- A resident joins: what they asked (aanvraag), by which links they follow it (aanvraag_sleutel), the codes that go by letter or over the
-- counter (brief), and who is asked whether they know them (aanvraag_gevraagd).
--
-- Retention (provisioning's job `expire-aanvragen`):
--   aanvraag: who and where           60 days after it was asked; the row stays as a figure
--   aanvraag_sleutel                  until it works no more, 60 days at most
--   brief: name and address           until 30 days after its code works no more, or with its aanvraag; the row goes
--   aanvraag_gevraagd                 with who and where of its aanvraag

create table aanvraag (
  id uuid primary key,
  gebied_code text not null references gebied,
  pc6 text check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer check (huisnummer between 1 and 99999),
  toevoeging text check (length(toevoeging) between 1 and 10),
  -- As typed, or as the gemeente's own list has them.
  straat text check (length(straat) between 1 and 80),
  plaats text check (length(plaats) between 1 and 80),
  naam text check (length(naam) between 1 and 60),
  email text check (length(email) between 3 and 254),
  -- Neighbours who were named to be asked, as typed; goes with who and where.
  buren text[] not null default '{}' check (cardinality(buren) <= 2),
  taal text not null check (taal in ('nl', 'fy', 'en')),
  -- Which text of the spelregels was accepted, one by one, and when.
  spelregels_versie text not null,
  spelregels_op timestamptz not null,
  -- Ways to prove that the wijk allowed when it was asked, and the one that was chosen.
  bewijzen text[] not null check (bewijzen <@ array['brief', 'buren', 'balie', 'oidc']),
  keuze text not null check (keuze = any (bewijzen)),
  -- `open`: waits for proof; `bewezen`: lives there, has no account yet; `account`: takes part; the others ended without.
  toestand text not null check (toestand in ('open', 'bewezen', 'account', 'afgewezen', 'ingetrokken', 'verlopen')),
  toestand_sinds timestamptz not null,
  bewijs text check (bewijs in ('brief', 'buren', 'balie', 'oidc')),
  gemaakt_op timestamptz not null,
  -- Of who is a resident already and moves to this address.
  verhuizer uuid references persoon on delete cascade,
  -- Reserved before the homeserver is asked for the account, so that a repeat asks for the same one. No reference: the person comes after.
  persoon_id uuid,
  localpart text,
  gewist_op timestamptz,
  check ((persoon_id is null) = (localpart is null)),
  check ((toestand in ('bewezen', 'account')) <= (bewijs is not null)),
  check (case when gewist_op is null then num_nulls(pc6, huisnummer, naam) = 0
    else num_nonnulls(pc6, huisnummer, toevoeging, straat, plaats, naam, email) = 0 and cardinality(buren) = 0 end)
);
create index aanvraag_gebied on aanvraag (gebied_code, toestand);
create index aanvraag_adres on aanvraag (pc6, huisnummer) where gewist_op is null;
create index aanvraag_gemaakt on aanvraag (gemaakt_op) where gewist_op is null;
create index aanvraag_persoon on aanvraag (persoon_id);

create table aanvraag_sleutel (
  -- SHA-256 of the token; the token is with the applicant alone.
  token_sha256 bytea primary key check (octet_length(token_sha256) = 32),
  aanvraag_id uuid not null references aanvraag on delete cascade,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null
);
create index aanvraag_sleutel_aanvraag on aanvraag_sleutel (aanvraag_id);
create index aanvraag_sleutel_verloopt on aanvraag_sleutel (verloopt_op);

create table brief (
  id uuid primary key,
  -- `meedoen` and `balie` are of an aanvraag, `wachtwoord` is of a person; `balie` is a code that is handed over, not sent.
  soort text not null check (soort in ('meedoen', 'balie', 'wachtwoord')),
  aanvraag_id uuid references aanvraag on delete cascade,
  persoon_id uuid references persoon on delete cascade,
  pc6 text not null check (pc6 ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  huisnummer integer not null check (huisnummer between 1 and 99999),
  toevoeging text check (length(toevoeging) between 1 and 10),
  straat text check (length(straat) between 1 and 80),
  plaats text check (length(plaats) between 1 and 80),
  naam text not null check (length(naam) between 1 and 100),
  taal text not null check (taal in ('nl', 'fy', 'en')),
  gevraagd_op timestamptz not null,
  -- HMAC-SHA256 of the code under the service's key; null until it was printed. The code itself is on paper alone.
  code_hmac bytea check (octet_length(code_hmac) = 32),
  gedrukt_op timestamptz,
  verloopt_op timestamptz,
  -- How often it was printed: a new print has a new code.
  keer integer not null default 0,
  -- Wrong codes that were typed for its address.
  pogingen integer not null default 0,
  gebruikt_op timestamptz,
  ingetrokken_op timestamptz,
  check ((soort = 'wachtwoord') = (persoon_id is not null) and (soort <> 'wachtwoord') = (aanvraag_id is not null)),
  check (num_nulls(code_hmac, gedrukt_op, verloopt_op) in (0, 3))
);
create index brief_adres on brief (pc6, huisnummer);
create index brief_aanvraag on brief (aanvraag_id);

create table aanvraag_gevraagd (
  id uuid primary key,
  aanvraag_id uuid not null references aanvraag on delete cascade,
  persoon_id uuid not null references persoon on delete cascade,
  gevraagd_op timestamptz not null,
  stem text check (stem in ('ken-ik', 'ken-ik-niet')),
  gestemd_op timestamptz,
  unique (aanvraag_id, persoon_id),
  check ((stem is null) = (gestemd_op is null))
);

grant select, insert, update, delete on aanvraag, aanvraag_sleutel, brief, aanvraag_gevraagd to buurtbaken_provisioning;
-- The bot asks those who were named to be asked, and writes down what they say; it sees no e-mail address and no postcode.
grant select (id, gebied_code, naam, straat, huisnummer, toevoeging, toestand) on aanvraag to buurtbaken_bot;
grant select on aanvraag_gevraagd to buurtbaken_bot;
grant update (stem, gestemd_op) on aanvraag_gevraagd to buurtbaken_bot;

-- Which way of proof a gebied allows is one of its settings (wijk_instelling).
