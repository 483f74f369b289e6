import { createHash } from 'node:crypto';
import type { RoundTexts } from '#basis/catalogue/person/rondes.ts';
import type { Cause } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { nextReport } from '#store/ronde-verloop.ts';

/** First parts of the causes of what is said about rounds: to one walker, about one thing that they tell, to the coordinators, to the room. */
export const WALKER_CAUSE = 'ronde-lopen';
export const TELLING_CAUSE = 'ronde-gezien';
export const UNENDED_CAUSE = 'ronde-onbeantwoord';
export const UNBEGUN_CAUSE = 'ronde-niet-begonnen';
export const REPORT_CAUSE = 'ronde-verslag';

export const SHOW_WALK = 'show-walk';
export const SHOW_TELLING = 'show-telling';
export const SAY_TO_WALKER = 'say-to-walker';
export const ASK_COORDINATOR = 'ask-coordinator-of-round';
export const TELL_UNBEGUN = 'tell-round-unbegun';
export const REPORT_ROUND = 'report-round';
/** bot/observations/: who hears of what was seen. */
const TELL = 'surveillance-tell';

export type Says = keyof RoundTexts['says'];

/** What is said to one walker of a round. */
export function walkCause(walk: string, person: string): Cause {
  return `${WALKER_CAUSE}:${walk}_${person}`;
}

/** The round and the person of such a cause's id; null for another one. */
export function walkOfCause(id: string): { readonly walk: string; readonly person: string } | null {
  const [walk, person, ...more] = id.split('_');
  return walk !== undefined && person !== undefined && more.length === 0 ? { walk, person } : null;
}

/** Jobs of one round run one after another: what is asked comes below what was answered. */
const queueOf = (walk: string): string => `ronde:${walk.slice(0, 1)}`;

/** Brings a walker's own room up to date with their round. */
export async function askShowWalk(tx: Tx, walk: string, person: string): Promise<void> {
  const options = { jobKey: `${SHOW_WALK}:${walk}:${person}`, queueName: queueOf(walk) };
  await enqueue(tx, 'bot', SHOW_WALK, { walk, person }, options);
}

/** Brings what a walker reads of one thing that they tell up to date, and then asks what else there is. */
export async function askShowTelling(
  tx: Tx,
  it: { readonly id: string; readonly walk: string; readonly person: string },
): Promise<void> {
  const options = { jobKey: `${SHOW_TELLING}:${it.id}`, queueName: queueOf(it.walk) };
  await enqueue(tx, 'bot', SHOW_TELLING, { telling: it.id }, options);
  await askShowWalk(tx, it.walk, it.person);
}

/** Says something to a walker, once for what they did (`about`: its event). */
export async function sayToWalker(
  tx: Tx,
  it: { readonly walk: string; readonly person: string; readonly what: Says; readonly about: string },
): Promise<void> {
  const which = createHash('sha256').update(it.about).digest('hex').slice(0, 16);
  const payload = { walk: it.walk, person: it.person, what: it.what, which };
  const options = { jobKey: `${SAY_TO_WALKER}:${it.what}:${which}`, queueName: queueOf(it.walk) };
  await enqueue(tx, 'bot', SAY_TO_WALKER, payload, options);
}

/** Tells the coordinators that the walkers do not answer, or brings that up to date. */
export async function askCoordinator(tx: Tx, walk: string): Promise<void> {
  const options = { jobKey: `${ASK_COORDINATOR}:${walk}`, queueName: queueOf(walk) };
  await enqueue(tx, 'bot', ASK_COORDINATOR, { walk }, options);
}

/** Tells the coordinators that nobody began a round, or what became of it; of one of which they were not told, nothing. */
export async function askUnbegun(tx: Tx, walk: string): Promise<void> {
  const options = { jobKey: `${TELL_UNBEGUN}:${walk}`, queueName: queueOf(walk) };
  await enqueue(tx, 'bot', TELL_UNBEGUN, { walk }, options);
}

/** Tells the surveillance room how a round went, or brings that up to date. */
export async function askReport(tx: Tx, walk: string): Promise<void> {
  await nextReport(tx, walk);
  const options = { jobKey: `${REPORT_ROUND}:${walk}`, queueName: queueOf(walk) };
  await enqueue(tx, 'bot', REPORT_ROUND, { walk }, options);
}

/** Has who lives there told at once of one thing that was seen and cannot wait until the round ends. */
export async function askTellNow(tx: Tx, id: string): Promise<void> {
  await enqueue(tx, 'bot', TELL, { id, now: true }, { jobKey: `${TELL}:${id}` });
}

/** Has residents told of what was seen: of a whole round, or of one thing that came after it. Not before `runAt`: until then it can be taken back. */
export async function askTell(tx: Tx, id: string, runAt: Date): Promise<void> {
  await enqueue(tx, 'bot', TELL, { id }, { jobKey: `${TELL}:${id}`, runAt });
}
