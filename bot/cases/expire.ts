import type { CaseRef } from '#basis/zaak.ts';
import { appendAudit } from '#store/audit.ts';
import { moveCase } from '#store/cases.ts';
import type { BotContext } from '../context.ts';

/** A held message that nobody handled in time is dropped; its sender hears so. Nothing if it was decided just now. */
export async function expireCase(ctx: BotContext, ref: CaseRef): Promise<void> {
  await ctx.sql.begin(async (tx) => {
    const zaak = await moveCase(tx, ref, 'verlopen', { at: ctx.clock() });
    if (!zaak) return;
    await appendAudit(tx, {
      actor: 'service:bot',
      action: 'zaak.verlopen',
      subject: `zaak:${zaak.id}`,
      detail: { gebied: zaak.gebied, codes: zaak.codes.join(','), uren: ctx.settings.holdHours },
    });
  });
}
