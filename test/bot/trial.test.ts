/** Rules on trial: judged, counted, nothing done. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventId } from '#basis/matrix-ids.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { expireFragments } from '#bot/trial/expire-trial.ts';
import { countTrial, trialExamples, trialFigures } from '#store/proef.ts';
import { GEBIED } from './cases-world.ts';
import type { ReportsWorld } from './reports-world.ts';
import { reads, reportsWorld, says } from './reports-world.ts';

let it: ReportsWorld;
let tried: WijkSettings['proef'] = [];
beforeAll(async () => {
  const world = await reportsWorld();
  const { directory } = world.ctx;
  const settings = directory.settings;
  Object.assign(directory, { settings: () => ({ ...settings(GEBIED), proef: tried }) });
  it = world;
});
afterAll(() => it.stop());

const since = new Date(0);
const figures = () => trialFigures(it.world.owner, { gebied: GEBIED, since });
const examples = (rule: number) => trialExamples(it.world.owner, { gebied: GEBIED, rule, since, limit: 10 });

/** What was said to the writer about the rules; a question whether it is a report is not. */
const tips = async () =>
  (await reads(it, 'zeil', 'own')).filter((body) => body.startsWith('Een tip bij je bericht'));

test('nothing is counted where no rule is on trial', async () => {
  await says(it, 'zeil', 'Die klootzak rijdt te hard');
  await it.settle();
  expect(await figures()).toEqual([]);
});

test('what a rule on trial would have done is counted once for a message, and not done', async () => {
  tried = [8, 11];
  const before = (await tips()).length;
  const typed = [
    'Die klootzak rijdt te hard, wat een klootzak',
    'Er staat een rode bestelbus bij de haven',
    'Goedemorgen allemaal, fijne dag!',
  ];
  for (const body of typed) await says(it, 'zeil', body);
  await it.settle();
  expect((await reads(it, 'boei', 'melding')).slice(-3)).toEqual(typed);
  expect(await tips()).toHaveLength(before);
  expect(await figures()).toEqual([
    { gebied: GEBIED, rule: 8, messages: 3, soften: 1, hold: 0, nudge: 0 },
    { gebied: GEBIED, rule: 11, messages: 3, soften: 0, hold: 0, nudge: 1 },
  ]);
  expect(await examples(8)).toEqual([{ code: 'belediging', action: 'soften', fragment: 'klootzak' }]);
});

test('of a message in which two things would be found, the strictest is shown, once', async () => {
  const at = it.ctx.clock();
  const hit = { rule: 9, code: 'bedreiging', action: 'hold', fragment: 'ik sla hem' } as const;
  const tip = { rule: 9, code: 'dreigend', action: 'nudge', fragment: 'ik sla hem, wacht maar' } as const;
  await it.world.owner.begin((tx) =>
    countTrial(tx, { event: eventId('$twee'), gebied: GEBIED, rules: [9], hits: [tip, hit], at }),
  );
  expect(await examples(9)).toEqual([{ code: 'bedreiging', action: 'hold', fragment: 'ik sla hem' }]);
  await it.world.owner`delete from proef_treffer where regel = 9`;
  await it.world.owner`delete from proef_telling where regel = 9`;
});

test('rules that are not on trial do their work; what they held is judged for the trial as it was typed', async () => {
  tried = [8];
  await says(it, 'zeil', 'Ik sla die klootzak vanavond dood.');
  await it.settle();
  expect((await reads(it, 'boei', 'melding')).at(-1)).toBe('Dit bericht wacht op de coördinator.');
  expect(await figures()).toEqual([
    { gebied: GEBIED, rule: 8, messages: 4, soften: 2, hold: 0, nudge: 0 },
    { gebied: GEBIED, rule: 11, messages: 3, soften: 0, hold: 0, nudge: 1 },
  ]);
});

test('nobody is named, and the words go after 30 days; the figures stay', async () => {
  const before = await figures();
  const columns = await it.world.owner<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_name = 'proef_treffer'`;
  expect(columns.map((column) => column.name).sort()).toEqual([
    'actie',
    'code',
    'event_id',
    'fragment',
    'gebied_code',
    'op',
    'regel',
  ]);
  const later = new Date(it.ctx.clock().getTime() + 31 * 24 * 3_600_000);
  await expireFragments.run({}, { ...it.ctx, clock: () => later });
  expect(await examples(8)).toEqual([]);
  expect(await figures()).toEqual(before);
});
