-- Links by which the police get one melding as a document (melding_link). Of the token only the SHA-256 is kept.
--
-- Retention (provisioning's job `expire-melding-links`, each quarter of an hour): the words of the reason 30 days, as those of the melding;
-- then the whole row goes. Who made a link, why (a code) and each download stay in the audit log.

create table melding_link (
  id uuid primary key,
  token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
  melding_id uuid not null references melding (id) on delete cascade,
  -- As what they asked; who it was is in the audit log.
  rol text not null check (rol in ('coordinator', 'wijkagent')),
  -- Printed in the document.
  reden text not null check (length(reden) between 1 and 400),
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null check (verloopt_op > gemaakt_op),
  gedownload smallint not null default 0 check (gedownload between 0 and 3)
);
create index melding_link_gemaakt on melding_link (gemaakt_op);
create index melding_link_melding on melding_link (melding_id);

grant select, insert, update, delete on melding_link to buurtbaken_provisioning;

-- The photos that stand with a melding in the group now, as the group sees them: not what waits, was taken away or was erased. Provisioning
-- reads neither zaken nor their files otherwise.
create function melding_fotos(of_melding uuid) returns table (mxc text, verstuurd_op timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.mxc, z.geopend_op
  from foto f join zaak z on z.ref = f.ref
    join lateral (
      select p.mxc from zaak_media p where p.ref = f.ref and p.soort = 'geplaatst' and p.verwijderd_op is null
      order by p.versie desc limit 1) m on true
  where z.staat = 'geplaatst' and z.soort = 'image' and z.kamersoort = 'melding'
    and f.weggehaald_op is null and f.gewist_op is null and melding_of_foto(f.ref) = of_melding
  order by z.geopend_op, f.ref
$$;
revoke execute on function melding_fotos from public;
grant execute on function melding_fotos to buurtbaken_provisioning;
