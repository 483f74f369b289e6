import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '#test/provisioning/api.ts';
import { startApi } from '#test/provisioning/api.ts';
import { auditVerify } from './audit-verify.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  for (let n = 0; n < 3; n++) await api.token('gemeente');
});
afterAll(() => api.close());

async function verify(head?: string): Promise<string> {
  const lines: string[] = [];
  await auditVerify(api.context.sql, { head, print: (line) => lines.push(line) });
  return lines.join('\n');
}
const tamper = (statement: string) =>
  api.owner.begin((tx) =>
    tx.unsafe(
      `alter table audit disable trigger append_only; ${statement}; alter table audit enable trigger append_only`,
    ),
  );

test('says that it is sound with the hash of the last row, and names what is not', async () => {
  const sound = await verify();
  expect(sound).toMatch(/^Het logboek klopt: 3 regels, laatste hash [0-9a-f]{64}$/);
  const head = sound.slice(-64);
  expect(await verify(head.toUpperCase())).toBe(sound);
  await expect(verify('kop')).rejects.toMatchObject({ exitCode: 2 });
  await tamper('delete from audit where nr = 3');
  expect(await verify()).toContain('2 regels');
  await expect(verify(head)).rejects.toThrow('vanaf regel 3 zijn regels weggehaald aan het eind');
  await tamper("update audit set reden = 'x' where nr = 2");
  await expect(verify()).rejects.toThrow('regel 2 is veranderd');
  await tamper('delete from audit where nr = 1');
  await expect(verify()).rejects.toThrow('regel 1 ontbreekt');
});
