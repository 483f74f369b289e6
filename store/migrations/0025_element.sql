-- breaking: no
-- Sessions of the page of a wijk inside Element (a widget): of one gebied, begun by the homeserver's word for who somebody is. Retention as
-- other sessions.

alter table sessie
  -- Where it holds, and nowhere else; null: a session of the pages themselves.
  add column element_gebied text references gebied,
  -- SHA-256 of the OpenID token that it began with: each begins one.
  add column openid_sha256 bytea unique check (octet_length(openid_sha256) = 32),
  add check ((element_gebied is null) = (openid_sha256 is null)),
  add check (element_gebied is null or persoon_id is not null);
