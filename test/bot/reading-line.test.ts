/** What only the second reader understands, over the whole line: real Synapse, the bot and its reader as processes, and both of them killed. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '#spelregels/judge.ts';
import type { Received } from '#test/gate/people.ts';
import { roomPath } from '#test/gate/people.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Line } from './line-world.ts';
import { startLine } from './line-world.ts';

const LONG = { timeoutMs: 60_000, intervalMs: 200 };
/** Of nobody's corpus, and nothing that the rules or the weights know: chatter, and a threat. */
const CHATTER = 'De pruimen zijn dit jaar zo zuur dat zelfs de merels er hun snavel voor optrekken.';
const THREAT = 'Hij kan vast niet zwemmen, daar komen we zaterdag achter.';

let line: Line;
beforeAll(async () => {
  line = await startLine([], { BUURTBAKEN_SECOND_READER: 'true' });
}, 180_000);
afterAll(() => line?.stop());

type Who = 'anna' | 'bram' | 'coordinator';
async function timeline(who: Who, room: string): Promise<readonly Received[]> {
  const { body } = await line[who].call('GET', roomPath(room, 'messages?dir=b&limit=200'));
  return body.chunk as readonly Received[];
}
const bodies = async (who: Who, room: string) =>
  (await timeline(who, room)).map(({ content }) => String(content.body ?? ''));
const count = async (who: Who, room: string, words: string) =>
  (await bodies(who, room)).filter((body) => body.includes(words)).length;
const waits = () => count('bram', line.rooms.melding, 'wacht op de coördinator');
/** Taking back and posting that it waits are two jobs beside one another: either may be first. */
const isTakenBack = () =>
  eventually(async () => (await count('bram', line.rooms.melding, THREAT)) === 0, LONG);
const say = (body: string) => line.anna.say(line.rooms.melding, body);

/** The processes that read for the bot of this line, by who started them. */
function readers(): number[] {
  const port = new URL(line.bot.url).port;
  return readdirSync('/proc').flatMap((name) => {
    try {
      if (!/^\d+$/.test(name)) return [];
      if (!readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('reader/child.ts')) return [];
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      const settings = readFileSync(`/proc/${parent}/environ`, 'utf8');
      return settings.includes(`BUURTBAKEN_LISTEN_PORT=${port}\0`) ? [Number(name)] : [];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
}

test('the rules let all of it pass', () => {
  for (const text of [CHATTER, THREAT])
    expect(judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' }).action).toBe('allow');
});

test('the neighbours read what was typed, and its writer alone gets a tip', {
  timeout: 120_000,
}, async () => {
  const event = await say(CHATTER);
  expect((await line.bram.receives(event)).content.body).toBe(CHATTER);
  await eventually(async () => (await count('anna', line.rooms.anna, 'Spelregel 11')) === 1, LONG);
  expect(await count('bram', line.rooms.melding, CHATTER)).toBe(1);
});

test('what should wait is taken back, and the coordinators are asked', { timeout: 120_000 }, async () => {
  const event = await say(THREAT);
  await eventually(async () => (await count('coordinator', line.rooms.coordinatie, THREAT)) > 0, LONG);
  await isTakenBack();
  await eventually(async () => (await waits()) === 1, LONG);
  const { body } = await line.bram.call('GET', roomPath(line.rooms.melding, `event/${event}`));
  expect(body.content).toEqual({});
});

test('a reader that is killed is there again for the next', { timeout: 120_000 }, async () => {
  const [first] = readers();
  if (first === undefined) expect.fail('nobody reads');
  process.kill(first, 'SIGKILL');
  await eventually(async () => readers().length === 0);
  await say(THREAT);
  await eventually(async () => (await waits()) === 2, LONG);
});

test('the bot is killed with a message in hand: its reader ends with it, and it is read once afterwards', {
  timeout: 180_000,
}, async () => {
  await say(THREAT);
  await line.bot.kill('SIGKILL');
  await eventually(async () => readers().length === 0);
  await line.bot.start();
  await eventually(async () => (await waits()) === 3, LONG);
  await isTakenBack();
  await say('De lamp op het plein doet het weer.');
  // The message before may have been read just before the bot was killed, so that this is the first that its new reader gets.
  const health = async () => await (await fetch(new URL('/health', line.bot.url))).json();
  await eventually(async () => (await health()).tweedeLezer === 'leest', LONG);
  const settled = () =>
    line.owner`select 1 from gebeurtenis where te_lezen > 0`.then((rows) => rows.length === 0);
  await eventually(settled, LONG);
  expect(await waits()).toBe(3);
  expect(await health()).toEqual({ status: 'ok', tweedeLezer: 'leest' });
});
