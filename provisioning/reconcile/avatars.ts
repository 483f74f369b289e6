import { createHash } from 'node:crypto';
import { AVATAR_FILE_NAME_NL } from '#basis/catalogue/rooms.nl.ts';
import type { MxcUri } from '#basis/matrix-ids.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { ROOM_KINDS } from '#basis/rooms.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import type { Query } from '#store/db.ts';
import { loadAvatars, recordAvatar, reserveAvatar } from '#store/kamers.ts';
import type { ProvisioningContext } from '../context.ts';

/** Ground and drawing of each kind's picture, on a field of 96 by 96. Told apart by shape as well as by colour. */
const PICTURES: Readonly<Record<RoomKind, { readonly ground: string; readonly drawing: string }>> = {
  ruimte: {
    ground: '#154273',
    drawing: '<path d="M16 50 34 34l18 16v24H16zM50 42l14-12 16 14v30H58V50z"/>',
  },
  melding: {
    ground: '#b3261e',
    drawing: '<path d="M42 20h12l-2 36h-8z"/><circle cx="48" cy="69" r="7"/>',
  },
  buurtpraat: {
    ground: '#27662f',
    drawing: '<path d="M20 26h44v28H40L28 66V54h-8z"/><path d="M70 38h8v28h-6v10L62 66H46l6-6h18z"/>',
  },
  coordinatie: {
    ground: '#6a1b7a',
    drawing: '<path d="m24 50 8-8 12 12 22-24 8 8-30 32z"/>',
  },
  overleg: {
    ground: '#7a4a00',
    drawing:
      '<circle cx="30" cy="36" r="9"/><circle cx="66" cy="36" r="9"/><path d="M16 66c0-20 28-20 28 0zM52 66c0-20 28-20 28 0z"/>',
  },
  surveillance: {
    ground: '#3d4a5c',
    drawing:
      '<path d="M48 14 76 24v20c0 18-12 30-28 38-16-8-28-20-28-38V24z"/><path d="m36 47 8 8 16-18" fill="none" stroke="#3d4a5c" stroke-width="7"/>',
  },
  bewoner: {
    ground: '#00617a',
    drawing: '<path d="m48 18 30 26h-8v32H26V44h-8z"/><circle cx="48" cy="54" r="9" fill="#00617a"/>',
  },
};

function svgOf(soort: RoomKind): string {
  const { ground, drawing } = PICTURES[soort];
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 96 96">' +
    `<rect width="96" height="96" fill="${ground}"/><g fill="#fff">${drawing}</g></svg>`
  );
}

const HASHES = new Map(
  ROOM_KINDS.map((soort) => [soort, createHash('sha256').update(svgOf(soort)).digest('hex')]),
);

/** A room's picture as PNG. The library that draws it is loaded only when there is something to draw. */
async function draw(soort: RoomKind): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svgOf(soort)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** Pictures that are uploaded already. */
export async function uploadedAvatars(sql: Query): Promise<ReadonlyMap<RoomKind, MxcUri>> {
  const known = await loadAvatars(sql);
  return new Map(
    [...known].filter(([, avatar]) => avatar.loaded).map(([soort, avatar]) => [soort, avatar.mxc] as const),
  );
}

const complete = new WeakMap<object, ReadonlyMap<RoomKind, MxcUri>>();

/** Uploads each kind's picture that is not there yet, once; gives all of them. */
export async function ensureAvatars(context: ProvisioningContext): Promise<ReadonlyMap<RoomKind, MxcUri>> {
  const done = complete.get(context.homeserver);
  if (done !== undefined) return done;
  const known = await loadAvatars(context.sql);
  const avatars = new Map<RoomKind, MxcUri>();
  for (const soort of ROOM_KINDS) {
    const avatar = known.get(soort);
    const there = avatar?.loaded === true && avatar.hash === HASHES.get(soort);
    avatars.set(soort, there ? avatar.mxc : await upload(context, soort));
  }
  complete.set(context.homeserver, avatars);
  return avatars;
}

async function upload(context: ProvisioningContext, soort: RoomKind): Promise<MxcUri> {
  const png = await draw(soort);
  try {
    return await fill(context, soort, png, false);
  } catch (error) {
    // A reserved address that was not filled within a day is gone.
    if (!(error instanceof HomeserverError) || error.kind !== 'fail') throw error;
    return fill(context, soort, png, true);
  }
}

async function fill(
  { sql, homeserver, clock }: ProvisioningContext,
  soort: RoomKind,
  png: Uint8Array,
  anew: boolean,
): Promise<MxcUri> {
  const hash = HASHES.get(soort) ?? '';
  const kept = (await loadAvatars(sql)).get(soort);
  const reserved =
    !anew && kept?.hash === hash
      ? kept.mxc
      : await reserveAvatar(sql, soort, hash, await homeserver.reserveMedia(), anew);
  await homeserver.uploadMedia(reserved, png, 'image/png', AVATAR_FILE_NAME_NL);
  await recordAvatar(sql, soort, reserved, clock());
  return reserved;
}
