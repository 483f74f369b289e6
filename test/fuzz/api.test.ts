import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#basis/roles.ts';
import { ROLES } from '#basis/roles.ts';
import type { RouteName } from '#provisioning/access.ts';
import { ACCESS, mayCall } from '#provisioning/access.ts';
import { wholeEnvironment } from '#stack/config.ts';
import type { Api } from '#test/provisioning/api.ts';
import { REGISTRATION, startApi } from '#test/provisioning/api.ts';
import { outcome } from '#test/stack/installation.ts';
import { schemathesis } from './schemathesis.ts';

/** Each as its own contract: who is refused must be so in the manner that is described, too. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'ignored_auth',
];
/** Of each operation and role: a few hundred requests a role, in seconds. */
const EXAMPLES = 12;
const SEED = 20_260_301;

/** Every value at every border once, with the two roles that between them may call all there is; for the others chance alone. */
const phasesOf = (role: Role): string =>
  role === 'systeembeheer' || role === 'auditor' ? 'examples,coverage,fuzzing' : 'fuzzing';

/** What the role may call: that it may not call the rest is walked by the table (provisioning/access.test.ts). */
const operationsOf = (role: Role): readonly string[] =>
  (Object.keys(ACCESS) as RouteName[])
    .filter((name) => mayCall(role, name))
    .map((name) => name.replace('.', '\\.'));

const tool = await schemathesis();
if ('missing' in tool)
  console.log(`skipped: fuzzing the API, since there is no schemathesis (${tool.missing})`);

describe.skipIf('missing' in tool)('requests made out of the OpenAPI document', () => {
  const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-fuzz-'));
  let api: Api;
  let base: string;
  beforeAll(async () => {
    api = await startApi({ requestsPerMinute: '100000' });
    await api.context.homeserver.becomeAdmin(REGISTRATION);
    base = await api.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await api?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  test.each(ROLES)('as %s: no answer is of 500 or not as described', { timeout: 240_000 }, async (role) => {
    if ('missing' in tool) return;
    const args = [
      ...[
        'run',
        `${base}/api/openapi.json`,
        '--url',
        base,
        '--no-color',
        '--workers',
        '1',
        '--warnings',
        'off',
      ],
      ...['--include-operation-id-regex', `^(${operationsOf(role).join('|')})$`],
      ...['--header', `Authorization: Bearer ${await api.token(role)}`],
      ...['--checks', CHECKS.join(','), '--phases', phasesOf(role)],
      ...['--max-examples', String(EXAMPLES), '--seed', String(SEED), '--generation-database', 'none'],
      ...['--continue-on-failure', '--suppress-health-check', 'all', '--request-timeout', '20'],
    ];
    const { code, stdout, stderr } = await outcome(tool.program, args, wholeEnvironment(), dir);
    expect(code, `${stdout}\n${stderr}`).toBe(0);
    expect(api.logged()).not.toContain('request failed');
  });
});
