/** What is taken away of rounds, who walks them and what they saw, once its term is over (0037 and 0039). */
import type { Query, Tx } from './db.ts';

/** Forgets who was a volunteer and stopped, or was not accepted, before `before`; and days away that were over on this day ("2026-03-01"). */
export async function forgetVolunteers(
  sql: Query,
  it: { readonly before: Date; readonly today: string },
): Promise<void> {
  await sql`delete from vrijwilliger_weg where tot < ${it.today}::date`;
  await sql`
    delete from vrijwilliger where (toestand = 'gestopt' and gestopt_op < ${it.before})
      or (toestand = 'afgewezen' and beslist_op < ${it.before})`;
}

/** Forgets who walked, or was asked to walk, rounds that ended before `before`. */
export async function forgetWalkers(sql: Query, before: Date): Promise<void> {
  await sql`delete from ronde_loper l using ronde r where r.id = l.ronde_id and r.eindigt_op < ${before}`;
  await sql`update ronde set gestart_door = ${NOBODY}, geeindigd_door = null
    where eindigt_op < ${before} and gestart_door <> ${NOBODY}`;
}

/** Causes of what the bot says to one walker, of walkers to the coordinators, and to who lives where something was seen. */
const CAUSES = [
  'ronde-lopen',
  'ronde-gezien',
  'ronde-onbeantwoord',
  'ronde-niet-begonnen',
  'waarneming',
] as const;

/** Forgets which message of before `before` was to whom about which round or what was seen on it, with the taps on it. */
export async function forgetRoundMessages(sql: Query, before: Date): Promise<void> {
  await sql`delete from bericht where split_part(oorzaak, ':', 1) = any(${[...CAUSES]}) and gemaakt_op < ${before}`;
}

/** A round that was begun has who began it (0037): of who is forgotten, nobody. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Empties what was seen before `before` of where, who and what in words; its kind, buurt and times stay as figures. */
export async function forgetSeen(tx: Tx, it: { readonly before: Date; readonly at: Date }): Promise<void> {
  await tx`
    delete from waarneming_gesprek g using ronde r where r.id = g.ronde_id and r.eindigt_op < ${it.before}`;
  await tx`
    update waarneming set pc6 = null, huisnummer = null, toevoeging = null, straat = null, woorden = null, door = null, foto_ref = null,
      event_id = 'gewist-' || id, gewist_op = ${it.at}
    where gewist_op is null and gezien_op < ${it.before}`;
}
