import { SOMEBODY_NL } from '#basis/catalogue/cases.nl.ts';
import { inSentence } from '#basis/dates-in-words.ts';
import type { Language } from '#basis/language.ts';
import { LANGUAGES } from '#basis/language.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { CaseMessage } from '#store/case-work.ts';
import { messageRemoved, messageSent, startMessage } from '#store/case-work.ts';
import type { BotContext } from '../context.ts';

/** Which zaak and version a message in `coordinatie` shows, in its content. */
export const CASE_KEY = 'nl.buurtbaken.zaak';

export type Step = {
  readonly ref: CaseRef;
  /** Unique within the zaak; part of the transaction ID. */
  readonly step: string;
  readonly version: number;
  readonly room: RoomId;
};

const txnOf = (it: { ref: string; step: string }): string => `zaak-${it.ref}-${it.step}`;

/** Sends one message of a zaak, once, however often it is called. */
export async function post(ctx: BotContext, it: Step, type: string, content: Content): Promise<EventId> {
  const { eventId } = await startMessage(ctx.sql, it);
  if (eventId !== null) return eventId;
  const sent = await ctx.rooms.sendEvent(it.room, type, content, txnOf(it));
  await messageSent(ctx.sql, it.ref, it.step, sent);
  return sent;
}

/**
 * Takes a message of a zaak back. Of one whose sending was cut off nobody knows whether it is there: sending under its
 * transaction ID gives the event that is, or makes an empty one to take back.
 */
export async function takeBack(ctx: BotContext, message: CaseMessage): Promise<void> {
  if (message.removed) return;
  let event = message.eventId;
  if (event === null) {
    const blank = { msgtype: 'm.notice', body: '…' };
    event = await ctx.rooms.sendEvent(message.room, 'm.room.message', blank, txnOf(message));
    await messageSent(ctx.sql, message.ref, message.step, event);
  }
  await ctx.rooms.redact(message.room, event, `${txnOf(message)}-weg`);
  await messageRemoved(ctx.sql, message.ref, message.step, ctx.clock());
}

/** The name that the service gave somebody. */
export function nameOf(ctx: BotContext, user: UserId): string {
  return ctx.directory.person(user)?.displayName ?? SOMEBODY_NL;
}

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', fy: 'fy-NL', en: 'en-GB' };
const WHEN = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: 'Europe/Amsterdam',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    }),
  ]),
);

/** "3 maart, 14:05", in Dutch time. */
export function moment(at: Date, language: Language = 'nl'): string {
  const part = partsOf(at, language);
  return `${part.day} ${part.month}, ${part.hour}:${part.minute}`;
}

/** "3 maart", in Dutch time. */
export function day(at: Date, language: Language = 'nl'): string {
  const part = partsOf(at, language);
  return `${part.day} ${part.month}`;
}

function partsOf(at: Date, language: Language): Partial<Record<string, string>> {
  const parts = WHEN[language]?.formatToParts(at) ?? [];
  return Object.fromEntries(parts.map(({ type, value }) => [type, inSentence(value, language)]));
}

/** Text as HTML that shows the same. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
