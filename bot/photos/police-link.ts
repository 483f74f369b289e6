import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PHOTOS } from '#basis/catalogue/person/fotos.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { POLICE_LINK_HOURS } from '#basis/retention.ts';
import { appendAudit } from '#store/audit.ts';
import type { Zaak } from '#store/case-row.ts';
import { hasPoliceCopy } from '#store/case-work.ts';
import { caseByRef } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { LINK_DOWNLOADS, linkSent, makeLink, unsentLink } from '#store/police-links.ts';
import { moment } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { openForPolice, sealForPolice } from '../media/police-seal.ts';
import { send } from '../messages/send.ts';
import { answerPhotoTap } from './answer.ts';

const TOKEN_BYTES = 32;
const ID_BYTES = 16;
const HOUR_MS = 60 * 60_000;

/** What is kept of a link's token. */
export function hashOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

/**
 * Makes a link to the original for one person, once for a tap: a coordinator of this gebied or the wijkagent, and not who sent it (issue
 * "The eleven spelregels", 2). Their own room gets it. Others are not heard; who may but can't, hears why.
 */
export async function askPoliceLink(
  tx: Tx,
  ctx: BotContext,
  zaak: Zaak,
  tap: { readonly by: UserId; readonly event: EventId },
): Promise<void> {
  const role = ctx.directory.role(tap.by, zaak.gebied);
  if (role !== 'coordinator' && role !== 'wijkagent') return;
  if (tap.by === zaak.sender) return await answerPhotoTap(tx, zaak, 'eigen', tap.by);
  if (!(await hasPoliceCopy(tx, zaak.ref))) return await answerPhotoTap(tx, zaak, 'weg', tap.by);
  const person = ctx.directory.person(tap.by);
  if (!person || !ctx.directory.ownRoom(tap.by, zaak.gebied))
    return await answerPhotoTap(tx, zaak, 'geen-kamer', tap.by);
  const at = ctx.clock();
  const id = uuidOf(ctx.random(ID_BYTES));
  const token = Buffer.from(ctx.random(TOKEN_BYTES)).toString('base64url');
  const made = await makeLink(tx, {
    id,
    ref: zaak.ref,
    hash: hashOf(token),
    sealed: sealForPolice(ctx.settings.policeKey, id, Buffer.from(token), ctx.random),
    tap: tap.event,
    by: tap.by,
    at,
    expires: new Date(at.getTime() + POLICE_LINK_HOURS * HOUR_MS),
  });
  if (!made) return;
  await appendAudit(tx, {
    actor: `persoon:${person.personId}`,
    action: 'politie.link',
    subject: `zaak:${zaak.id}`,
    detail: { gebied: zaak.gebied, link: id },
  });
}

/** A random UUID (RFC 9562, version 4) from 16 random bytes. */
function uuidOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes);
  hex.writeUInt8((hex.readUInt8(6) & 0x0f) | 0x40, 6);
  hex.writeUInt8((hex.readUInt8(8) & 0x3f) | 0x80, 8);
  return hex.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const payloadOf = z.object({ link: z.uuid() });

/** Sends a link to the one who asked for it, in their own room. From then on only the hash of its token is kept. */
export const sendPoliceLink: BotJob = {
  name: 'send-police-link',
  run: untilAllowed(async (payload, ctx) => {
    const { link: id } = payloadOf.parse(payload);
    const link = await unsentLink(ctx.sql, id, ctx.clock());
    const zaak = link && (await caseByRef(ctx.sql, link.ref));
    const room = zaak && ctx.directory.ownRoom(link.by, zaak.gebied);
    if (!room) return;
    const token = Buffer.from(openForPolice(ctx.settings.policeKey, id, link.sealed)).toString('utf8');
    const text = PHOTOS[ctx.directory.language(link.by)];
    const url = `${publicUrl(ctx)}/politie/${token}`;
    const body = text.policeLink(url, LINK_DOWNLOADS, moment(link.expires));
    await send(ctx, { cause: `politie:${id}`, step: 'link', room }, { msgtype: 'm.text', body });
    await linkSent(ctx.sql, id);
  }),
};

function publicUrl({ settings }: BotContext): string {
  return settings.publicUrl ?? `http://${settings.listenHost}:${settings.listenPort}`;
}
