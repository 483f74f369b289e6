import { z } from 'zod';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { Sanction, SanctionKind } from '#store/sancties.ts';
import { addSanction } from '#store/sancties.ts';
import { countedTips, lockLadder, standingSteps } from '#store/sancties-ladder.ts';
import type { Tip } from '#store/tips.ts';
import { tipById } from '#store/tips.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { DAY_MS } from './history.ts';
import { nextStep } from './step.ts';

/** Name of the job that looks whether a tip makes a step of the ladder. */
export const CLIMB = 'climb-ladder';
/** Jobs that carry out a step. */
export const TELL_SANCTION = 'tell-sanction';
export const ASK_REMOVAL = 'ask-removal';

const HOUR_MS = 60 * 60_000;
const payloadOf = z.object({ tip: z.uuid() });

/**
 * Looks whether the tips that somebody had make a step of the ladder, once for a tip: one message takes one step at most. Row, audit and
 * the jobs that carry it out are one transaction. Nothing for who is no resident here now: officials are tipped, and no more.
 */
export const climb: BotJob = {
  name: CLIMB,
  async run(payload, ctx) {
    const { tip: id } = payloadOf.parse(payload);
    const tip = await tipById(ctx.sql, id);
    if (!tip || ctx.directory.role(tip.recipient, tip.gebied) !== 'resident') return;
    await ctx.sql.begin(async (tx) => {
      await lockLadder(tx, tip.recipient);
      const { ladder } = ctx.directory.settings(tip.gebied);
      for (const rule of [...tip.rules].sort((one, other) => one - other))
        if (ladder.regels.includes(rule) && (await takeStep(tx, ctx, tip, rule, ladder))) return;
    });
  },
};

async function takeStep(
  tx: Tx,
  ctx: BotContext,
  tip: Tip,
  rule: number,
  ladder: WijkSettings['ladder'],
): Promise<boolean> {
  const now = ctx.clock();
  const { recipient, gebied } = tip;
  const since = new Date(now.getTime() - ladder.tipDagen * DAY_MS);
  const tips = await countedTips(tx, { recipient, gebied, rule, since });
  if (!tips.includes(tip.id)) return false;
  const kind = nextStep(ladder, tips.length, await standingSteps(tx, { recipient, gebied, rule, now }));
  const person = ctx.directory.person(recipient);
  if (kind === null || !person) return false;
  const sanction = await addSanction(tx, {
    ...{ gebied, recipient, kind, rule, tips },
    personId: person.personId,
    cause: tip.id,
    withTwo: ctx.directory.settings(gebied).verwijderenMetTwee,
    ...terms(kind, now, ladder),
    at: now,
  });
  if (!sanction) return false;
  await carryOut(tx, sanction);
  await appendAudit(tx, {
    actor: 'service:bot',
    action: `sanctie.${kind === 'verwijdering' ? 'verwijdering-gevraagd' : kind}`,
    subject: `persoon:${person.personId}`,
    reason: `spelregel-${rule}`,
    detail: { gebied, sanctie: sanction.id, tips: tips.length, tot: sanction.countsUntil.toISOString() },
  });
  return true;
}

function terms(
  kind: SanctionKind,
  now: Date,
  ladder: WijkSettings['ladder'],
): Pick<Sanction, 'countsUntil' | 'silentUntil'> {
  const later = (days: number): Date => new Date(now.getTime() + days * DAY_MS);
  if (kind === 'waarschuwing') return { countsUntil: later(ladder.waarschuwingDagen), silentUntil: null };
  const countsUntil = later(ladder.alleenLezenDagen);
  const silentUntil = new Date(now.getTime() + ladder.alleenLezenUren * HOUR_MS);
  return { countsUntil, silentUntil: kind === 'alleen-lezen' ? silentUntil : null };
}

/** Asks for the jobs that carry out a step. */
export async function carryOut(tx: Tx, it: Sanction): Promise<void> {
  if (it.kind === 'verwijdering') {
    await enqueue(tx, 'bot', ASK_REMOVAL, { id: it.id }, { jobKey: `${ASK_REMOVAL}:${it.id}` });
    return;
  }
  await enqueue(tx, 'bot', TELL_SANCTION, { id: it.id }, { jobKey: `${TELL_SANCTION}:${it.id}` });
  if (it.silentUntil === null) return;
  await enqueue(
    tx,
    'provisioning',
    'set-read-only',
    { persoonId: it.personId, gebied: it.gebied, until: it.silentUntil.toISOString(), cause: it.id },
    { jobKey: `set-read-only:${it.id}` },
  );
}
