-- breaking: no
-- The gemeente's logo: on pages, letters and posters. Made anew from the pixels of what the officer sent.
--
-- Retention: as long as the gemeente wants it. Nobody's personal data.
create table gemeente_logo (
  enige boolean primary key default true check (enige),
  png bytea not null check (octet_length(png) <= 60000),
  sha256 bytea not null check (octet_length(sha256) = 32),
  breedte integer not null check (breedte between 1 and 640),
  hoogte integer not null check (hoogte between 1 and 192),
  gewijzigd_op timestamptz not null,
  -- The actor as in the audit log.
  gewijzigd_door text not null
);
grant select, insert, update, delete on gemeente_logo to buurtbaken_provisioning;
