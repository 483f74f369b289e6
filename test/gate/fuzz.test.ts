/**
 * Odd contents, sent alike to a Synapse with the gate and to one without: where the one without does not fail with a 5xx, the
 * one with the gate must not either, whether the bot answers or not.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import type { Json, Script, ScriptedEndpoint } from './endpoint.ts';
import { ALLOW, scriptedEndpoint } from './endpoint.ts';
import type { Buurt } from './people.ts';
import { makeBuurt, roomPath } from './people.ts';

const RUNS = 120;
let endpoint: ScriptedEndpoint;
let gated: { synapse: TestSynapse; buurt: Buurt; room: string };
let bare: typeof gated;

beforeAll(async () => {
  endpoint = await scriptedEndpoint();
  const place = async (options: Parameters<typeof startSynapse>[0]): Promise<typeof gated> => {
    const overrides = { rc_message: { per_second: 10_000, burst_count: 10_000 } };
    const synapse = await startSynapse({ ...options, overrides });
    const buurt = await makeBuurt(synapse);
    return { synapse, buurt, room: await buurt.room('melding') };
  };
  [gated, bare] = await Promise.all([place({ gate: { endpoint: endpoint.url, deadlineMs: 50 } }), place({})]);
});
afterAll(async () => {
  await gated?.synapse.stop();
  await bare?.synapse.stop();
  await endpoint?.down();
});

const KEYS = [
  'msgtype',
  'body',
  'm.new_content',
  'm.relates_to',
  'm.mentions',
  'formatted_body',
  'format',
  'url',
  'filename',
  'info',
  'nl.buurtbaken.sealed',
  'nl.buurtbaken.ref',
  'redacts',
  'topic',
  'name',
  'membership',
  'rel_type',
  'event_id',
  'key',
  'm.in_reply_to',
  '',
  '__proto__',
];
const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ unit: 'binary', maxLength: 8 }));
const leaf = fc.oneof(
  fc.constantFrom(
    'm.text',
    'm.image',
    'm.audio',
    'mxc://a/b',
    '$x',
    'm.replace',
    'm.annotation',
    '<img>',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(null, true, false, 0, -1, 2 ** 53 - 1, 2 ** 53, 1e300, 0.1),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));
const content = fc
  .record({
    base: fc.constantFrom<Json>(
      {},
      { msgtype: 'm.text', body: 'x' },
      { msgtype: 'm.image', body: 'x', url: 'mxc://a/b' },
    ),
    odd: fc.dictionary(key, value, { maxKeys: 6 }),
    oddWins: fc.boolean(),
  })
  .map(({ base, odd, oddWins }) => (oddWins ? { ...base, ...odd } : { ...odd, ...base }));
const type = fc.oneof(
  { weight: 5, arbitrary: fc.constant('m.room.message') },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'm.reaction',
      'm.sticker',
      'm.poll.start',
      'org.matrix.msc3381.poll.response',
      'm.room.redaction',
      'm.room.encrypted',
      'm.call.invite',
      'm.room.encryption',
      'm.room.topic',
      'm.room.power_levels',
      'm.room.create',
      'm.room.third_party_invite',
      'nl.buurtbaken.kamer',
      'nl.example.los',
    ),
  },
);

const ANSWERS: Record<string, Script> = {
  'that allows': ALLOW,
  'that replaces with what was sent': ({ event }) => ({ action: 'replace', content: event.content }),
  'that answers an odd replacement': ({ event }) => ({ action: 'replace', content: { odd: event.content } }),
  'that fails': () => ({ status: 500, raw: 'x' }),
};

async function status(place: typeof gated, path: string, body: Json): Promise<number> {
  return (await place.buurt.coordinator.call('PUT', roomPath(place.room, path), body)).status;
}

test.each(Object.keys(ANSWERS))('no failed send with a bot %s', async (name) => {
  endpoint.script = ANSWERS[name] as Script;
  await fc.assert(
    fc.asyncProperty(type, content, fc.boolean(), async (sentType, body, asState) => {
      const path = asState ? `state/${sentType}/x` : `send/${sentType}/${randomUUID()}`;
      const withGate = await status(gated, path, body);
      if (withGate >= 500) expect(await status(bare, path, body)).toBe(withGate);
    }),
    { numRuns: RUNS, seed: 1, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: false },
  );
  expect(readFileSync(gated.synapse.logFile, 'utf8')).not.toContain('gate: fault');
});

test('a text of extreme depth, or half a character, fails no worse than without the gate', async () => {
  const deep = `{"msgtype":"m.text","body":"x","x":${'['.repeat(900)}${']'.repeat(900)}}`;
  const half = '{"msgtype":"m.text","body":"\\ud800"}';
  for (const raw of [deep, half, '{"msgtype":"m.image","body":"x","url":"\\udfff"}']) {
    const path = (): string => roomPath('', `send/m.room.message/${randomUUID()}`);
    const send = async (place: typeof gated): Promise<number> => {
      const address = path().replace('/rooms//', `/rooms/${encodeURIComponent(place.room)}/`);
      return (await place.buurt.anna.call('PUT', address, raw)).status;
    };
    const withGate = await send(gated);
    if (withGate >= 500) expect(await send(bare)).toBe(withGate);
  }
});
