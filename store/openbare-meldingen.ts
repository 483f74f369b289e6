/** What was seen in the street on a round and goes to the gemeente's own system of reports about the public space. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { PublicKind } from '#basis/surveillance.ts';
import type { Query, Tx } from './db.ts';
import type { Boundary } from './gebieden.ts';
import { enqueue } from './jobs.ts';
import type { Observation } from './waarneming-vertellen.ts';

/** Provisioning's job that sends one, and the bot's that tells its walkers the number. */
export const SEND_PUBLIC_TASK = 'send-public-report';
export const TELL_NUMBER_TASK = 'tell-report-number';

/** How it goes: by e-mail, or into Signalen. */
export type ReportWay = 'mail' | 'signalen';

export type PublicReport = Omit<Observation, 'kind'> & {
  readonly via: ReportWay;
  readonly kind: PublicKind;
  readonly naam: string;
  readonly sentAt: Date | null;
  readonly failedAt: Date | null;
  /** What the gemeente's system calls it by. */
  readonly number: string | null;
};

/** Keeps that one goes to the gemeente, and has it sent, once. */
export async function addPublicReport(tx: Tx, id: string, via: ReportWay, at: Date): Promise<void> {
  const made = await tx`
    insert into openbare_melding (waarneming_id, via, gemaakt_op) values (${id}, ${via}, ${at})
    on conflict do nothing returning waarneming_id`;
  if (made.length === 1)
    await enqueue(
      tx,
      'provisioning',
      SEND_PUBLIC_TASK,
      { waarneming: id },
      { jobKey: `${SEND_PUBLIC_TASK} ${id}` },
    );
}

const columns = (
  sql: Query,
) => sql`w.id, w.gebied_code as gebied, g.naam, o.via, w.soort as kind, w.pc6, w.huisnummer, w.toevoeging, w.straat,
  w.woorden as words, w.gezien_op as "seenAt", o.verstuurd_op as "sentAt", o.mislukt_op as "failedAt", o.nummer as number`;

/** One that must still be sent; null otherwise. */
export async function publicReportToSend(sql: Query, id: string): Promise<PublicReport | null> {
  const [row] = await sql<PublicReport[]>`
    select ${columns(sql)} from openbare_melding o join waarneming w on w.id = o.waarneming_id join gebied g on g.code = w.gebied_code
    where w.id = ${id} and o.verstuurd_op is null and o.mislukt_op is null and w.gewist_op is null`;
  return row ?? null;
}

/** The boundary of the buurt in which it was seen, or else of the gebied; null if none was read in. */
export async function boundaryOfReport(sql: Query, id: string): Promise<Boundary | null> {
  const [row] = await sql<{ grens: Boundary }[]>`
    select g.grens from waarneming w join gebied g on g.code in (w.buurt_code, w.gebied_code)
    where w.id = ${id} and g.grens is not null order by g.code = w.buurt_code desc nulls last limit 1`;
  return row?.grens ?? null;
}

/** Notes that it was sent, or that it never will be. */
export async function notePublicReport(
  sql: Query,
  id: string,
  outcome: 'verstuurd' | 'mislukt',
  at: Date,
): Promise<void> {
  if (outcome === 'verstuurd') {
    await sql`update openbare_melding set verstuurd_op = ${at}, mislukt_op = null where waarneming_id = ${id}`;
    await sql`update waarneming set verteld_op = ${at} where id = ${id} and verteld_op is null`;
  } else
    await sql`update openbare_melding set mislukt_op = ${at} where waarneming_id = ${id} and verstuurd_op is null`;
}

/** Those of these gebieden (null: of all) of which the words are kept, newest first. */
export async function listPublicReports(
  sql: Query,
  gebieden: readonly GebiedCode[] | null,
  limit: number,
): Promise<readonly PublicReport[]> {
  const which = gebieden === null ? null : [...gebieden];
  return await sql<PublicReport[]>`
    select ${columns(sql)} from openbare_melding o join waarneming w on w.id = o.waarneming_id join gebied g on g.code = w.gebied_code
    where (${which}::text[] is null or w.gebied_code = any(${which}::text[])) and w.gewist_op is null
    order by w.gezien_op desc, w.id limit ${limit}`;
}

/**
 * Keeps the number that the gemeente's system gave, and has the walkers told, once: false if it has one, is not of this gebied (null: of
 * any), or is erased.
 */
export async function keepReportNumber(
  tx: Tx,
  it: { readonly id: string; readonly gebied: GebiedCode | null; readonly number: string },
): Promise<boolean> {
  const rows = await tx`
    update openbare_melding o set nummer = ${it.number} from waarneming w
    where o.waarneming_id = ${it.id} and w.id = o.waarneming_id and o.nummer is null and w.gewist_op is null
      and (${it.gebied}::text is null or w.gebied_code = ${it.gebied}) returning w.id`;
  if (rows.length === 0) return false;
  const key = `${TELL_NUMBER_TASK} ${it.id}`;
  await enqueue(tx, 'bot', TELL_NUMBER_TASK, { waarneming: it.id }, { jobKey: key });
  return true;
}

/** What is told to the walkers, and who they are; null without a number, once they were told, or when it is erased. */
export async function numberToTell(
  sql: Query,
  id: string,
): Promise<
  (PublicReport & { readonly walkers: readonly { readonly id: string; readonly userId: UserId }[] }) | null
> {
  const [row] = await sql<PublicReport[]>`
    select ${columns(sql)} from openbare_melding o join waarneming w on w.id = o.waarneming_id join gebied g on g.code = w.gebied_code
    where w.id = ${id} and o.nummer is not null and o.verteld_op is null and w.gewist_op is null`;
  if (row === undefined) return null;
  const walkers = await sql<{ id: string; userId: UserId }[]>`
    select p.id, p.user_id as "userId" from waarneming w join ronde_loper l on l.ronde_id = w.ronde_id and l.antwoord = 'ja'
    join persoon p on p.id = l.persoon_id
    where w.id = ${id} and p.beeindigd_op is null
      and exists (select from lidmaatschap m where m.persoon_id = p.id and m.gebied_code = w.gebied_code and m.tot is null)
    order by p.id`;
  return { ...row, walkers };
}

/** The walkers were told. */
export async function noteNumberTold(sql: Query, id: string, at: Date): Promise<void> {
  await sql`update openbare_melding set verteld_op = ${at} where waarneming_id = ${id} and verteld_op is null`;
}
