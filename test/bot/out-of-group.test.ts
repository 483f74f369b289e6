/** Of who is out of the group nothing comes in it any more: neither what waited, nor what they say to a question. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endMembership } from '#store/lidmaatschappen.ts';
import { GEBIED } from './cases-world.ts';
import type { Scene } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.stop());

const rooms = () => scene.world.rooms;
const group = async () => (await scene.bodies('boei', rooms().melding)).join('\n');
const coordinatie = () => scene.bodies('baken', rooms().coordinatie);
const meldingen = () => scene.world.owner`select 1 from melding`;
const HELD = 'De man die aan de auto’s voelt in de Zuiderstraat is Kevin Bakker';

async function leaves(): Promise<void> {
  const { personId } = found(scene.ctx.directory.person(scene.user('zeil')));
  await scene.provisioning.sql.begin((tx) =>
    endMembership(tx, personId, GEBIED, 'verwijderd', scene.world.clock.now),
  );
  await scene.refresh();
  await scene.settle();
}

test('what waits is not placed: who taps ✅ hears why, and ❌ ends it', async () => {
  await scene.say('zeil', HELD);
  const card = found(await scene.said('baken', rooms().coordinatie, 'Kevin Bakker'));
  await leaves();
  await scene.tap('baken', card, '✅');
  expect(await group()).not.toContain('Kevin Bakker');
  expect((await coordinatie()).at(-1)).toBe(
    'Petra, Jan doet niet meer mee in de groep. Daarom plaatsen we dit niet. Tik op ❌, dan is het klaar.',
  );
  await scene.tap('baken', card, '❌');
  expect((await coordinatie()).at(-1)).toMatch(/niet geplaatst, besloten door Petra/);
  expect(await meldingen()).toEqual([]);
});

test('an appeal that is granted places nothing either', async () => {
  await scene.say('zeil', HELD);
  await scene.tap('zeil', found(await scene.said('zeil', rooms().own('zeil'), 'Klopt dit niet?')), '✋');
  const card = found(await scene.said('baken', rooms().coordinatie, 'een tip niet klopt'));
  await leaves();
  await scene.tap('baken', card, '✅ plaatsen');
  expect((await scene.lastTo('zeil')).content.body).toContain('je krijgt gelijk');
  expect(await group()).not.toContain('Kevin Bakker');
  expect(await meldingen()).toEqual([]);
});

test('what was placed just before they left asks them nothing, and is no melding', async () => {
  await scene.say('zeil', HELD);
  const card = found(await scene.said('baken', rooms().coordinatie, 'Kevin Bakker'));
  const tapped = await scene.react('baken', card, '✅');
  const late = scene.events.splice(0).filter(({ eventId }) => eventId === tapped);
  expect(await scene.gate.deliver(late)).toBe(200);
  await leaves();
  expect(await group()).toContain('Kevin Bakker');
  expect(await meldingen()).toEqual([]);
  expect(await scene.said('zeil', rooms().own('zeil'), 'Is dit een melding?')).toBeUndefined();
});

test('a yes to “is dit een melding?” opens none', async () => {
  await scene.say('zeil', 'Er staat een busje bij de speeltuin');
  const question = found(await scene.said('zeil', rooms().own('zeil'), 'Is dit een melding?'));
  await leaves();
  await scene.tap('zeil', question, '✅ ja');
  expect(await meldingen()).toEqual([]);
  const [row] = await scene.world.owner`select antwoord, antwoord_door from melding_vraag`;
  expect(row).toEqual({ antwoord: 'vervallen', antwoord_door: null });
});
