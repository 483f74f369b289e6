/** An appeal on the whole line: a real Synapse with the gate, the bot as a process that is killed on the way, and people with real clients. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roomPath } from '#test/gate/people.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Line } from './line-world.ts';
import { startLine } from './line-world.ts';

const PATIENT = { timeoutMs: 45_000 };
const TEXT = 'Wat een kutweer, er ligt een boom op de weg';
let line: Line;
beforeAll(async () => {
  line = await startLine();
}, 180_000);
afterAll(() => line?.stop());

type Who = 'anna' | 'bram' | 'coordinator';
type Seen = {
  readonly event_id: string;
  readonly type: string;
  readonly sender: string;
  readonly content: Record<string, unknown>;
};
const timeline = async (who: Who, room: string): Promise<readonly Seen[]> => {
  const { body } = await line[who].call('GET', roomPath(room, 'messages?dir=b&limit=200'));
  return body.chunk as unknown as readonly Seen[];
};
/** The message with these words, once it is there. */
const waitFor = (who: Who, room: string, words: string): Promise<Seen> =>
  eventually(
    async () =>
      (await timeline(who, room)).find((event) => String(event.content.body).includes(words)) ?? null,
    PATIENT,
  );
/** Somebody taps on the button that the bot put there. */
async function tap(who: Who, room: string, on: Seen, starts: string): Promise<void> {
  const key = await eventually(async () => {
    const relations = (await timeline(who, room)).map(
      (event) => event.content['m.relates_to'] as Record<string, unknown> | undefined,
    );
    const found = relations.find(
      (relation) => relation?.event_id === on.event_id && String(relation.key).startsWith(starts),
    );
    return found ? String(found.key) : null;
  }, PATIENT);
  await line[who].send(room, 'm.reaction', {
    'm.relates_to': { rel_type: 'm.annotation', event_id: on.event_id, key },
  });
}

test('a tap on a tip brings the text as typed, and its wording passes from then on', {
  timeout: 240_000,
}, async () => {
  const { melding, coordinatie, anna: own } = line.rooms;
  await line.anna.say(melding, TEXT);
  const tip = await waitFor('anna', own, 'Klopt dit niet? Tik op ✋');
  expect(tip.content.body).toContain('“kutweer”');
  await tap('anna', own, tip, '✋');
  await line.bot.kill('SIGKILL');
  await line.bot.start();
  const card = await waitFor('coordinator', coordinatie, 'een tip niet klopt');
  expect(card.content.body).toContain(TEXT);
  await tap('coordinator', coordinatie, card, '✅');
  await line.bot.kill('SIGKILL');
  await line.bot.start();
  await waitFor('bram', melding, `Anna: ${TEXT}`);
  await waitFor('anna', own, 'Goed nieuws: je krijgt gelijk');
  await waitFor('coordinator', coordinatie, 'voortaan gewoon');
  const cards = (await timeline('coordinator', coordinatie)).filter((event) =>
    String(event.content.body).includes(TEXT),
  );
  expect(cards).toEqual([]);
  const placed = (await timeline('bram', melding)).filter((event) => event.content.body === `Anna: ${TEXT}`);
  expect(placed).toHaveLength(1);
  await eventually(async () => {
    const sent = await line.bram.say(melding, 'Weer kutweer vandaag');
    return (await line.anna.receives(sent)).content.body === 'Weer kutweer vandaag';
  }, PATIENT);
});
