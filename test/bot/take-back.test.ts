/** Who reported through the bot takes that back: a signalement, an emergency from their own room, a message that waited and was placed. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import { asksToTakeBack } from '#bot/signalement/take-back.ts';
import { BOT } from './cases-world.ts';
import type { Scene } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

const NL = SIGNALEMENT.nl;
let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  await scene.write('zeil', 'stop');
  await scene.world
    .owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = now() where toestand = 'open'`;
  scene.world.later(24);
  await scene.refresh();
});

const own = () => scene.world.rooms.own('zeil');
const last = async () => String((await scene.lastTo('zeil')).content.body);
const group = () => scene.bodies('boei', scene.world.rooms.melding);
/** The card that was made last, as it reads now. */
const card = async () =>
  String(found(await scene.said('boei', scene.world.rooms.melding, 'Ook gezien')).content.body);
const describeIt = async (...answers: readonly string[]): Promise<void> => {
  for (const text of ['signalement', ...answers, 'plaatsen']) await scene.write('zeil', text);
};
const waitingInCoordinatie = async (): Promise<boolean> =>
  (await scene.bodies('baken', scene.world.rooms.coordinatie)).join('\n').includes('Kees de Boer');
const nowReads = async (event: string): Promise<unknown> =>
  (await scene.messagesIn('zeil', own())).find((one) => one.eventId === event)?.content.body;
const WHOLE = ['voelt aan autodeuren', 'Voorstraat', 'nu', 'geen van beide'];

describe('a signalement', () => {
  test.each(['↩️', 'Haal mijn signalement weg!', 'intrekken'])('goes with its melding by %s', async (how) => {
    await describeIt(...WHOLE);
    const end = await scene.lastTo('zeil');
    expect(end.content.body).toBe(NL.endings.geplaatst);
    expect((await group()).join()).toContain('Signalement van Jan');
    const before = (await group()).filter((body) => body.startsWith('Signalement van Jan')).length;
    if (how === '↩️') await scene.tap('zeil', end, NL.takeBack);
    else await scene.write('zeil', how);
    expect(await last()).toBe(NL.takenBack);
    expect((await group()).filter((body) => body.startsWith('Signalement van Jan')).length).toBe(before - 1);
    expect(await card()).toContain('ingetrokken');
    expect(await card()).not.toContain('Voorstraat');
    const now = (await scene.messagesIn('zeil', own())).find((event) => event.eventId === end.eventId);
    expect(now?.content.body).toBe(NL.takenBack);
  });

  test('fills what the card of its melding did not say, and takes that along', async () => {
    await scene.say('zeil', 'Melding: verdachte situatie!');
    const before = await card();
    expect(before).not.toContain('Waar');
    expect(before).toContain('Wat: verdachte situatie!');
    await describeIt(...WHOLE);
    expect(await card()).toContain('Wat: voelt aan autodeuren\nWaar: Voorstraat');
    await scene.write('zeil', 'neem terug');
    expect(await card()).not.toContain('Voorstraat');
    expect(await card()).toContain('Wat: verdachte situatie!');
    expect(await card()).toContain('Stand: open');
    expect(await card()).not.toContain('autodeuren');
  });

  test('changes no card that said what happens and where', async () => {
    await scene.say('boei', 'Melding: man voelt aan deuren in de Zuiderhaven 12');
    const before = await card();
    await scene.write('zeil', 'signalement');
    await scene.tap(
      'zeil',
      await scene.lastTo('zeil'),
      /melding \d+/i.exec(await last())?.[0].toLowerCase() ?? '',
    );
    for (const text of ['net', 'geen van beide', 'plaatsen']) await scene.write('zeil', text);
    // Who describes it saw it too.
    expect(await card()).toBe(before.replace('Ook gezien: 0', 'Ook gezien: 1'));
    await scene.write('zeil', 'neem terug');
    expect(await card()).toBe(before);
  });

  test.each(['↩️', 'Haal mijn signalement weg!'])(
    'that waits goes from the coordinators by %s',
    async (how) => {
      const before = await group();
      await describeIt('Kees de Boer heeft mijn fiets gestolen', ...WHOLE.slice(1));
      const end = found(await scene.said('zeil', own(), NL.endings.wacht));
      expect(await waitingInCoordinatie()).toBe(true);
      if (how === '↩️') await scene.tap('zeil', end, NL.takeBack);
      else await scene.write('zeil', how);
      expect(await waitingInCoordinatie()).toBe(false);
      expect(await group()).toEqual(before);
      expect(await last()).toContain('weggehaald');
      expect(await nowReads(end.eventId)).toBe(NL.notPlaced);
    },
  );

  test.each(['↩️', 'intrekken'])('that waited and was placed goes from the group by %s', async (how) => {
    await describeIt('Kees de Boer heeft mijn fiets gestolen', ...WHOLE.slice(1));
    const end = found(await scene.said('zeil', own(), NL.endings.wacht));
    const asked = found(await scene.said('baken', scene.world.rooms.coordinatie, 'Kees de Boer'));
    await scene.tap('baken', asked, '✅');
    const isThere = async () => (await group()).some((body) => body.startsWith('Jan: Signalement'));
    expect(await isThere()).toBe(true);
    // Who described it need not be asked whether it is a melding.
    expect(await card()).toContain('Wat: Kees de Boer heeft mijn fiets gestolen\nWaar: Voorstraat');
    if (how === '↩️') await scene.tap('zeil', end, NL.takeBack);
    else await scene.write('zeil', how);
    expect(await isThere()).toBe(false);
    expect(await card()).toContain('ingetrokken');
    expect(await last()).toBe(NL.takenBack);
    expect(await nowReads(end.eventId)).toBe(NL.takenBack);
    // Once is enough: there is nothing left to take back.
    await scene.write('zeil', 'haal mijn signalement weg');
    expect(await last()).toBe(NL.nothingToTakeBack);
  });

  test('without one there is nothing to take back; words that may mean something else are not understood', async () => {
    await scene.write('boei', 'haal mijn signalement weg');
    expect((await scene.lastTo('boei')).content.body).toBe(NL.nothingToTakeBack);
    await scene.write('boei', 'intrekken');
    expect((await scene.lastTo('boei')).content.body).toBe(OWN_ROOM.nl.unknown);
  });
});

test.each([
  ['Kun je mijn signalement weghalen?', true],
  ['trek mijn beschrijving in', true],
  ['Please remove my description', true],
  ['helje myn sinjalemint wei', true],
  ['terug', false],
  ['signalement', false],
  ['Hij haalde een fiets weg', false],
])('"%s" asks for it: %s', (text, asks) => {
  expect(asksToTakeBack(text)).toBe(asks);
});

test.each(['a tap', 'deleting what they wrote'])(
  'an emergency that went to the group from an own room goes by %s, with its card',
  async (how) => {
    const wrote = await scene.write('zeil', 'Er wordt nu ingebroken bij de buren op Kerkpad 3');
    await scene.tap('zeil', await scene.lastTo('zeil'), OWN_ROOM.nl.dangerPlace);
    const said = await scene.lastTo('zeil');
    expect(said.content.body).toBe(OWN_ROOM.nl.dangerPlaced);
    if (how === 'a tap') await scene.tap('zeil', said, OWN_ROOM.nl.takeBack);
    else await scene.untap('zeil', own(), wrote);
    expect(await last()).toBe(OWN_ROOM.nl.dangerTakenBack);
    expect((await group()).join('\n')).not.toContain('Kerkpad');
    expect(await card()).toContain('ingetrokken');
  },
);

describe('what they corrected', () => {
  const WROTE = 'Er wordt nu ingebroken bij de buren op Kerkpad 3';
  const CORRECTED = 'Er wordt nu ingebroken bij de buren op Kerkpad 13';
  const placeIt = async () => {
    const wrote = await scene.write('zeil', WROTE);
    const offer = await scene.lastTo('zeil');
    await scene.tap('zeil', offer, OWN_ROOM.nl.dangerPlace);
    return { wrote, offer };
  };
  const inGroup = async () => (await group()).filter((body) => body.includes('Kerkpad'));

  test.each(['a tap', 'deleting what they wrote'])('goes too by %s, and comes no more', async (how) => {
    const { wrote, offer } = await placeIt();
    await scene.correct('zeil', wrote, CORRECTED);
    expect((await inGroup())[0]).toBe(`Jan meldt via Buurtbaken: ${WROTE}`);
    expect(await inGroup()).toContain(`Jan verbetert via Buurtbaken: ${CORRECTED}`);
    expect(await card()).toContain('Waar: Kerkpad 13');
    const said = await scene.lastTo('zeil');
    if (how === 'a tap') await scene.tap('zeil', offer, OWN_ROOM.nl.takeBack);
    else await scene.untap('zeil', own(), wrote);
    expect(await inGroup()).toEqual([]);
    expect(await card()).toContain('ingetrokken');
    expect(await nowReads(said.eventId)).toBe(OWN_ROOM.nl.dangerTakenBack);
    if (how === 'a tap') await scene.correct('zeil', wrote, WROTE);
    expect(await inGroup()).toEqual([]);
  });

  test('goes by itself by the tap under it: the card says again what it said before', async () => {
    const { wrote } = await placeIt();
    await scene.correct('zeil', wrote, CORRECTED);
    await scene.tap('zeil', await scene.lastTo('zeil'), OWN_ROOM.nl.takeBack);
    expect((await inGroup()).join('\n')).not.toContain('verbetert');
    expect(await card()).toMatch(/Waar: Kerkpad 3$/m);
    expect(await card()).toContain('Stand: open');
  });

  test('goes where it was still being placed when they deleted it', async () => {
    const { wrote } = await placeIt();
    const edit = await scene.world.hs.person('zeil').send(own(), 'm.room.message', {
      ...{
        msgtype: 'm.text',
        body: `* ${CORRECTED}`,
        'm.new_content': { msgtype: 'm.text', body: CORRECTED },
      },
      'm.relates_to': { rel_type: 'm.replace', event_id: wrote },
    });
    let deleted: Promise<unknown> | undefined;
    scene.world.hs.onCall(({ self, when }) => {
      // Between the words that it is given and what it places of them.
      if (self === BOT && when === 'after') deleted ??= scene.world.hs.person('zeil').redact(own(), edit);
    });
    await scene.settle();
    scene.world.hs.onCall(null);
    expect(deleted).toBeDefined();
    expect((await inGroup()).join('\n')).not.toContain('verbetert');
    expect(await card()).toMatch(/Waar: Kerkpad 3$/m);
  });
});

test('of a message that waited and was placed, its writer’s deletion takes the copy and marks the card', async () => {
  const words = 'Melding: Kees de Boer heeft mijn fiets gestolen in de Voorstraat';
  const placeholder = await scene.say('zeil', words);
  const asked = found(await scene.said('baken', scene.world.rooms.coordinatie, words));
  await scene.tap('baken', asked, '✅');
  expect(await group()).toContain(`Jan: ${words}`);
  expect(await card()).toContain('Stand: open');
  await scene.untap('zeil', scene.world.rooms.melding, placeholder);
  expect(await group()).not.toContain(`Jan: ${words}`);
  expect(await card()).toContain('ingetrokken');
  const lines = await scene.bodies('baken', scene.world.rooms.coordinatie);
  expect(lines.at(-1)).toMatch(/^↩️ Een bericht van Jan: de afzender heeft het weggehaald/);
});

describe('beside that', () => {
  test('which open melding is meant is asked with what each is about', async () => {
    await scene.say('boei', 'Melding: fiets gestolen in de Voorstraat');
    await scene.write('zeil', 'signalement');
    expect(await last()).toMatch(/Melding \d+: fiets gestolen in de Voorstraat, Voorstraat$/i);
  });

  test('"plaatsen" just after it was placed hears that it is done', async () => {
    await describeIt(...WHOLE);
    await scene.write('zeil', 'plaatsen');
    expect(await last()).toBe(NL.alreadyDone);
  });
});
