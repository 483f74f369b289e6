import { lockRunning } from '#store/gesprekken.ts';
import { answersOutcomeAskedAfter } from '../meldingen/outcome-words.ts';
import { readCommand } from '../own-room/commands.ts';
import type { OwnRoomHandler } from '../own-room/types.ts';
import { readTyped } from './read-input.ts';
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
