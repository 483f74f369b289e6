import { afterAll, beforeAll, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { UserError } from '#basis/errors.ts';
import { eventId } from '#basis/matrix-ids.ts';
import { countTrial } from '#store/proef.ts';
import type { Api } from '#test/provisioning/api.ts';
import { startApi } from '#test/provisioning/api.ts';
import { proef } from '../commands/proef.ts';

const gebied = gebiedCode('WK007200');
let api: Api;
beforeAll(async () => {
  api = await startApi();
  const put = { token: await api.token('gemeente'), body: { proef: [8, 11] } };
  await api.call('PUT', '/api/v1/wijken/WK007200/settings', put);
  const at = api.context.clock().getTime();
  const hit = (code: string, action: 'soften' | 'hold', fragment: string) => ({
    rule: 8,
    code,
    action,
    fragment,
  });
  const days = 86_400_000;
  for (const [nr, ago, hits] of [
    [1, 0, [hit('schelden', 'soften', 'klootzak'), hit('discriminatie', 'hold', 'die lui')]],
    [2, days, [hit('schelden', 'soften', 'eikel')]],
    [3, 2 * days, []],
    [4, 31 * days, [hit('schelden', 'soften', 'te oud')]],
  ] as const)
    await api.owner.begin((tx) =>
      countTrial(tx, { event: eventId(`$${nr}`), gebied, rules: [8], hits, at: new Date(at - ago) }),
    );
});
afterAll(() => api.close());

const path = '/api/v1/wijken/WK007200/proef';
const figures = { rule: 8, onTrial: true, messages: 3, hold: 1, soften: 1, nudge: 0 };
const waiting = { rule: 11, onTrial: true, messages: 0, hold: 0, soften: 0, nudge: 0 };

test('a coordinator reads what the rules would have done, with what people typed', async () => {
  const { status, body } = await api.call('GET', path, { token: await api.token('coordinator') });
  expect(status).toBe(200);
  // Of the first message the strictest, as it is counted: "klootzak" stood in it too.
  expect(body).toEqual({
    since: '2026-01-30T12:00:00.000Z',
    rules: [
      {
        ...figures,
        examples: [
          { code: 'discriminatie', action: 'hold', fragment: 'die lui' },
          { code: 'schelden', action: 'soften', fragment: 'eikel' },
        ],
      },
      { ...waiting, examples: [] },
    ],
  });
});

test('the office reads figures alone, a coordinator nothing of another wijk', async () => {
  for (const role of ['gemeente', 'systeembeheer'] as const) {
    const { body } = await api.call('GET', path, { token: await api.token(role) });
    expect(body.rules).toEqual([figures, waiting]);
  }
  const other = await api.token('coordinator', 'WK007201');
  expect((await api.call('GET', path, { token: other })).status).toBe(403);
  expect((await api.call('GET', '/api/v1/wijken/WK999999/proef', { token: other })).status).toBe(404);
});

test('the command prints the figures, of all wijken or of one, without what people typed', async () => {
  const { sql, clock } = api.context;
  const printed = async (wijk: string | undefined, json = false): Promise<string> => {
    const lines: string[] = [];
    await proef(sql, { wijk, json, print: (line) => lines.push(line), clock });
    return lines.join('\n');
  };
  expect(await printed(undefined)).toBe(
    [
      'WK007200 Harlingen',
      '  spelregel 8: van 3 berichten 1 vastgehouden, 1 gemaskeerd, 0 een tip',
      '  spelregel 11: van 0 berichten 0 vastgehouden, 0 gemaskeerd, 0 een tip',
    ].join('\n'),
  );
  expect(await printed('WK007201')).toContain('Geen enkele wijk');
  expect(JSON.parse(await printed('wk007200', true))).toEqual([
    { gebied, ...figures },
    { gebied, ...waiting },
  ]);
  await expect(printed('Harlingen')).rejects.toThrow(UserError);
  await expect(printed('WK999999')).rejects.toThrow(UserError);
});
