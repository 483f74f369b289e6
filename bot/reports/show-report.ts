import { z } from 'zod';
import { JobFailure } from '#basis/errors.ts';
import type { Zaak } from '#store/case-row.ts';
import { softenedCases } from '#store/cases.ts';
import type { ReportCase } from '#store/reports.ts';
import { endReportCase, reportCase, reportsOfCase } from '#store/reports.ts';
import type { Tip } from '#store/tips.ts';
import { tipCause, tipOnMessage } from '#store/tips.ts';
import { showableDays } from '../bezwaar/file.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import { wordsToPlace } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { DAY_MS, historyOfSender } from '../ladder/history.ts';
import { editMessage, sendWithTaps } from '../messages/send.ts';
import { tellPassed } from './answer-reporter.ts';
import type { ReportCardInput } from './card.ts';
import { reportCard, reportKeys } from './card.ts';
import { decidersOf, readsAlong, whyOffice } from './deciders.ts';
import { passedLine } from './outcome-line.ts';
import { cardStep, reportCause } from './steps.ts';
import { takeCardAway } from './take-card-away.ts';

const payloadOf = z.object({ zaak: z.uuid() });

/**
 * Shows those who choose what was reported, with what to tap; one more report changes the card and rings nobody. Where the gemeente was
 * given it, the coordinators' card goes first.
 */
export const showReport: BotJob = {
  name: 'show-report',
  run: untilAllowed(async (payload, ctx) => {
    const zaak = await reportCase(ctx.sql, payloadOf.parse(payload).zaak);
    if (zaak?.state !== 'open') return;
    const reports = await reportsOfCase(ctx.sql, zaak.id);
    const { room, office, asked } = decidersOf(ctx, zaak, new Set(reports.map((one) => one.reporter)));
    if (!room) throw new JobFailure('retry', `no room for the reports of ${zaak.gebied}`);
    const event = zaak.about === 'bericht' ? await ctx.rooms.getEvent(zaak.room, zaak.event) : null;
    if (zaak.about === 'bericht' && event === null) {
      const end = { to: 'verdwenen', by: null, at: ctx.clock() } as const;
      await ctx.sql.begin((tx) => endReportCase(tx, zaak.id, end));
      return;
    }
    if (zaak.officeSince !== null) {
      const line = passedLine(ctx, zaak, zaak.officeSince, reports.length);
      await takeCardAway(ctx, zaak, { line, as: 'doorgegeven' });
    }
    const along = readsAlong(ctx, zaak, office);
    const softened = await softenedOf(ctx, zaak);
    const nudged = softened === null ? await nudgeOn(ctx, zaak) : null;
    // The tip about this very message is no history.
    const except = softened ? tipCause(softened) : zaak.about === 'bericht' ? zaak.event : undefined;
    const content = reportCard({
      zaak,
      name: zaak.author === null ? null : nameOf(ctx, zaak.author),
      event,
      saw: office === 'gemeente' ? [] : (nudged?.findings ?? []),
      masked: office === 'gemeente' || softened === null ? null : maskedWords(ctx, softened),
      history:
        zaak.author && (await historyOfSender(ctx, { sender: zaak.author, gebied: zaak.gebied, except })),
      office,
      whyOffice: office === 'gemeente' ? whyOffice(ctx, zaak) : null,
      asked: asked.map((user) => ({ userId: user, name: nameOf(ctx, user) })),
      readsAlong: along,
      reasons: reports.map((one) => one.reason),
    });
    const message = { cause: reportCause(zaak.id), step: cardStep(zaak), room };
    const card = await sendWithTaps(ctx, message, content, reportKeys(zaak));
    // A card from before its subject came to read along says nothing new, which would show them its name.
    if (reports.length > 1 && !along) await editMessage(ctx, message, card, reports.length, content);
    if (zaak.officeSince !== null) for (const report of reports) await tellPassed(ctx, zaak, report);
  }),
};

/** What it is that stands with words masked; null for what stands as typed. */
async function softenedOf(ctx: BotContext, zaak: ReportCase): Promise<Zaak | null> {
  if (zaak.about !== 'bericht' || zaak.author === null) return null;
  return (await softenedCases(ctx.sql, { event: zaak.event, sender: zaak.author }))[0] ?? null;
}

/** The tip about what stands as typed. */
async function nudgeOn(ctx: BotContext, zaak: ReportCase): Promise<Tip | null> {
  if (zaak.about !== 'bericht' || zaak.author === null) return null;
  return await tipOnMessage(ctx.sql, { event: zaak.event, recipient: zaak.author });
}

/** What was typed, while it can be shown: the card is gone before its own term ends. */
function maskedWords(ctx: BotContext, softened: Zaak): ReportCardInput['masked'] {
  const isOld = softened.openedAt.getTime() < ctx.clock().getTime() - showableDays(ctx) * DAY_MS;
  const words = softened.original === null || isOld ? '' : wordsToPlace(softened, softened.original);
  return words === '' ? null : { words, findings: softened.findings };
}
