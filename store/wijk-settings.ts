import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { wijkSettingsOf } from '#basis/wijk-settings.ts';
import type { Query } from './db.ts';

/** A wording that passes in one gebied: the code of the finding and the fragment as the rules compare it, or its print (spelregels/excepted.ts). */
export type Exception = { readonly code: string; readonly words: string };

/** Settings of one gebied, defaults filled in. */
export async function getWijkSettings(sql: Query, gebied: GebiedCode): Promise<WijkSettings> {
  const [row] = await sql<{ instellingen: unknown }[]>`
    select instellingen from wijk_instelling where gebied_code = ${gebied}`;
  return wijkSettingsOf(row?.instellingen);
}

/** Keeps the settings of a gebied. False if they were so already. `by`: the actor as in the audit log. */
export async function keepWijkSettings(
  sql: Query,
  gebied: GebiedCode,
  settings: WijkSettings,
  it: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const kept = sql.json(settings as unknown as Parameters<Query['json']>[0]);
  const rows = await sql`
    insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door)
    values (${gebied}, ${kept}, ${it.at}, ${it.by})
    on conflict (gebied_code) do update
      set instellingen = excluded.instellingen, gewijzigd_op = excluded.gewijzigd_op, gewijzigd_door = excluded.gewijzigd_door
      where wijk_instelling.instellingen is distinct from excluded.instellingen
    returning gebied_code`;
  return rows.length === 1;
}

/** Settings of every gebied that chose any. */
export async function allWijkSettings(sql: Query): Promise<ReadonlyMap<GebiedCode, WijkSettings>> {
  const rows = await sql<{ gebied_code: string; instellingen: unknown }[]>`
    select gebied_code, instellingen from wijk_instelling`;
  return new Map(rows.map((row) => [gebiedCode(row.gebied_code), wijkSettingsOf(row.instellingen)]));
}

/** Lets a wording pass in a gebied from now on; repeating it changes nothing. */
export async function addException(
  sql: Query,
  gebied: GebiedCode,
  it: Exception,
  at: Date,
): Promise<'added' | 'exists'> {
  const rows = await sql`
    insert into uitzondering (gebied_code, code, woorden, sinds) values (${gebied}, ${it.code}, ${it.words}, ${at})
    on conflict do nothing returning code`;
  return rows.length === 1 ? 'added' : 'exists';
}

/** Exceptions of every gebied, oldest first. */
export async function allExceptions(sql: Query): Promise<ReadonlyMap<GebiedCode, readonly Exception[]>> {
  const rows = await sql<{ gebied_code: string; code: string; words: string }[]>`
    select gebied_code, code, woorden as words from uitzondering order by sinds, code, woorden`;
  const found = new Map<GebiedCode, Exception[]>();
  for (const { gebied_code, code, words } of rows) {
    const gebied = gebiedCode(gebied_code);
    const known = found.get(gebied);
    if (known) known.push({ code, words });
    else found.set(gebied, [{ code, words }]);
  }
  return found;
}

/** Settings as they were until somebody changed them. */
export type FormerSettings = {
  readonly id: string;
  readonly settings: WijkSettings;
  readonly until: Date;
  /** The actor as in the audit log. */
  readonly by: string;
};

/** So many former settings of a gebied are kept. */
const MOST_FORMER = 20;

/** Keeps what the settings were, beside the last twenty. For provisioning. */
export async function keepFormerSettings(
  sql: Query,
  gebied: GebiedCode,
  it: Omit<FormerSettings, 'id'>,
): Promise<void> {
  const kept = sql.json(it.settings as unknown as Parameters<Query['json']>[0]);
  await sql`insert into wijk_instelling_oud (gebied_code, instellingen, tot, door)
    values (${gebied}, ${kept}, ${it.until}, ${it.by})`;
  await sql`delete from wijk_instelling_oud where gebied_code = ${gebied} and id not in (
    select id from wijk_instelling_oud where gebied_code = ${gebied} order by nr desc limit ${MOST_FORMER})`;
}

/** Former settings of a gebied, the newest first. */
export async function formerSettings(
  sql: Query,
  gebied: GebiedCode,
  limit: number = MOST_FORMER,
): Promise<readonly FormerSettings[]> {
  const rows = await sql<{ id: string; instellingen: unknown; tot: Date; door: string }[]>`
    select id, instellingen, tot, door from wijk_instelling_oud where gebied_code = ${gebied}
    order by nr desc limit ${limit}`;
  return rows.map((row) => ({
    id: row.id,
    settings: wijkSettingsOf(row.instellingen),
    until: row.tot,
    by: row.door,
  }));
}

/** Removes former settings from before a moment. */
export async function forgetFormerSettings(sql: Query, before: Date): Promise<void> {
  await sql`delete from wijk_instelling_oud where tot < ${before}`;
}

/** Exceptions of one gebied, oldest first. */
export async function exceptionsOf(sql: Query, gebied: GebiedCode): Promise<readonly Exception[]> {
  return await sql<Exception[]>`
    select code, woorden as words from uitzondering where gebied_code = ${gebied} order by sinds, code, woorden`;
}

/** An exception as a page shows it. */
export type ListedException = Exception & { readonly id: string; readonly since: Date };

/** The newest exceptions of a gebied, the newest first. */
export async function listExceptions(
  sql: Query,
  gebied: GebiedCode,
  limit: number,
): Promise<readonly ListedException[]> {
  return await sql<ListedException[]>`
    select id, code, woorden as words, sinds as since from uitzondering where gebied_code = ${gebied}
    order by sinds desc, code, woorden limit ${limit}`;
}

/** Takes an exception back: its code; null, and nothing changed, if it is not there (any more). */
export async function removeException(sql: Query, gebied: GebiedCode, id: string): Promise<string | null> {
  const [row] = await sql<{ code: string }[]>`
    delete from uitzondering where gebied_code = ${gebied} and id = ${id} returning code`;
  return row?.code ?? null;
}
