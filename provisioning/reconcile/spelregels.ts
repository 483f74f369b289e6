import type { Phones } from '#basis/catalogue/rooms.nl.ts';
import { PINNED_NL } from '#basis/catalogue/rooms.nl.ts';
import type { JsonObject } from '#basis/json.ts';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { recordSpelregels } from '#store/kamers.ts';
import type { Kamer } from '#store/room-types.ts';
import type { ProvisioningContext } from '../context.ts';
import { phonesOf } from './plan-context.ts';

/** The message that is pinned in a group. A notice: no phone rings for it. Pure. */
export function spelregelsContent(phones: Phones): JsonObject {
  const lines = PINNED_NL.lines(phones);
  const last = PINNED_NL.last(phones);
  const numbered = lines.map((line, i) => `${i + 1}. ${line}`);
  return {
    msgtype: 'm.notice',
    body: [PINNED_NL.heading, '', ...numbered, '', last].join('\n'),
    format: 'org.matrix.custom.html',
    formatted_body: `<h4>${escaped(PINNED_NL.heading)}</h4>\n<ol>${lines
      .map((line) => `<li>${escaped(line)}</li>`)
      .join('\n')}</ol>\n<p><strong>${escaped(last)}</strong></p>`,
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Posts the spelregels; gives the message. A repeat after a kill gives the same one: the transaction ID counts the posts.
 */
export async function postSpelregels(
  { sql, homeserver, clock, settings }: ProvisioningContext,
  kamer: Kamer,
  room: RoomId,
): Promise<EventId> {
  const nr = kamer.spelregelsNr + 1;
  const content = spelregelsContent(phonesOf(settings));
  const txnId = `spelregels-${kamer.id}-${nr}`;
  const event = await homeserver.sendEvent(room, 'm.room.message', content, txnId);
  await recordSpelregels(sql, kamer.id, { event, op: clock(), nr });
  return event;
}

/** Pins a message before whatever else is pinned; the spelregels that it replaces go. */
export async function pinSpelregels(
  { homeserver }: ProvisioningContext,
  room: RoomId,
  event: EventId,
  pinned: unknown,
  former: EventId | null,
): Promise<void> {
  const others = Array.isArray(pinned)
    ? pinned.filter((it): it is string => typeof it === 'string' && it !== event && it !== former)
    : [];
  const content = { pinned: [event, ...others] };
  await homeserver.setState(room, { type: 'm.room.pinned_events', stateKey: '', content });
}
