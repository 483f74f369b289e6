import { eventually } from '#test/harness/eventually.ts';
import type { Ground, Wijk } from './ground.ts';
import { writeSpread } from './write.ts';

const JUDGED_MS = 600_000;

export type Outage = {
  readonly messages: number;
  /** Seconds from when a bot is started again until all is judged, its start included; and until it was there. */
  readonly judged: number;
  readonly back: number;
};

/** All bots gone while people write `count` messages; how long it takes, once one is back, until each of them is judged. */
export async function outage({ installation: it, wijken, sql }: Ground, count: number): Promise<Outage> {
  const bots = (await it.containers()).map(({ service }) => service).filter((one) => /^bot(-\d)?$/.test(one));
  await Promise.all(bots.map((bot) => it.kill(bot)));
  const sent = await writeSpread(it, wijken as [Wijk, ...Wijk[]], 'ours', count, 3);
  const since = performance.now();
  const passed = (): number => (performance.now() - since) / 1_000;
  const back = Promise.all(bots.map((bot) => it.revive(bot))).then(passed);
  const ids = sent.map(({ id }) => `'${id}'`).join();
  const handled = `select count(*) from gebeurtenis where event_id in (${ids})`;
  await eventually(async () => (await sql('buurtbaken', handled))[0]?.[0] === String(sent.length), {
    ...{ timeoutMs: JUDGED_MS, intervalMs: 250 },
  });
  return { messages: sent.length, judged: passed(), back: await back };
}
