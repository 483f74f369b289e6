import { z } from 'zod';
import { REMOVAL_NL as TEXTS } from '#basis/catalogue/handhaving.nl.ts';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import { JobFailure } from '#basis/errors.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Sanction } from '#store/sancties.ts';
import { sanctionById, sanctionsOf } from '#store/sancties.ts';
import { APPEAL_DAYS } from '../bezwaar/file.ts';
import type { Line } from '../cases/lines.ts';
import { cardOf, line, strong } from '../cases/lines.ts';
import { day, nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { editMessage, sendWithTaps } from '../messages/send.ts';
import { ASK_REMOVAL } from './climb.ts';
import { DAY_MS, historyOfSender } from './history.ts';
import { SHOW_VOTES } from './removal-jobs.ts';
import { linesUnder, underStep } from './under-step.ts';
import type { Votes } from './votes.ts';
import { QUESTION_STEP, votesOn } from './votes.ts';

const payloadOf = z.object({ id: z.uuid() });
const LOOK_BACK_DAYS = 365;

/** Asks the coordinators whether somebody can stay: figures and dates, texts while they are kept, ✅ and ❌ to tap. */
export const askRemoval: BotJob = {
  name: ASK_REMOVAL,
  run: untilAllowed(async (payload, ctx) => {
    const { id } = payloadOf.parse(payload);
    const it = await sanctionById(ctx.sql, id);
    if (it?.state !== 'gevraagd') return;
    const room = roomFor(ctx, it);
    const message = { cause: `sanctie:${id}`, step: QUESTION_STEP, room } as const;
    const { deciders } = await votesOn(ctx.sql, it);
    await sendWithTaps(ctx, message, await question(ctx, it, deciders), [TEXTS.yes, TEXTS.no]);
  }),
};

/** Shows on the card who said yes, while another is needed, and how many are. */
export const showVotes: BotJob = {
  name: SHOW_VOTES,
  run: untilAllowed(async (payload, ctx) => {
    const { id } = payloadOf.parse(payload);
    const it = await sanctionById(ctx.sql, id);
    if (it?.state !== 'gevraagd') return;
    const message = { cause: `sanctie:${id}`, step: QUESTION_STEP, room: roomFor(ctx, it) } as const;
    const event = await sendWithTaps(ctx, message, await question(ctx, it, []), [TEXTS.yes, TEXTS.no]);
    await editMessage(ctx, message, event, it.version, await question(ctx, it, []));
  }),
};

function roomFor(ctx: BotContext, { gebied }: Sanction) {
  const room = ctx.directory.roomOf(gebied, 'coordinatie');
  if (!room) throw new JobFailure('retry', `no coordinatie room for ${gebied}`);
  return room;
}

async function question(ctx: BotContext, it: Sanction, rings: readonly UserId[]): Promise<Content> {
  const name = nameOf(ctx, it.recipient);
  const votes = await votesOn(ctx.sql, it);
  const since = new Date(it.since.getTime() - LOOK_BACK_DAYS * DAY_MS);
  const steps = (await sanctionsOf(ctx.sql, { ...it, since })).filter(
    (step) => step.id !== it.id && ['geldt', 'blijft', 'verlopen'].includes(step.state),
  );
  return cardOf(
    [
      strong((it.tips.length === 0 ? TEXTS.askByHand : TEXTS.ask)(name, TIPS.nl.rule(it.rule))),
      line(await historyOfSender(ctx, { sender: it.recipient, gebied: it.gebied })),
      ...(steps.length > 0 ? [line(TEXTS.steps)] : []),
      ...steps.map((step) => line(`• ${TEXTS.step(day(step.since), TEXTS.kinds[step.kind], step.rule)}`)),
      // Under one that a coordinator asks for there never were any.
      ...(it.tips.length === 0 ? [] : linesUnder(await underStep(ctx, it))),
      ...saidYes(ctx, votes),
      line(howToChoose(votes)),
    ],
    rings,
  );
}

/** Of who is alone by now, since the other left, a ✅ from before does not decide by itself: they said it counting on a second pair of eyes. */
function saidYes(ctx: BotContext, { yes, onPage, needed }: Votes): Line[] {
  if (yes.length === 0) return [];
  const names = yes.map((user) => nameOf(ctx, user));
  if (needed === 2) return [strong(TEXTS.votes(names))];
  return [strong((onPage.length === yes.length ? TEXTS.voteInRoom : TEXTS.voteAgain)(names))];
}

function howToChoose({ deciders, needed }: Votes): string {
  if (needed === 1) return TEXTS.chooseOne(APPEAL_DAYS);
  return deciders.length >= 2 ? TEXTS.chooseTwo(APPEAL_DAYS) : TEXTS.chooseTwoOfOne(APPEAL_DAYS);
}
