/** What waits in a gebied, as its coordinators see it on a page: states and names, no texts. For provisioning. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { MeldingKind } from '#basis/melding-kind.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';
import type { Query } from './db.ts';
import type { DecisionKind } from './pagina-besluiten.ts';

export type WaitingKind = Exclude<DecisionKind, 'lid'>;

type Common = {
  readonly id: string;
  readonly since: Date;
  /** Of who wrote it, or whom it is about; null for the service, or for who is not known any more. */
  readonly name: string | null;
  /** Their random id. */
  readonly personId: string | null;
  /** The reader chose on the page already, and the bot has not come to it. */
  readonly isPending: boolean;
};
export type Waiting = Common &
  (
    | {
        readonly kind: 'zaak';
        /** Spelregels' `MessageKind`: text, image, voice … */
        readonly what: string;
        readonly room: JudgedRoomKind;
        readonly emergency: boolean;
        readonly version: number;
        /** Null until the bot has made it ready. */
        readonly placeable: boolean | null;
        readonly isEdit: boolean;
        /** It stood in the group until it was taken back. */
        readonly wasSeen: boolean;
      }
    | {
        readonly kind: 'bezwaar';
        readonly against: 'tip' | 'waarschuwing' | 'alleen-lezen' | 'verwijdering';
        readonly place: 'coordinatie' | 'overleg';
        readonly round: number;
        /** The step that it is against, and how many tips it was reckoned from; null against a tip. */
        readonly step: { readonly id: string; readonly rule: number; readonly tips: number } | null;
      }
    | {
        readonly kind: 'verwijdering';
        readonly rule: number;
        readonly votes: number;
        readonly mine: boolean;
        /** From how many it was reckoned; 0 where a coordinator asked. */
        readonly tips: number;
      }
    | {
        readonly kind: 'rapport';
        readonly about: 'bericht' | 'persoon';
        /** Who chooses: the coordinators, or the gemeente where no coordinator can. */
        readonly place: 'coordinatie' | 'overleg';
        readonly count: number;
        /** Where the message stands. */
        readonly room: string | null;
        readonly event: string | null;
      }
    | {
        readonly kind: 'melding';
        readonly number: number;
        readonly danger: boolean;
        /** What it is about; null for one from before there were kinds. */
        readonly about: MeldingKind | null;
        readonly place: string | null;
        readonly what: string | null;
        readonly isCalled: boolean;
        readonly isSaidOver: boolean;
        readonly seen: number;
      }
  );

const MOST = 100;

/**
 * What waits in a gebied, emergencies first, then the oldest first; at most 100 of each kind. `reader`: whose choices may be pending.
 */
export async function waitingIn(
  sql: Query,
  it: { readonly gebied: GebiedCode; readonly reader: string | null },
): Promise<readonly Waiting[]> {
  const [cases, appeals, removals, reports, meldingen] = await Promise.all([
    waitingCases(sql, it),
    openAppeals(sql, it),
    askedRemovals(sql, it),
    openReports(sql, it),
    openMeldingen(sql, it),
  ]);
  return [...cases, ...appeals, ...removals, ...reports, ...meldingen];
}

/** One thing that waits; null if it does not (any more), or is of another gebied. */
export async function waitingById(
  sql: Query,
  it: {
    readonly gebied: GebiedCode;
    readonly reader: string | null;
    readonly kind: WaitingKind;
    readonly id: string;
  },
): Promise<Waiting | null> {
  const all = await waitingIn(sql, it);
  return all.find(({ kind, id }) => kind === it.kind && id === it.id) ?? null;
}

type Of<K extends WaitingKind> = Extract<Waiting, { kind: K }>;
type Asked = { readonly gebied: GebiedCode; readonly reader: string | null };

function pending(sql: Query, kind: WaitingKind, id: ReturnType<Query>, reader: string | null) {
  return sql`exists (select from pagina_besluit b where b.soort = ${kind} and b.onderwerp = ${id} and b.persoon_id = ${reader}::uuid
    and b.gedaan_op is null) as "isPending"`;
}

async function waitingCases(sql: Query, { gebied, reader }: Asked): Promise<readonly Of<'zaak'>[]> {
  const rows = await sql<Omit<Of<'zaak'>, 'kind'>[]>`
    select z.id, z.staat_sinds as since, p.weergavenaam as name, p.id as "personId", z.soort as what, z.kamersoort as room,
      z.nood as emergency, z.versie as version, z.plaatsbaar as placeable, z.antwoord_op is not null as "isEdit", z.stond_er as "wasSeen",
      ${pending(sql, 'zaak', sql`z.id`, reader)}
    from zaak z left join persoon p on p.user_id = z.afzender
    where z.gebied_code = ${gebied} and z.staat = 'wacht' order by z.nood desc, z.staat_sinds limit ${MOST}`;
  return rows.map((row) => ({ ...row, kind: 'zaak' }));
}

async function openAppeals(sql: Query, { gebied, reader }: Asked): Promise<readonly Of<'bezwaar'>[]> {
  const rows = await sql<Omit<Of<'bezwaar'>, 'kind'>[]>`
    select b.id, b.ingediend_op as since, p.weergavenaam as name, p.id as "personId",
      coalesce(s.soort, 'tip') as against, b.bij as place, b.ronde as round,
      case when s.id is not null then json_build_object('id', s.id, 'rule', s.regel, 'tips', cardinality(s.tips)) end as step,
      ${pending(sql, 'bezwaar', sql`b.id`, reader)}
    from bezwaar b left join sanctie s on s.id = b.sanctie left join persoon p on p.user_id = b.indiener
    where b.gebied_code = ${gebied} and b.staat = 'open' order by b.ingediend_op limit ${MOST}`;
  return rows.map((row) => ({ ...row, kind: 'bezwaar' }));
}

async function askedRemovals(sql: Query, { gebied, reader }: Asked): Promise<readonly Of<'verwijdering'>[]> {
  const rows = await sql<Omit<Of<'verwijdering'>, 'kind'>[]>`
    with stem as (
      select distinct t.oorzaak, t.door from tik t join persoon c on c.user_id = t.door
      join lidmaatschap l on l.persoon_id = c.id and l.gebied_code = ${gebied} and l.rol = 'coordinator' and l.tot is null
      where t.oorzaak like 'sanctie:%' and t.stap = 'vraag' and t.sleutel like '✅%' and t.ongedaan_op is null
    )
    select s.id, s.staat_sinds as since, p.weergavenaam as name, s.persoon_id as "personId", s.regel::integer as rule,
      cardinality(s.tips) as tips, (select count(*)::integer from stem where stem.oorzaak = 'sanctie:' || s.id and stem.door <> s.ontvanger) as votes,
      exists (select from stem join persoon r on r.user_id = stem.door
        where stem.oorzaak = 'sanctie:' || s.id and r.id = ${reader}::uuid) as mine,
      ${pending(sql, 'verwijdering', sql`s.id`, reader)}
    from sanctie s left join persoon p on p.id = s.persoon_id
    where s.gebied_code = ${gebied} and s.staat = 'gevraagd' order by s.staat_sinds limit ${MOST}`;
  return rows.map((row) => ({ ...row, kind: 'verwijdering' }));
}

/**
 * The place of a report is found as the bot finds it (`decidersOf`): in `overleg` where no coordinator chose in time, or where every coordinator
 * wrote it or is whom it is about, and there is somebody of the gemeente who did not.
 */
async function openReports(sql: Query, { gebied, reader }: Asked): Promise<readonly Of<'rapport'>[]> {
  const rows = await sql<Omit<Of<'rapport'>, 'kind'>[]>`
    select r.id, r.geopend_op as since, p.weergavenaam as name, p.id as "personId", r.over as about,
      r.room_id as room, r.event_id as event,
      (select count(*)::integer from rapport een where een.zaak_id = r.id) as count,
      case when r.gemeente_sinds is not null or (not exists (${holders(sql, 'coordinator')}) and exists (${holders(sql, 'gemeente')})
        and exists (select from kamer k where k.gebied_code = r.gebied_code and k.soort = 'overleg' and k.room_id is not null))
        then 'overleg' else 'coordinatie' end as place,
      ${pending(sql, 'rapport', sql`r.id`, reader)}
    from rapport_zaak r left join persoon p on p.user_id = r.afzender
    where r.gebied_code = ${gebied} and r.toestand = 'open' order by r.geopend_op limit ${MOST}`;
  return rows.map((row) => ({ ...row, kind: 'rapport' }));
}

/** Who has a role in the gebied of the report `r`, but for whom it is about. */
function holders(sql: Query, role: 'coordinator' | 'gemeente') {
  return sql`select from lidmaatschap l join persoon h on h.id = l.persoon_id
    where l.gebied_code = r.gebied_code and l.rol = ${role} and l.tot is null and h.beeindigd_op is null
      and h.user_id is distinct from r.afzender`;
}

async function openMeldingen(sql: Query, { gebied, reader }: Asked): Promise<readonly Of<'melding'>[]> {
  const rows = await sql<Omit<Of<'melding'>, 'kind'>[]>`
    select m.id, m.geopend_op as since, p.weergavenaam as name, p.id as "personId", m.nummer as number, m.gevaar as danger, m.soort as about,
      m.plaats as place, m.wat as what, m.gebeld_op is not null as "isCalled", m.afgelopen_op is not null as "isSaidOver",
      (select count(distinct door)::integer from melding_teken t
        where t.melding_id = m.id and t.soort = 'gezien' and t.ongedaan_op is null) as seen,
      ${pending(sql, 'melding', sql`m.id`, reader)}
    from melding m left join persoon p on p.user_id = m.melder
    where m.gebied_code = ${gebied} and m.toestand = 'open' order by m.gevaar desc, m.geopend_op limit ${MOST}`;
  return rows.map((row) => ({ ...row, kind: 'melding' }));
}

/** What was decided a short time ago, and by whom. */
export type Decided = {
  readonly kind: WaitingKind;
  readonly id: string;
  /** The state that it is in now. */
  readonly state: string;
  readonly at: Date;
  /** Whom it is about. */
  readonly name: string | null;
  /** Who decided; null for the clock, or its own sender. */
  readonly by: string | null;
  readonly number: number | null;
};

/**
 * What was decided in a gebied since a moment, the newest first. Of who reads it themself not that they were reported, as what stays is told to nobody
 * who wrote it; only what went away, of which they heard.
 */
export async function decidedIn(
  sql: Query,
  it: {
    readonly gebied: GebiedCode;
    readonly reader: string | null;
    readonly since: Date;
    readonly limit: number;
  },
): Promise<readonly Decided[]> {
  const { gebied, since } = it;
  return await sql<Decided[]>`
    select d.kind, d.id, d.state, d.at, about.weergavenaam as name, decider.weergavenaam as by, d.number from (
      select 'zaak' as kind, id, staat as state, staat_sinds as at, afzender as about, besluit_door as by, null::integer as number
      from zaak where gebied_code = ${gebied} and staat_sinds > ${since} and actie = 'hold'
        and staat in ('geplaatst', 'vervallen', 'verlopen', 'ingetrokken')
      union all
      select 'bezwaar', id, staat, staat_sinds, indiener, besluit_door, null from bezwaar
      where gebied_code = ${gebied} and staat_sinds > ${since} and staat <> 'open'
      union all
      select 'verwijdering', id, staat, staat_sinds, ontvanger, besluit_door, null from sanctie
      where gebied_code = ${gebied} and staat_sinds > ${since} and soort = 'verwijdering' and staat <> 'gevraagd'
      union all
      select 'rapport', id, toestand, toestand_sinds, afzender, besloten_door, null from rapport_zaak
      where gebied_code = ${gebied} and toestand_sinds > ${since} and toestand <> 'open'
      union all
      select 'melding', id, uitkomst, gesloten_op, melder, gesloten_door, nummer from melding
      where gebied_code = ${gebied} and gesloten_op > ${since} and toestand = 'gesloten'
    ) d left join persoon about on about.user_id = d.about left join persoon decider on decider.user_id = d.by
    where d.kind <> 'rapport' or d.state = 'weg' or about.id is distinct from ${it.reader}::uuid
    order by d.at desc, d.id limit ${it.limit}`;
}

/** A finding as a coordinator reads it. */
export type ReadFinding = {
  readonly rule: number;
  readonly code: string;
  readonly action: string;
  readonly fragment: string;
  readonly message: string;
};
export type ReadUnder = { readonly words: string | null; readonly findings: readonly ReadFinding[] };
/** What a coordinator was shown of one thing. */
export type ReadText = {
  readonly words: string | null;
  readonly findings: readonly ReadFinding[];
  /** More words: of those who reported it. */
  readonly others: readonly string[];
  /** The messages under a step: as typed (null where they stand in the group), and what was found in them. */
  readonly under: readonly ReadUnder[];
  /** Where the words stand, if they are kept nowhere else. */
  readonly at: { readonly room: string; readonly event: string } | null;
};

/**
 * The words of one thing that waits, for a coordinator of its gebied, or of a report for who decides on it; the database itself writes who looked.
 * Null for who may not, and for what no longer waits.
 */
export async function readWaiting(
  sql: Query,
  it: {
    readonly kind: WaitingKind;
    readonly id: string;
    readonly reader: string;
    /** Of a bezwaar: the step that it is against. */
    readonly step?: string | undefined;
  },
): Promise<ReadText | null> {
  const nothing = { words: null, findings: [], others: [], under: [], at: null };
  switch (it.kind) {
    case 'zaak':
    case 'bezwaar': {
      const [row] =
        it.kind === 'zaak'
          ? await sql<TextRow[]>`
              select woorden as words, bevindingen as findings, null::text as room, null::text as event
              from lees_zaak(${it.id}, ${it.reader})`
          : await sql<TextRow[]>`
              select woorden as words, bevindingen as findings, room_id as room, event_id as event
              from lees_bezwaar(${it.id}, ${it.reader})`;
      if (!row) return null;
      const { words, findings, room, event } = row;
      const at = room !== null && event !== null ? { room, event } : null;
      const under = it.step === undefined ? [] : await readStep(sql, it.step, it.reader);
      return { ...nothing, words: words === '' ? null : words, findings: findings ?? [], under, at };
    }
    case 'verwijdering':
      return { ...nothing, under: await readStep(sql, it.id, it.reader) };
    case 'rapport': {
      const rows = await sql<{ words: string | null }[]>`
        select reden as words from lees_rapport(${it.id}, ${it.reader})`;
      if (rows.length === 0) return null;
      const [masked] = await sql<UnderRow[]>`
        select woorden as words, bevindingen as findings from lees_gemeld(${it.id}, ${it.reader})`;
      return {
        ...{ ...nothing, others: rows.flatMap(({ words }) => words ?? []) },
        ...{ words: masked?.words ?? null, findings: masked?.findings ?? [] },
      };
    }
    case 'melding':
      return nothing;
  }
}

type UnderRow = { readonly words: string | null; readonly findings: readonly ReadFinding[] | null };

async function readStep(sql: Query, step: string, reader: string): Promise<readonly ReadUnder[]> {
  const rows = await sql<UnderRow[]>`
    select woorden as words, bevindingen as findings from lees_stap(${step}, ${reader})`;
  return rows.map(({ words, findings }) => ({ words, findings: findings ?? [] }));
}

type TextRow = {
  readonly words: string | null;
  readonly findings: readonly ReadFinding[] | null;
  readonly room: string | null;
  readonly event: string | null;
};
