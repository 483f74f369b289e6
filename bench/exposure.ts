/**
 * What another member's client is shown of unfit words, and for how long (issue "the whole line runs", 4): while the gate judges,
 * in bursts, with the words in every place in which they can hide; and when the bot has been dead for a while. Goal: nothing,
 * never; and after its return the bot judges all that had passed.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { until } from '#stack/wait.ts';
import { hidingPlaces } from '#test/bot/hiding-places.ts';
import type { Ground } from './exposure/ground.ts';
import { call, prepareGround } from './exposure/ground.ts';
import type { Seen, Watcher } from './exposure/watcher.ts';
import { watch } from './exposure/watcher.ts';
import { machineFacts, quantile } from './gate/figures.ts';

export type ExposureBenchOptions = {
  readonly messages?: number;
  /** Sent at once. */
  readonly burst?: number;
  /** How long the bot is dead, and how many messages are sent meanwhile. */
  readonly downSeconds?: number;
  readonly downMessages?: number;
  readonly members?: number;
  /** Gets each line of the report. */
  readonly say?: (line: string) => void;
};

export type Exposure = {
  readonly sent: number;
  /** Messages whose unfit words reached the client, by place. */
  readonly exposed: readonly string[];
  /** Milliseconds from when the client had it until it was told that it is gone; Infinity if never. */
  readonly durations: readonly number[];
  /** Milliseconds that a send took. */
  readonly sends: readonly number[];
};
export type Outage = Exposure & {
  readonly judgedAll: boolean;
  /** Seconds from the start of the bot until the client was told of the last that had to go; Infinity if never. */
  readonly secondsToClean: number;
  /** Messages that the bot posted more than once. */
  readonly twice: number;
};
export type ExposureBenchResult = {
  /** Milliseconds from question to answer on a fit text, one after another, with nothing else to do. */
  readonly answers: readonly number[];
  readonly running: Exposure;
  readonly down: Outage;
  readonly goalReached: boolean;
};

/** Words that rule 8 knows, for every place; and disguises of them, for the places that people read. */
const PLAIN = ['klootzak', 'hufters', 'kutwijf'];
const DISGUISED = [
  'kl00tz@k',
  'k.l.o.o.t.z.a.k',
  'k l o o t z a k',
  'kloot\u200bzak',
  'kl**tzak',
  'hûfters',
  'kutwĳf',
];
const READ_PLACES = ['body', 'new content of an edit', 'fallback of an edit with clean new content'];
const FIT = 'Er rijdt een grijze bus langzaam door de straat';
/** The first half warms up. */
const ANSWERS = 1_000;
const SETTLE_MS = 120_000;

/** Measures and reports. Starts and stops its own servers. Throws when a server does not start or refuses a send. */
export async function benchExposure(options: ExposureBenchOptions = {}): Promise<ExposureBenchResult> {
  const { messages = 1_000, burst = 30, members = 50, say = console.log } = options;
  const { downSeconds = 150, downMessages = 200 } = options;
  const ground = await prepareGround(members, say);
  try {
    const watcher = await watch(ground.baseUrl, ground.watcher, ground.roomId);
    const target = await send(ground, 'm.room.message', { msgtype: 'm.text', body: FIT });
    await sendBursts(ground, target.eventId, burst, burst);
    const answers: number[] = [];
    for (let nr = 0; nr < ANSWERS; nr += 1) answers.push(await ground.ask(`${FIT}, nummer ${nr}.`));
    say(`sending ${messages} messages in bursts of ${burst}…`);
    const running = await whileRunning(ground, watcher, target.eventId, messages, burst);
    say(`bot dead for ${downSeconds} s, ${downMessages} messages meanwhile…`);
    const down = await whileDown(ground, watcher, target.eventId, downMessages, downSeconds);
    await watcher.stop();
    return report({ answers: answers.slice(ANSWERS / 2), running, down }, members, say);
  } finally {
    await ground.stop();
  }
}

type Sent = {
  readonly eventId: string;
  readonly place: string;
  readonly word: string;
  readonly content: object;
  readonly ms: number;
};

async function whileRunning(
  ground: Ground,
  watcher: Watcher,
  target: string,
  messages: number,
  burst: number,
): Promise<Exposure> {
  const sent = await sendBursts(ground, target, messages, burst);
  await until(() => sent.every(({ eventId }) => watcher.seen.has(eventId)), SETTLE_MS);
  await until(() => exposures(sent, watcher).every(({ seen }) => seen.goneAt !== null), SETTLE_MS);
  return figures(sent, watcher);
}

async function whileDown(
  ground: Ground,
  watcher: Watcher,
  target: string,
  messages: number,
  seconds: number,
): Promise<Outage> {
  await ground.bot.kill();
  const until_ = performance.now() + seconds * 1_000;
  const sent: Sent[] = [];
  for (let nr = 0; nr < messages; nr += 1) {
    sent.push(await sendNth(ground, target, nr));
    await wait(Math.max(0, (until_ - performance.now()) / (messages - nr)));
  }
  const back = performance.now();
  await ground.bot.start();
  const isHandled = async (): Promise<boolean> => {
    const ids = sent.map(({ eventId }) => eventId);
    const [row] = await ground.sql<{ n: number }[]>`
      select count(*)::int as n from gebeurtenis where event_id = any(${ids})`;
    return row?.n === sent.length;
  };
  const isClean = (): boolean => exposures(sent, watcher).every(({ seen }) => seen.goneAt !== null);
  const judgedAll = await until(isHandled, SETTLE_MS);
  await until(isClean, SETTLE_MS);
  const gone = exposures(sent, watcher).map(({ seen }) => seen.goneAt ?? Number.POSITIVE_INFINITY);
  return {
    ...figures(sent, watcher),
    judgedAll,
    secondsToClean: gone.length === 0 ? 0 : (Math.max(...gone) - back) / 1_000,
    twice: await postedTwice(ground, watcher),
  };
}

/** How often the bot posted for one and the same case. */
async function postedTwice(ground: Ground, watcher: Watcher): Promise<number> {
  const idle = async (): Promise<boolean> => {
    const [row] = await ground.sql<{ n: number }[]>`
      select count(*)::int as n from zaak where staat = 'opgeslagen' and herkomst = 'arrival'`;
    return row?.n === 0;
  };
  await until(idle, SETTLE_MS);
  const refs = [...watcher.seen.values()]
    .map(({ content, sender }) => (sender.startsWith('@bot:') ? refOf(content) : undefined))
    .filter((ref) => ref !== undefined);
  return refs.length - new Set(refs).size;
}

function refOf(content: unknown): string | undefined {
  const ref = (content as Record<string, unknown>)['nl.buurtbaken.ref'];
  return typeof ref === 'string' ? ref : undefined;
}

async function sendBursts(ground: Ground, target: string, messages: number, burst: number): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let from = 0; from < messages; from += burst) {
    const count = Math.min(burst, messages - from);
    sent.push(
      ...(await Promise.all(Array.from({ length: count }, (_, nr) => sendNth(ground, target, from + nr)))),
    );
  }
  return sent;
}

/** The n-th message: every word in every place, in turn. */
function sendNth(ground: Ground, target: string, nr: number): Promise<Sent> {
  const [place, word] = CASES[nr % CASES.length] ?? ['', ''];
  const found = hidingPlaces(word, target)[place];
  if (!found) throw new Error(`no place ${place}`);
  return send(ground, found.type, found.content, place, word);
}

/** Reactions are left out: a second one with the same key is refused by Synapse itself. */
const PLACES: readonly string[] = Object.entries(hidingPlaces('klootzak', '$'))
  .filter(([, { by, content }]) => by === 'resident' && !JSON.stringify(content).includes('m.annotation'))
  .map(([place]) => place);
const CASES: readonly (readonly [place: string, word: string])[] = [
  ...PLAIN.flatMap((word) => PLACES.map((place) => [place, word] as const)),
  ...DISGUISED.flatMap((word) => READ_PLACES.map((place) => [place, word] as const)),
];

async function send(ground: Ground, type: string, content: object, place = '', word = ''): Promise<Sent> {
  const path = `rooms/${encodeURIComponent(ground.roomId)}/send/${type}/${randomUUID()}`;
  const from = performance.now();
  const { event_id } = await call(ground.baseUrl, ground.sender, 'PUT', path, content);
  return { eventId: String(event_id), place, word, content, ms: performance.now() - from };
}

/** What reached the client: the words stand in it, or, where they stand split, it is what was sent. */
function exposures(sent: readonly Sent[], watcher: Watcher): { place: string; seen: Seen }[] {
  return sent.flatMap(({ eventId, place, word, content }) => {
    const seen = watcher.seen.get(eventId);
    if (!seen || word === '') return [];
    const isExposed = JSON.stringify(seen.content).includes(word) || isDeepStrictEqual(seen.content, content);
    return isExposed ? [{ place: `${place}: ${word}`, seen }] : [];
  });
}

function figures(sent: readonly Sent[], watcher: Watcher): Exposure {
  const exposed = exposures(sent, watcher);
  return {
    sent: sent.length,
    exposed: exposed.map(({ place }) => place),
    durations: exposed.map(({ seen }) => (seen.goneAt ?? Number.POSITIVE_INFINITY) - seen.at),
    sends: sent.map(({ ms }) => ms),
  };
}

function report(
  { answers, running, down }: Omit<ExposureBenchResult, 'goalReached'>,
  members: number,
  say: (line: string) => void,
): ExposureBenchResult {
  const goalReached =
    running.exposed.length === 0 &&
    down.judgedAll &&
    Number.isFinite(down.secondsToClean) &&
    down.twice === 0;
  say('');
  say(
    `bench exposure: a room of ${members} members, ${PLACES.length} hiding places, one member's sync watching`,
  );
  say(`machine: ${machineFacts()}`);
  const answer = (share: number): string => `${quantile(answers, share).toFixed(2)} ms`;
  say(`the bot's answer on a fit text: p50 ${answer(0.5)}, p95 ${answer(0.95)} (HTTP included)`);
  say('while the bot runs:');
  sayExposure(running, say);
  say('while the bot is dead:');
  sayExposure(down, say);
  say(`  after its return all ${down.sent} judged: ${down.judgedAll ? 'yes' : 'NO'}`);
  say(
    `  nothing unfit left ${down.secondsToClean.toFixed(1)} s after it was started; posted twice: ${down.twice}`,
  );
  say(
    `  goal: none shown while the bot runs, and all judged after its return: ${goalReached ? 'reached' : 'NOT reached'}`,
  );
  return { answers, running, down, goalReached };
}

function sayExposure(it: Exposure, say: (line: string) => void): void {
  const ms = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(0)} ms` : 'for ever');
  say(`  ${it.exposed.length} of ${it.sent} unfit messages reached the other client`);
  if (it.exposed.length > 0 && it.exposed.length < 20) say(`    ${it.exposed.join(' · ')}`);
  if (it.exposed.length > 0) {
    const [p50, most] = [quantile(it.durations, 0.5), Math.max(...it.durations)];
    say(`  shown p50 ${ms(p50)}, longest ${ms(most)}`);
  }
  say(`  a send took p50 ${ms(quantile(it.sends, 0.5))}, p95 ${ms(quantile(it.sends, 0.95))}`);
}
