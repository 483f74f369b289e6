/** What coordinators choose on a page: kept by provisioning with the job that carries it out, carried out by the bot as a tap is. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

export const DECISION_KINDS = ['zaak', 'bezwaar', 'verwijdering', 'rapport', 'melding', 'lid'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** `gedaan`, or why it did not count: as for a tap, and `geen-toegang` for who may not (any more). */
export type DecisionOutcome =
  | 'gedaan'
  | 'besloten'
  | 'veranderd'
  | 'eigen'
  | 'onplaatsbaar'
  | 'gemeld'
  | 'geen-toegang';

export type PageDecision = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly kind: DecisionKind;
  /** Id of what it is about: of a zaak the one of the audit log, of `lid` the member's. */
  readonly subject: string;
  /** Version or round that they saw; null where there is none. */
  readonly version: number | null;
  readonly choice: string;
  readonly rule: number | null;
  readonly hours: number | null;
  readonly personId: string;
  readonly outcome: DecisionOutcome | null;
};

/** The bot's job that carries one out. */
export const PAGE_DECISION = 'page-decision';

/** Keeps a choice and asks the bot to carry it out, in one transaction. For provisioning. */
export async function keepPageDecision(
  tx: Tx,
  it: Omit<PageDecision, 'outcome'> & { readonly at: Date },
): Promise<void> {
  await tx`
    insert into pagina_besluit (id, gebied_code, soort, onderwerp, versie, keuze, regel, uren, persoon_id, op)
    values (${it.id}, ${it.gebied}, ${it.kind}, ${it.subject}, ${it.version}, ${it.choice}, ${it.rule}, ${it.hours},
      ${it.personId}, ${it.at})`;
  await enqueue(tx, 'bot', PAGE_DECISION, { id: it.id }, { jobKey: `${PAGE_DECISION}:${it.id}` });
}

/** What became of a choice; null while the bot has not come to it. */
export async function pageDecisionOutcome(sql: Query, id: string): Promise<DecisionOutcome | null> {
  const [row] = await sql<{ uitkomst: DecisionOutcome | null }[]>`
    select uitkomst from pagina_besluit where id = ${id}`;
  return row?.uitkomst ?? null;
}

type Row = {
  id: string;
  gebied_code: string;
  soort: DecisionKind;
  onderwerp: string;
  versie: number | null;
  keuze: string;
  regel: number | null;
  uren: number | null;
  persoon_id: string;
  uitkomst: DecisionOutcome | null;
};

/** Reads a choice and keeps everybody else from carrying it out until this transaction ends. */
export async function lockPageDecision(tx: Tx, id: string): Promise<PageDecision | null> {
  const [row] = await tx<Row[]>`select * from pagina_besluit where id = ${id} for update`;
  if (!row) return null;
  return {
    id: row.id,
    gebied: gebiedCode(row.gebied_code),
    kind: row.soort,
    subject: row.onderwerp,
    version: row.versie,
    choice: row.keuze,
    rule: row.regel,
    hours: row.uren,
    personId: row.persoon_id,
    outcome: row.uitkomst,
  };
}

/** Keeps what became of a choice: the first word on it stands. */
export async function endPageDecision(tx: Tx, id: string, outcome: DecisionOutcome): Promise<void> {
  await tx`update pagina_besluit set uitkomst = ${outcome}, gedaan_op = clock_timestamp() where id = ${id} and uitkomst is null`;
}

/** Who somebody is to the homeserver; null for one who takes part no longer. */
export async function userOfPerson(sql: Query, personId: string): Promise<UserId | null> {
  const [row] = await sql<{ user_id: string }[]>`
    select user_id from persoon where id = ${personId} and beeindigd_op is null`;
  return row ? userId(row.user_id) : null;
}

/** The ref of a zaak by the id that the audit log knows it by. For the bot. */
export async function caseRefById(sql: Query, id: string): Promise<string | null> {
  const [row] = await sql<{ ref: string }[]>`select ref from zaak where id = ${id}`;
  return row?.ref ?? null;
}
