import { z } from 'zod';
import { OUTCOME_NL } from '#basis/catalogue/cases.nl.ts';
import { JobFailure } from '#basis/errors.ts';
import type { CaseRef } from '#basis/zaak.ts';
import { appendAudit } from '#store/audit.ts';
import type { Zaak } from '#store/case-row.ts';
import { messagesOf } from '#store/case-work.ts';
import { caseByPlaceholder, caseByRef, queueOf } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { takePhotoAway } from '#store/photos.ts';
import { redactedBy } from '../arrival/withdraw-deleted.ts';
import { actorOf } from '../bezwaar/file.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { forgetMessage } from '../meldingen/forget-message.ts';
import type { Reaction } from '../reactions/types.ts';
import { moment, nameOf, post, takeBack } from './messages.ts';
import { untilAllowed } from './until-allowed.ts';
import { uploadOf } from './words.ts';

const TASK = 'take-back-placed';

/** Who deletes their own message takes away what the bot placed for it too: that has their name, and only the bot can delete it. */
export const placedDeleted: Reaction = {
  name: 'placed-deleted',
  async handle(event, tx, ctx) {
    const target = event.type === 'm.room.redaction' ? redactedBy(event) : undefined;
    if (target === undefined || ctx.directory.isService(event.sender)) return;
    const zaak = await caseByPlaceholder(tx, target);
    if (zaak?.state !== 'geplaatst' || zaak.sender !== event.sender) return;
    await askTakeBackPlaced(tx, zaak.ref);
  },
};

/** Asks for the job that takes away what was placed for a zaak. */
export async function askTakeBackPlaced(tx: Tx, ref: CaseRef): Promise<void> {
  await enqueue(tx, 'bot', TASK, { ref }, { jobKey: `${TASK}:${ref}`, queueName: queueOf(ref) });
}

const payloadOf = z.object({ ref: z.string() });

export const takeBackPlaced: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const { ref } = payloadOf.parse(payload);
    const zaak = await caseByRef(ctx.sql, ref);
    if (zaak?.state !== 'geplaatst') return;
    if (zaak.finishedAt === null) throw new JobFailure('retry', 'what is taken back is still being placed');
    const placed = (await messagesOf(ctx.sql, ref)).find((message) => message.step === 'geplaatst');
    if (!placed?.eventId) return;
    const { gebied, room } = zaak;
    const event = placed.eventId;
    await ctx.sql.begin((tx) => forgetMessage(tx, ctx, { room, gebied, event, at: ctx.clock() }));
    if (uploadOf(zaak.kind) !== 'none') return await takeUploadAway(ctx, zaak);
    await takeBack(ctx, placed);
    const coordinatie = ctx.directory.roomOf(gebied, 'coordinatie');
    if (!coordinatie) return;
    const what = OUTCOME_NL.what(nameOf(ctx, zaak.sender), zaak.kind);
    const body = OUTCOME_NL.verwijderd({ what, when: moment(ctx.clock()) });
    const step = { ref, step: 'teruggenomen', version: zaak.version, room: coordinatie };
    await post(ctx, step, 'm.room.message', { msgtype: 'm.notice', body });
  }),
};

/** As a coordinator who takes it away; the job that does so says it in `coordinatie`. */
async function takeUploadAway(ctx: BotContext, { ref, id, gebied, sender }: Zaak): Promise<void> {
  await ctx.sql.begin(async (tx) => {
    if (!(await takePhotoAway(tx, ref, { by: sender, at: ctx.clock() }))) return;
    await appendAudit(tx, {
      actor: actorOf(ctx, sender),
      action: 'foto.weghalen',
      subject: `zaak:${id}`,
      reason: 'afzender',
      detail: { gebied },
    });
  });
}
