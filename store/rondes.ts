/** Rounds as they are drawn and as walkers are asked for them. How one is walked is ronde-verloop.ts'. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { CallOffReason } from '#basis/surveillance.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';
import type { Away } from './vrijwilliger-avonden.ts';

export type RoundState = 'getrokken' | 'gevraagd' | 'loopt' | 'gelopen' | 'vervallen';
export type Round = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly number: number;
  readonly begins: Date;
  readonly ends: Date;
  readonly state: RoundState;
  /** The coordinators were told that walkers are short. */
  readonly shortTold: boolean;
  /** A coordinator called it off. */
  readonly calledOff: { readonly at: Date; readonly reason: CallOffReason } | null;
  /** When a coordinator last let it go on after all; null if that never was. */
  readonly resumedAt: Date | null;
};
export type Answer = 'ja' | 'nee' | 'gestopt';
export type RoundWalker = {
  readonly personId: string;
  readonly user: UserId;
  readonly displayName: string;
  readonly isSubstitute: boolean;
  readonly askedAt: Date | null;
  readonly answer: Answer | null;
  readonly answeredAt: Date | null;
  readonly remindedAt: Date | null;
  /** Still walks in this gebied. */
  readonly isVolunteer: boolean;
  /** May only read until after the round begins: another walks instead, unless that ends before. */
  readonly isPaused: boolean;
};

/** Of a `ronde_loper l` of `ronde r`: they may only read, as things are now, until after the round begins. */
const isPaused = (sql: Query) => sql`exists (select from lidmaatschap m where m.persoon_id = l.persoon_id
  and m.gebied_code = r.gebied_code and m.tot is null and m.alleen_lezen_tot > r.begint_op)`;

/** The bot's job that goes on with a round. */
export const WORK_ON_ROUND = 'work-on-round';

type Row = {
  id: string;
  gebied_code: string;
  nummer: number;
  begint_op: Date;
  eindigt_op: Date;
  toestand: RoundState;
  tekort_verteld_op: Date | null;
  afgezegd_op: Date | null;
  afgezegd_om: CallOffReason | null;
  hervat_op: Date | null;
};
const toRound = (row: Row): Round => ({
  id: row.id,
  gebied: gebiedCode(row.gebied_code),
  number: row.nummer,
  begins: row.begint_op,
  ends: row.eindigt_op,
  state: row.toestand,
  shortTold: row.tekort_verteld_op !== null,
  calledOff:
    row.afgezegd_op === null || row.afgezegd_om === null
      ? null
      : { at: row.afgezegd_op, reason: row.afgezegd_om },
  resumedAt: row.hervat_op,
});

/** Gebieden with a group in which somebody walks. */
export async function walkedGebieden(sql: Query): Promise<readonly GebiedCode[]> {
  const rows = await sql<{ code: string }[]>`
    select code from gebied g where aan and exists (
      select from vrijwilliger v where v.gebied_code = g.code and v.toestand = 'aangenomen') order by code`;
  return rows.map(({ code }) => gebiedCode(code));
}

/** Who walks in a gebied, when they can, and how often they were to. */
export async function plannedVolunteers(
  sql: Query,
  gebied: GebiedCode,
): Promise<
  readonly {
    readonly id: string;
    readonly evenings: readonly number[];
    readonly away: readonly Away[];
    readonly turns: number;
    /** Until then they may only read, and walk no round; it may have passed. */
    readonly readOnlyUntil: Date | null;
  }[]
> {
  return await sql<
    { id: string; evenings: number[]; away: Away[]; turns: number; readOnlyUntil: Date | null }[]
  >`
    select v.persoon_id as id, v.beurten as turns,
      (select alleen_lezen_tot from lidmaatschap l where l.persoon_id = v.persoon_id and l.gebied_code = v.gebied_code and l.tot is null)
        as "readOnlyUntil",
      array(select weekdag::int from vrijwilliger_avond a where a.vrijwilliger_id = v.id order by 1) as evenings,
      (select coalesce(json_agg(json_build_object('from', van::text, 'until', tot::text)), '[]')
        from vrijwilliger_weg w where w.vrijwilliger_id = v.id) as away
    from vrijwilliger v join persoon p on p.id = v.persoon_id
    where v.gebied_code = ${gebied} and v.toestand = 'aangenomen' and p.beeindigd_op is null order by v.persoon_id`;
}

/** True if the rounds of that month were drawn. */
export async function isDrawn(sql: Query, gebied: GebiedCode, month: string): Promise<boolean> {
  const rows =
    await sql`select 1 from ronde_trekking where gebied_code = ${gebied} and maand = ${month}::date`;
  return rows.length === 1;
}

/** When the last round before a moment begins, or began; null if there was none. */
export async function lastRoundBefore(sql: Query, gebied: GebiedCode, at: Date): Promise<Date | null> {
  const [row] = await sql<{ at: Date | null }[]>`
    select max(begint_op) as at from ronde where gebied_code = ${gebied} and begint_op < ${at}`;
  return row?.at ?? null;
}

export type NewRound = {
  readonly id: string;
  readonly begins: Date;
  readonly ends: Date;
  readonly walkers: readonly string[];
};

/** Keeps what was drawn for a month, once; each walker has a turn more. False if it was drawn before. */
export async function keepDrawing(
  tx: Tx,
  it: {
    readonly gebied: GebiedCode;
    readonly month: string;
    readonly wanted: number;
    readonly rounds: readonly NewRound[];
    readonly shortfalls: readonly string[];
    readonly at: Date;
  },
): Promise<boolean> {
  const { gebied, month, rounds, at } = it;
  const kept = await tx`
    insert into ronde_trekking (gebied_code, maand, getrokken_op, gewenst, getrokken, niet_gelukt)
    values (${gebied}, ${month}::date, ${at}, ${it.wanted}, ${rounds.length}, ${tx.array([...it.shortfalls])})
    on conflict do nothing returning maand`;
  if (kept.length === 0) return false;
  for (const [nr, round] of rounds.entries()) {
    await tx`
      insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op)
      select ${round.id}, ${gebied}, coalesce(max(nummer), 0) + 1, ${month}::date, ${nr + 1}, ${round.begins}, ${round.ends},
        'getrokken', ${at} from ronde where gebied_code = ${gebied}`;
    for (const person of round.walkers) {
      await tx`insert into ronde_loper (ronde_id, persoon_id) values (${round.id}, ${person})`;
      await addTurn(tx, gebied, person);
    }
  }
  return true;
}

/** Somebody is to walk once more. */
export async function addTurn(tx: Tx, gebied: GebiedCode, personId: string): Promise<void> {
  await tx`update vrijwilliger set beurten = beurten + 1
    where gebied_code = ${gebied} and persoon_id = ${personId} and toestand = 'aangenomen'`;
}

/** Somebody is to walk once less. */
export async function takeTurnBack(tx: Tx, gebied: GebiedCode, personId: string): Promise<void> {
  await tx`update vrijwilliger set beurten = greatest(beurten - 1, 0)
    where gebied_code = ${gebied} and persoon_id = ${personId} and toestand = 'aangenomen'`;
}

/** Somebody who was drawn and does not know it is not asked after all; their turn is given back. */
export async function dropUnasked(
  tx: Tx,
  it: { readonly id: string; readonly gebied: GebiedCode; readonly personId: string },
): Promise<void> {
  const rows = await tx`
    delete from ronde_loper where ronde_id = ${it.id} and persoon_id = ${it.personId} and gevraagd_op is null returning ronde_id`;
  if (rows.length === 1) await takeTurnBack(tx, it.gebied, it.personId);
}

/** Has the bot go on with a round. */
export async function workOnRound(sql: Query, id: string): Promise<void> {
  await enqueue(sql, 'bot', WORK_ON_ROUND, { id }, { jobKey: `${WORK_ON_ROUND}:${id}` });
}

/** Rounds that are still to come and begin before `before`, of one gebied or of all. */
export async function comingRounds(
  sql: Query,
  it: { readonly gebied?: GebiedCode; readonly before: Date },
): Promise<readonly string[]> {
  const gebied = it.gebied ?? null;
  const rows = await sql<{ id: string }[]>`
    select id from ronde where toestand in ('getrokken', 'gevraagd') and begint_op < ${it.before}
      and (${gebied}::text is null or gebied_code = ${gebied}) order by begint_op, id`;
  return rows.map(({ id }) => id);
}

export async function roundById(sql: Query, id: string): Promise<Round | null> {
  const [row] = await sql<Row[]>`select * from ronde where id = ${id}`;
  return row ? toRound(row) : null;
}

/** One round, kept from everybody else until the transaction ends. */
export async function lockRound(tx: Tx, id: string): Promise<Round | null> {
  const [row] = await tx<Row[]>`select * from ronde where id = ${id} for update`;
  return row ? toRound(row) : null;
}

type WalkerRow = {
  persoon_id: string;
  user_id: string;
  weergavenaam: string;
  invaller: boolean;
  gevraagd_op: Date | null;
  antwoord: Answer | null;
  antwoord_op: Date | null;
  herinnerd_op: Date | null;
  loopt_mee: boolean;
  pauzeert: boolean;
};

/** Everybody who was drawn or asked for a round: whoever was drawn first. */
export async function roundWalkers(sql: Query, id: string): Promise<readonly RoundWalker[]> {
  const rows = await sql<WalkerRow[]>`
    select l.*, p.user_id, p.weergavenaam, p.beeindigd_op is null and exists (select from vrijwilliger v
      where v.persoon_id = p.id and v.gebied_code = r.gebied_code and v.toestand = 'aangenomen') as loopt_mee,
      ${isPaused(sql)} as pauzeert
    from ronde_loper l join ronde r on r.id = l.ronde_id join persoon p on p.id = l.persoon_id
    where l.ronde_id = ${id} order by l.invaller, l.gevraagd_op, l.persoon_id`;
  return rows.map((row) => ({
    personId: row.persoon_id,
    user: userId(row.user_id),
    displayName: row.weergavenaam,
    isSubstitute: row.invaller,
    askedAt: row.gevraagd_op,
    answer: row.antwoord,
    answeredAt: row.antwoord_op,
    remindedAt: row.herinnerd_op,
    isVolunteer: row.loopt_mee,
    isPaused: row.pauzeert,
  }));
}

/** Its walkers may know of a round from now on. */
export async function openRound(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`update ronde set toestand = 'gevraagd', gevraagd_op = ${at} where id = ${id} and toestand = 'getrokken'`;
}

/** Somebody is asked for a round; a substitute is put to it. */
export async function noteAsked(
  tx: Tx,
  it: {
    readonly id: string;
    readonly personId: string;
    readonly isSubstitute: boolean;
    readonly at: Date;
  },
): Promise<void> {
  await tx`
    insert into ronde_loper (ronde_id, persoon_id, invaller, gevraagd_op) values (${it.id}, ${it.personId}, ${it.isSubstitute}, ${it.at})
    on conflict (ronde_id, persoon_id) do update set gevraagd_op = excluded.gevraagd_op where ronde_loper.gevraagd_op is null`;
}

/** What somebody who was asked answers, or that they take part no longer. False if it was so. */
export async function noteAnswer(
  tx: Tx,
  it: { readonly id: string; readonly personId: string; readonly answer: Answer; readonly at: Date },
): Promise<boolean> {
  const rows = await tx`
    update ronde_loper set antwoord = ${it.answer}, antwoord_op = ${it.at}
    where ronde_id = ${it.id} and persoon_id = ${it.personId} and antwoord is distinct from ${it.answer} returning persoon_id`;
  return rows.length === 1;
}

export async function noteReminded(tx: Tx, id: string, personId: string, at: Date): Promise<void> {
  await tx`update ronde_loper set herinnerd_op = ${at} where ronde_id = ${id} and persoon_id = ${personId}`;
}

/** The coordinators were told that a round is short of walkers; null: that it is not, after all. */
export async function noteShortTold(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx`update ronde set tekort_verteld_op = ${at} where id = ${id}`;
}

/** Forgets who was asked for which round, as the bot's messages before `before` tell it. */
export async function forgetAsking(sql: Query, before: Date): Promise<void> {
  await sql`delete from bericht where oorzaak like 'ronde-vraag:%' and gemaakt_op < ${before}`;
}

/** A round is off. */
export async function callOff(tx: Tx, id: string): Promise<void> {
  await tx`update ronde set toestand = 'vervallen' where id = ${id} and toestand in ('getrokken', 'gevraagd')`;
}

export type ToldRound = {
  readonly id: string;
  readonly number: number;
  readonly begins: Date;
  readonly ends: Date;
  readonly state: RoundState;
  readonly answer: Answer | null;
};

/**
 * Rounds that somebody was asked for and did not turn down, that end after a moment: what they may know, on a page and in their calendar. Not one
 * to come for which they may only read.
 */
export async function roundsToldTo(
  sql: Query,
  personId: string,
  gebied: GebiedCode,
  after: Date,
): Promise<readonly ToldRound[]> {
  return await sql<ToldRound[]>`
    select r.id, r.nummer as number, r.begint_op as begins, r.eindigt_op as ends, r.toestand as state, l.antwoord as answer
    from ronde_loper l join ronde r on r.id = l.ronde_id
    where l.persoon_id = ${personId} and r.gebied_code = ${gebied} and l.gevraagd_op is not null and r.toestand <> 'getrokken'
      and (l.antwoord is null or l.antwoord = 'ja') and r.eindigt_op > ${after}
      and not (r.toestand = 'gevraagd' and ${isPaused(sql)}) order by r.begint_op limit 50`;
}

export type KnownRound = {
  readonly id: string;
  readonly number: number;
  readonly begins: Date;
  readonly ends: Date;
  readonly state: RoundState;
  /** A coordinator called it off. */
  readonly isCalledOff: boolean;
  readonly yes: number;
};

/**
 * Rounds of a gebied that end after a moment and that a coordinator (`reader`, their id) may know of: those that they were asked for and did not turn
 * down; those of which coordinators were told that walkers are short; and those that are walked, were walked, or are off for want of walkers. Of no
 * other it shows that there is one.
 */
export async function roundsKnownIn(
  sql: Query,
  it: { readonly gebied: GebiedCode; readonly reader: string; readonly after: Date },
): Promise<readonly KnownRound[]> {
  return await sql<KnownRound[]>`
    select r.id, r.nummer as number, r.begint_op as begins, r.eindigt_op as ends, r.toestand as state,
      r.afgezegd_op is not null as "isCalledOff",
      (select count(*)::int from ronde_loper l where l.ronde_id = r.id and l.antwoord = 'ja') as yes
    from ronde r where r.gebied_code = ${it.gebied} and r.gevraagd_op is not null and r.eindigt_op > ${it.after}
      and (r.tekort_verteld_op is not null or r.toestand in ('loopt', 'gelopen')
        or (r.toestand = 'vervallen' and r.afgezegd_op is null)
        or exists (select from ronde_loper l where l.ronde_id = r.id and l.persoon_id = ${it.reader}
          and l.gevraagd_op is not null and (l.antwoord is null or l.antwoord = 'ja')))
    order by r.begint_op limit 50`;
}

/** Of which months the rounds were drawn, the newest first: how many, and what could not be had. */
export async function drawings(
  sql: Query,
  gebied: GebiedCode,
): Promise<
  readonly {
    readonly month: string;
    readonly wanted: number;
    readonly drawn: number;
    readonly shortfalls: readonly string[];
    /** A coordinator called off those that were still to come. */
    readonly isCalledOff: boolean;
  }[]
> {
  return await sql<
    { month: string; wanted: number; drawn: number; shortfalls: string[]; isCalledOff: boolean }[]
  >`
    select maand::text as month, gewenst::int as wanted, getrokken::int as drawn, niet_gelukt as shortfalls,
      afgezegd_op is not null as "isCalledOff"
    from ronde_trekking where gebied_code = ${gebied} order by maand desc limit 3`;
}
