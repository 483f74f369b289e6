/** A coordinator shows an open melding to the group beside theirs: by one tap, once, without names, until it is over. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CARD_KEYS_NL, NEIGHBOURS_NL, OUTCOME_KEYS_NL } from '#basis/catalogue/meldingen.nl.ts';
import type { RoomId } from '#basis/matrix-ids.ts';
import { roomAlias, userId } from '#basis/matrix-ids.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { BOT, DIENST, GEBIED, seen } from './cases-world.ts';
import { cutting } from './cutting.ts';
import type { Scene } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

const BESIDE = 'WK007201';
const square = (x: number): Content => {
  const ring = [
    [x, 53.1],
    [x + 0.01, 53.1],
    [x + 0.01, 53.11],
    [x, 53.11],
    [x, 53.1],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};

let scene: Scene;
let there: RoomId;
beforeAll(async () => {
  scene = await startScene();
  const { owner, hs } = scene.world;
  await owner`update gebied set grens = ${owner.json(square(5.4) as never)} where code = ${GEBIED}`;
  for (const [code, x] of [
    [BESIDE, 5.41],
    ['WK007202', 5.9],
  ] as const)
    await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan, grens)
      values (${code}, 'wijk', ${code === BESIDE ? 'Midlum' : 'Wijnaldum'}, 'GM0072', ${code}, true, ${owner.json(square(x) as never)})`;
  const dienst = hs.homeserver(DIENST);
  const alias = roomAlias('#melding-midlum:example.org');
  there = await dienst.createRoom({
    ...{ alias, name: 'melding', topic: '', isSpace: false, initialState: [] },
    powerLevels: { users: { [BOT]: 100 }, users_default: 0, events_default: 0, state_default: 100 },
  });
  await owner`insert into kamer (soort, gebied_code, alias, room_id, gemaakt_op) values ('melding', ${BESIDE}, ${alias}, ${there}, now())`;
  await dienst.joinUser(there, BOT);
  for (const name of ['mast', 'kiel']) {
    const [id, user] = [randomUUID(), await dienst.ensureUser({ localpart: name, displayName: name })];
    await owner`insert into persoon (id, localpart, user_id, weergavenaam) values (${id}, ${name}, ${user}, ${name})`;
    await owner`insert into lidmaatschap (persoon_id, gebied_code, rol, sinds) values (${id}, ${BESIDE}, 'resident', '2026-01-01')`;
    await dienst.joinUser(there, user);
  }
  await scene.refresh();
});
afterAll(() => scene.stop());

/** The bot's messages in the group beside, as they read now. */
async function cards(): Promise<readonly TimelineEvent[]> {
  const all = (await seen(scene.world, 'mast', there)).filter(
    ({ type, sender }) => type === 'm.room.message' && sender === BOT,
  );
  const edits = new Map(
    all.flatMap(({ content }) => {
      const relation = content['m.relates_to'] as Content | undefined;
      return relation?.rel_type === 'm.replace'
        ? [[relation.event_id, content['m.new_content'] as Content] as const]
        : [];
    }),
  );
  return all
    .filter(({ content }) => (content['m.relates_to'] as Content | undefined)?.rel_type !== 'm.replace')
    .map((event) => ({ ...event, content: edits.get(event.eventId) ?? event.content }));
}
const text = (event: TimelineEvent | undefined): string => String(event?.content.body);
const asked = async () => found(await scene.said('baken', scene.world.rooms.coordinatie, 'Melding'));
const tapThere = async (who: string, on: TimelineEvent) => {
  const relation = { rel_type: 'm.annotation', event_id: on.eventId, key: CARD_KEYS_NL.seen };
  const event = await scene.world.hs.person(who).send(there, 'm.reaction', { 'm.relates_to': relation });
  await scene.settle();
  return event;
};

test('who coordinates is asked once, and by their tap the group beside sees it, without names, once', async () => {
  await scene.say(
    'zeil',
    'Piet ziet met Tjitske de Groot een onbekende man langs alle huizen op de Zuiderhaven lopen',
  );
  const question = await asked();
  expect(text(question)).toBe(NEIGHBOURS_NL.ask(1, 'Midlum'));
  expect(question.content.msgtype).toBe('m.notice');
  const bot = cutting(scene.world, { nth: 1, when: 'after' });
  await scene.tap('baken', question, NEIGHBOURS_NL.key);
  bot.end();
  await scene.tap('anker', question, NEIGHBOURS_NL.key);
  const [card, ...more] = await cards();
  expect(more).toEqual([]);
  expect(text(card)).toContain('Uit Harlingen, melding 1');
  expect(text(card)).toContain('Zuiderhaven');
  for (const name of ['Piet', 'Jan', 'Petra', 'Tjitske', 'Groot']) expect(text(card)).not.toContain(name);
  expect(text(await asked())).toBe(NEIGHBOURS_NL.shown(1, 'Midlum'));
  const rows = await scene.world.owner`select bijzonderheden from audit where actie = 'melding.buurwijken'`;
  expect(rows).toMatchObject([{ bijzonderheden: expect.stringContaining('"groepen":1') }]);
});

test('who saw it too is counted there and where it comes from; a tap that is taken away is not', async () => {
  const card = found((await cards())[0]);
  const reaction = await tapThere('mast', card);
  await tapThere('kiel', card);
  const here = async () => text(await scene.said('boei', scene.world.rooms.melding, 'Melding 1 ·'));
  expect(await here()).toContain(`${NEIGHBOURS_NL.seen}: 2`);
  expect(text((await cards())[0])).toContain('Ook gezien: 2');
  await scene.world.hs.person('mast').redact(there, reaction);
  await scene.settle();
  expect(await here()).toContain(`${NEIGHBOURS_NL.seen}: 1`);
});

test('it ends with the first, and its words are gone; what is over is shown to nobody', async () => {
  const card1 = found(await scene.said('boei', scene.world.rooms.melding, 'Melding 1 ·'));
  await scene.tap('zeil', card1, CARD_KEYS_NL.over);
  await scene.tap('zeil', await scene.lastTo('zeil'), OUTCOME_KEYS_NL.solved);
  const [card] = await cards();
  expect(text(card)).toContain('Stand: afgelopen, opgelost');
  expect(text(card)).not.toContain('Zuiderhaven');
  expect(text(await asked())).toBe(NEIGHBOURS_NL.over(1));
});

test('a resident shows nothing to anybody, also with the sign of coordinators', async () => {
  scene.world.later(24);
  await scene.say('zeil', 'Er staat een onbekende auto bij de speeltuin');
  const question = await asked();
  await scene.world.hs
    .homeserver(DIENST)
    .joinUser(scene.world.rooms.coordinatie, userId('@boei:example.org'));
  await scene.tap('boei', question, NEIGHBOURS_NL.key);
  expect(await cards()).toHaveLength(1);
});

test('who showed it takes it back, once and for good: the card there loses its words and says so', async () => {
  scene.world.later(24);
  const count = (await cards()).length;
  await scene.say('zeil', 'Er klimt een onbekende man over de schutting bij de Kerkstraat');
  const question = await asked();
  await scene.tap('baken', question, NEIGHBOURS_NL.key);
  const card = async () => found((await cards())[count]);
  await tapThere('mast', await card());
  expect(text(await card())).toContain('Kerkstraat');
  // Another coordinator did not show it.
  await scene.tap('anker', question, NEIGHBOURS_NL.takeBackKey);
  expect(text(await card())).toContain('Kerkstraat');
  const bot = cutting(scene.world, { nth: 2, when: 'after' });
  await scene.tap('baken', question, NEIGHBOURS_NL.takeBackKey);
  bot.end();
  expect(bot.wasCut()).toBe(true);
  expect(text(await card())).toContain(NEIGHBOURS_NL.takenBackThere('Harlingen'));
  expect(text(await card())).not.toContain('Kerkstraat');
  expect(text(await asked())).toBe(
    NEIGHBOURS_NL.takenBack(text(question).match(/\d+/)?.[0] as never, 'Midlum'),
  );
  // Shown again by nobody; and who taps there counts no more.
  await scene.tap('anker', question, NEIGHBOURS_NL.key);
  await tapThere('kiel', await card());
  expect(await cards()).toHaveLength(count + 1);
  expect(text(await card())).not.toContain('Kerkstraat');
  const said = text(await scene.said('boei', scene.world.rooms.melding, 'Kerkstraat'));
  expect(said).toContain(`${NEIGHBOURS_NL.seen}: 1`);
  const rows = await scene.world.owner`select 1 from audit where actie = 'melding.buurwijken-terug'`;
  expect(rows).toHaveLength(1);
});
