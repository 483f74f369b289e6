/** A reported message that the bot posted for somebody: it is theirs, so that they do not decide on it and hear if it goes. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import { seal } from '#bot/arrival/sealed.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { takeReports } from '#provisioning/reports/take-reports.ts';
import { BOT } from './cases-world.ts';
import type { Scene, Who } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.stop());

const rooms = () => scene.world.rooms;
const coordinatie = () => scene.bodies('anker', rooms().coordinatie);

/** Reports a message of the group, as a neighbour does; gives the card. */
async function reported(message: TimelineEvent): Promise<TimelineEvent> {
  const { sql, homeserver } = scene.provisioning;
  await scene.world.hs.person('boei').report(rooms().melding, message.eventId, 'hoort hier niet');
  await takeReports({ sql, homeserver, random: randomBytes });
  await scene.settle();
  return found(await scene.said('anker', rooms().coordinatie, 'meldt een bericht van'));
}

/** Petra wrote it: her tap does not count, Kees's does, and she hears that it is gone. */
async function isOfPetra(message: TimelineEvent): Promise<void> {
  expect(message.sender).toBe(BOT);
  const card = await reported(message);
  expect(card.content.body).toContain('meldt een bericht van Petra');
  await scene.tap('baken', card, '✅ laten staan');
  expect((await coordinatie()).at(-1)).toBe('Petra, dit gaat over jezelf. Daarom kiest iemand anders.');
  await scene.tap('anker', card, '❌ weghalen');
  expect((await coordinatie()).at(-1)).toMatch(/^❌ Gemeld bericht van Petra \(1×\): weggehaald door Kees/);
  expect((await scene.lastTo('baken')).content.body).toContain('uit de groep gehaald');
}

test('words that were placed as typed after a granted appeal', async () => {
  await scene.say('baken', 'Wat een kutweer, er ligt een boom op de weg bij de Zuiderhaven');
  await scene.tap('baken', found(await scene.said('baken', rooms().own('baken'), 'Klopt dit niet?')), '✋');
  const appeal = found(await scene.said('anker', rooms().coordinatie, 'een tip niet klopt'));
  await scene.tap('anker', appeal, '✅ plaatsen');
  await isOfPetra(found(await scene.said('boei', rooms().melding, 'Petra: Wat een kutweer')));
});

test('an emergency from an own room', async () => {
  await scene.write('baken', 'Er wordt nu ingebroken bij de buren, hij heeft een mes!');
  await scene.tap('baken', await scene.lastTo('baken'), OWN_ROOM.nl.dangerPlace);
  await isOfPetra(found(await scene.said('boei', rooms().melding, 'Petra meldt via Buurtbaken')));
});

test('a description of somebody', async () => {
  const tap = async (who: Who, key: string) => scene.tap(who, await scene.lastTo(who), key);
  await scene.write('baken', 'signalement');
  for (const words of ['voelt aan autodeuren', 'Voorstraat', 'nu', 'persoon', 'zwarte jas'])
    await scene.write('baken', words);
  for (const words of ['overslaan', 'overslaan', 'man', 'bril', 'licht']) await scene.write('baken', words);
  await tap('baken', SIGNALEMENT.nl.place);
  await isOfPetra(found(await scene.said('boei', rooms().melding, 'Signalement van Petra')));
});

test('a photo that was sealed', async () => {
  const content = { msgtype: 'm.image', body: 'a.jpg', url: 'mxc://example.org/abc', info: { w: 1, h: 1 } };
  const from = { roomId: rooms().melding, sender: scene.user('baken') };
  const original = { type: 'm.room.message', content };
  const sealed = seal(scene.ctx.settings.sealKey, original, from, randomBytes);
  await scene.world.hs.person('baken').send(rooms().melding, 'm.room.message', {
    msgtype: 'm.notice',
    body: 'Foto wacht op de coördinator.',
    'nl.buurtbaken.sealed': sealed,
  });
  await scene.settle();
  const photo = (await scene.messagesIn('boei', rooms().melding)).findLast(
    (event) => event.content.msgtype === 'm.image',
  );
  await isOfPetra(found(photo));
});

test('what the service says itself is nobody’s', async () => {
  await scene.say('zeil', 'Man voelt aan deuren in de Zuiderhaven 12');
  const card = found(await scene.said('boei', rooms().melding, 'Zuiderhaven 12'));
  expect((await reported(card)).content.body).toContain('meldt een bericht van Buurtbaken');
});
