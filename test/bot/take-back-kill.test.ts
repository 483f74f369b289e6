/** The bot is cut off at each call that it makes to the homeserver while somebody takes back what it posted, or was to post, for them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';
import type { Scene } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** Some forty endings, with a queue and a database. */
const MANY_RUNS_MS = 600_000;
const rooms = () => scene.world.rooms;
const own = () => rooms().own('zeil');
const place = (): Promise<readonly string[]>[] => [
  scene.bodies('zeil', own()),
  scene.bodies('boei', rooms().melding),
  scene.bodies('baken', rooms().coordinatie),
];
const plain = (body: string): string =>
  body.replace(/[Mm]elding \d+.*\d\d:\d\d/, 'Melding').replace(/\d+/g, 'n');

type Ends = { readonly prepare: () => Promise<void>; readonly takeBack: () => Promise<unknown> };

/** What its writer, the group and the coordinators see of it afterwards, and what is open. */
async function takenBack({ prepare, takeBack }: Ends, cut: Cut | null) {
  scene.world.later(24);
  await scene.refresh();
  const before = (await Promise.all(place())).map((bodies) => bodies.length);
  await prepare();
  const bot = cutting(scene.world, cut);
  await takeBack();
  bot.end();
  const seen = (await Promise.all(place())).map((bodies, at) => bodies.slice(before[at]).map(plain));
  const open = await scene.world.owner`select from melding where toestand = 'open'`;
  const waiting = await scene.world.owner`select from zaak where staat = 'wacht'`;
  await scene.world
    .owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = now() where toestand = 'open'`;
  const result = { seen, open: open.length, waiting: waiting.length, wasCut: bot.wasCut() };
  return { calls: bot.calls(), result };
}

async function cutEverywhere(ends: Ends): Promise<Awaited<ReturnType<typeof takenBack>>['result']> {
  const whole = await takenBack(ends, null);
  for (let nth = 1; nth <= whole.calls; nth += 1)
    for (const when of ['before', 'after'] as const)
      expect({ nth, when, ...(await takenBack(ends, { nth, when })).result }).toEqual({
        ...{ nth, when, ...whole.result },
        wasCut: true,
      });
  expect(whole.calls).toBeGreaterThan(2);
  return whole.result;
}

const HELD = [
  'signalement',
  'Kees de Boer heeft mijn fiets gestolen',
  'Voorstraat',
  'nu',
  'geen van beide',
  'ja',
];
const describeHeld = async (): Promise<void> => {
  for (const text of HELD) await scene.write('zeil', text);
};
const tapEnd = async (): Promise<unknown> =>
  scene.tap(
    'zeil',
    found(await scene.said('zeil', own(), SIGNALEMENT.nl.endings.wacht)),
    SIGNALEMENT.nl.takeBack,
  );

test(
  'a signalement that waits',
  async () => {
    const { seen, waiting, open } = await cutEverywhere({ prepare: describeHeld, takeBack: tapEnd });
    expect({ waiting, open }).toEqual({ waiting: 0, open: 0 });
    expect(seen[0]?.filter((body) => body.includes('weggehaald'))).toHaveLength(1);
    expect(seen[1]).toEqual([]);
    expect(seen[2]?.join()).not.toContain('Kees de Boer');
  },
  MANY_RUNS_MS,
);

test(
  'a signalement that waited and was placed',
  async () => {
    const { seen, waiting, open } = await cutEverywhere({
      prepare: async () => {
        await describeHeld();
        const asked = found(await scene.said('baken', rooms().coordinatie, 'Kees de Boer'));
        await scene.tap('baken', asked, '✅');
      },
      takeBack: tapEnd,
    });
    expect({ waiting, open }).toEqual({ waiting: 0, open: 0 });
    expect(seen[0]?.filter((body) => body === SIGNALEMENT.nl.takenBack)).toHaveLength(2);
    expect(seen[1]?.join()).not.toContain('Kees de Boer');
    expect(seen[1]?.join()).toContain('ingetrokken');
    expect(seen[2]?.filter((body) => body.includes('de afzender heeft het weggehaald'))).toHaveLength(1);
  },
  MANY_RUNS_MS,
);

test(
  'an emergency that went to the group from an own room',
  async () => {
    const { seen, open } = await cutEverywhere({
      prepare: async () => {
        await scene.write('zeil', 'Er wordt nu ingebroken bij de buren op Kerkpad 3');
        await scene.tap('zeil', await scene.lastTo('zeil'), OWN_ROOM.nl.dangerPlace);
      },
      takeBack: async () => scene.tap('zeil', await scene.lastTo('zeil'), OWN_ROOM.nl.takeBack),
    });
    expect(open).toBe(0);
    expect(seen[0]).toContain(plain(OWN_ROOM.nl.dangerTakenBack));
    expect(seen[1]?.join()).not.toContain('Kerkpad');
    expect(seen[1]?.filter((body) => body.includes('Stand: ingetrokken'))).toHaveLength(1);
    // Phones rang for the danger: that it is none any more is told once.
    expect(seen[1]?.filter((body) => body === 'Melding n is ingetrokken.')).toHaveLength(1);
  },
  MANY_RUNS_MS,
);

test(
  'an emergency that was corrected',
  async () => {
    const words = 'Er wordt nu ingebroken bij de buren op Kerkpad';
    let offer: TimelineEvent;
    const { seen, open } = await cutEverywhere({
      prepare: async () => {
        const wrote = await scene.write('zeil', `${words} 3`);
        offer = await scene.lastTo('zeil');
        await scene.tap('zeil', offer, OWN_ROOM.nl.dangerPlace);
        await scene.correct('zeil', wrote, `${words} 13`);
      },
      takeBack: async () => scene.tap('zeil', offer, OWN_ROOM.nl.takeBack),
    });
    expect(open).toBe(0);
    expect(seen[0]?.filter((body) => body === plain(OWN_ROOM.nl.dangerTakenBack))).toHaveLength(2);
    expect(seen[1]?.join()).not.toContain('Kerkpad');
  },
  MANY_RUNS_MS,
);

test(
  'a correction of an emergency, placed and taken back by itself',
  async () => {
    const words = 'Er wordt nu ingebroken bij de buren op Kerkpad';
    let wrote: EventId;
    const { seen, open } = await cutEverywhere({
      prepare: async () => {
        wrote = await scene.write('zeil', `${words} 3`);
        await scene.tap('zeil', await scene.lastTo('zeil'), OWN_ROOM.nl.dangerPlace);
      },
      takeBack: async () => {
        await scene.correct('zeil', wrote, `${words} 13`);
        const [placed] = await scene.world.owner`
          select 1 from melding where toestand = 'open' and plaats = 'Kerkpad 13'`;
        expect(placed).toBeDefined();
        await scene.tap('zeil', await scene.lastTo('zeil'), OWN_ROOM.nl.takeBack);
        expect(
          await scene.world.owner`
          select 1 from melding where toestand = 'open' and plaats = 'Kerkpad 3'`,
        ).toHaveLength(1);
      },
    });
    expect(open).toBe(1);
    expect(seen[1]?.join()).not.toContain('verbetert');
    expect(seen[1]?.join()).toContain('meldt via Buurtbaken');
  },
  MANY_RUNS_MS,
);
