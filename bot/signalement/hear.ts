import { endedSince, lockRunning } from '#store/gesprekken.ts';
import { answersOutcomeAskedAfter } from '../meldingen/outcome-words.ts';
import { answerOwnRoom } from '../own-room/answer.ts';
import { readCommand } from '../own-room/commands.ts';
import type { OwnRoomHandler } from '../own-room/types.ts';
import { readTyped, saysPlace } from './read-input.ts';
import { stateOf } from './state.ts';
import { takeTurn } from './turn.ts';

/** These are heard also while something is asked. */
const ALWAYS: ReadonlySet<string> = new Set(['help', 'signalement', 'spelregels', 'taal', '112']);

/** What somebody types while their description is being asked is the answer, unless they were asked since then how a melding ended. */
export const hearSignalement: OwnRoomHandler = {
  name: 'signalement',
  async handle({ event, text, by, room }, tx, ctx) {
    const gesprek = await lockRunning(tx, by);
    const command = readCommand(text)?.is;
    if (gesprek?.room !== room || ALWAYS.has(command ?? '')) return 'not-mine';
    const isOurs = command === 'stop' || command === 'terug';
    if (!isOurs && (await answersOutcomeAskedAfter(tx, ctx, { by, text }, gesprek.lastAt))) return 'not-mine';
    const state = stateOf(gesprek.state);
    // A photo, or a sign without words: said so, below.
    if (text.trim() === '' || (state !== null && state.fase === 'klaar')) return 'not-mine';
    const input = state === null ? ({ is: 'stop' } as const) : readTyped(state, text);
    await takeTurn(tx, ctx, { gesprek, input, event: event.eventId });
    return 'handled';
  },
};

/** So long after the end of a description, words that would place it ask nothing: a tap came before them. */
const JUST_ENDED_MS = 10 * 60_000;

/** "Plaatsen", typed just after it was placed. */
export const hearAfterEnd: OwnRoomHandler = {
  name: 'after-signalement',
  async handle({ event, text, by, room }, tx, ctx) {
    const since = new Date(ctx.clock().getTime() - JUST_ENDED_MS);
    if (!saysPlace(text) || !(await endedSince(tx, by, room, since))) return 'not-mine';
    await answerOwnRoom(tx, { room, to: by, about: event.eventId, what: 'al-klaar' });
    return 'handled';
  },
};
