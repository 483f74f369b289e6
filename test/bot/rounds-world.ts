/** A wijk with a room `surveillance`, streets, and two who walk; rounds are made as drawn and agreed to. */
import { randomUUID } from 'node:crypto';
import type { RoomId } from '#basis/matrix-ids.ts';
import { roomAlias } from '#basis/matrix-ids.ts';
import { sweepWalks } from '#bot/rounds/sweep.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { BOT, DIENST, GEBIED, seen } from './cases-world.ts';
import type { Who } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

const MINUTE_MS = 60_000;
/** Postcode, number, street; all in one buurt of the wijk. */
const ADDRESSES = [
  ['8861AB', 12, 'Zuiderhaven'],
  ['8861AB', 14, 'Zuiderhaven'],
  ['8861CD', 12, 'Kerkstraat'],
  ['8861CD', 3, 'Kerkstraat'],
  ['8861EF', 5, 'Lanen'],
  ['8861EF', 7, 'Lanen'],
] as const;

type Row = {
  readonly id: string;
  readonly soort: string;
  readonly in_orde_van: string | null;
  readonly foto_ref: string | null;
};
export type Rounds = Awaited<ReturnType<typeof startRounds>>;

export async function startRounds() {
  const scene = await startScene();
  const { world } = scene;
  const { owner } = world;
  // After the clock of the queue: what is asked of who tells residents stays there to be seen.
  world.clock.now = new Date('2040-03-01T12:00:00Z');
  const dienst = world.hs.homeserver(DIENST);
  const alias = roomAlias('#surveillance:example.org');
  const surveillance: RoomId = await dienst.createRoom({
    ...{ alias, name: 'surveillance', topic: '', isSpace: false, initialState: [] },
    powerLevels: { users: { [BOT]: 100 }, users_default: 0, events_default: 0, state_default: 100 },
  });
  for (const user of [BOT, ...(['zeil', 'boei', 'baken'] as const).map((who) => scene.user(who))])
    await dienst.joinUser(surveillance, user);
  await owner`insert into kamer (soort, gebied_code, alias, room_id, gemaakt_op)
    values ('surveillance', ${GEBIED}, ${alias}, ${surveillance}, now())`;
  for (const [pc6, nr, straat] of ADDRESSES) {
    await owner`insert into adres (pc6, huisnummer, buurt_code) values (${pc6}, ${nr}, 'BU00720001')`;
    await owner`insert into straat (pc6, huisnummer, straat, plaats) values (${pc6}, ${nr}, ${straat}, 'Harlingen')`;
  }
  await owner`insert into adres (pc6, huisnummer, buurt_code) values ('8871AA', 1, 'BU00720101')`;
  await scene.refresh();

  const personId = async (who: Who): Promise<string> => {
    const [row] = await owner<{ id: string }[]>`select id from persoon where localpart = ${who}`;
    return found(row).id;
  };
  let number = 0;
  /** A round of an hour that begins in so many minutes, to which these said yes. */
  const round = async (inMinutes: number, walkers: readonly Who[] = ['zeil', 'boei']): Promise<string> => {
    number += 1;
    const id = randomUUID();
    const begins = new Date(world.clock.now.getTime() + inMinutes * MINUTE_MS);
    const ends = new Date(begins.getTime() + 60 * MINUTE_MS);
    const month = new Date(Date.UTC(2040, number, 1));
    await owner`
      insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gevraagd_op)
      values (${id}, ${GEBIED}, ${number}, ${month}, 1, ${begins}, ${ends}, 'gevraagd', now(), now())`;
    for (const who of walkers)
      await owner`insert into ronde_loper (ronde_id, persoon_id, gevraagd_op, antwoord, antwoord_op)
        values (${id}, ${await personId(who)}, now(), 'ja', now())`;
    return id;
  };
  /** Time goes on, and the job of every minute runs. */
  const pass = async (minutes: number): Promise<void> => {
    world.later(minutes / 60);
    await sweepWalks.job.run({}, scene.ctx);
    await scene.settle();
  };
  const last = async (who: Who): Promise<string> => String((await scene.lastTo(who)).content.body);
  const own = (who: Who): Promise<string[]> => scene.bodies(who, world.rooms.own(who));
  const inRoom = (): Promise<string[]> => scene.bodies('zeil', surveillance);
  /** Taps under the last message of the bot to somebody with these words. */
  const tap = async (who: Who, words: string, key: string): Promise<TimelineEvent['eventId']> =>
    await scene.tap(who, found(await scene.said(who, world.rooms.own(who), words)), key);
  const offered = async (who: Who, words: string): Promise<readonly unknown[]> => {
    const on = found(await scene.said(who, world.rooms.own(who), words));
    return (await seen(world, who, on.roomId)).flatMap((event) => {
      const relation = event.content['m.relates_to'] as Content | undefined;
      const isTap = event.type === 'm.reaction' && event.sender === BOT;
      return isTap && relation?.event_id === on.eventId ? [relation.key] : [];
    });
  };
  const rows = (walk: string) =>
    owner<Row[]>`select * from waarneming where ronde_id = ${walk} order by gezien_op, soort`;
  /** What is asked of who tells residents. */
  const toTell = async (): Promise<readonly unknown[]> =>
    (
      await owner<{ id: string }[]>`
        select j.payload ->> 'id' as id from worker_bot._private_jobs j
        join worker_bot._private_tasks t on t.id = j.task_id where t.identifier = 'surveillance-tell' order by j.id`
    ).map(({ id }) => id);
  /** What is handed on to provisioning, which tells who lives there. */
  const handedOn = async (): Promise<readonly unknown[]> =>
    (
      await owner<{ payload: unknown }[]>`
        select j.payload from worker_provisioning._private_jobs j
        join worker_provisioning._private_tasks t on t.id = j.task_id where t.identifier = 'tell-observation' order by j.id`
    ).map(({ payload }) => payload);
  return {
    ...{
      scene,
      world,
      owner,
      surveillance,
      personId,
      round,
      pass,
      last,
      own,
      inRoom,
      tap,
      offered,
      rows,
      toTell,
      handedOn,
    },
  };
}
