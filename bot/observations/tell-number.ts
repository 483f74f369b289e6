import { z } from 'zod';
import { OBSERVATION_TEXTS } from '#basis/catalogue/person/observations.ts';
import { houseNumber } from '#basis/joining.ts';
import type { PublicReport } from '#store/openbare-meldingen.ts';
import { noteNumberTold, numberToTell, TELL_NUMBER_TASK } from '#store/openbare-meldingen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { ownRoomOf } from '../joining/own-room-of.ts';
import { send } from '../messages/send.ts';

const payloadOf = z.object({ waarneming: z.uuid() });

/** `tell-report-number {waarneming}`: tells each walker of the round, once, in their own room what the gemeente calls their report. */
export const tellReportNumber: BotJob = {
  name: TELL_NUMBER_TASK,
  run: untilAllowed(async (payload, ctx) => {
    const { waarneming } = payloadOf.parse(payload);
    const it = await numberToTell(ctx.sql, waarneming);
    if (it?.number == null) return;
    for (const walker of it.walkers) {
      const room = await ownRoomOf(ctx, walker.userId, it.gebied);
      const texts = OBSERVATION_TEXTS[ctx.directory.language(walker.userId)];
      const body = texts.number(texts.public[it.kind], placeOf(it) ?? texts.somewhere, it.number);
      const message = { cause: `waarneming:${waarneming}`, step: `nummer-${walker.id}`, room } as const;
      await send(ctx, message, { msgtype: 'm.notice', body });
    }
    await noteNumberTold(ctx.sql, waarneming, ctx.clock());
  }),
};

/** Where it was, as its walker said. */
function placeOf({ straat, huisnummer, toevoeging, words }: PublicReport): string | null {
  if (straat !== null)
    return huisnummer === null ? straat : `${straat} ${houseNumber({ huisnummer, toevoeging })}`;
  return words;
}
