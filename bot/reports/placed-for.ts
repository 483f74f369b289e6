import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import { appealById } from '#store/bezwaren.ts';
import { botMessageByEvent } from '#store/bot-messages.ts';
import type { Query } from '#store/db.ts';
import { findGesprek } from '#store/gesprekken.ts';
import { senderOfEvent } from '#store/ledger.ts';
import { REPOST_CAUSE, REPOST_STEP } from '../arrival/repost-sealed.ts';
import { EMERGENCY_CAUSE, FOLLOW_STEP, GROUP_STEP } from '../own-room/placed.ts';
import { SIGNALEMENT_STEP } from '../signalement/post.ts';
import { GESPREK_CAUSE } from '../signalement/turn.ts';

type Find = (sql: Query, id: string) => Promise<UserId | null>;

/** The sender of the event that a message stands for; its ID without the `$` is the cause's. */
const senderOf: Find = (sql, id) => senderOfEvent(sql, eventId(`$${id}`));

/** What the bot posts in a group in somebody's name, by cause and step, and how its writer is found. */
const WRITERS: ReadonlyMap<string, Find> = new Map<string, Find>([
  ['bezwaar/geplaatst', async (sql, id) => (await appealById(sql, id))?.by ?? null],
  [`${GESPREK_CAUSE}/${SIGNALEMENT_STEP}`, async (sql, id) => (await findGesprek(sql, id))?.person ?? null],
  [`${EMERGENCY_CAUSE}/${GROUP_STEP}`, senderOf],
  [`${EMERGENCY_CAUSE}/${FOLLOW_STEP}`, senderOf],
  [`${REPOST_CAUSE}/${REPOST_STEP}`, senderOf],
]);

/** For whom the bot posted a message that is of no zaak; null for what the service says itself. */
export async function placedFor(sql: Query, event: EventId): Promise<UserId | null> {
  const message = await botMessageByEvent(sql, event);
  if (!message) return null;
  const { cause, step } = message;
  const colon = cause.indexOf(':');
  const find = WRITERS.get(`${cause.slice(0, colon)}/${step}`);
  return find ? await find(sql, cause.slice(colon + 1)) : null;
}
