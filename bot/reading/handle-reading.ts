import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Reader } from '#reader/reader.ts';
import { analyse } from '#spelregels/analyse.ts';
import { readable } from '#spelregels/reader/readable.ts';
import type { Circumstances } from '#spelregels/types.ts';
import type { Tx } from '#store/db.ts';
import { claimToRead } from '#store/ledger.ts';
import { meldingBySource } from '#store/meldingen.ts';
import { countTrial } from '#store/proef.ts';
import { requestNudge } from '../arrival/judge-arrival.ts';
import type { JudgedArrival } from '../arrival/judged-arrival.ts';
import { judgedArrival, mustChange } from '../arrival/judged-arrival.ts';
import { changeUnjudged } from '../arrival/unjudged.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { judgedTexts, judgeEvent } from '../gate/content.ts';
import { hitsOf } from '../trial/count-trial.ts';
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
  const [text = ''] = judgedTexts(event.type, event.content);
  const [scores] = reader ? await reader.read([readable(analyse({ text, kind: 'text' }))]) : [];
  return await ctx.sql.begin(async (tx): Promise<Outcome> => {
    if (!(await claimToRead(tx, event.eventId))) return 'settled';
    // As its room is now: an exception or a setting may have been made since.
    const arrival = await judgedArrival({ ...event }, tx, ctx);
    if (!arrival || !isWorthReading(arrival)) return 'settled';
    const circumstances: Circumstances = {
      ...arrival.circumstances,
      ...(scores && { read: { text, scores } }),
    };
    const judged = judgeEvent(event.type, event.content, circumstances);
    return await follow(event, { ...arrival, circumstances, judged }, tx, ctx);
  });
}

async function follow(
  event: TimelineEvent,
  { room, circumstances, judged }: JudgedArrival,
  tx: Tx,
  ctx: BotContext,
): Promise<Outcome> {
  const at = ctx.clock();
  const hits = hitsOf(judged.tried);
  if (hits.length > 0)
    await countTrial(tx, { event: event.eventId, gebied: room.gebied, rules: [], hits, at });
  if (judged.action === 'allow') return 'passed';
  const isReport = (await meldingBySource(tx, judged.editOf ?? event.eventId)) !== null;
  if (mustChange(judged) && !isReport) {
    const original = { type: event.type, content: event.content };
    await changeUnjudged({ event, original, judged, circumstances, room, isSealed: false }, tx, ctx);
    return 'hold';
  }
  await requestNudge(tx, { event, judged: asTip(judged), circumstances, room, at });
  return 'nudge';
}

function asTip(judged: Judgement): Pick<Judgement, 'findings' | 'emergency'> {
  return { ...judged, findings: judged.findings.map((found) => ({ ...found, action: 'nudge' })) };
}
