import { appendAudit } from '#store/audit.ts';
import { caseByRef } from '#store/cases.ts';
import { erasePhoto, photoByRef, photosOverdue } from '#store/photos.ts';
import type { BotContext } from '../context.ts';
import type { BotCron, BotJob } from '../job.ts';

/** Deletes placed uploads whose time has passed, with their thumbnails, their originals, and the message in the room. */
const erase: BotJob = {
  name: 'erase-photos',
  async run(_payload, ctx) {
    const at = ctx.clock();
    let count = 0;
    for (;;) {
      const refs = await photosOverdue(ctx.sql, at, ctx.settings.photoDays);
      for (const ref of refs) if (await eraseOne(ctx, ref, at)) count += 1;
      if (refs.length === 0) break;
    }
    if (count > 0) ctx.log.info({ count }, 'photos whose time has passed are deleted');
  },
};

async function eraseOne(ctx: BotContext, ref: string, at: Date): Promise<boolean> {
  return await ctx.sql.begin(async (tx) => {
    const id = await erasePhoto(tx, ref, at);
    const zaak = id === null ? null : await caseByRef(tx, ref);
    if (id === null || !zaak) return false;
    const photo = await photoByRef(tx, ref);
    await appendAudit(tx, {
      actor: 'service:bot',
      action: 'foto.wissen',
      subject: `zaak:${id}`,
      reason: 'bewaartermijn',
      detail: { gebied: zaak.gebied, melding: photo?.melding?.id ?? null, dagen: ctx.settings.photoDays },
    });
    return true;
  });
}

/** Every hour. */
export const erasePhotos: BotCron = { schedule: '41 * * * *', job: erase };
