import { z } from 'zod';
import { HANDOVER } from '#basis/catalogue/person/handover.ts';
import { JobFailure } from '#basis/errors.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { ASK_HANDOVER, handoverById } from '#store/coordinatie.ts';
import { getGebied } from '#store/gebieden.ts';
import { userOfPerson } from '#store/pagina-besluiten.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { sendWithTaps } from '../messages/send.ts';

export const HANDOVER_CAUSE = 'overdracht';
export const ASK_STEP = 'vraag';
const payloadOf = z.object({ id: z.uuid() });

/** Asks a neighbour in their own room whether they take over, with yes and no to tap. */
export const askHandoverJob: BotJob = {
  name: ASK_HANDOVER,
  run: untilAllowed(async (payload, ctx) => {
    const { id } = payloadOf.parse(payload);
    const it = await handoverById(ctx.sql, id);
    if (it?.state !== 'gevraagd') return;
    const to = await userOfPerson(ctx.sql, it.to);
    if (to === null) return;
    const room = ctx.directory.ownRoom(to, it.gebied);
    if (!room) throw new JobFailure('retry', `no own room in ${it.gebied} to ask about a handover`);
    const texts = HANDOVER[ctx.directory.language(to)];
    const wijk = (await getGebied(ctx.sql, it.gebied))?.naam ?? it.gebied;
    const body = texts.ask(await personName(ctx, it.from), wijk);
    const message = { cause: `${HANDOVER_CAUSE}:${id}`, step: ASK_STEP, room } as const;
    await sendWithTaps(ctx, message, { msgtype: 'm.text', body }, [texts.yes, texts.no]);
  }),
};

/** What somebody is called in the group. */
export async function personName(ctx: BotContext, personId: string): Promise<string> {
  const user = await userOfPerson(ctx.sql, personId);
  return nameOf(ctx, user ?? ('' as UserId));
}
