import type { Tx } from '#store/db.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import { lastTelling, tellingOfEvent } from '#store/waarneming-gesprekken.ts';
import type { BotContext } from '../context.ts';
import { readCommand } from '../own-room/commands.ts';
import type { OwnRoomEvent, OwnRoomHandler } from '../own-room/types.ts';
import { sayToWalker } from './jobs.ts';
import { answer, canTell, takeBackTelling, tell } from './observe.ts';
import { lockCurrentWalk, personIn } from './own-walk.ts';
import { holdPhoto, isPhoto } from './photo.ts';
import type { RoundCommand } from './read-words.ts';
import { readRoundCommand, readTold } from './read-words.ts';
import { beginWalk, finishWalk, goOnWalking, reopen } from './walk.ts';

/** These are heard as elsewhere, also on a round. */
const ALWAYS: ReadonlySet<string> = new Set(['help', 'signalement', 'spelregels', 'taal', '112', 'inloggen']);

type OnWalk = {
  readonly it: OwnRoomEvent;
  readonly walk: Walk;
  readonly person: string;
  readonly at: Date;
};

/** What a walker types on a round, or soon after it: what they see, where it is, or that they begin, are done, or take something back. */
export const hearRound: OwnRoomHandler = {
  name: 'round',
  async handle(it, tx, ctx) {
    const { event, text, by, room } = it;
    const person = personIn(ctx, room, by);
    if (person === undefined || ALWAYS.has(readCommand(text)?.is ?? '')) return 'not-mine';
    const at = new Date(event.originServerTs);
    const walk = await lockCurrentWalk(tx, person, at);
    if (!walk) return 'not-mine';
    const on = { it, walk, person, at };
    const command = readRoundCommand(text);
    if (command) return await obey(tx, ctx, on, command);
    if (walk.state === 'gevraagd' || !canTell(walk, at)) return 'not-mine';
    const heard = await hearWords(tx, ctx, on);
    if (!isPhoto(event)) return heard;
    await hearPhoto(tx, ctx, on);
    return 'handled';
  },
};

async function obey(
  tx: Tx,
  ctx: BotContext,
  { it, walk, person, at }: OnWalk,
  command: RoundCommand,
): Promise<'handled' | 'not-mine'> {
  const doing = { walk, person, about: it.event.eventId, at };
  if (command === 'start' && walk.state === 'gevraagd') await beginWalk(tx, doing);
  else if (command === 'klaar' && walk.state === 'loopt') await finishWalk(tx, ctx, doing);
  else if (command === 'bezig' && walk.state === 'loopt') await goOnWalking(tx, ctx, walk);
  else if (command === 'bezig' && walk.state === 'gelopen') await reopen(tx, ctx, doing);
  else if (command === 'weg' && walk.state !== 'gevraagd') {
    const last = await lastTelling(tx, walk.id, person, ['adres', 'welke', 'tijd', 'klaar']);
    if (last) await takeBackTelling(tx, ctx, { walk, telling: last });
    else await sayToWalker(tx, { walk: walk.id, person, what: 'niets-weg', about: it.event.eventId });
  } else return 'not-mine';
  return 'handled';
}

/** A kind with what follows it begins something new; other words answer what is asked. */
async function hearWords(
  tx: Tx,
  ctx: BotContext,
  { it, walk, person, at }: OnWalk,
): Promise<'handled' | 'not-mine'> {
  if (it.text.trim() === '') return 'not-mine';
  const asked = await lastTelling(tx, walk.id, person, ['adres']);
  const told = asked?.kind === 'anders' ? null : readTold(it.text);
  if (told) await tell(tx, ctx, { walk, person, ...told, event: it.event.eventId, at });
  else if (asked) await answer(tx, ctx, { walk, telling: asked }, it.text, at);
  else return 'not-mine';
  return 'handled';
}

/** A photo belongs to what its words say, else to what was told last. */
async function hearPhoto(tx: Tx, ctx: BotContext, { it, walk, person }: OnWalk): Promise<void> {
  const { eventId } = it.event;
  const telling =
    (await tellingOfEvent(tx, eventId)) ??
    (await lastTelling(tx, walk.id, person, ['adres', 'welke', 'tijd', 'klaar']));
  if (telling) await holdPhoto(tx, ctx, { walk, telling }, it);
  else await sayToWalker(tx, { walk: walk.id, person, about: eventId, what: 'foto-waarbij' });
}
