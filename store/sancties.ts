/** Steps of the ladder: a waarschuwing, a time of reading only, a removal that the coordinators are asked about. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';

export type SanctionKind = 'waarschuwing' | 'alleen-lezen' | 'verwijdering';
export type SanctionState =
  | 'geldt'
  | 'ingetrokken'
  | 'vervallen'
  | 'gevraagd'
  | 'besloten'
  | 'blijft'
  | 'verlopen'
  | 'teruggedraaid';

export type Sanction = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly personId: string;
  readonly recipient: UserId;
  readonly kind: SanctionKind;
  readonly rule: number;
  /** Ids of the tips that it was reckoned from. */
  readonly tips: readonly string[];
  readonly since: Date;
  readonly countsUntil: Date;
  /** `alleen-lezen`: until when they only read. */
  readonly silentUntil: Date | null;
  readonly state: SanctionState;
  readonly stateSince: Date;
  readonly decidedBy: UserId | null;
  /** Goes up with each change of what the coordinators' card shows. */
  readonly version: number;
  /** A removal that was decided: until when its person keeps their own room. */
  readonly roomUntil: Date | null;
  /** A removal: two coordinators must agree, as the wijk wanted it when it was asked. */
  readonly withTwo: boolean;
};

type Row = {
  id: string;
  gebied_code: string;
  persoon_id: string;
  ontvanger: string;
  soort: SanctionKind;
  regel: number;
  tips: string[];
  sinds: Date;
  telt_tot: Date;
  stil_tot: Date | null;
  staat: SanctionState;
  staat_sinds: Date;
  besluit_door: string | null;
  versie: number;
  kamer_tot: Date | null;
  met_twee: boolean;
};

const toSanction = (row: Row): Sanction => ({
  id: row.id,
  gebied: gebiedCode(row.gebied_code),
  personId: row.persoon_id,
  recipient: userId(row.ontvanger),
  kind: row.soort,
  rule: row.regel,
  tips: row.tips,
  since: row.sinds,
  countsUntil: row.telt_tot,
  silentUntil: row.stil_tot,
  state: row.staat,
  stateSince: row.staat_sinds,
  decidedBy: row.besluit_door === null ? null : userId(row.besluit_door),
  version: row.versie,
  roomUntil: row.kamer_tot,
  withTwo: row.met_twee,
});

export type NewSanction = Pick<
  Sanction,
  'gebied' | 'personId' | 'recipient' | 'kind' | 'rule' | 'tips' | 'countsUntil' | 'silentUntil' | 'withTwo'
> & {
  /** What made it: one sanction for one cause. */
  readonly cause: string;
  readonly at: Date;
};

/** Takes a step of the ladder; null if it was taken for this cause before. */
export async function addSanction(tx: Tx, it: NewSanction): Promise<Sanction | null> {
  const state: SanctionState = it.kind === 'verwijdering' ? 'gevraagd' : 'geldt';
  const [row] = await tx<Row[]>`
    insert into sanctie (gebied_code, persoon_id, ontvanger, soort, regel, oorzaak, tips, sinds, telt_tot, stil_tot, staat,
      staat_sinds, met_twee)
    values (${it.gebied}, ${it.personId}, ${it.recipient}, ${it.kind}, ${it.rule}, ${it.cause}, ${[...it.tips]}::uuid[], ${it.at},
      ${it.countsUntil}, ${it.silentUntil}, ${state}, ${it.at}, ${it.withTwo})
    on conflict (oorzaak) do nothing returning *`;
  return row ? toSanction(row) : null;
}

export async function sanctionById(sql: Query, id: string): Promise<Sanction | null> {
  const [row] = await sql<Row[]>`select * from sanctie where id = ${id}`;
  return row ? toSanction(row) : null;
}

/** Reads a sanction and keeps everybody else from changing it until this transaction ends. */
export async function lockSanction(tx: Tx, id: string): Promise<Sanction | null> {
  const [row] = await tx<Row[]>`select * from sanctie where id = ${id} for update`;
  return row ? toSanction(row) : null;
}

/** Moves a sanction on from one of these states; null, and nothing changed, if it is in none of them. */
export async function moveSanction(
  tx: Tx,
  id: string,
  it: {
    readonly from: readonly SanctionState[];
    readonly to: SanctionState;
    readonly at: Date;
    readonly decidedBy?: UserId;
    readonly roomUntil?: Date;
  },
): Promise<Sanction | null> {
  const [row] = await tx<Row[]>`
    update sanctie set staat = ${it.to}, staat_sinds = ${it.at}, versie = versie + 1,
      besluit_door = coalesce(${it.decidedBy ?? null}, besluit_door), kamer_tot = coalesce(${it.roomUntil ?? null}, kamer_tot)
    where id = ${id} and staat in ${tx([...it.from])} returning *`;
  return row ? toSanction(row) : null;
}

/** What its card shows has changed; gives it with its new version. */
export async function touchSanction(tx: Tx, id: string): Promise<void> {
  await tx`update sanctie set versie = versie + 1 where id = ${id}`;
}

/** Somebody who was removed keeps their own room at least until then. */
export async function keepRoomUntil(tx: Tx, id: string, until: Date): Promise<void> {
  await tx`update sanctie set kamer_tot = greatest(kamer_tot, ${until}) where id = ${id} and staat = 'besloten'`;
}

/** Steps that rest on this tip and can still be undone: they lapse, and the other tips under them count again. Gives them. */
export async function lapseOnTip(tx: Tx, tip: string, at: Date): Promise<readonly Sanction[]> {
  const rows = await tx<Row[]>`
    update sanctie set staat = 'vervallen', staat_sinds = ${at}, versie = versie + 1
    where ${tip}::uuid = any(tips) and staat in ('geldt', 'gevraagd') returning *`;
  return rows.map(toSanction);
}

/**
 * Steps of the ladder that were only taken because this one stood, and can still be undone: higher ones for the same rule, while it counted.
 * They lapse, and the tips under them count again. What coordinators took by hand, or decided, stands. Gives them.
 */
export async function lapseOnStep(tx: Tx, step: Sanction, at: Date): Promise<readonly Sanction[]> {
  const higher = HIGHER[step.kind];
  if (higher.length === 0) return [];
  const rows = await tx<Row[]>`
    update sanctie set staat = 'vervallen', staat_sinds = ${at}, versie = versie + 1
    where ontvanger = ${step.recipient} and gebied_code = ${step.gebied} and regel = ${step.rule} and soort in ${tx([...higher])}
      and cardinality(tips) > 0 and sinds >= ${step.since} and sinds < ${step.countsUntil} and staat in ('geldt', 'gevraagd')
    returning *`;
  return rows.map(toSanction);
}

const HIGHER: Readonly<Record<SanctionKind, readonly SanctionKind[]>> = {
  waarschuwing: ['alleen-lezen', 'verwijdering'],
  'alleen-lezen': ['verwijdering'],
  verwijdering: [],
};

/** Removals of a gebied that coordinators are being asked about. */
export async function askedRemovals(sql: Query, gebied: GebiedCode): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from sanctie where gebied_code = ${gebied} and staat = 'gevraagd' order by sinds, id limit 200`;
  return rows.map((row) => row.id);
}

/** Removals that coordinators were asked about before `before` and did not decide. */
export async function unansweredRemovals(sql: Query, before: Date): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from sanctie where staat = 'gevraagd' and staat_sinds <= ${before} order by staat_sinds limit 200`;
  return rows.map((row) => row.id);
}

/** Somebody's steps in a gebied since a moment, oldest first. */
export async function sanctionsOf(
  sql: Query,
  it: { readonly recipient: UserId; readonly gebied: GebiedCode; readonly since: Date },
): Promise<readonly Sanction[]> {
  const rows = await sql<Row[]>`
    select * from sanctie where ontvanger = ${it.recipient} and gebied_code = ${it.gebied} and sinds > ${it.since}
    order by sinds, id`;
  return rows.map(toSanction);
}
