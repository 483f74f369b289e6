import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import { OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import { newId } from '#basis/ids.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import { LOGIN_LINK_MINUTES } from '#basis/sign-in.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { addInloglink } from '#store/inloglinks.ts';
import { enqueue } from '#store/jobs.ts';
import { pathTo } from '#web/paths.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { answerOwnRoom } from './answer.ts';

const TASK = 'send-login-link';
const MINUTE_MS = 60_000;

/**
 * Makes a link to sign in to the pages for whoever asks in their own room, once for what they sent; it goes to that room alone. The token
 * is kept nowhere: it is made from the link's id and a key of ours, so that a message that was cut off is repeated as the same one.
 */
export async function giveLoginLink(
  tx: Tx,
  ctx: BotContext,
  it: { readonly room: RoomId; readonly by: UserId; readonly about: string; readonly to?: 'mijn' },
): Promise<void> {
  const { room, by: to, about } = it;
  const person = ctx.directory.person(to);
  if (!person) return;
  if (ctx.settings.pagesUrl === undefined)
    return await answerOwnRoom(tx, { room, to, about, what: 'geen-site' });
  const id = newId(ctx.random);
  const at = ctx.clock();
  const expires = new Date(at.getTime() + LOGIN_LINK_MINUTES * MINUTE_MS);
  const hash = createHash('sha256').update(tokenOf(ctx, id)).digest();
  const bearer = { is: 'persoon', persoonId: person.personId } as const;
  if (!(await addInloglink(tx, { id, hash, bearer, at, expires }))) return;
  const payload = { link: id, room, to, expires: expires.toISOString(), page: it.to };
  await enqueue(tx, 'bot', TASK, payload, { jobKey: `${TASK}:${id}` });
  await appendAudit(tx, {
    actor: `persoon:${person.personId}`,
    action: 'inloglink.gemaakt',
    subject: `persoon:${person.personId}`,
    detail: { link: id },
  });
}

/** A token of 256 bits that only who has the key can make from the id. The key is that of the police's originals, put to another use by its label. */
function tokenOf({ settings }: BotContext, id: string): string {
  return createHmac('sha256', settings.policeKey).update(`inloglink:${id}`).digest('base64url');
}

const payloadOf = z.object({
  link: z.uuid(),
  room: z.string().transform(roomId),
  to: z.string().transform(userId),
  expires: z.coerce.date(),
  /** Where it leads, if not to where everybody begins. */
  page: z.enum(['mijn']).optional(),
});

/** Sends the link; one that would no longer work is not sent. */
export const sendLoginLink: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const { link, room, to, expires, page } = payloadOf.parse(payload);
    const { pagesUrl } = ctx.settings;
    if (pagesUrl === undefined || ctx.clock() >= expires) return;
    const url = pagesUrl + pathTo('inloglink', { token: tokenOf(ctx, link) }, { naar: page });
    const body = OWN_ROOM[ctx.directory.language(to)].loginLink(url, LOGIN_LINK_MINUTES);
    await send(ctx, { cause: `inloglink:${link}`, step: 'link', room }, { msgtype: 'm.text', body });
  }),
};
