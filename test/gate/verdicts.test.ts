import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import type { Json, Script, ScriptedEndpoint } from './endpoint.ts';
import { ALLOW, replaceWith, scriptedEndpoint } from './endpoint.ts';
import type { Buurt } from './people.ts';
import { makeBuurt, roomPath } from './people.ts';

let endpoint: ScriptedEndpoint;
let synapse: TestSynapse;
let buurt: Buurt;
let room: string;

beforeAll(async () => {
  endpoint = await scriptedEndpoint();
  synapse = await startSynapse({ gate: { endpoint: endpoint.url, deadlineMs: 500 } });
  buurt = await makeBuurt(synapse);
  room = await buurt.room('melding');
});
afterAll(async () => {
  await synapse?.stop();
  await endpoint?.down();
});
beforeEach(() => {
  endpoint.script = ALLOW;
  endpoint.questions.length = 0;
});

/** What bram's client shows of an event that anna sends. */
async function delivered(type: string, content: Json, inRoom = room): Promise<Json> {
  return (await buurt.bram.receives(await buurt.anna.send(inRoom, type, content))).content;
}

const text = (body: string): Json => ({ msgtype: 'm.text', body });

test('an allowed message arrives as typed, and the bot was asked with all it needs', async () => {
  const content = { ...text('Er rijdt een grijze bus rond'), 'm.mentions': {} };
  expect(await delivered('m.room.message', content)).toEqual(content);
  expect(endpoint.questions).toHaveLength(1);
  expect(endpoint.questions[0]).toMatchObject({
    authorization: `Bearer ${synapse.secrets.value('gate-token')}`,
    event: { type: 'm.room.message', room_id: room, sender: buurt.anna.userId, content },
    room: { gebied: 'WK007200', soort: 'melding' },
  });
  expect(endpoint.questions[0]?.event.event_id).toMatch(/^\$/);
  expect(Number(endpoint.questions[0]?.event.origin_server_ts)).toBeGreaterThan(1_700_000_000_000);
  expect(endpoint.questions[0]?.event).not.toHaveProperty('state_key');
});

test('a replaced message arrives replaced, the reference of the bot with it', async () => {
  const content = { ...text('wat een *****'), 'nl.buurtbaken.ref': 'r1' };
  endpoint.script = replaceWith(content);
  expect(await delivered('m.room.message', text('wat een sukkel'))).toEqual(content);
});

test('connections are kept: thirty messages in a row are all judged', async () => {
  endpoint.script = replaceWith(text('gelezen'));
  for (let i = 0; i < 30; i++) {
    expect(await delivered('m.room.message', text(`bericht ${i}`))).toEqual(text('gelezen'));
  }
});

test('a burst of thirty at once is all judged', async () => {
  endpoint.script = replaceWith(text('gelezen'));
  const burst = Array.from({ length: 30 }, (_, i) => delivered('m.room.message', text(`tegelijk ${i}`)));
  expect(await Promise.all(burst)).toEqual(Array(30).fill(text('gelezen')));
});

test('an edit is judged with its new content, and stays an edit when the bot forgets to say so', async () => {
  const original = await buurt.anna.say(room, 'goedenavond');
  const relation = { rel_type: 'm.replace', event_id: original };
  const edit = { ...text('* sukkels'), 'm.new_content': text('sukkels'), 'm.relates_to': relation };
  endpoint.script = replaceWith({ ...text('* *****'), 'm.new_content': text('*****') });
  expect(await delivered('m.room.message', edit)).toEqual({
    ...text('* *****'),
    'm.new_content': text('*****'),
    'm.relates_to': relation,
  });
  expect(endpoint.questions.at(-1)?.event.content).toEqual(edit);
});

test('a reaction with forbidden words gets the key that the bot says', async () => {
  const target = await buurt.anna.say(room, 'wie ziet dit ook?');
  const relation = { rel_type: 'm.annotation', event_id: target, key: 'sukkel' };
  endpoint.script = replaceWith({ 'm.relates_to': { ...relation, key: '▫️' } });
  expect(await delivered('m.reaction', { 'm.relates_to': relation })).toEqual({
    'm.relates_to': { ...relation, key: '▫️' },
  });
});

describe('more than one reaction of one person on one message', () => {
  /** The bot's verdict on every reaction; the neutral sign for all but eyes. */
  const neutral: Script = ({ event }) => {
    const relation = event.content['m.relates_to'] as { readonly key: string };
    return relation.key === '👀'
      ? { action: 'allow' }
      : {
          action: 'replace',
          content: { 'm.relates_to': { ...relation, key: '▫️' }, 'nl.buurtbaken.ref': 'r' },
        };
  };
  let annotate: (key: string) => readonly ['m.reaction', Json];
  beforeEach(async () => {
    const target = await buurt.bram.say(room, 'wie ziet dit ook?');
    endpoint.script = neutral;
    annotate = (key) => [
      'm.reaction',
      { 'm.relates_to': { rel_type: 'm.annotation', event_id: target, key } },
    ];
  });
  const emptied = { 'nl.buurtbaken.ref': 'r' };
  const asSign = (): Json => ({ ...annotate('▫️')[1], ...emptied });

  test('of two that are not fit none is refused: the first is the sign, the second shows nothing', async () => {
    expect(await delivered(...annotate('sukkel'))).toEqual(asSign());
    expect(await delivered(...annotate('eikel'))).toEqual(emptied);
    expect(await delivered(...annotate('sukkel'))).toEqual(emptied);
    // Their own sign would be accepted without a gate.
    expect(await delivered(...annotate('▫️'))).toEqual(emptied);
    expect(await delivered(...annotate('👀'))).toEqual(annotate('👀')[1]);
    const other = await buurt.bram.receives(await buurt.coordinator.send(room, ...annotate('eikel')));
    expect(other.content).toEqual(asSign());
  });

  test('sent at the same moment, none is refused', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const shown = await Promise.all(keys.map((key) => delivered(...annotate(key))));
    expect(shown.filter((content) => 'm.relates_to' in content)).toEqual([asSign()]);
  });

  test('after the first was taken back, none is refused', async () => {
    const first = await buurt.anna.send(room, ...annotate('sukkel'));
    await buurt.anna.call('PUT', roomPath(room, `redact/${encodeURIComponent(first)}/terug`), {});
    expect(await delivered(...annotate('eikel'))).toEqual(emptied);
  });

  test('while the bot is away, none is refused', async () => {
    endpoint.script = () => ({ status: 500, raw: '' });
    expect(await delivered(...annotate('mxc://test.localhost/een'))).toEqual(annotate('▫️')[1]);
    expect(await delivered(...annotate('mxc://test.localhost/twee'))).toEqual({});
  });

  test('the same one twice is refused by Synapse itself, as without a gate', async () => {
    await buurt.anna.send(room, ...annotate('👀'));
    await expect(buurt.anna.send(room, ...annotate('👀'))).rejects.toThrow('M_DUPLICATE_ANNOTATION');
  });
});

test.each([
  'm.poll.start',
  'org.matrix.msc3381.poll.start',
  'org.matrix.msc3381.poll.response',
  'm.poll.end',
])('%s is judged', async (type) => {
  endpoint.script = replaceWith({ 'm.text': [{ body: 'gelezen' }] });
  expect(await delivered(type, { 'm.text': [{ body: 'sukkels?' }] })).toEqual({
    'm.text': [{ body: 'gelezen' }],
  });
});

test('a sticker is judged', async () => {
  endpoint.script = replaceWith({ body: 'Sticker wacht.', msgtype: 'm.notice' });
  const sticker = { body: 'boos', url: 'mxc://test.localhost/boos', info: {} };
  expect(await delivered('m.sticker', sticker)).toEqual({ body: 'Sticker wacht.', msgtype: 'm.notice' });
});

test('a topic and a name by the coordinator are judged, with their state key', async () => {
  for (const [type, key] of [
    ['m.room.topic', 'topic'],
    ['m.room.name', 'name'],
  ] as const) {
    endpoint.script = replaceWith({ [key]: 'Wijk 1' });
    const reply = await buurt.coordinator.setState(room, type, { [key]: 'Sukkels' });
    expect(reply.status).toBe(200);
    const event = await buurt.bram.receives(String(reply.body.event_id));
    expect(event.content).toEqual({ [key]: 'Wijk 1' });
    expect(endpoint.questions.at(-1)?.event.state_key).toBe('');
  }
});

test('keys of ours that a person made up are gone, in the message and in its edit, before the bot is asked', async () => {
  const forged = { 'nl.buurtbaken.ref': 'x', 'nl.buurtbaken.sealed': {}, 'nl.buurtbaken.melding': {} };
  const sent = { ...text('hoi'), ...forged, 'm.new_content': { ...text('hoi'), ...forged } };
  const clean = { ...text('hoi'), 'm.new_content': text('hoi') };
  expect(await delivered('m.room.message', sent)).toEqual(clean);
  expect(endpoint.questions.at(-1)?.event.content).toEqual(clean);
});

describe('what the gate cannot read', () => {
  test.each([
    ['m.room.encrypted', { algorithm: 'm.megolm.v1.aes-sha2', ciphertext: 'AwgA', session_id: 's' }],
    [
      'm.call.invite',
      { call_id: 'c', lifetime: 60_000, offer: { type: 'offer', sdp: 'sukkel' }, version: 0 },
    ],
    ['m.call.candidates', { call_id: 'c', candidates: [], version: 0 }],
    ['m.beacon', { 'm.text': 'sukkel', 'm.location': { uri: 'geo:1,1' } }],
    ['org.matrix.msc3672.beacon', { body: 'sukkel' }],
    ['nl.example.bericht', { body: 'sukkel', url: 'mxc://test.localhost/x' }],
    ['m.room.pinned_events', { body: 'sukkel' }],
    ['m.room.encryptie', { body: 'sukkel' }],
  ])('%s is emptied', async (type, content) => {
    expect(await delivered(type, content)).toEqual({});
    expect(endpoint.questions).toHaveLength(0);
  });

  test('a thread stays a thread, but no text hides in a relation', async () => {
    const root = await buurt.anna.say(room, 'een draad');
    const relation = {
      rel_type: 'm.thread',
      event_id: root,
      is_falling_back: true,
      'm.in_reply_to': { event_id: root },
    };
    const sent = { body: 'x', 'm.relates_to': { ...relation, 'nl.example': 'sukkel' } };
    expect(await delivered('nl.example.bericht', sent)).toEqual({ 'm.relates_to': relation });
    const annotation = { rel_type: 'm.annotation', event_id: root, key: 'sukkel' };
    expect(await delivered('nl.example.reactie', { 'm.relates_to': annotation })).toEqual({});
  });
});

test("a redaction and a leave pass without the sender's free text", async () => {
  const said = await buurt.anna.say(room, 'vergissing');
  const redaction = await buurt.anna.call('PUT', roomPath(room, `redact/${said}/r1`), { reason: 'sukkels' });
  expect(redaction.status).toBe(200);
  expect((await buurt.bram.receives(String(redaction.body.event_id))).content).toEqual({ redacts: said });

  const other = await buurt.room('melding');
  const left = await buurt.anna.setState(
    other,
    'm.room.member',
    { membership: 'leave', reason: 'sukkels', 'nl.example': 'sukkels' },
    buurt.anna.userId,
  );
  expect(left.status).toBe(200);
  const event = await buurt.bram.receives(String(left.body.event_id));
  expect(event.content).not.toHaveProperty('reason');
  expect(event.content).not.toHaveProperty('nl.example');
  expect(event.content.membership).toBe('leave');
});

describe('rooms that are not judged', () => {
  test.each(['coordinatie', 'overleg', 'bewoner', 'ruimte', null])('%s', async (soort) => {
    const other = await buurt.room(soort);
    endpoint.script = replaceWith(text('nooit'));
    const forged = { ...text('vrij woord'), 'nl.buurtbaken.ref': 'x' };
    expect(await delivered('m.room.message', forged, other)).toEqual(text('vrij woord'));
    expect(await delivered('nl.example.bericht', { body: 'x' }, other)).toEqual({});
    expect(endpoint.questions).toHaveLength(0);
  });

  test('what is said in the other rooms of residents is judged', async () => {
    for (const soort of ['buurtpraat', 'surveillance']) {
      const other = await buurt.room(soort);
      expect(await delivered('m.room.message', text('hoi'), other)).toEqual(text('hoi'));
      expect(endpoint.questions.at(-1)?.room).toEqual({ gebied: 'WK007200', soort });
    }
  });
});

test("the services' own events are not judged, and keep their keys", async () => {
  endpoint.script = replaceWith(text('nooit'));
  const content = { ...text('Spelregels'), 'nl.buurtbaken.ref': 'r', 'nl.buurtbaken.melding': { x: 1 } };
  const id = await buurt.dienst.send(room, 'm.room.message', content);
  expect((await buurt.bram.receives(id)).content).toEqual(content);
  expect(endpoint.questions).toHaveLength(0);
});
