import { JobFailure } from '#basis/errors.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { userOfPerson } from '#store/pagina-besluiten.ts';
import type { Sanction } from '#store/sancties.ts';
import { addSanction, sanctionsOf } from '#store/sancties.ts';
import { lockLadder } from '#store/sancties-ladder.ts';
import type { BotContext } from '../context.ts';
import { carryOut } from '../ladder/climb.ts';
import { DAY_MS } from '../ladder/history.ts';
import { QUESTION_STEP } from '../ladder/votes.ts';
import { hearFromPage } from '../messages/taps.ts';
import type { Made } from './carry-out.ts';
import { pageEvent, refusedOnPage } from './event.ts';

const HOUR_MS = 60 * 60_000;

/**
 * A coordinator lets a resident only read for a while, or asks whether they can stay: a step of the ladder as any other, so that its person
 * hears it and can appeal, and a removal needs the eyes that the wijk wants. The asker's own yes counts as one of them.
 */
export async function stepAgainstMember(it: Made, tx: Tx, ctx: BotContext): Promise<boolean> {
  const recipient = await userOfPerson(tx, it.subject);
  const event = pageEvent(it.id);
  const isResident = recipient !== null && ctx.directory.role(recipient, it.gebied) === 'resident';
  if (!isResident || ctx.directory.role(it.by, it.gebied) !== 'coordinator' || it.rule === null) {
    await refusedOnPage(tx, event, recipient === it.by ? 'eigen' : 'geen-toegang');
    return false;
  }
  const isRemoval = it.choice === 'verwijderen';
  if (!isRemoval && it.hours === null) return false;
  await lockLadder(tx, recipient);
  const now = ctx.clock();
  const { ladder, verwijderenMetTwee: withTwo } = ctx.directory.settings(it.gebied);
  const asked = isRemoval && (await openRemoval(tx, it, recipient));
  if (asked) {
    await sayYes(asked, it, tx, ctx);
    return true;
  }
  const sanction = await addSanction(tx, {
    ...{ gebied: it.gebied, personId: it.subject, recipient, rule: it.rule, tips: [], at: now, withTwo },
    kind: isRemoval ? 'verwijdering' : 'alleen-lezen',
    cause: `pagina:${it.id}`,
    countsUntil: new Date(now.getTime() + ladder.alleenLezenDagen * DAY_MS),
    silentUntil: isRemoval ? null : new Date(now.getTime() + (it.hours ?? 0) * HOUR_MS),
  });
  if (!sanction) return false;
  await carryOut(tx, sanction);
  if (isRemoval) await sayYes(sanction, it, tx, ctx);
  await appendAudit(tx, {
    actor: `persoon:${it.personId}`,
    action: `sanctie.${isRemoval ? 'verwijdering-gevraagd' : 'alleen-lezen'}`,
    subject: `persoon:${it.subject}`,
    reason: `spelregel-${it.rule}`,
    detail: { gebied: it.gebied, sanctie: sanction.id, tot: sanction.silentUntil?.toISOString() ?? null },
  });
  return true;
}

/** The question about them that stands already: a second one would be asked of the same people. */
async function openRemoval(tx: Tx, { gebied }: Made, recipient: UserId): Promise<Sanction | undefined> {
  const all = await sanctionsOf(tx, { recipient, gebied, since: new Date(0) });
  return all.find(({ kind, state }) => kind === 'verwijdering' && state === 'gevraagd');
}

async function sayYes({ id }: Sanction, it: Made, tx: Tx, ctx: BotContext): Promise<void> {
  const room = ctx.directory.roomOf(it.gebied, 'coordinatie');
  if (!room) throw new JobFailure('retry', `no coordinatie room for ${it.gebied}`);
  const tap = { cause: `sanctie:${id}`, step: QUESTION_STEP, key: '✅' } as const;
  await hearFromPage({ ...tap, by: it.by, event: pageEvent(it.id), at: ctx.clock() }, room, tx, ctx);
}
