/** Links by which one person downloads the original of a placed photo for the police. Of its token only the SHA-256 is kept. */
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

/** How often one link works. */
export const LINK_DOWNLOADS = 3;

/**
 * Keeps a link and asks for the message that carries it, once for a tap: false if that tap has one. `sealed` is the token, encrypted; it
 * goes when the message is sent. The original counts as released from the first link on, for as long as it is kept (`released-originals.ts`).
 */
export async function makeLink(
  tx: Tx,
  it: {
    readonly id: string;
    readonly ref: CaseRef;
    readonly hash: Uint8Array;
    readonly sealed: Uint8Array;
    readonly tap: EventId;
    readonly by: UserId;
    readonly at: Date;
    readonly expires: Date;
  },
): Promise<boolean> {
  const rows = await tx`
    insert into politie_link (id, ref, token_sha256, verzegeld, tik_event_id, voor, gemaakt_op, verloopt_op)
    values (${it.id}, ${it.ref}, ${Buffer.from(it.hash)}, ${Buffer.from(it.sealed)}, ${it.tap}, ${it.by}, ${it.at}, ${it.expires})
    on conflict do nothing returning id`;
  if (rows.length === 0) return false;
  await tx`update politie_kopie set vrijgegeven_op = ${it.at} where ref = ${it.ref} and vrijgegeven_op is null`;
  await enqueue(tx, 'bot', 'send-police-link', { link: it.id }, { jobKey: `send-police-link:${it.id}` });
  return true;
}

export type UnsentLink = {
  readonly ref: CaseRef;
  readonly sealed: Uint8Array;
  readonly by: UserId;
  readonly expires: Date;
};

/** A link whose message is still to be sent; null if it was, or if it no longer works. */
export async function unsentLink(sql: Query, id: string, at: Date): Promise<UnsentLink | null> {
  const [row] = await sql<{ ref: string; verzegeld: Buffer; voor: string; verloopt_op: Date }[]>`
    select ref, verzegeld, voor, verloopt_op from politie_link
    where id = ${id} and verzegeld is not null and verloopt_op > ${at}`;
  return row ? { ref: row.ref, sealed: row.verzegeld, by: userId(row.voor), expires: row.verloopt_op } : null;
}

/** Its message was sent: from now on only the token's hash is kept. */
export async function linkSent(sql: Query, id: string): Promise<void> {
  await sql`update politie_link set verzegeld = null where id = ${id}`;
}

export type PoliceLink = {
  readonly id: string;
  readonly ref: CaseRef;
  /** Of its zaak, for the audit log. */
  readonly caseId: string;
  readonly expires: Date;
  readonly by: UserId;
  readonly downloads: number;
};
type Row = { id: string; ref: string; zaak_id: string; verloopt_op: Date; voor: string; gedownload: number };
const toLink = (row: Row): PoliceLink => ({
  id: row.id,
  ref: row.ref,
  caseId: row.zaak_id,
  expires: row.verloopt_op,
  by: userId(row.voor),
  downloads: row.gedownload,
});

/** The link with this token, while it works; null alike for one that never was, has expired or was used up. */
export async function workingLink(sql: Query, hash: Uint8Array, at: Date): Promise<PoliceLink | null> {
  const [row] = await sql<Row[]>`
    select l.*, z.id as zaak_id from politie_link l join zaak z on z.ref = l.ref
    where l.token_sha256 = ${Buffer.from(hash)} and l.verloopt_op > ${at} and l.gedownload < ${LINK_DOWNLOADS}`;
  return row ? toLink(row) : null;
}

export type Download = PoliceLink & { readonly sealed: Uint8Array; readonly contentType: string };

/** Takes one download of a link, with the encrypted original. Null if it does not work (any more). */
export async function takeDownload(tx: Tx, hash: Uint8Array, at: Date): Promise<Download | null> {
  const [row] = await tx<(Row & { versleuteld: Buffer; content_type: string })[]>`
    update politie_link l set gedownload = l.gedownload + 1 from politie_kopie k, zaak z
    where l.token_sha256 = ${Buffer.from(hash)} and l.verloopt_op > ${at} and l.gedownload < ${LINK_DOWNLOADS}
      and k.ref = l.ref and z.ref = l.ref
    returning l.*, z.id as zaak_id, k.versleuteld, k.content_type`;
  return row ? { ...toLink(row), sealed: row.versleuteld, contentType: row.content_type } : null;
}
