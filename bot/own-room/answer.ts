import { z } from 'zod';
import { LADDER } from '#basis/catalogue/person/ladder.ts';
import { LANGUAGE_BUTTONS, OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import { LANGUAGES, type Language } from '#basis/language.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { moment } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { sendWithTaps } from '../messages/send.ts';

const TASK = 'answer-own-room';
const ANSWERS = [
  'onbekend',
  'schrijf-in-melding',
  'help',
  '112',
  'spelregels',
  'taal',
  'taal-gezet',
  'niets-bezig',
  'geen-site',
  'leest-nog',
  'alleen-lezen',
  'geen-lid',
  'al-klaar',
  'niets-terug',
] as const;
export type OwnRoomAnswer = (typeof ANSWERS)[number];

const payloadOf = z.object({
  room: z.string().transform(roomId),
  to: z.string().transform(userId),
  about: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/),
  what: z.enum(ANSWERS),
  language: z.enum(LANGUAGES).optional(),
});

/** First part of the cause of answers in own rooms; taps on the question which language come under it. */
export const ANSWER_CAUSE = 'eigen';

/**
 * Answers somebody in their own room, in the transaction that handles what they did; once for `about` (an event or another id) and `what`.
 * `language` where it is not yet the one that the directory knows.
 */
export async function answerOwnRoom(
  tx: Tx,
  it: {
    readonly room: RoomId;
    readonly to: UserId;
    readonly about: string;
    readonly what: OwnRoomAnswer;
    readonly language?: Language;
  },
): Promise<void> {
  // An event's ID begins with a sign that a cause has not.
  const payload = { ...it, about: it.about.replace('$', '') };
  await enqueue(tx, 'bot', TASK, payload, { jobKey: `${TASK}:${payload.about}:${it.what}` });
}

export const sendOwnRoomAnswer: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const { room, to, about, what, language } = payloadOf.parse(payload);
    const body = textOf(ctx, { room, to, what, language: language ?? ctx.directory.language(to) });
    const taps = what === 'taal' ? LANGUAGES.map((one) => LANGUAGE_BUTTONS[one]) : [];
    await sendWithTaps(
      ctx,
      { cause: `${ANSWER_CAUSE}:${about}`, step: what, room },
      { msgtype: 'm.text', body },
      taps,
    );
  }),
};

function textOf(
  ctx: BotContext,
  it: {
    readonly room: RoomId;
    readonly to: UserId;
    readonly what: OwnRoomAnswer;
    readonly language: Language;
  },
): string {
  const { what, language } = it;
  const texts = OWN_ROOM[language];
  switch (what) {
    case 'onbekend':
      return texts.unknown;
    case 'schrijf-in-melding':
      return texts.reportWrite;
    case 'help':
      return texts.help.join('\n\n');
    case '112':
      return texts.emergencyNumbers.join('\n\n');
    case 'spelregels':
      return [texts.rulesHeading, ...texts.rules.map((rule, at) => `${at + 1}. ${rule}`)].join('\n');
    case 'taal':
      return texts.languageAsk;
    case 'taal-gezet':
      return texts.languageSet;
    case 'niets-bezig':
      return texts.nothingToStop;
    case 'geen-site':
      return texts.noPages;
    case 'leest-nog': {
      const gebied = ctx.directory.room(it.room)?.gebied;
      const until = gebied && ctx.directory.readOnlyUntil(it.to, gebied);
      return until ? LADDER[language].stillReading(moment(until, language)) : texts.unknown;
    }
    case 'alleen-lezen':
      return SIGNALEMENT[language].readOnly;
    case 'geen-lid':
      return SIGNALEMENT[language].notMember;
    case 'al-klaar':
      return SIGNALEMENT[language].alreadyDone;
    case 'niets-terug':
      return SIGNALEMENT[language].nothingToTakeBack;
  }
}
