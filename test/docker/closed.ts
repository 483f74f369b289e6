/** What is there inside, and must not be found from outside. */
import { expect } from 'vitest';
import type { Installation } from './installation.ts';

export const CLOSED = [
  ['matrix', '/_synapse/admin/v1/server_version'],
  ['matrix', '/_synapse/admin/v2/users?from=0'],
  ['matrix', '/_synapse/metrics'],
  ['matrix', '/_matrix/client/v3/admin/whois/@dienst:buurtbaken.localhost'],
  ['matrix', '/_matrix/client/v1/appservice/buurtbaken-bot/ping'],
  ['matrix', '/_matrix/federation/v1/version'],
  ['matrix', '/_matrix/key/v2/server'],
  ['matrix', '/_matrix/app/v1/transactions/1'],
  ['matrix', '/_matrix/client/../../_synapse/admin/v1/server_version'],
  ['matrix', '/_matrix/client/%2e%2e/%2e%2e/_synapse/admin/v1/server_version'],
  ['matrix', '/_matrix/client/..%2f..%2f_synapse/admin/v1/server_version'],
  ['matrix', '//_synapse/admin/v1/server_version'],
  ['matrix', '/health'],
  ['', '/gate/v1/event'],
  ['', '/intern/v1/originelen'],
  ['', '/politie/..%2fintern/v1/originelen'],
  ['', '/metrics'],
  ['', '/%6detrics'],
  ['', '//metrics'],
  ['', '/./metrics'],
  ['', '/politie/../metrics'],
  ['', '/politie/..%2fmetrics'],
  ['', '/health'],
  ['', '/ready'],
  ['', '/_matrix/app/v1/ping'],
  ['', '/_matrix/app/v1/users/@x:buurtbaken.localhost'],
  ['', '/_matrix/client/versions'],
  ['', '/_synapse/admin/v1/server_version'],
  ['', '/.well-known/matrix'],
  ['chat', '/_matrix/client/versions'],
  ['chat', '/metrics'],
] as const;

/** Answered as what there is not, with nothing in it of who answers. */
export async function expectClosed(
  it_: Installation,
  method: 'GET' | 'POST' | 'PUT',
  host: '' | 'matrix' | 'chat',
  path: string,
): Promise<void> {
  const { status, text } = await it_.ask(method, host, path, method === 'GET' ? {} : { body: {} });
  expect([host, path, method, status]).toEqual([host, path, method, expect.toBeOneOf([400, 404, 405])]);
  expect(text).not.toMatch(/M_|errcode|server_version|buurtbaken_/);
}
