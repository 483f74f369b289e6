import { expect, test } from 'vitest';
import { startSynapse } from '#test/harness/synapse.ts';
import { replaceWith, scriptedEndpoint } from './endpoint.ts';
import { makeBuurt } from './people.ts';

/** Where Synapse hands over the room's whole state, as on a Synapse that the module does not know, the gate judges alike. */
test('without the short cut in looking up state', async () => {
  const endpoint = await scriptedEndpoint();
  const secret = 'a-token-of-some-length';
  const config = {
    endpoint: endpoint.url,
    token: secret,
    seal_key: Buffer.alloc(32, 7).toString('base64'),
    services: ['@dienst:test.localhost', '@bot:test.localhost'],
    lean_state: false,
  };
  const synapse = await startSynapse({ modules: [{ module: 'buurtbaken_gate.Gate', config }] });
  try {
    const { anna, bram, room } = await makeBuurt(synapse);
    endpoint.script = replaceWith({ msgtype: 'm.text', body: 'gelezen' });
    const judged = await anna.say(await room('melding'), 'hoi');
    expect((await bram.receives(judged)).content).toEqual({ msgtype: 'm.text', body: 'gelezen' });
    const unjudged = await anna.say(await room('overleg'), 'hoi');
    expect((await bram.receives(unjudged)).content).toEqual({ msgtype: 'm.text', body: 'hoi' });
    expect(endpoint.questions[0]?.authorization).toBe(`Bearer ${secret}`);
  } finally {
    await synapse.stop();
    await endpoint.down();
  }
});
