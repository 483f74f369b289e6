-- Who is signed in to the pages (sessie), the links by which they come in (inloglink), and how the gemeente shows itself
-- (gemeente_instelling).
--
-- Retention (provisioning's job `expire-sessies`, each quarter of an hour): a session until it ends, twelve hours at most (setting); a
-- link for a day after it stopped working. When somebody came in and went stays in the audit log.

-- A person, whose roles are looked up at each request, or one role of whoever holds the link: of the whole service, or in one gebied.
create table inloglink (
  id uuid primary key,
  -- SHA-256 of the token; the token is in the link and nowhere else.
  token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
  persoon_id uuid references persoon on delete cascade,
  rol text check (rol in ('systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent')),
  gebied_code text references gebied,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  -- It works once.
  gebruikt_op timestamptz,
  check (num_nonnulls(persoon_id, rol) = 1),
  check (rol is null or (gebied_code is not null) = (rol in ('coordinator', 'wijkagent'))),
  check (rol is not null or gebied_code is null)
);
create index inloglink_verloopt on inloglink (verloopt_op);
create index inloglink_persoon on inloglink (persoon_id);

create table sessie (
  id uuid primary key,
  -- SHA-256 of the token that the cookie holds.
  token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
  persoon_id uuid references persoon on delete cascade,
  rol text check (rol in ('systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent')),
  gebied_code text references gebied,
  gemaakt_op timestamptz not null,
  -- To the minute.
  gebruikt_op timestamptz not null,
  eindigt_op timestamptz not null,
  check (num_nonnulls(persoon_id, rol) = 1),
  check (rol is null or (gebied_code is not null) = (rol in ('coordinator', 'wijkagent'))),
  check (rol is not null or gebied_code is null)
);
create index sessie_eindigt on sessie (eindigt_op);
create index sessie_persoon on sessie (persoon_id);

create table gemeente_instelling (
  enige boolean primary key default true check (enige),
  -- As basis/gemeente-settings.ts checks them; what is absent is the default.
  instellingen jsonb not null,
  gewijzigd_op timestamptz not null,
  -- The actor as in the audit log.
  gewijzigd_door text not null
);

grant select, insert, update, delete on inloglink, sessie to buurtbaken_provisioning;
grant select, insert, update on gemeente_instelling to buurtbaken_provisioning;
-- A link that somebody asked of the bot. It reads none, and nothing of sessions.
grant insert on inloglink to buurtbaken_bot;
