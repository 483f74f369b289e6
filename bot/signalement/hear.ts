import { lockRunning } from '#store/gesprekken.ts';
import { readCommand } from '../own-room/commands.ts';
import type { OwnRoomHandler } from '../own-room/types.ts';
import { readTyped } from './read-input.ts';
import { stateOf } from './state.ts';
import { takeTurn } from './turn.ts';

/** These are heard also while something is asked. */
const ALWAYS: ReadonlySet<string> = new Set(['help', 'signalement', 'spelregels', 'taal', '112']);

/** What somebody types while their description is being asked is the answer. */
export const hearSignalement: OwnRoomHandler = {
  name: 'signalement',
  async handle({ event, text, by, room }, tx, ctx) {
    const gesprek = await lockRunning(tx, by);
    if (gesprek?.room !== room || ALWAYS.has(readCommand(text)?.is ?? '')) return 'not-mine';
    const state = stateOf(gesprek.state);
    // A photo, or a sign without words: said so, below.
    if (text.trim() === '' || (state !== null && state.fase === 'klaar')) return 'not-mine';
    const input = state === null ? ({ is: 'stop' } as const) : readTyped(state, text);
    await takeTurn(tx, ctx, { gesprek, input, event: event.eventId });
    return 'handled';
  },
};
