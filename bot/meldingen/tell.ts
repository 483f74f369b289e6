import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MELDING_PERSON } from '#basis/catalogue/person/meldingen.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { findMelding } from '#store/meldingen.ts';
import { newDanger } from '#store/meldingen-danger.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { inShortFor } from './question-text.ts';
import { clockTime } from './time.ts';

const TELL = 'tell-about-melding';
/** `al-afgelopen`: tapped on a card that is done; `al-gebeld`: wants to call again; `woorden`: their outcome can't go to the group; `welke`: what
 * they type may be how it ended, and may not; `blijft`: it is too late to change their outcome; `hoort-bij`: what they reported
 * belongs to one that has ended. */
const WHAT = ['al-afgelopen', 'hoort-bij', 'al-gebeld', 'woorden', 'welke', 'blijft'] as const;
const payloadOf = z.object({
  melding: z.uuid(),
  what: z.enum(WHAT),
  to: z.string().transform(userId),
  event: z.string().optional(),
  among: z.array(z.uuid()).optional(),
});

/** Tells one person something about a melding in their own room, once each; with `event`, once for that message. */
export async function tellAboutMelding(
  tx: Tx,
  it: {
    readonly melding: string;
    readonly what: (typeof WHAT)[number];
    readonly to: UserId;
    readonly event?: EventId;
    /** Of `welke`: all that it may be about. */
    readonly among?: readonly string[];
  },
): Promise<void> {
  const jobKey = `${TELL}:${it.melding}:${it.what}:${it.to}:${it.event ?? ''}`;
  await enqueue(tx, 'bot', TELL, it, { jobKey });
}

export const tellAbout: BotJob = {
  name: TELL,
  run: untilAllowed(async (payload, ctx) => {
    const { melding: id, what, to, event, among = [] } = payloadOf.parse(payload);
    const melding = await findMelding(ctx.sql, id);
    const room = melding && ctx.directory.ownRoom(to, melding.gebied);
    const all = await Promise.all(among.map((one) => findMelding(ctx.sql, one)));
    const body = melding && (whichOf(ctx, all, to) ?? words(ctx, melding, what, to));
    if (!room || body === null) return;
    // For new danger somebody must call again.
    if (what === 'al-gebeld' && (await newDanger(ctx.sql, id)).waits) return;
    const which = createHash('sha256')
      .update(`${to} ${event ?? ''}`)
      .digest('hex')
      .slice(0, 16);
    await send(
      ctx,
      { cause: `melding:${id}`, step: `zeg-${what}-${which}`, room },
      { msgtype: 'm.text', body },
    );
  }),
};

/** Null where there is but one that it may be about. */
function whichOf(ctx: BotContext, among: readonly (Melding | null)[], to: UserId): string | null {
  const all = among.flatMap((one) => (one ? [{ number: one.number, what: inShortFor(ctx, to, one) }] : []));
  return all.length < 2 ? null : MELDING_PERSON[ctx.directory.language(to)].whichOfOutcomes(all);
}

function words(ctx: BotContext, melding: Melding, what: (typeof WHAT)[number], to: UserId): string | null {
  const texts = MELDING_PERSON[ctx.directory.language(to)];
  if (what === 'al-afgelopen' && melding.state === 'ingetrokken') return texts.withdrawn(melding.number);
  if (what === 'al-afgelopen') return texts.alreadyOver(melding.number);
  if (what === 'hoort-bij')
    return texts.joinedOver(
      melding.number,
      melding.outcomeWords ?? texts.outcomeOf[melding.outcome ?? 'onbekend'],
    );
  if (what === 'woorden') return texts.wordsUnfit;
  if (what === 'welke') return texts.whichOutcome(melding.number);
  if (what === 'blijft') return texts.outcomeStays(melding.number);
  if (!melding.called) return null;
  const { by, at } = melding.called;
  return ctx.directory.isService(by)
    ? texts.helpComes(melding.number, clockTime(at))
    : texts.alreadyCalled(melding.number, nameOf(ctx, by), clockTime(at));
}
