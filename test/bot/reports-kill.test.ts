/**
 * Provisioning and the bot are cut off at each call that they make to the homeserver, before the call and after it, while a report goes
 * from a phone to the coordinators and what they chose is carried out. Whatever the moment: one outcome, each message once.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOT, DIENST } from './cases-world.ts';
import type { ReportsWorld, Who } from './reports-world.ts';
import { reads, reportCardOf, reports, reportsWorld, says, tapAs } from './reports-world.ts';

let it: ReportsWorld;
beforeAll(async () => {
  it = await reportsWorld();
});
afterAll(() => it.stop());

const MANY_RUNS_MS = 300_000;
type Cut = { readonly nth: number; readonly when: 'before' | 'after' };

/** Breaks off once at the nth call of the services from here. */
function cutting(cut: Cut | null) {
  let calls = 0;
  let done = false;
  it.world.hs.onCall(({ when, self, name }) => {
    if ((self !== BOT && self !== DIENST) || name === 'reports') return;
    if (when === 'before') calls += 1;
    if (done || cut === null || calls !== cut.nth || when !== cut.when) return;
    done = true;
    throw new Error('killed');
  });
  return { calls: () => calls, wasCut: () => done, end: () => it.world.hs.onCall(null) };
}

/** As a process that was killed and started anew. */
async function look(): Promise<void> {
  await it.look().catch(() => it.look());
  await it.settle();
}

async function counts() {
  const of = async (who: Who, room: 'own' | 'coordinatie') => (await reads(it, who, room)).length;
  return {
    author: await of('zeil', 'own'),
    first: await of('boei', 'own'),
    second: await of('anker', 'own'),
    coordinatie: await of('baken', 'coordinatie'),
  };
}

let nr = 0;
async function run(choice: '❌ weghalen' | '✅ laten staan', cut: Cut | null) {
  nr += 1;
  const words = `Er staat een bus in straat ${nr}`;
  const event = await says(it, 'zeil', words);
  await it.settle();
  const before = await counts();
  const services = cutting(cut);
  await reports(it, 'boei', event, 'eerste');
  await look();
  await reports(it, 'anker', event, 'tweede');
  await look();
  const cards = (await reads(it, 'baken', 'coordinatie')).filter((body) => body.includes(words));
  await tapAs(it, 'baken', await reportCardOf(it), choice);
  services.end();
  const after = await counts();
  return {
    calls: services.calls(),
    result: {
      cut: services.wasCut(),
      cards: cards.length,
      reporters: cards[0]?.slice(cards[0].indexOf('2 buurtgenoten'), cards[0].indexOf(' een bericht')),
      stands: (await reads(it, 'boei', 'melding')).includes(words),
      // Thanks and the outcome.
      first: after.first - before.first,
      second: after.second - before.second,
      author: after.author - before.author,
      // A line of what was chosen; the card is gone.
      coordinatie: after.coordinatie - before.coordinatie,
      finished: (
        await it.world.owner`select 1 from rapport_zaak where event_id = ${event} and afgerond_op is not null`
      ).length,
    },
  };
}

const COMMON = {
  cards: 1,
  reporters: '2 buurtgenoten melden',
  first: 2,
  second: 2,
  coordinatie: 1,
  finished: 1,
};

test.each([
  ['❌ weghalen', { ...COMMON, stands: false, author: 1 }],
  ['✅ laten staan', { ...COMMON, stands: true, author: 0 }],
] as const)(
  'a report that ends in %s comes to the same end wherever a service is cut off',
  async (choice, expected) => {
    // The first message is a melding, of which a card follows; those after it go on about it.
    await run(choice, null);
    const whole = await run(choice, null);
    expect(whole.result).toEqual({ ...expected, cut: false });
    expect(whole.calls).toBeGreaterThan(10);
    for (let nth = 1; nth <= whole.calls; nth += 1)
      for (const when of ['before', 'after'] as const)
        expect({ nth, when, ...(await run(choice, { nth, when })).result }).toEqual({
          nth,
          when,
          ...expected,
          cut: true,
        });
  },
  MANY_RUNS_MS,
);
