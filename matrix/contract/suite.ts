/**
 * What every implementation of the homeserver port does, on the one in memory and on a real Synapse alike. A runner calls
 * {@link homeserverContract} in its test file with a stage: a fresh homeserver with the two services and people on it.
 */
import { beforeAll, describe } from 'vitest';
import { contractOfErasure } from './erasure.ts';
import { contractOfMedia } from './media.ts';
import { contractOfMembers } from './members.ts';
import { contractOfMessages } from './messages.ts';
import { contractOfReports } from './reports.ts';
import { contractOfRooms } from './rooms.ts';
import type { Staged } from './stage.ts';
import { contractOfUsers } from './users.ts';

/** `stage` gives the stage that the runner's beforeAll has made; @dienst is not yet an admin there. */
export function homeserverContract(stage: Staged): void {
  const parts = {
    'users and rights': contractOfUsers,
    rooms: contractOfRooms,
    members: contractOfMembers,
    messages: contractOfMessages,
    media: contractOfMedia,
    reports: contractOfReports,
    erasure: contractOfErasure,
  };
  for (const [name, contractOf] of Object.entries(parts)) {
    describe(name, () => {
      beforeAll(async () => {
        const { dienst, bot, secret } = stage();
        await dienst.becomeAdmin(secret);
        await bot.prepare();
      });
      contractOf(stage);
    });
  }
}
