import { createDecipheriv } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import type { Json, Script, ScriptedEndpoint } from './endpoint.ts';
import { ALLOW, replaceWith, scriptedEndpoint } from './endpoint.ts';
import type { Buurt } from './people.ts';
import { makeBuurt } from './people.ts';

let endpoint: ScriptedEndpoint;
let synapse: TestSynapse;
let buurt: Buurt;
let room: string;

beforeAll(async () => {
  endpoint = await scriptedEndpoint();
  synapse = await startSynapse({ gate: { endpoint: endpoint.url, deadlineMs: 100 } });
  buurt = await makeBuurt(synapse);
  room = await buurt.room('melding');
});
afterAll(async () => {
  await synapse?.stop();
  await endpoint?.down();
});
beforeEach(async () => {
  endpoint.script = ALLOW;
  await endpoint.down();
  await endpoint.up();
});

async function delivered(type: string, content: Json): Promise<Json> {
  return (await buurt.bram.receives(await buurt.anna.send(room, type, content))).content;
}
const text = (body: string): Json => ({ msgtype: 'm.text', body });
const photo: Json = {
  msgtype: 'm.image',
  body: 'IMG_1.jpg',
  url: 'mxc://test.localhost/foto',
  info: { mimetype: 'image/jpeg', size: 51_234, w: 800, h: 600, thumbnail_url: 'mxc://test.localhost/klein' },
};
const waitingPhoto = { msgtype: 'm.notice', body: 'Foto wacht op de coördinator.' };

type Sealed = { readonly v: number; readonly nonce: string; readonly ciphertext: string };
/** What the bot does on arrival; throws when room or sender are not those that it was sealed for. */
function unseal(content: Json, roomId: string, sender: string): unknown {
  const sealed = content['nl.buurtbaken.sealed'] as Sealed;
  expect(sealed.v).toBe(1);
  const key = Buffer.from(synapse.secrets.value('seal-key'), 'base64');
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'));
  decipher.setAAD(Buffer.from(`${roomId}\n${sender}`));
  decipher.setAuthTag(bytes.subarray(-16));
  const opened = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  return JSON.parse(opened.toString()) as unknown;
}
const opened = (content: Json): unknown => unseal(content, room, buurt.anna.userId);

const FAILURES: Record<string, Script> = {
  hangs: () => 'hang',
  'answers 500': () => ({ status: 500, raw: '{"action":"allow"}' }),
  'answers garbage': () => ({ status: 200, raw: '<html>' }),
  'answers nothing': () => ({ status: 200, raw: '' }),
  'answers a list': () => ({ status: 200, raw: '[]' }),
  'answers an unknown action': () => ({ action: 'refuse' }),
  'replaces with no content': () => ({ action: 'replace' }),
  'replaces with a message without a body': replaceWith({ msgtype: 'm.text' }),
  'replaces with a number as body': replaceWith({ msgtype: 'm.text', body: 1 }),
  'replaces with a fraction': replaceWith({ msgtype: 'm.text', body: 'x', n: 0.5 }),
  'replaces with half a character': () => ({
    status: 200,
    raw: '{"action":"replace","content":{"msgtype":"m.text","body":"\\ud800"}}',
  }),
  'replaces with malformed mentions': replaceWith({ ...text('x'), 'm.mentions': { user_ids: 'allen' } }),
  'replaces with more than an event may hold': replaceWith(text('x'.repeat(66_000))),
  'answers more than the module reads': replaceWith(text('x'.repeat(600_000))),
};

describe.each(Object.keys(FAILURES))('a bot that %s', (name) => {
  test('text passes as typed, a photo waits sealed', async () => {
    endpoint.script = FAILURES[name] as Script;
    expect(await delivered('m.room.message', text('Er loopt iemand langs de deuren'))).toEqual(
      text('Er loopt iemand langs de deuren'),
    );
    const placeholder = await delivered('m.room.message', photo);
    expect(placeholder).toMatchObject(waitingPhoto);
    expect(opened(placeholder)).toEqual({ type: 'm.room.message', content: photo });
  });
});

test('a bot that is gone, and comes back', async () => {
  await endpoint.down();
  expect(await delivered('m.room.message', text('een'))).toEqual(text('een'));
  expect(await delivered('m.room.message', photo)).toMatchObject(waitingPhoto);
  await endpoint.up();
  endpoint.script = replaceWith(text('gelezen'));
  expect(await delivered('m.room.message', text('twee'))).toEqual(text('gelezen'));
});

test('a burst while the bot hangs, and the first message after it answers again', async () => {
  endpoint.script = () => 'hang';
  endpoint.questions.length = 0;
  const burst = Array.from({ length: 100 }, (_, i) => delivered('m.room.message', text(`tegelijk ${i}`)));
  const typed = Array.from({ length: 100 }, (_, i) => text(`tegelijk ${i}`));
  expect(await Promise.all(burst)).toEqual(typed);
  // What one question may cost is tried in gate/tests/test_client.py; here: no send asks, and so waits, a second time.
  const asked = endpoint.questions.map(({ event }) => event.content.body);
  expect(new Set(asked).size).toBe(asked.length);
  endpoint.script = replaceWith(text('gelezen'));
  await expect
    .poll(() => delivered('m.room.message', text('weer')), { timeout: 15_000 })
    .toEqual(text('gelezen'));
});

describe('while the bot is gone', () => {
  beforeEach(() => endpoint.down());

  test.each([
    ['a video', { ...photo, msgtype: 'm.video' }, 'Video wacht op de coördinator.'],
    ['a file', { ...photo, msgtype: 'm.file', filename: 'IMG_1.jpg' }, 'Bestand wacht op de coördinator.'],
    ['sound', { ...photo, msgtype: 'm.audio' }, 'Geluid wacht op de coördinator. Nood? Bel 112.'],
    [
      'a voice message',
      { ...photo, msgtype: 'm.audio', 'org.matrix.msc3245.voice': {} },
      'Spraakbericht wacht op de coördinator. Nood? Bel 112.',
    ],
    ['an unknown kind with an upload', { ...photo, msgtype: 'x.foto' }, 'Bestand wacht op de coördinator.'],
    [
      'a gallery',
      { msgtype: 'dm.filament.gallery', body: 'x', itemtypes: [photo] },
      'Bestand wacht op de coördinator.',
    ],
  ])('%s waits', async (_name, content, body) => {
    const placeholder = await delivered('m.room.message', content);
    expect(placeholder).toEqual({
      msgtype: 'm.notice',
      body,
      'nl.buurtbaken.sealed': placeholder['nl.buurtbaken.sealed'],
    });
    expect(opened(placeholder)).toEqual({ type: 'm.room.message', content });
  });

  test('a sticker waits', async () => {
    const sticker = { body: 'boos', url: 'mxc://test.localhost/boos', info: {} };
    const placeholder = await delivered('m.sticker', sticker);
    expect(placeholder).toMatchObject({ body: 'Sticker wacht op de coördinator.' });
    expect(placeholder).not.toHaveProperty('url');
    expect(opened(placeholder)).toEqual({ type: 'm.sticker', content: sticker });
  });

  test('a caption passes as words that ring', async () => {
    const content = { ...photo, filename: 'IMG_1.jpg', body: 'Brand bij nummer 4!', 'm.mentions': {} };
    const placeholder = await delivered('m.room.message', content);
    expect(placeholder).toMatchObject({
      msgtype: 'm.text',
      body: 'Brand bij nummer 4!\n\nFoto wacht op de coördinator.',
      'm.mentions': {},
    });
    expect(placeholder).not.toHaveProperty('url');
    expect(opened(placeholder)).toEqual({ type: 'm.room.message', content });
  });

  test('a photo in a thread waits in that thread', async () => {
    const root = await buurt.anna.say(room, 'draad');
    const relation = { rel_type: 'm.thread', event_id: root };
    expect(await delivered('m.room.message', { ...photo, 'm.relates_to': relation })).toMatchObject({
      ...waitingPhoto,
      'm.relates_to': relation,
    });
  });

  test('an edit of text passes; an edit into a photo waits', async () => {
    const said = await buurt.anna.say(room, 'eerst tekst');
    const relation = { rel_type: 'm.replace', event_id: said };
    const edit = { ...text('* beter'), 'm.new_content': text('beter'), 'm.relates_to': relation };
    expect(await delivered('m.room.message', edit)).toEqual(edit);
    const sneaky = { ...text('* x'), 'm.new_content': photo, 'm.relates_to': relation };
    const placeholder = await delivered('m.room.message', sneaky);
    expect(placeholder).toMatchObject({
      msgtype: 'm.notice',
      body: '* Foto wacht op de coördinator.',
      'm.new_content': waitingPhoto,
      'm.relates_to': relation,
    });
    expect(opened(placeholder)).toEqual({ type: 'm.room.message', content: sneaky });
  });

  test('a picture inside a text is left out', async () => {
    const html = { format: 'org.matrix.custom.html', formatted_body: 'kijk <IMG src="mxc://x/y">' };
    const preview = { 'com.beeper.linkpreviews': [{ 'og:image': 'mxc://test.localhost/x' }] };
    expect(await delivered('m.room.message', { ...text('kijk'), ...html, ...preview })).toEqual(text('kijk'));
    const target = await buurt.anna.say(room, 'doel');
    const relation = { rel_type: 'm.annotation', event_id: target, key: 'mxc://test.localhost/x' };
    expect(await delivered('m.reaction', { 'm.relates_to': relation })).toEqual({
      'm.relates_to': { ...relation, key: '▫️' },
    });
  });

  test('bold text, a location, a poll and a reaction pass as they are', async () => {
    const bold = { ...text('let op'), format: 'org.matrix.custom.html', formatted_body: '<b>let op</b>' };
    expect(await delivered('m.room.message', bold)).toEqual(bold);
    const place = { msgtype: 'm.location', body: 'hier', geo_uri: 'geo:53.17,5.42' };
    expect(await delivered('m.room.message', place)).toEqual(place);
    const poll = { 'org.matrix.msc3381.poll.start': { question: { body: 'wie loopt?' }, answers: [] } };
    expect(await delivered('org.matrix.msc3381.poll.start', poll)).toEqual(poll);
    const target = await buurt.anna.say(room, 'ook gezien?');
    const tap = { 'm.relates_to': { rel_type: 'm.annotation', event_id: target, key: '👀' } };
    expect(await delivered('m.reaction', tap)).toEqual(tap);
  });

  test('forged keys are stripped all the same', async () => {
    const forged = { ...text('hoi'), 'nl.buurtbaken.ref': 'x', 'nl.buurtbaken.sealed': { v: 1 } };
    expect(await delivered('m.room.message', forged)).toEqual(text('hoi'));
  });

  test('a sealed original opens for its own room and sender alone', async () => {
    const placeholder = await delivered('m.room.message', photo);
    expect(() => unseal(placeholder, room, buurt.bram.userId)).toThrow();
    expect(() => unseal(placeholder, '!elders', buurt.anna.userId)).toThrow();
  });

  test('an oversized photo message still fits: its essentials are sealed', async () => {
    const long = 'ë'.repeat(14_000);
    const content = { ...photo, filename: 'IMG_1.jpg', body: long, x: long };
    const placeholder = await delivered('m.room.message', content);
    expect(placeholder.msgtype).toBe('m.text');
    expect(opened(placeholder)).toMatchObject({
      type: 'm.room.message',
      content: {
        msgtype: 'm.image',
        url: photo.url,
        filename: 'IMG_1.jpg',
        info: { w: 800, h: 600, mimetype: 'image/jpeg' },
      },
    });
  });

  test('the largest text that Synapse takes passes', async () => {
    const long = text('x'.repeat(64_000));
    expect(await delivered('m.room.message', long)).toEqual(long);
  });
});
