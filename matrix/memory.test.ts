import { beforeAll } from 'vitest';
import { userId } from '#basis/matrix-ids.ts';
import type { Stage } from './contract/stage.ts';
import { homeserverContract } from './contract/suite.ts';
import { memoryHomeserver } from './memory.ts';

let stage: Stage;
beforeAll(() => {
  const serverName = 'test.localhost';
  const secret = 'geheim';
  const server = memoryHomeserver({ serverName, clock: () => new Date(), registrationSharedSecret: secret });
  const dienst = server.homeserver(userId(`@dienst:${serverName}`));
  let made = 0;
  stage = {
    serverName,
    secret,
    dienst,
    bot: server.rooms(userId(`@bot:${serverName}`)),
    async person(displayName) {
      const localpart = `mens-${++made}`;
      await dienst.ensureUser({ localpart, displayName });
      return server.person(localpart);
    },
    isPassword: async (user, password) => server.isPassword(user, password),
  };
});
homeserverContract(() => stage);
