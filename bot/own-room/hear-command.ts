import { startSignalement } from '../signalement/start.ts';
import { answerAboutWalking } from '../surveillance/volunteer-answer.ts';
import type { OwnRoomAnswer } from './answer.ts';
import { answerOwnRoom } from './answer.ts';
import type { Command } from './commands.ts';
import { readCommand } from './commands.ts';
import { chooseLanguage } from './language.ts';
import { giveLoginLink } from './login-link.ts';
import type { OwnRoomHandler } from './types.ts';

const ANSWERS: Readonly<
  Record<
    Exclude<Command['is'], 'signalement' | 'taal' | 'inloggen' | 'mijn-gegevens' | 'meelopen'>,
    OwnRoomAnswer
  >
> = {
  help: 'help',
  spelregels: 'spelregels',
  '112': '112',
  stop: 'niets-bezig',
  terug: 'niets-bezig',
  overslaan: 'niets-bezig',
};

/** A command: `help`, `signalement`, `spelregels`, `taal`, `112`, `inloggen`, `mijn gegevens`, `meelopen`. */
export const hearCommand: OwnRoomHandler = {
  name: 'command',
  async handle({ event, text, by, room, gebied }, tx, ctx) {
    const command = readCommand(text, { lenient: true });
    if (command === null) return 'not-mine';
    const about = event.eventId;
    if (command.is === 'signalement') await startSignalement(tx, ctx, { by, gebied, melding: null, about });
    else if (command.is === 'inloggen') await giveLoginLink(tx, ctx, { room, by, about });
    else if (command.is === 'mijn-gegevens') await giveLoginLink(tx, ctx, { room, by, about, to: 'mijn' });
    else if (command.is === 'meelopen') await answerAboutWalking(tx, { room, by, gebied, about });
    else if (command.is !== 'taal')
      await answerOwnRoom(tx, { room, to: by, about, what: ANSWERS[command.is] });
    else if (command.taal === null) await answerOwnRoom(tx, { room, to: by, about, what: 'taal' });
    else await chooseLanguage(tx, ctx, { room, by, about, language: command.taal });
    return 'handled';
  },
};
