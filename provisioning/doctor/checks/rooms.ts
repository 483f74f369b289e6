import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { ROOM_VERSION } from '#basis/rooms.ts';
import { insideCheck } from '../check.ts';

const TEXT = DOCTOR_NL.rooms;

/** Whether every room has the version whose rights we count on. */
export const roomsCheck = insideCheck({
  id: 'kamers',
  name: TEXT.name,
  look({ homeserver }) {
    if (homeserver === null) return { level: 'niet-gekeken', says: DOCTOR_NL.synapse.silent };
    const others = homeserver.roomVersions.filter((version) => version !== ROOM_VERSION);
    if (others.length > 0)
      return { level: 'fout', says: TEXT.other(others.join(', '), ROOM_VERSION), todo: TEXT.todo };
    return { level: 'orde', says: homeserver.roomVersions.length === 0 ? TEXT.none : TEXT.ok(ROOM_VERSION) };
  },
});
