import { z } from 'zod';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import { JobFailure } from '#basis/errors.ts';
import { judge } from '#spelregels/judge.ts';
import type { Zaak } from '#store/case-row.ts';
import { caseByRef } from '#store/cases.ts';
import { findOwnRoom } from '#store/directory.ts';
import { getGebied } from '#store/gebieden.ts';
import { gesprekOfCase } from '#store/gesprekken.ts';
import { enqueue } from '#store/jobs.ts';
import { roomOfCase } from '#store/ledger.ts';
import type { Tip } from '#store/tips.ts';
import { isReportOfMelding, skipTip, tipSent, unsentTip } from '#store/tips.ts';
import { isPhotoOfRound } from '#store/waarneming-gesprekken.ts';
import { placeFor } from '../bezwaar/file.ts';
import type { Suggestion } from '../cases/suggestion.ts';
import { suggestion } from '../cases/suggestion.ts';
import type { WrittenAs } from '../cases/tip-text.ts';
import { tipText } from '../cases/tip-text.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import { circumstancesOf } from '../gate/decide.ts';
import { readEvent } from '../gate/read/event.ts';
import type { BotJob } from '../job.ts';
import { CLIMB } from '../ladder/climb.ts';
import { sendWithTaps } from '../messages/send.ts';
import { needsNoTip } from '../photos/direct.ts';

const payloadOf = z.object({ tip: z.uuid() });

/** Explains a verdict to the one who wrote the message, in their own room with the bot, with ✋ to tap. */
export const sendTip: BotJob = {
  name: 'send-tip',
  run: untilAllowed(async (payload, ctx) => {
    const { tip: id } = payloadOf.parse(payload);
    const tip = await unsentTip(ctx.sql, id);
    if (!tip) return;
    const room =
      ctx.directory.ownRoom(tip.recipient, tip.gebied) ??
      (await findOwnRoom(ctx.sql, tip.recipient, tip.gebied));
    if (!room) {
      // Of somebody who just joined it is being made.
      if (ctx.directory.role(tip.recipient, tip.gebied) !== undefined)
        throw new JobFailure('retry', 'no room of their own for this tip yet');
      ctx.log.info({ tip: id }, 'no room of their own for this tip');
      return;
    }
    const zaak = tip.ref === null ? null : await caseByRef(ctx.sql, tip.ref);
    if (zaak && (await needsNoTip(ctx, zaak))) return await tipSent(ctx.sql, id, ctx.clock());
    if (isChatter(tip) && (await isReportOfMelding(ctx.sql, id))) return await skipTip(ctx.sql, id);
    const language = ctx.directory.language(tip.recipient);
    const msgtype = tip.action === 'hold' ? 'm.text' : 'm.notice';
    const soort = zaak?.soort ?? (tip.room && ctx.directory.room(tip.room)?.soort) ?? 'melding';
    const hasBuurtpraat = (await getGebied(ctx.sql, tip.gebied))?.buurtpraat === true;
    const appealTo =
      placeFor(ctx, tip.gebied, tip.recipient) === 'overleg'
        ? ('gemeente' as const)
        : ('coordinator' as const);
    const as = zaak ? await writtenAs(ctx, zaak) : 'bericht';
    const where = { soort, as, hasBuurtpraat, appealTo };
    const body = tipText(tip, zaak, language, betterWording(ctx, tip, zaak), where);
    const it = { cause: `tip:${id}`, step: 'tip', room } as const;
    await sendWithTaps(ctx, it, { msgtype, body }, [TIPS[language].appealKey]);
    await ctx.sql.begin(async (tx) => {
      await tipSent(tx, id, ctx.clock());
      await enqueue(tx, 'bot', CLIMB, { tip: id }, { jobKey: `${CLIMB}:${id}` });
    });
  }),
};

/** That a message is chatter, and nothing else. */
function isChatter({ action, findings }: Tip): boolean {
  return action === 'nudge' && findings.every(({ code }) => code === 'geklets');
}

/** As what its sender wrote it: what the bot posted for them they do not change or take back in the group. */
async function writtenAs(ctx: BotContext, zaak: Zaak): Promise<WrittenAs> {
  const { ref, sender } = zaak;
  // Of their own room only what waits is a zaak.
  if (zaak.action !== 'hold') return 'bericht';
  if (await isPhotoOfRound(ctx.sql, ref)) return 'foto-van-ronde';
  if (await gesprekOfCase(ctx.sql, { ref, person: sender })) return 'signalement';
  const room = await roomOfCase(ctx.sql, ref, sender);
  if (room !== null && ctx.directory.room(room)?.soort === 'bewoner') return 'vervolg';
  return (await isTakenBack(ctx, zaak)) ? 'teruggehaald' : 'bericht';
}

/** Delivered before it was judged, or read once more: the bot took it back, and posted itself that it waits. What it edits is theirs still. */
async function isTakenBack(ctx: BotContext, zaak: Zaak): Promise<boolean> {
  if (zaak.state !== 'wacht' || zaak.editOf !== null) return false;
  const placeholder = await ctx.rooms.getEvent(zaak.room, zaak.placeholder);
  return placeholder?.sender === ctx.rooms.self;
}

/** From the words as typed, where they are kept: a nudge's message stands in the group, and its words are kept nowhere. */
function betterWording(ctx: BotContext, tip: Tip, zaak: Zaak | null): Suggestion | null {
  const soort = zaak?.soort ?? 'melding';
  const circumstances = circumstancesOf(ctx, tip.recipient, { gebied: tip.gebied, soort });
  if (!zaak?.original) {
    const found = tip.findings.map((finding) => ({ ...finding, start: 0, end: 0 }));
    return suggestion(found, '', circumstances);
  }
  const text = readEvent(zaak.original.type, zaak.original.content).main;
  return suggestion(judge({ text, kind: 'text' }, circumstances).findings, text, circumstances);
}
