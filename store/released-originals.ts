/**
 * Originals of a melding's photos that were released for the police: from the first link to one on, for as long as it is kept. A link works a
 * day, but whoever of the police reads a melding comes to it later, by a document of which each has a reason, a link and rows in the log.
 */
import type { CaseRef } from '#basis/zaak.ts';
import type { Query, Tx } from './db.ts';

/** No melding has more photos. */
const MOST = 200;

/** By what they are kept as; what is no photo is not put on paper. */
const PHOTO_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/heif',
  'image/tiff',
];

export type ReleasedOriginal = {
  readonly ref: CaseRef;
  /** Of its zaak, for the audit log. */
  readonly caseId: string;
  readonly sentAt: Date;
  /** In bytes, encrypted: some more than the photo itself. */
  readonly bytes: number;
};

/** Placed in the group, not erased, and a coordinator or the wijkagent asked for a link to it. */
const released = (sql: Query, melding: string, at: Date) => sql`
  politie_kopie k join zaak z on z.ref = k.ref join foto f on f.ref = k.ref
  where z.staat = 'geplaatst' and z.soort = 'image' and z.kamersoort = 'melding' and f.gewist_op is null
    and k.content_type in ${sql(PHOTO_TYPES)}
    and k.vrijgegeven_op <= ${at}
    and melding_of_foto(k.ref) = ${melding}`;

/** Those of a melding, oldest first; none for one that is not there. */
export async function releasedOriginals(
  sql: Query,
  melding: string,
  at: Date,
): Promise<readonly ReleasedOriginal[]> {
  return [
    ...(await sql<ReleasedOriginal[]>`
      select k.ref, z.id as "caseId", z.geopend_op as "sentAt", octet_length(k.versleuteld) as bytes
      from ${released(sql, melding, at)} order by z.geopend_op, k.ref limit ${MOST}`),
  ];
}

/** One of them, encrypted (AAD is the ref); null if it is not released any more. */
export async function takeReleasedOriginal(
  tx: Tx,
  it: { readonly ref: CaseRef; readonly melding: string; readonly at: Date },
): Promise<Uint8Array | null> {
  const [row] = await tx<{ versleuteld: Buffer }[]>`
    select k.versleuteld from ${released(tx, it.melding, it.at)} and k.ref = ${it.ref}`;
  return row?.versleuteld ?? null;
}
