import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UserError } from '#basis/errors.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { loginLinkMake } from './inloglink.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

async function make(role: string, wijk?: string): Promise<{ printed: string[]; noted: string[] }> {
  const [printed, noted]: [string[], string[]] = [[], []];
  const { sql, clock } = site.api.context;
  const io = {
    print: (line: string) => printed.push(line),
    note: (line: string) => noted.push(line),
    random: randomBytes,
    clock,
  };
  await loginLinkMake(sql, { role, wijk, pagesUrl: 'https://buurt.example' }, io);
  return { printed, noted };
}

test.each([
  ['gemeente', undefined],
  ['auditor', undefined],
  ['coordinator', 'wk007200'],
])('a link for %s comes in', async (role, wijk) => {
  const { printed, noted } = await make(role, wijk);
  expect(printed).toHaveLength(1);
  expect(noted.join()).toContain('15 minuten');
  const path = String(printed[0]).replace('https://buurt.example', '');
  expect((await (await site.visitor().open(path)).submit()).status).toBe(303);
  const [row] = await site.api.owner`select actor, onderwerp from audit
    where actie = 'inloglink.gemaakt' order by nr desc limit 1`;
  expect(row).toEqual({ actor: 'beheer:cli', onderwerp: `rol:${role}` });
});

test.each([
  ['burgemeester', undefined, 2],
  ['resident', 'WK007200', 2],
  ['coordinator', undefined, 2],
  ['coordinator', 'Harlingen', 2],
  ['gemeente', 'WK007200', 2],
  ['wijkagent', 'WK007299', 1],
] as const)('%s of %s is refused in a line', async (role, wijk, exitCode) => {
  const refusal = await make(role, wijk).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UserError);
  expect(refusal).toMatchObject({ exitCode, message: expect.not.stringContaining('\n') });
});
