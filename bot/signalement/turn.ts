import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { newCaseRef } from '#basis/zaak.ts';
import type { Content } from '#matrix/homeserver.ts';
import { appendAudit } from '#store/audit.ts';
import { findMessage } from '#store/bot-messages.ts';
import { openCase } from '#store/cases.ts';
import type { Query, Tx } from '#store/db.ts';
import type { Gesprek } from '#store/gesprekken.ts';
import { endGesprek, saveTurn } from '#store/gesprekken.ts';
import { enqueue } from '#store/jobs.ts';
import { findMelding, openMeldingen } from '#store/meldingen.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { UNJUDGED_JOBS } from '../arrival/unjudged.ts';
import { actorOf } from '../bezwaar/file.ts';
import type { BotContext } from '../context.ts';
import { caseOf } from '../gate/decide.ts';
import { storable } from '../gate/read/json.ts';
import { CARD_STEP, MELDING_CAUSE } from '../meldingen/steps.ts';
import { answerOwnRoom } from '../own-room/answer.ts';
import { askedNow, courseOf, endedCourse, MAX_TURNS, nextCourse } from './course.ts';
import { saysNothing } from './lacks-detail.ts';
import { judgeSignalement } from './lines.ts';
import type { Answers } from './questions.ts';
import { stateOf } from './state.ts';
import type { Input, State } from './steps.ts';
import { advance } from './steps.ts';

/** First part of the cause of the messages of a conversation. */
export const GESPREK_CAUSE = 'gesprek';
export const SHOW_GESPREK = 'show-gesprek';
export const POST_SIGNALEMENT = 'post-signalement';
/** The message that says how a conversation ended. */
export const END_STEP = 'einde';

/** Asks for a job of a conversation; those of one run one after another. */
export async function askGesprekJob(tx: Tx, task: string, id: string): Promise<void> {
  const options = { jobKey: `${task}:${id}`, queueName: `gesprek:${id.slice(0, 1)}` };
  await enqueue(tx, 'bot', task, { gesprek: id }, options);
}

/**
 * What follows from an input in a conversation that the caller locked and that has not ended: the next turn, or its end. `event`: the tap or
 * message that it was. One that changes nothing is no turn.
 */
export async function takeTurn(
  tx: Tx,
  ctx: BotContext,
  it: { readonly gesprek: Gesprek; readonly input: Input; readonly event: EventId },
): Promise<void> {
  const { gesprek } = it;
  const before = stateOf(gesprek.state);
  if (before === null) return await stop(tx, ctx, gesprek, 'verlopen');
  const { input, melding } = await withMelding(tx, it.input, before, gesprek.melding);
  const after = advance(before, input);
  if (after === before) return;
  if (after.fase === 'klaar') {
    if (after.einde === 'plaatsen') return await place(tx, ctx, { ...it, state: after });
    return await stop(tx, ctx, gesprek, after.einde);
  }
  const turn = gesprek.turn + 1;
  if (turn > MAX_TURNS) return await stop(tx, ctx, gesprek, 'gestopt');
  const course = nextCourse(courseOf(gesprek.course), before, after, turn);
  await saveTurn(tx, gesprek.id, {
    melding,
    state: after,
    course,
    turn,
    step: askedNow(after),
    at: ctx.clock(),
  });
  await askGesprekJob(tx, SHOW_GESPREK, gesprek.id);
}

/** The melding that an input chooses, with what its report said already. */
async function withMelding(
  tx: Tx,
  input: Input,
  before: State,
  now: string | null,
): Promise<{ input: Input; melding: string | null }> {
  if (input.is === 'opnieuw' && before.fase === 'doorgaan')
    return { input: { is: 'opnieuw', vooraf: await saidAlready(tx, before.naar) }, melding: before.naar };
  if (input.is !== 'antwoord' || input.vraag !== 'bij' || input.antwoord.is !== 'keuze')
    return { input, melding: now };
  const { keuze } = input.antwoord;
  if (!before.opties.some((one) => one.id === keuze))
    return { input, melding: keuze === 'nieuw' ? null : now };
  return { input: { ...input, vooraf: await saidAlready(tx, keuze) }, melding: keuze };
}

/** What a report said already, as answers: it is not asked again. */
export async function saidAlready(tx: Tx, melding: string): Promise<Answers> {
  const it = await findMelding(tx, melding);
  const { what = null, place = null } = it ?? {};
  return {
    ...(what !== null && !saysNothing(what) && { wat: { is: 'tekst', tekst: what } as const }),
    ...(place !== null && { waar: { is: 'tekst', tekst: place } as const }),
  };
}

/** Ends a conversation that the caller locked without anything to place. */
export async function stop(
  tx: Tx,
  ctx: BotContext,
  gesprek: Gesprek,
  ending: 'gestopt' | 'weggegooid' | 'verlopen',
): Promise<void> {
  const { id, melding, turn } = gesprek;
  const course = endedCourse(courseOf(gesprek.course), turn + 1);
  await endGesprek(tx, id, { ending, melding, course, toPlace: null, at: ctx.clock() });
  await askGesprekJob(tx, SHOW_GESPREK, id);
}

/** Its person says that it can go to the group: it goes there, or to the coordinators first. */
async function place(
  tx: Tx,
  ctx: BotContext,
  it: { readonly gesprek: Gesprek; readonly state: State; readonly event: EventId },
): Promise<void> {
  const { gesprek, state, event } = it;
  const { gebied, person, room: own } = gesprek;
  const refused = mayNotPlace(ctx, gesprek);
  if (refused) return await answerOwnRoom(tx, { room: own, to: person, about: event, what: refused });
  const melding = await meldingOf(tx, gesprek);
  const judged = judgeSignalement(ctx, { person, gebied, number: melding?.number ?? null, facts: state });
  const { judgement, circumstances, isHeld } = judged;
  const at = ctx.clock();
  await appendAudit(tx, {
    actor: actorOf(ctx, person),
    action: isHeld ? 'signalement.aangehouden' : 'signalement.plaatsen',
    subject: `gesprek:${gesprek.id}`,
    detail: { gebied, codes: [...new Set(judgement.findings.map((found) => found.code))].join(','), event },
  });
  const ending = isHeld ? 'wacht' : 'geplaatst';
  const toPlace = isHeld ? null : judged.shown;
  const ref = newCaseRef(ctx.random);
  const ended = endedCourse(courseOf(gesprek.course), gesprek.turn + 1);
  const course = isHeld ? { ...ended, zaak: ref } : ended;
  await endGesprek(tx, gesprek.id, { ending, melding: melding?.id ?? null, course, toPlace, at });
  if (!isHeld) return await askGesprekJob(tx, POST_SIGNALEMENT, gesprek.id);
  const room = ctx.directory.roomOf(gebied, 'melding');
  if (!room) throw new Error(`no melding room for ${gebied}`);
  const relation = melding && {
    'm.relates_to': { 'm.in_reply_to': { event_id: await answered(tx, melding) } },
  };
  const replacement: Content = { ...judgement.replacement({ ref }), ...relation };
  const from = { type: 'm.room.message', roomId: room, sender: person };
  const zaak = caseOf(from, judgement, circumstances, gebied, { ref, replacement, at, origin: 'arrival' });
  const original = { type: from.type, content: { msgtype: 'm.text', body: storable(judged.held) } };
  await openCase(tx, { ...zaak, original });
  await askHeld(tx, room, event, ref);
  await askGesprekJob(tx, SHOW_GESPREK, gesprek.id);
}

/** The job that posts in a group what waits for a coordinator: the same as for a message that passed unjudged. */
async function askHeld(tx: Tx, roomId: RoomId, eventId: EventId, ref: string): Promise<void> {
  const task = UNJUDGED_JOBS.repostCase;
  const options = { jobKey: `${task}:${eventId}`, queueName: `repost:${roomId}` };
  await enqueue(tx, 'bot', task, { roomId, eventId, ref }, options);
}

/** Why somebody may not describe or place anything in a gebied now; null if they may. */
export function mayNotPlace(
  ctx: BotContext,
  it: Pick<Gesprek, 'person' | 'gebied'>,
): 'alleen-lezen' | 'geen-lid' | null {
  if (ctx.directory.role(it.person, it.gebied) === undefined) return 'geen-lid';
  const until = ctx.directory.readOnlyUntil(it.person, it.gebied);
  return until !== null && until > ctx.clock() ? 'alleen-lezen' : null;
}

/** The melding that a conversation belongs to: the chosen one, or one that its person has reported since it began. */
export async function meldingOf(
  sql: Query,
  it: Pick<Gesprek, 'melding' | 'gebied' | 'person' | 'startedAt'>,
): Promise<Melding | null> {
  const chosen = await standing(sql, it.melding);
  if (chosen) return chosen;
  const open = await openMeldingen(sql, it.gebied);
  return open.find((one) => one.reporter === it.person && one.openedAt >= it.startedAt) ?? null;
}

/** The melding that a signalement can belong to: the open one, or the open one that it was joined to. */
export async function standing(sql: Query, id: string | null): Promise<Melding | null> {
  const melding = id === null ? null : await findMelding(sql, id);
  const found = melding?.joinedTo ? await findMelding(sql, melding.joinedTo) : melding;
  return found?.state === 'open' ? found : null;
}

/** What a signalement in the group answers: the card of its melding, or the report where the card is not there yet. */
export async function answered(sql: Query, melding: Melding): Promise<EventId> {
  const card = await findMessage(sql, `${MELDING_CAUSE}:${melding.id}`, CARD_STEP);
  return card?.eventId ?? melding.source;
}
