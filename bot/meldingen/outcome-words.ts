import { cut } from '#basis/cut.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { analyse } from '#spelregels/analyse.ts';
import { reportOf } from '#spelregels/report.ts';
import type { Tx } from '#store/db.ts';
import { findMelding, lockGebied } from '#store/meldingen.ts';
import { outcomeAskedOf } from '#store/meldingen-questions.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { judgeEvent } from '../gate/content.ts';
import { circumstancesOf } from '../gate/decide.ts';
import { readEvent } from '../gate/read/event.ts';
import { editTarget } from '../gate/read/relation.ts';
import { readCommand } from '../own-room/commands.ts';
import type { OwnRoomHandler } from '../own-room/types.ts';
import { endMelding } from './close.ts';
import { tellAboutMelding } from './tell.ts';

/** How long the next thing that somebody types counts as the outcome that they were asked for. */
const WAIT_MS = 30 * 60_000;
const MAX_WORDS = 200;

/** An outcome in words, typed in somebody's own room. */
export const outcomeWords: OwnRoomHandler = {
  name: 'outcome-words',
  async handle({ event, text }, tx, ctx) {
    // "Help" asks something of the bot.
    const isCommand = readCommand(text) !== null && readCommand(text)?.is !== 'overslaan';
    return !isCommand && (await hearOutcome(event, tx, ctx)) ? 'handled' : 'not-mine';
  },
};

/** True if this message is the outcome that its writer was asked for: then it is nothing else. */
async function hearOutcome(event: TimelineEvent, tx: Tx, ctx: BotContext): Promise<boolean> {
  const room = ctx.directory.room(event.roomId);
  if (event.type !== 'm.room.message' || room?.soort !== 'bewoner' || room.owner !== event.sender)
    return false;
  if (editTarget(event.content) !== undefined) return false;
  const text = readEvent(event.type, event.content).main.trim();
  if (text === '' || reportOf(analyse({ text, kind: 'text' })).danger) return false;
  const id = await meldingAskedOf(tx, ctx, event.sender);
  const found = id === null ? null : await findMelding(tx, id);
  if (!found) return false;
  await lockGebied(tx, found.gebied);
  const melding = await lockStanding(tx, found.id);
  if (melding?.state !== 'open') return false;
  const { sender: by, eventId } = event;
  const said = { msgtype: 'm.text', body: text };
  const judged = judgeEvent(
    'm.room.message',
    said,
    circumstancesOf(ctx, by, { gebied: melding.gebied, soort: 'melding' }),
  );
  if (judged.action === 'hold') {
    await tellAboutMelding(tx, { melding: melding.id, what: 'woorden', to: by, event: eventId });
    return true;
  }
  const shown = judged.replacement({})?.body;
  const words = cut(typeof shown === 'string' ? shown : text, MAX_WORDS);
  await endMelding(tx, ctx, melding, { outcome: 'anders', words, by, event: eventId });
  return true;
}

async function meldingAskedOf(tx: Tx, ctx: BotContext, user: UserId): Promise<string | null> {
  const since = new Date(ctx.clock().getTime() - WAIT_MS);
  return (await outcomeAskedOf(tx, user, since))?.melding ?? null;
}
