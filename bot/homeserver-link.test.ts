import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Sql } from '#store/db.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { BotContext } from './context.ts';
import { homeserverLink } from './homeserver-link.ts';

/** A homeserver and a database that can be away; `delivers` counts how often the homeserver was asked to deliver what waits, `told` how often that was said. */
function surroundings() {
  const there = { database: true, homeserver: true };
  const homeserver = { isPrepared: false, delivers: [] as string[], refusals: 0, told: 0 };
  const ask = async <T>(isThere: boolean, value: T): Promise<T> => {
    if (isThere) return value;
    homeserver.refusals += 1;
    throw new Error('away');
  };
  const ctx = {
    sql: (() => Object.assign(ask(there.database, []), { cancel: () => {} })) as unknown as Sql,
    rooms: {
      prepare: async () => {
        homeserver.isPrepared = await ask(there.homeserver, true);
      },
      pingAppservice: async (txnId: string) => {
        homeserver.delivers.push(await ask(there.homeserver, txnId));
      },
    },
    clock: () => new Date(0),
    log: pino({ level: 'silent' }),
  } as unknown as BotContext;
  const link = homeserverLink(ctx, () => {
    homeserver.told += 1;
  });
  return { there, homeserver, link };
}

test('at the start the homeserver is asked to deliver at once what waited', async () => {
  const { homeserver, link } = surroundings();
  link.start();
  await eventually(() => homeserver.delivers.length === 1);
  expect(homeserver.isPrepared).toBe(true);
  expect(link.isLinked()).toBe(true);
  link.stop();
});

test('a homeserver or a database that is away is asked again until it is there', async () => {
  for (const away of ['homeserver', 'database'] as const) {
    const { there, homeserver, link } = surroundings();
    there[away] = false;
    link.start();
    await eventually(() => homeserver.refusals > 0);
    expect([link.isLinked(), homeserver.told]).toEqual([false, 0]);
    there[away] = true;
    await eventually(() => homeserver.delivers.length === 1);
    link.stop();
  }
});

test('after a transaction that was refused it is asked anew, under another transaction', async () => {
  const { homeserver, link } = surroundings();
  link.start();
  await eventually(() => homeserver.delivers.length === 1);
  link.deliveryFailed();
  link.deliveryFailed();
  await eventually(() => homeserver.delivers.length === 2);
  expect(new Set(homeserver.delivers).size).toBe(2);
  await eventually(() => homeserver.told === 2);
  link.stop();
});
