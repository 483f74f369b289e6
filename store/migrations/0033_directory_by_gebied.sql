-- breaking: no
-- Channel `directory` says in which gebied something changed, so that the bot reads that one again and not the whole gemeente. Postgres
-- tells the same thing once a transaction, so a row each is no more than a gebied each.

drop trigger directory on gebied;
drop trigger directory on persoon;
drop trigger directory on lidmaatschap;
drop trigger directory on kamer;
drop trigger directory on wijk_instelling;
drop trigger directory on uitzondering;
drop trigger directory on melding;
drop function notify_directory();

create function notify_directory() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform pg_notify('directory', old.gebied_code); end if;
  if tg_op <> 'DELETE' then perform pg_notify('directory', new.gebied_code); end if;
  return null;
end $$;

-- Who is in no gebied yet is in no room either.
create function notify_directory_of_person() returns trigger language plpgsql as $$
begin
  perform pg_notify('directory', gebied_code) from (
    select gebied_code from lidmaatschap where persoon_id = new.id
    union select gebied_code from kamer where persoon_id = new.id
  ) as deel;
  return null;
end $$;

create trigger directory after insert or update or delete on lidmaatschap for each row execute function notify_directory();
create trigger directory after insert or update or delete on kamer for each row execute function notify_directory();
create trigger directory after insert or update or delete on wijk_instelling for each row execute function notify_directory();
create trigger directory after insert or update or delete on uitzondering for each row execute function notify_directory();
-- Not on each tap: only a statement that sets `toestand` is told.
create trigger directory after insert or update of toestand on melding for each row execute function notify_directory();
create trigger directory after update on persoon for each row
  when (old.user_id <> new.user_id or old.weergavenaam <> new.weergavenaam or old.taal <> new.taal
    or old.beeindigd_op is distinct from new.beeindigd_op)
  execute function notify_directory_of_person();
