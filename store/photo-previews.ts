/** Where the previews of a photo with unrecognisable parts are, one for each choice of cells. */
import type { MxcUri } from '#basis/matrix-ids.ts';
import { mxcUri } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import type { Query } from './db.ts';

export type Preview = { readonly ref: CaseRef; readonly version: number; readonly cells: number };

/** The content URI of a preview; null if none was reserved. */
export async function previewMedia(sql: Query, it: Preview): Promise<MxcUri | null> {
  const [row] = await sql<{ mxc: string }[]>`
    select mxc from foto_raster where ref = ${it.ref} and versie = ${it.version} and vlakken = ${it.cells}`;
  return row ? mxcUri(row.mxc) : null;
}

/** Keeps a reserved content URI for a preview; gives the one that stands, which may be another's. */
export async function keepPreview(sql: Query, it: Preview, reserved: MxcUri): Promise<MxcUri> {
  await sql`insert into foto_raster (ref, versie, vlakken, mxc) values (${it.ref}, ${it.version}, ${it.cells}, ${reserved})
    on conflict do nothing`;
  return (await previewMedia(sql, it)) ?? reserved;
}

/** Forgets a reserved content URI that the homeserver no longer knows. */
export async function forgetPreview(sql: Query, it: Preview): Promise<void> {
  await sql`delete from foto_raster where ref = ${it.ref} and versie = ${it.version} and vlakken = ${it.cells}`;
}
