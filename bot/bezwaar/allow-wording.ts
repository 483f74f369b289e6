import { appendAudit } from '#store/audit.ts';
import type { Appeal, ExceptionOutcome } from '#store/bezwaren.ts';
import { noteException } from '#store/bezwaren.ts';
import { addException } from '#store/wijk-settings.ts';
import type { BotContext } from '../context.ts';
import { circumstancesOf, isJudgedRoom } from '../gate/decide.ts';
import type { Tested } from './exceptions.ts';
import { testExceptions } from './exceptions.ts';
import { actorOf } from './file.ts';
import type { Subject } from './subject.ts';

/**
 * The wording of a tip whose appeal was granted passes in that gebied from now on, where that is possible and safe; gives the appeal with
 * what became of it. Once for an appeal: exceptions, outcome and audit rows are one transaction.
 */
export async function allowWording(ctx: BotContext, appeal: Appeal, subject: Subject): Promise<Appeal> {
  if (appeal.state !== 'toegewezen' || subject.is !== 'tip' || appeal.exception !== null) return appeal;
  const tested = appeal.place === 'overleg' ? ({ outcome: 'niet-gezien' } as const) : test(ctx, subject);
  const exceptions = 'exceptions' in tested ? tested.exceptions : [];
  const at = ctx.clock();
  await ctx.sql.begin(async (tx) => {
    if (!(await noteException(tx, appeal.id, tested.outcome))) return;
    const made = [];
    for (const one of exceptions)
      if ((await addException(tx, appeal.gebied, one, at)) === 'added') made.push(one.code);
    for (const code of made)
      await appendAudit(tx, {
        actor: appeal.decidedBy === null ? 'service:bot' : actorOf(ctx, appeal.decidedBy),
        action: 'uitzondering.nieuw',
        subject: `gebied:${appeal.gebied}`,
        reason: 'bezwaar',
        detail: { bezwaar: appeal.id, code },
      });
  });
  return { ...appeal, exception: tested.outcome satisfies ExceptionOutcome };
}

function test(ctx: BotContext, { tip, zaak, original }: Extract<Subject, { is: 'tip' }>): Tested {
  if (original === null) return { outcome: 'onmogelijk' };
  const soort = zaak?.soort ?? (tip.room && ctx.directory.room(tip.room)?.soort) ?? 'melding';
  const room = { gebied: tip.gebied, soort: isJudgedRoom(soort) ? soort : 'melding' } as const;
  return testExceptions(original, circumstancesOf(ctx, tip.recipient, room), tip.findings);
}
