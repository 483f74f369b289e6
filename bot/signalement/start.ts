import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { beginGesprek, lockRunning } from '#store/gesprekken.ts';
import { openMeldingen } from '#store/meldingen.ts';
import type { BotContext } from '../context.ts';
import { answerOwnRoom } from '../own-room/answer.ts';
import { askedNow, firstCourse } from './course.ts';
import type { OpenOne } from './questions.ts';
import { beginState } from './steps.ts';
import { askGesprekJob, mayNotPlace, SHOW_GESPREK, saidAlready, standing, takeTurn } from './turn.ts';

/** Of more open meldingen the newest can be chosen. */
const MAX_CHOICES = 3;

/**
 * Starts the guided description of a person or a vehicle with `by`, in their own room, as part of what the caller does in `tx`. `melding`:
 * the one that it belongs to; null to take their own open one, or to ask. One that runs goes on, or asks whether it should. `about`: the
 * event that asked for it. Nothing for who has no room of their own.
 */
export async function startSignalement(
  tx: Tx,
  ctx: BotContext,
  it: {
    readonly by: UserId;
    readonly gebied: GebiedCode;
    readonly melding: string | null;
    readonly about?: EventId;
  },
): Promise<void> {
  const { by, gebied } = it;
  const room = ctx.directory.ownRoom(by, gebied);
  if (!room) return;
  const about = it.about ?? it.melding ?? newId(ctx.random);
  const refused = mayNotPlace(ctx, { person: by, gebied });
  if (refused) return await answerOwnRoom(tx, { room, to: by, about, what: refused });
  const wanted = (await standing(tx, it.melding))?.id ?? null;
  if (await goOn(tx, ctx, by, wanted)) return;
  const { melding, opties } = await belongsTo(tx, { by, gebied, wanted, isGiven: it.melding !== null });
  const state = beginState({ opties, antwoorden: melding === null ? {} : await saidAlready(tx, melding) });
  const id = newId(ctx.random);
  const step = askedNow(state) ?? 'klaar';
  const begun = {
    id,
    gebied,
    person: by,
    room,
    melding,
    state,
    course: firstCourse(state),
    step,
    at: ctx.clock(),
  };
  if (await beginGesprek(tx, begun)) return await askGesprekJob(tx, SHOW_GESPREK, id);
  // Begun at this moment by something else.
  await goOn(tx, ctx, by, wanted);
}

/** True if one runs: then it goes on, or its person is asked which. */
async function goOn(tx: Tx, ctx: BotContext, by: UserId, wanted: string | null): Promise<boolean> {
  const gesprek = await lockRunning(tx, by);
  if (!gesprek) return false;
  const naar = wanted === gesprek.melding ? null : wanted;
  await takeTurn(tx, ctx, { gesprek, input: { is: 'begin', naar }, event: eventId(`$${gesprek.id}`) });
  return true;
}

async function belongsTo(
  tx: Tx,
  it: {
    readonly by: UserId;
    readonly gebied: GebiedCode;
    readonly wanted: string | null;
    readonly isGiven: boolean;
  },
): Promise<{ melding: string | null; opties: readonly OpenOne[] }> {
  if (it.wanted !== null || it.isGiven) return { melding: it.wanted, opties: [] };
  const open = await openMeldingen(tx, it.gebied);
  const own = open.find((melding) => melding.reporter === it.by);
  if (own) return { melding: own.id, opties: [] };
  return {
    melding: null,
    opties: open.slice(0, MAX_CHOICES).map(({ id, number }) => ({ id, nummer: number })),
  };
}
