-- breaking: no
-- What a melding is about, as a code: read from its words as it is opened (spelregels/report-kind.ts), since those go after thirty days.
--
-- Retention: kept, as a figure.
alter table melding
  -- Null: opened before there were kinds.
  add column soort text check (soort in ('verdacht', 'inbraak', 'vernieling', 'overlast', 'oplichting', 'gevaar', 'vermissing', 'anders')),
  -- A coordinator chose it: what the reporter changes later does not.
  add column soort_gekozen boolean not null default false;

-- By kind too; whether it may have been dangerous is another division of the same meldingen. No figures of both.
create or replace function cijfers(van timestamptz, tot timestamptz)
returns table (gebied_code text, onderdeel text, code text, aantal integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.gebied_code, 'uitkomst', case m.toestand when 'gesloten' then m.uitkomst else m.toestand end, count(*)::integer
    from public.melding m
    where m.geopend_op >= van and m.geopend_op < tot and m.toestand <> 'samengevoegd' group by 1, 3
  union all
  select m.gebied_code, 'soort', coalesce(m.soort, 'onbekend'), count(*)::integer
    from public.melding m
    where m.geopend_op >= van and m.geopend_op < tot and m.toestand <> 'samengevoegd' group by 1, 3
  union all
  select m.gebied_code, 'gevaar', case when m.gevaar then 'gevaar' else 'gewoon' end, count(*)::integer
    from public.melding m
    where m.geopend_op >= van and m.geopend_op < tot and m.toestand <> 'samengevoegd' group by 1, 3
  union all
  select t.gebied_code, 'spelregel', regel::text, count(*)::integer
    from public.tip t cross join lateral unnest(t.regels) regel
    where t.aangevraagd_op >= van and t.aangevraagd_op < tot group by 1, 3
  union all
  select t.gebied_code, 'ingreep', t.actie, count(*)::integer
    from public.tip t where t.aangevraagd_op >= van and t.aangevraagd_op < tot group by 1, 3
  union all
  select b.gebied_code, 'bezwaar', b.staat, count(*)::integer
    from public.bezwaar b where b.ingediend_op >= van and b.ingediend_op < tot group by 1, 3
  union all
  select l.gebied_code, 'leden', 'leden', count(distinct l.persoon_id)::integer
    from public.lidmaatschap l
    where l.rol in ('resident', 'coordinator') and l.sinds < tot and (l.tot is null or l.tot >= tot) group by 1
$$;

-- What a person is told of the meldingen that they made has their kind.
create or replace function mijn_gegevens(van_sessie uuid, op timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wie public.persoon;
  van text;
  most constant integer := 500;
begin
  select p.* into wie from public.sessie s join public.persoon p on p.id = s.persoon_id
    where s.id = van_sessie and s.eindigt_op > mijn_gegevens.op and p.beeindigd_op is null;
  if wie.id is null then return null; end if;
  van := wie.user_id;
  perform public.audit_append('persoon:' || wie.id, 'gegevens.eigen', 'persoon:' || wie.id, null, '{}');
  return jsonb_build_object(
    'berichten', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select z.geopend_op as op, z.gebied_code as gebied, z.kamersoort as kamer, z.soort, z.actie, z.staat, z.staat_sinds as sinds,
        z.codes, coalesce(z.te_plaatsen, z.origineel #>> '{content,m.new_content,body}', z.origineel #>> '{content,body}') as tekst
      from public.zaak z where z.afzender = van order by z.geopend_op desc limit most) t),
    'tips', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select i.aangevraagd_op as op, i.gebied_code as gebied, i.actie, i.regels, i.codes, i.verstuurd_op as verstuurd, i.getoond,
        i.bevindingen
      from public.tip i where i.ontvanger = van order by i.aangevraagd_op desc limit most) t),
    'maatregelen', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select s.sinds as op, s.gebied_code as gebied, s.soort, s.regel, s.staat, s.staat_sinds as sinds, s.telt_tot, s.stil_tot
      from public.sanctie s where s.ontvanger = van order by s.sinds desc limit most) t),
    'bezwaren', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select b.ingediend_op as op, b.gebied_code as gebied, case when b.tip is null then 'maatregel' else 'tip' end as tegen, b.bij,
        b.staat, b.staat_sinds as sinds
      from public.bezwaar b where b.indiener = van order by b.ingediend_op desc limit most) t),
    'meldingen', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select m.geopend_op as op, m.gebied_code as gebied, m.nummer, m.toestand, m.soort, m.plaats, m.wat, m.uitkomst
      from public.melding m where m.melder = van order by m.geopend_op desc limit most) t),
    'tekens', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select k.op, m.gebied_code as gebied, m.nummer, k.soort, k.ongedaan_op as ongedaan
      from public.melding_teken k join public.melding m on m.id = k.melding_id where k.door = van order by k.op desc limit most) t),
    'fotos', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select z.geopend_op as op, z.gebied_code as gebied, z.soort, z.staat, f.gewist_op as gewist, f.weggehaald_op as weggehaald,
        exists (select from public.politie_kopie k where k.ref = f.ref) as kopie
      from public.foto f join public.zaak z on z.ref = f.ref where z.afzender = van order by z.geopend_op desc limit most) t),
    'rapporten', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select r.ontvangen_op as op, r.over, r.reden, coalesce(r.toestand, 'nieuw') as toestand
      from public.rapport r where r.melder = van order by r.ontvangen_op desc limit most) t),
    'weggehaald', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      -- Who reported is said to nobody; that a message was taken away its sender may know.
      select r.toestand_sinds as op, r.gebied_code as gebied
      from public.rapport_zaak r where r.afzender = van and r.toestand = 'weg' order by r.toestand_sinds desc limit most) t),
    'gesprekken', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select g.begonnen_op as op, g.gebied_code as gebied, g.einde, g.geeindigd_op as geeindigd, g.toestand as antwoorden, g.te_plaatsen
      from public.gesprek g where g.persoon = van order by g.begonnen_op desc limit most) t));
end $$;
