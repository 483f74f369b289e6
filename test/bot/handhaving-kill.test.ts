/**
 * The bot is cut off at each call that it makes to the homeserver, before it and after it, from a tip to a granted appeal, and from the
 * first step of the ladder to a removal that is reversed. Whatever the moment: each message once, one outcome, nothing left.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOT } from './cases-world.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';
import type { Scene, Who } from './handhaving-world.ts';
import { found, STEEP, startScene } from './handhaving-world.ts';

/** Some eighty runs, with a queue and a database. */
const MANY_RUNS_MS = 600_000;
let scene: Scene;
beforeAll(async () => {
  scene = await startScene(STEEP);
});
afterAll(() => scene.stop());

const rooms = () => scene.world.rooms;

/** What the bot said and offered to tap, by room, in order; without what it took back. */
async function said(): Promise<Record<string, string[]>> {
  const places = {
    own: [rooms().own('zeil'), 'zeil'],
    melding: [rooms().melding, 'boei'],
    coordinatie: [rooms().coordinatie, 'baken'],
    overleg: [rooms().overleg, 'toren'],
  } as const;
  const all: Record<string, string[]> = {};
  for (const [name, [room, who]] of Object.entries(places)) {
    const messages = await scene.messagesIn(who as Who, room);
    const standing = messages.filter((event) => event.sender === BOT);
    const reactions = (await scene.world.hs.person(who).timeline(room)).filter((event) => {
      const relation = event.content['m.relates_to'] as { event_id?: string } | undefined;
      return (
        event.type === 'm.reaction' &&
        event.sender === BOT &&
        standing.some((message) => message.eventId === relation?.event_id)
      );
    });
    all[name] = [
      ...standing.map((event) => String(event.content.body).slice(0, 24)),
      ...reactions.map((event) => String((event.content['m.relates_to'] as { key?: string }).key)),
    ];
  }
  return all;
}

async function clean(): Promise<void> {
  const { owner } = scene.world;
  await owner`truncate bezwaar, sanctie, tip, uitzondering, melding_vraag cascade`;
  await scene.refresh();
}

/** Runs a flow from a clean slate, cut off once; gives what was said in it. */
async function run(flow: () => Promise<void>, cut: Cut | null) {
  await clean();
  const before = await said();
  const bot = cutting(scene.world, cut);
  await flow();
  bot.end();
  const after = await said();
  const fresh = Object.fromEntries(
    Object.entries(after).map(([place, lines]) => {
      const left = [...lines];
      for (const line of before[place] ?? []) left.splice(left.indexOf(line), 1);
      return [place, left.sort()];
    }),
  );
  const left = await scene.world.owner`select 1 from worker_bot._private_jobs`;
  const states = await scene.world.owner`
    select 'bezwaar' as wat, staat from bezwaar union all select soort, staat from sanctie order by 1, 2`;
  return { calls: bot.calls(), result: { cut: bot.wasCut(), fresh, jobs: left.length, states: [...states] } };
}

async function everywhere(flow: () => Promise<void>): Promise<void> {
  const whole = await run(flow, null);
  expect(whole.result.cut).toBe(false);
  expect(whole.calls).toBeGreaterThan(8);
  for (let nth = 1; nth <= whole.calls; nth += 1)
    for (const when of ['before', 'after'] as const)
      expect({ nth, when, ...(await run(flow, { nth, when })).result }).toEqual({
        ...{ nth, when, ...whole.result },
        cut: true,
      });
}

test('an appeal comes to the same end wherever the bot is cut off', { timeout: MANY_RUNS_MS }, async () => {
  const flow = async (): Promise<void> => {
    await scene.say('zeil', 'Wat een kutweer, er ligt een boom op de weg');
    const tip = found(await scene.said('zeil', rooms().own('zeil'), 'Een tip bij je bericht'));
    await scene.tap('zeil', tip, '✋ klopt niet');
    const card = found(await scene.said('baken', rooms().coordinatie, 'een tip niet klopt'));
    await scene.tap('baken', card, '✅ plaatsen');
  };
  const { result } = await run(flow, null);
  expect(result.states).toEqual([
    { wat: 'bezwaar', staat: 'toegewezen' },
    { wat: 'waarschuwing', staat: 'vervallen' },
  ]);
  expect(result.fresh.melding).toEqual(['Jan: Wat een kutweer, er']);
  await everywhere(flow);
});

test('the ladder comes to the same end wherever the bot is cut off', { timeout: MANY_RUNS_MS }, async () => {
  const flow = async (): Promise<void> => {
    for (const nr of [1, 2, 3]) await scene.say('zeil', `Die idioot van nummer ${nr}`);
    const asked = found(await scene.said('baken', rooms().coordinatie, 'Kan Jan in de groep blijven'));
    await scene.tap('baken', asked, '✅ verwijder');
    await scene.tap('anker', asked, '✅ verwijder');
    await scene.provision();
    await scene.tap('zeil', await scene.lastTo('zeil'), '✋ oneens');
    await scene.tap(
      'toren',
      found(await scene.said('toren', rooms().overleg, 'De gemeente beslist')),
      '✅ draai terug',
    );
    await scene.provision();
  };
  const { result } = await run(flow, null);
  expect(result.states).toEqual([
    { wat: 'alleen-lezen', staat: 'geldt' },
    { wat: 'bezwaar', staat: 'toegewezen' },
    { wat: 'verwijdering', staat: 'teruggedraaid' },
    { wat: 'waarschuwing', staat: 'geldt' },
  ]);
  await everywhere(flow);
});

test('an emergency of who only reads is placed once wherever the bot is cut off', {
  timeout: MANY_RUNS_MS,
}, async () => {
  await scene.world.owner`update lidmaatschap set alleen_lezen_tot = ${new Date('2036-01-01T00:00:00Z')}
    where persoon_id = (select id from persoon where localpart = 'zeil') and tot is null`;
  const flow = async (): Promise<void> => {
    // Each time it is a report of its own.
    await scene.world
      .owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = now()
      where toestand = 'open'`;
    await scene.write('zeil', 'Er wordt nu ingebroken op nummer 12');
  };
  const whole = await run(flow, null);
  expect(whole.result.fresh).toMatchObject({
    melding: expect.arrayContaining(['Jan meldt via Buurtbaken', 'Bel eerst 112. De politi']),
    own: ['Ik heb het in de groep g', '↩️ neem terug'],
  });
  for (let nth = 1; nth <= whole.calls; nth += 1)
    for (const when of ['before', 'after'] as const)
      expect((await run(flow, { nth, when })).result).toEqual({ ...whole.result, cut: true });
});
