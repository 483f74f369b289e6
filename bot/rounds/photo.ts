import { ROUND_PHOTO_NL } from '#basis/catalogue/rondes.nl.ts';
import { newCaseRef } from '#basis/zaak.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { openCase, withdrawCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { noteCase } from '#store/ledger.ts';
import { userOfPerson } from '#store/pagina-besluiten.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import type { Telling } from '#store/waarneming-gesprekken.ts';
import { notePhoto } from '#store/waarneming-gesprekken.ts';
import { UNJUDGED_JOBS } from '../arrival/unjudged.ts';
import type { BotContext } from '../context.ts';
import { judgeEvent } from '../gate/content.ts';
import { caseOf, circumstancesOf } from '../gate/decide.ts';
import type { OwnRoomEvent } from '../own-room/types.ts';
import { askShowTelling } from './jobs.ts';

export function isPhoto({ content }: TimelineEvent): boolean {
  return content.msgtype === 'm.image' && typeof content.url === 'string';
}

/**
 * A photo of something that is told waits for the coordinators as any photo does, and comes in the room `surveillance` if they place it: cleaned, and
 * without an address. What its walker sent is taken back from their own room.
 */
export async function holdPhoto(
  tx: Tx,
  ctx: BotContext,
  { walk, telling }: { readonly walk: Walk; readonly telling: Telling },
  it: OwnRoomEvent,
): Promise<void> {
  const { event, by } = it;
  const room = ctx.directory.roomOf(walk.gebied, 'surveillance');
  if (!room) return;
  const content = bareContent(event.content, walk, telling);
  // Also of a coordinator who walks: another one looks whether nobody is in it.
  const circumstances = {
    ...circumstancesOf(ctx, by, { gebied: walk.gebied, soort: 'surveillance' }),
    role: 'resident',
  } as const;
  const judged = judgeEvent(event.type, content, circumstances);
  const ref = newCaseRef(ctx.random);
  const replacement = judged.replacement({ ref });
  if (judged.action !== 'hold' || !replacement) return;
  const from = { type: event.type, roomId: room, sender: by };
  const at = ctx.clock();
  await withdrawPhoto(tx, ctx, telling);
  await openCase(
    tx,
    caseOf(from, judged, circumstances, walk.gebied, { ref, replacement, at, origin: 'arrival' }),
  );
  await noteCase(tx, event.eventId, ref);
  await notePhoto(tx, telling.id, ref);
  const { eventId, roomId } = event;
  const again = { roomId: room, eventId, ref };
  const { takeBack, repostCase } = UNJUDGED_JOBS;
  await enqueue(tx, 'bot', takeBack, { roomId, eventId }, { jobKey: `${takeBack}:${eventId}` });
  await enqueue(tx, 'bot', repostCase, again, {
    ...{ jobKey: `${repostCase}:${eventId}`, queueName: `repost:${room}` },
  });
  await askShowTelling(tx, telling);
}

/** The photo itself with a caption of ours: what its walker wrote beside it may name an address. */
function bareContent(sent: Content, walk: Walk, { kind }: Telling): Content {
  const { url, info } = sent;
  const body = ROUND_PHOTO_NL(walk.number, kind === 'orde' ? 'anders' : kind);
  return { msgtype: 'm.image', body, filename: 'foto.jpg', ...(url && { url }), ...(info && { info }) };
}

/** A photo that still waits goes with what is taken back. */
export async function withdrawPhoto(tx: Tx, ctx: BotContext, telling: Telling): Promise<void> {
  const sender = telling.photo === null ? null : await userOfPerson(tx, telling.person);
  if (telling.photo === null || sender === null) return;
  await withdrawCase(tx, telling.photo, { sender, how: 'verwijderd', at: ctx.clock() });
}
