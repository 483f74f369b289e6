import { z } from 'zod';
import type { Erasure, ErasureStep } from '#basis/erasure.ts';
import { JobFailure } from '#basis/errors.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { KEPT_DAYS } from '#basis/retention.ts';
import { appendAudit } from '#store/audit.ts';
import {
  botMessagesAbout,
  erasePersonRows,
  eraseTexts,
  erasureById,
  erasuresToRecheck,
  expireErasurePages,
  finishErasure,
  isPersonKnown,
  notedMedia,
  notedRooms,
  noteEmptied,
  noteErasureStep,
  noteMedia,
  noteRechecked,
  noteRooms,
  ownRoomsOf,
  roomsToEmpty,
} from '#store/erasure.ts';
import { forgetKamer } from '#store/kamers.ts';
import type { ProvisioningContext } from '../context.ts';
import { closeAccount } from './close-account.ts';
import { homeserverCall } from './homeserver-call.ts';
import { payloadOf } from './payload.ts';

const Payload = z.object({ id: z.uuid() });
const DAY_MS = 86_400_000;
type Erased = Erasure & { readonly userId: UserId };

/**
 * `erase-person {id}`: takes away all that is held of somebody who is to be erased (AVG art. 17), in this order: their rooms are listed,
 * what they said is redacted, also where they left; their uploads go; the account is closed and erased; ties to elsewhere go; our own
 * tables are emptied, and with them the row from id to person, so that the audit log leads to nobody. Then the homeserver and the tables
 * are asked whether it is so. Every step looks at what is still there, so that a repeat after a kill does what is left.
 */
export async function erasePerson(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { id } = payloadOf(Payload, payload);
  const { sql, clock } = context;
  const it = await erasureById(sql, id);
  if (it === null || it.doneAt !== null || it.userId === null) return;
  const erased: Erased = { ...it, userId: it.userId };
  await homeserverCall(() => takeAway(context, erased));
  const left = await homeserverCall(() => stillThere(context, erased));
  if (left.length > 0) throw new JobFailure('retry', `nog niet gewist: ${left.join(', ')}`);
  await sql.begin(async (tx) => {
    if (!(await finishErasure(tx, id, clock()))) return;
    await appendAudit(tx, {
      actor: 'service:provisioning',
      action: 'persoon.gewist',
      subject: `persoon:${it.personId}`,
      reason: it.cause,
      detail: { nr: it.nr },
    });
  });
}

async function takeAway(context: ProvisioningContext, it: Erased): Promise<void> {
  const { sql, homeserver, clock } = context;
  const step = (name: ErasureStep) => noteErasureStep(sql, it.id, name, clock());
  await step('kamers');
  await listRooms(context, it);
  await step('berichten');
  for (const { room, isDone } of await notedRooms(sql, it.id))
    if (!isDone) await emptyRoom(context, it, room);
  for (const { room, event } of await botMessages(context, it)) await redactWhole(context, room, event);
  await step('media');
  await removeMedia(context, it);
  await step('account');
  await closeAccount(context, { persoonId: it.personId });
  const account = await homeserver.accountOf(it.userId);
  if (account !== null && !(account.deactivated && account.erased))
    await homeserver.deactivateUser(it.userId, true);
  await homeserver.clearLinks(it.userId);
  await step('tabellen');
  await sql.begin((tx) => erasePersonRows(tx, it, clock()));
  for (const own of await ownRoomsOf(sql, it.personId)) {
    if (own.room !== null) await homeserver.deleteRoom(own.room);
    await forgetKamer(sql, own.id);
  }
}

/** Rooms by our own books, and by the homeserver's; own rooms go whole. */
async function listRooms({ sql, homeserver }: ProvisioningContext, it: Erased): Promise<void> {
  const known = await homeserver.roomsOfUser(it.userId);
  const own = new Set((await ownRoomsOf(sql, it.personId)).map(({ room }) => room));
  const ours = new Set(await homeserver.joinedRooms());
  const rooms = new Set([...(await roomsToEmpty(sql, it)), ...known]);
  await noteRooms(
    sql,
    it.id,
    [...rooms].filter((room) => !own.has(room) && ours.has(room)),
  );
}

/** Redacts what somebody said in a room, round by round: while it goes on they may say more. */
async function emptyRoom(context: ProvisioningContext, it: Erased, room: RoomId): Promise<void> {
  const { sql, homeserver, clock } = context;
  for (let round = 0; ; round += 1) {
    const { standing, redacted } = await homeserver.saidBy(room, it.userId);
    if (standing.length === 0) {
      await noteEmptied(sql, it.id, room, { emptied: redacted, at: clock() });
      return;
    }
    if (round === MOST_ROUNDS) throw new JobFailure('retry', 'nog niet gewist: berichten blijven komen');
    for (const event of standing) await redact(context, room, event);
  }
}
const MOST_ROUNDS = 5;

const redact = (context: ProvisioningContext, room: RoomId, event: EventId): Promise<void> =>
  context.homeserver.redact(room, event, `wissen-${event}`);

/** An event of the bot's, whose edits say the same. */
async function redactWhole(context: ProvisioningContext, room: RoomId, event: EventId): Promise<void> {
  for (const edit of await context.homeserver.editsOf(room, event)) await redact(context, room, edit);
  await redact(context, room, event);
}

/** What the bot shows of theirs in rooms that we are in and that do not go whole. */
async function botMessages(
  { sql, homeserver }: ProvisioningContext,
  it: Erased,
): Promise<readonly { readonly room: RoomId; readonly event: EventId }[]> {
  const own = new Set((await ownRoomsOf(sql, it.personId)).map(({ room }) => room));
  const ours = new Set(await homeserver.joinedRooms());
  return (await botMessagesAbout(sql, it.userId)).filter(({ room }) => !own.has(room) && ours.has(room));
}

async function removeMedia({ sql, homeserver }: ProvisioningContext, it: Erased): Promise<void> {
  await noteMedia(sql, it, []);
  for (
    let own = await homeserver.mediaOf(it.userId);
    own.length > 0;
    own = await homeserver.mediaOf(it.userId)
  ) {
    await noteMedia(sql, it, own);
    for (const mxc of own) await homeserver.deleteMedia(mxc);
  }
  for (const mxc of await notedMedia(sql, it.id)) await homeserver.deleteMedia(mxc);
}

/** What is left after all, by name: nothing if the homeserver and our tables hold nothing of this person any more. */
async function stillThere(context: ProvisioningContext, it: Erased): Promise<string[]> {
  const { sql, homeserver, clock } = context;
  const left: string[] = [];
  for (const { room } of await notedRooms(sql, it.id)) {
    if ((await homeserver.saidBy(room, it.userId)).standing.length === 0) continue;
    await noteEmptied(sql, it.id, room, null);
    left.push('berichten');
  }
  for (const { room, event } of await botMessages(context, it))
    if ((await homeserver.getEvent(room, event)) !== null) left.push('kaarten');
  if (await hasMedia(context, it)) left.push('media');
  const account = await homeserver.accountOf(it.userId);
  if (account !== null) {
    if (!account.deactivated || !account.erased) left.push('account');
    if (account.displayName !== null) left.push('naam');
    if (account.links > 0) left.push('koppelingen');
  }
  if ((await ownRoomsOf(sql, it.personId)).length > 0) left.push('eigen kamers');
  if (await isPersonKnown(sql, it.personId)) left.push('persoon');
  if ((await eraseTexts(sql, it.userId, clock())) > 0) left.push('teksten');
  return [...new Set(left)];
}

async function hasMedia({ sql, homeserver }: ProvisioningContext, it: Erased): Promise<boolean> {
  if ((await homeserver.mediaOf(it.userId)).length > 0) return true;
  for (const mxc of await notedMedia(sql, it.id)) {
    const found = await homeserver.downloadMedia(mxc, 1).catch((error: { errcode?: string }) => {
      // It is larger than one byte, so it is there.
      if (error.errcode === 'M_TOO_LARGE') return true;
      throw error;
    });
    if (found !== null) return true;
  }
  return false;
}

/**
 * `recheck-erasures`: looks once more at those that were done two days ago. What the homeserver had still to deliver to the bot then may
 * have been written down after all. Then the user ID goes from the erasure's own row, and after ninety days the last page's link.
 */
export async function recheckErasures(context: ProvisioningContext): Promise<void> {
  const { sql, clock } = context;
  const daysAgo = (days: number): Date => new Date(clock().getTime() - days * DAY_MS);
  for (const it of await erasuresToRecheck(sql, daysAgo(KEPT_DAYS.erasureRecheck)))
    await sql.begin(async (tx) => {
      const late = it.userId === null ? 0 : await eraseTexts(tx, it.userId, clock());
      await noteRechecked(tx, it.id, clock());
      await appendAudit(tx, {
        actor: 'service:provisioning',
        action: 'persoon.nagekeken',
        subject: `persoon:${it.personId}`,
        detail: { nr: it.nr, rijen: late },
      });
    });
  await expireErasurePages(sql, daysAgo(KEPT_DAYS.erasureReport));
}
