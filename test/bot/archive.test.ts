/** What the gemeente and the wijkagent write is copied as it arrives, with what they change and take away; what residents write is not. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seal } from '#bot/arrival/sealed.ts';
import type { Content } from '#matrix/homeserver.ts';
import { expireArchief } from '#provisioning/jobs/expire-archief.ts';
import { connect } from '#store/db.ts';
import type { Scene, Who } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
beforeEach(() => scene.world.owner`truncate archief cascade`);
afterAll(() => scene.stop());

const copies = () => scene.world.owner`select * from archief order by verzonden_op, event_id`;
async function send(who: Who, content: Content, room = scene.world.rooms.melding) {
  const event = await scene.world.hs.person(who).send(room, 'm.room.message', content);
  await scene.settle();
  return event;
}

test('of officials in the groups and in overleg, of nobody else and nowhere else', async () => {
  await send('zeil', { msgtype: 'm.text', body: 'Wat een mooi weer vandaag' });
  await send('baken', { msgtype: 'm.text', body: 'Dank je' }, scene.world.rooms.overleg);
  await send('toren', { msgtype: 'm.text', body: 'help' }, scene.world.rooms.own('toren'));
  expect(await copies()).toEqual([]);
  const said = await send('toren', {
    msgtype: 'm.text',
    body: 'Dank je Petra, wij bellen @zeil:example.org terug.',
  });
  await send(
    'toren',
    { msgtype: 'm.image', body: 'brug.jpg', url: 'mxc://example.org/x' },
    scene.world.rooms.overleg,
  );
  const [person] = await scene.world.owner`select id from persoon where localpart = 'toren'`;
  expect(person).toBeDefined();
  expect(await copies()).toMatchObject([
    {
      ...{
        event_id: said,
        kamersoort: 'melding',
        rol: 'gemeente',
        afzender: '@toren:example.org',
        aankondiging_id: null,
      },
      tekst: 'Dank je Petra, wij bellen @zeil:example.org terug.',
      zonder_namen: 'Dank je [naam], wij bellen [naam] terug.',
    },
    { kamersoort: 'overleg', tekst: '(foto) brug.jpg' },
  ]);
});

test('an answer without what it quotes; each change; and that it was taken away', async () => {
  const event = await send('toren', {
    msgtype: 'm.text',
    body: '> <@zeil:example.org> ik woon op 3\n\nBedankt, Jan',
  });
  await send('toren', {
    ...{
      msgtype: 'm.text',
      body: '* Bedankt allemaal',
      'm.new_content': { msgtype: 'm.text', body: 'Bedankt allemaal' },
    },
    'm.relates_to': { rel_type: 'm.replace', event_id: event },
  });
  // Nobody changes what another wrote.
  await send('zeil', {
    ...{ msgtype: 'm.text', body: '* x', 'm.new_content': { msgtype: 'm.text', body: 'x' } },
    'm.relates_to': { rel_type: 'm.replace', event_id: event },
  });
  expect(await copies()).toMatchObject([
    { tekst: 'Bedankt, Jan', zonder_namen: 'Bedankt, [naam]', ingetrokken_op: null },
  ]);
  expect(await scene.world.owner`select tekst from archief_versie`).toEqual([{ tekst: 'Bedankt allemaal' }]);
  await scene.world.hs.person('toren').redact(scene.world.rooms.melding, event);
  await scene.settle();
  const [copy] = await copies();
  expect(copy?.ingetrokken_op).not.toBeNull();
  expect(copy?.tekst).toBe('Bedankt, Jan');
});

test('a photo that waited sealed while nothing was judged is copied as it is posted, and what stood in its place is not', async () => {
  const { ctx, world } = scene;
  const room = world.rooms.melding;
  const content = {
    msgtype: 'm.image',
    body: 'brug.jpg',
    url: 'mxc://example.org/abc',
    info: { w: 1, h: 1 },
  };
  const from = { roomId: room, sender: world.hs.person('toren').user };
  const sealed = seal(ctx.settings.sealKey, { type: 'm.room.message', content }, from, randomBytes);
  const notice = { msgtype: 'm.notice', body: 'Foto wacht.', 'nl.buurtbaken.sealed': sealed };
  const event = await send('toren', notice);
  const kept = await copies();
  expect(kept).toMatchObject([
    { tekst: '(foto) brug.jpg', rol: 'gemeente', afzender: '@toren:example.org', kamersoort: 'melding' },
  ]);
  expect(kept[0]?.event_id).not.toBe(event);
});

test('is gone when its term ends, with a row of how many; what was said later stays', async () => {
  const office = connect(scene.world.database.provisioningUrl, { max: 1 });
  try {
    await office`update archief_instelling set jaren = 1`;
    await send('toren', { msgtype: 'm.text', body: 'Eerste' });
    await office`update archief_instelling set jaren = 5`;
    await send('toren', { msgtype: 'm.text', body: 'Tweede' });
    const at = new Date('2028-01-01');
    const context = { sql: office, clock: () => at } as Parameters<typeof expireArchief>[0];
    await expireArchief(context);
    await expireArchief(context);
    expect((await copies()).map(({ tekst }) => tekst)).toEqual(['Tweede']);
    const rows = await scene.world.owner`select bijzonderheden from audit where actie = 'archief.verlopen'`;
    expect(rows.map((row) => JSON.parse(row.bijzonderheden))).toEqual([{ kopieen: 1, aankondigingen: 0 }]);
  } finally {
    await office.end();
  }
});
