import type { HomeserverCalls } from './memory-ports.ts';
import { editsIn, membership, saidIn, writtenIn } from './memory-room.ts';
import type { MemoryData } from './memory-server.ts';

type ErasureCalls = Pick<
  HomeserverCalls,
  'roomsOfUser' | 'saidBy' | 'writtenBy' | 'editsOf' | 'mediaOf' | 'clearLinks' | 'accountOf'
>;

const MOST_MEDIA = 100;

/** What it takes to erase somebody; for admins. */
export function erasureCalls(data: MemoryData, admin: () => void): ErasureCalls {
  return {
    roomsOfUser(user) {
      admin();
      return [...data.rooms.values()]
        .filter((room) => membership(room, user) !== undefined)
        .map(({ id }) => id);
    },
    saidBy(room, user) {
      admin();
      const found = data.rooms.get(room);
      return found ? saidIn(found, user) : { standing: [], redacted: 0 };
    },
    writtenBy(room, user, limit) {
      admin();
      const found = data.rooms.get(room);
      return found ? writtenIn(found, user, data.epoch).slice(0, limit) : [];
    },
    editsOf(room, event) {
      const found = data.rooms.get(room);
      return found ? editsIn(found, event) : [];
    },
    mediaOf(user) {
      admin();
      const own = [...data.media].filter(([, { uploader }]) => uploader === user);
      return own.slice(0, MOST_MEDIA).map(([uri]) => uri);
    },
    clearLinks(user) {
      admin();
      const known = data.users.get(user);
      if (known) known.links = 0;
    },
    accountOf(user) {
      admin();
      const known = data.users.get(user);
      if (!known) return null;
      const { deactivated, erased, displayName, links } = known;
      return { deactivated, erased, displayName: displayName || null, links };
    },
  };
}
