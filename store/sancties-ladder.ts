/** What counts on the ladder, and what coordinators are shown of it: figures by rule, never texts. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';

type Whom = { readonly recipient: UserId; readonly gebied: GebiedCode };

/** Steps of one person are reckoned one after another, whatever process does it. Until the transaction ends. */
export async function lockLadder(tx: Tx, recipient: UserId): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('ladder'), hashtext(${recipient}))`;
}

/** Tips for a rule since a moment that count and that no step was reckoned from yet, oldest first. */
export async function countedTips(
  sql: Query,
  it: Whom & { readonly rule: number; readonly since: Date },
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select t.id from tip_telt t
    where t.ontvanger = ${it.recipient} and t.gebied_code = ${it.gebied} and ${it.rule} = any(t.regels)
      and t.aangevraagd_op > ${it.since}
      and not exists (select from sanctie s where t.id = any(s.tips) and s.regel = ${it.rule} and s.staat <> 'vervallen')
    order by t.aangevraagd_op, t.id`;
  return rows.map((row) => row.id);
}

export type Standing = {
  readonly warnings: number;
  readonly readOnly: number;
  /** The coordinators are being asked about a removal of this person, for whatever rule. */
  readonly removalAsked: boolean;
};

/** Steps that still count now. */
export async function standingSteps(
  sql: Query,
  it: Whom & { readonly rule: number; readonly now: Date },
): Promise<Standing> {
  const [row] = await sql<[Standing]>`
    select count(*) filter (where soort = 'waarschuwing' and staat = 'geldt' and regel = ${it.rule} and telt_tot > ${it.now})::int
        as warnings,
      count(*) filter (where soort = 'alleen-lezen' and staat = 'geldt' and regel = ${it.rule} and telt_tot > ${it.now})::int
        as "readOnly",
      coalesce(bool_or(staat = 'gevraagd'), false) as "removalAsked"
    from sanctie where ontvanger = ${it.recipient} and gebied_code = ${it.gebied}`;
  return row;
}

type PerRule = readonly { readonly rule: number; readonly count: number }[];
export type History = {
  readonly tips: PerRule;
  readonly warnings: PerRule;
  readonly readOnly: number;
  /** Bezwaren that were granted. */
  readonly granted: number;
};

/** How far back those who decide look. */
export const HISTORY_DAYS = 90;

/** What there was about somebody in a gebied since a moment; without the tip about `except`. */
export async function historyOf(
  sql: Query,
  it: Whom & { readonly since: Date; readonly except?: string | undefined },
): Promise<History> {
  const tips = await sql<{ rule: number; count: number }[]>`
    select regel as rule, count(*)::int as count from tip_telt t, unnest(t.regels) as regel
    where t.ontvanger = ${it.recipient} and t.gebied_code = ${it.gebied} and t.aangevraagd_op > ${it.since}
      ${it.except === undefined ? sql`` : sql`and t.oorzaak <> ${it.except}`}
    group by regel order by regel`;
  const warnings = await sql<{ rule: number; count: number }[]>`
    select regel as rule, count(*)::int as count from sanctie
    where ontvanger = ${it.recipient} and gebied_code = ${it.gebied} and sinds > ${it.since} and soort = 'waarschuwing'
      and staat = 'geldt'
    group by regel order by regel`;
  const [rest] = await sql<[{ readOnly: number; granted: number }]>`
    select (select count(*)::int from sanctie where ontvanger = ${it.recipient} and gebied_code = ${it.gebied}
        and sinds > ${it.since} and soort = 'alleen-lezen' and staat = 'geldt') as "readOnly",
      (select count(*)::int from bezwaar where indiener = ${it.recipient} and gebied_code = ${it.gebied}
        and ingediend_op > ${it.since} and staat = 'toegewezen') as granted`;
  return { tips, warnings, ...rest };
}
