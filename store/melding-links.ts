/** Links by which the police get one melding as a document. Of the token only the SHA-256 is kept. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { MxcUri } from '#basis/matrix-ids.ts';
import { mxcUri } from '#basis/matrix-ids.ts';
import type { Query } from './db.ts';
import type { Melding, MeldingRow } from './meldingen-row.ts';
import { toMelding } from './meldingen-row.ts';
import type { SignKind } from './meldingen-signs.ts';

/** How often one link works. */
export const MELDING_LINK_DOWNLOADS = 3;

export type MeldingLink = {
  readonly id: string;
  readonly melding: string;
  readonly role: 'coordinator' | 'wijkagent';
  /** In their own words. */
  readonly reason: string;
  readonly madeAt: Date;
  readonly expires: Date;
  readonly downloads: number;
};

/** Keeps a link. */
export async function addMeldingLink(
  sql: Query,
  it: Omit<MeldingLink, 'downloads'> & { readonly hash: Uint8Array },
): Promise<void> {
  await sql`
    insert into melding_link (id, token_sha256, melding_id, rol, reden, gemaakt_op, verloopt_op)
    values (${it.id}, ${Buffer.from(it.hash)}, ${it.melding}, ${it.role}, ${it.reason}, ${it.madeAt}, ${it.expires})`;
}

const columns = (sql: Query) => sql`
  id, melding_id as melding, rol as role, reden as reason, gemaakt_op as "madeAt", verloopt_op as expires, gedownload as downloads`;

/** The link with this token, while it works; null alike for one that never was, has expired or was used up. */
export async function workingMeldingLink(
  sql: Query,
  hash: Uint8Array,
  at: Date,
): Promise<MeldingLink | null> {
  const [row] = await sql<MeldingLink[]>`
    select ${columns(sql)} from melding_link
    where token_sha256 = ${Buffer.from(hash)} and verloopt_op > ${at} and gedownload < ${MELDING_LINK_DOWNLOADS}`;
  return row ?? null;
}

/** Counts a download; null if the link no longer works. */
export async function takeMeldingDownload(sql: Query, id: string, at: Date): Promise<MeldingLink | null> {
  const [row] = await sql<MeldingLink[]>`
    update melding_link set gedownload = gedownload + 1
    where id = ${id} and verloopt_op > ${at} and gedownload < ${MELDING_LINK_DOWNLOADS} returning ${columns(sql)}`;
  return row ?? null;
}

/** Removes links that were made before a moment. */
export async function pruneMeldingLinks(sql: Query, before: Date): Promise<void> {
  await sql`delete from melding_link where gemaakt_op < ${before}`;
}

/** The melding that neighbours call by this number; null if there is none. */
export async function meldingByNumber(
  sql: Query,
  gebied: GebiedCode,
  number: number,
): Promise<Melding | null> {
  const [row] = await sql<
    MeldingRow[]
  >`select * from melding where gebied_code = ${gebied} and nummer = ${number}`;
  return row ? toMelding(row) : null;
}

/** What neighbours said about a melding that stands, oldest first, at most `limit`: nobody's name. */
export async function standingSigns(
  sql: Query,
  melding: string,
  limit: number,
): Promise<readonly { readonly kind: SignKind; readonly at: Date }[]> {
  return [
    ...(await sql<{ kind: SignKind; at: Date }[]>`
      select soort as kind, op as at from melding_teken
      where melding_id = ${melding} and ongedaan_op is null order by op, event_id, soort limit ${limit}`),
  ];
}

/** The photos that stand with a melding in the group, oldest first. */
export async function placedPhotos(
  sql: Query,
  melding: string,
): Promise<readonly { readonly uri: MxcUri; readonly sentAt: Date }[]> {
  const rows = await sql<{ mxc: string; verstuurd_op: Date }[]>`
    select mxc, verstuurd_op from melding_fotos(${melding})`;
  return rows.map((row) => ({ uri: mxcUri(row.mxc), sentAt: row.verstuurd_op }));
}

/** What a list says of a melding: no words of anybody. */
export type ListedMelding = Pick<Melding, 'gebied' | 'number' | 'state' | 'openedAt' | 'outcome'> & {
  readonly gebiedName: string;
};

/** The newest meldingen of these gebieden, at most `limit`; not those that are part of another. */
export async function listMeldingen(
  sql: Query,
  gebieden: readonly GebiedCode[],
  limit: number,
): Promise<readonly ListedMelding[]> {
  if (gebieden.length === 0) return [];
  return [
    ...(await sql<ListedMelding[]>`
      select m.gebied_code as gebied, g.naam as "gebiedName", m.nummer as number, m.toestand as state,
        m.geopend_op as "openedAt", m.uitkomst as outcome
      from melding m join gebied g on g.code = m.gebied_code
      where m.gebied_code in ${sql([...gebieden])} and m.toestand <> 'samengevoegd'
      order by m.geopend_op desc, m.id limit ${limit}`),
  ];
}
