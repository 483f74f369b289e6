import type { EventId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Reader } from '#reader/reader.ts';
import type { Circumstances } from '#spelregels/types.ts';
import type { Tx } from '#store/db.ts';
import { claimToRead } from '#store/ledger.ts';
import { lockGebied, meldingBySource } from '#store/meldingen.ts';
import { dropQuestions, questionAbout } from '#store/meldingen-questions.ts';
import { countTrial } from '#store/proef.ts';
import { requestNudge } from '../arrival/judge-arrival.ts';
import type { JudgedArrival } from '../arrival/judged-arrival.ts';
import { isToTell, judgedArrival, mustChange } from '../arrival/judged-arrival.ts';
import { changeUnjudged } from '../arrival/unjudged.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { judgeEvent } from '../gate/content.ts';
import { hitsOf } from '../trial/count-trial.ts';
import { readTexts } from './read-texts.ts';
import { isWorthReading } from './worth-reading.ts';

/** What became of a message: nothing was found in it, a tip follows, it is taken back to wait, or it was settled before. */
export type Outcome = 'passed' | 'nudge' | 'hold' | 'settled';

/**
 * Has one message read, and does what follows, once: what the gate would have done, had it known. What waits for a person is taken back and posted
 * again as waiting; of a report that has its card only a tip follows, since people act by it. Without a reader it is as the rules found it.
 * @throws ReaderAway, or if the database is away: its row is still there.
 */
export async function handleReading(
  ctx: BotContext,
  reader: Reader | null,
  event: TimelineEvent,
): Promise<Outcome> {
  const read = reader && (await readTexts(reader, event));
  return await ctx.sql.begin(async (tx): Promise<Outcome> => {
    if (!(await claimToRead(tx, event.eventId))) return 'settled';
    // As its room is now: an exception or a setting may have been made since.
    const arrival = await judgedArrival({ ...event }, tx, ctx);
    if (!arrival || !isWorthReading(arrival)) return 'settled';
    const circumstances: Circumstances = { ...arrival.circumstances, ...(read && { read }) };
    const judged = judgeEvent(event.type, event.content, circumstances);
    return await follow(event, { ...arrival, circumstances, judged }, arrival.judged.emergency, tx, ctx);
  });
}

async function follow(
  event: TimelineEvent,
  { room, circumstances, judged }: JudgedArrival,
  // What was delivered for an emergency stays; a tip about it waits, as it may have been one after all.
  wasEmergency: boolean,
  tx: Tx,
  ctx: BotContext,
): Promise<Outcome> {
  const at = ctx.clock();
  const hits = hitsOf(judged.tried);
  if (hits.length > 0)
    await countTrial(tx, { event: event.eventId, gebied: room.gebied, rules: [], hits, at });
  if (!mustChange(judged) && !isToTell(judged)) return 'passed';
  const message = judged.editOf ?? event.eventId;
  // Before its card is looked for: who taps that it is a report may be making it.
  if (mustChange(judged) && !wasEmergency) await lockGebied(tx, room.gebied);
  if (mustChange(judged) && !wasEmergency && !(await isActedOn(tx, message))) {
    // Answered now, a question about it would bring its words into the group after all.
    await dropQuestions(tx, message, at);
    const original = { type: event.type, content: event.content };
    await changeUnjudged({ event, original, judged, circumstances, room, isSealed: false }, tx, ctx);
    return 'hold';
  }
  const tip = { ...asTip(judged), emergency: wasEmergency };
  await requestNudge(tx, { event, judged: tip, circumstances, room, at });
  return 'nudge';
}

/** Whether the group has its words on a card, or will in a moment: taking the message back would leave them there. */
async function isActedOn(tx: Tx, message: EventId): Promise<boolean> {
  if ((await meldingBySource(tx, message)) !== null) return true;
  const joining = await questionAbout(tx, 'hoort-bij', message);
  return joining !== null && joining.answer === null;
}

function asTip(judged: Judgement): Judgement {
  return { ...judged, findings: judged.findings.map((found) => ({ ...found, action: 'nudge' })) };
}
