import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { gebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Role } from '#basis/roles.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import { buildApp } from '#provisioning/app.ts';
import { settingsOf } from '#provisioning/config.ts';
import type { ProvisioningContext } from '#provisioning/context.ts';
import { createLogger } from '#provisioning/log.ts';
import { makeToken, needsGebied } from '#provisioning/tokens.ts';
import type { FakeReader } from '#reader/fake-reader.ts';
import { fakeReader } from '#reader/fake-reader.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';

/** By which the service can become an admin of the homeserver, as it does at its start. */
export const REGISTRATION = 'shared secret of the in-memory homeserver';
const NOW = new Date('2026-03-01T12:00:00.000Z');

type Answer = {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked at as it came
  readonly body: any;
};

/** The API on a database of its own, with gemeente Harlingen's three wijken and one buurt, and the in-memory homeserver. */
export type Api = {
  readonly app: FastifyInstance;
  readonly context: ProvisioningContext & { readonly reader: FakeReader };
  readonly memory: MemoryHomeserver;
  readonly database: TestDatabase;
  /** As the owner of the tables. */
  readonly owner: Sql;
  /** Everything logged so far. */
  logged(): string;
  token(role: Role, gebied?: string): Promise<string>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  close(): Promise<void>;
};
type CallOptions = {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export async function startApi(settings: Readonly<Record<string, string>> = {}): Promise<Api> {
  const database = await createDatabase();
  const owner = connect(database.url);
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  for (const [code, naam] of [
    ['WK007200', 'Harlingen'],
    ['WK007201', 'Midlum'],
    ['WK007202', 'Wijnaldum'],
    ['BU00720006', 'Binnenstad'],
  ] as const)
    await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code)
      values (${code}, ${code.startsWith('WK') ? 'wijk' : 'buurt'}, ${naam}, 'GM0072', ${`WK${code.slice(2, 8)}`})`;
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const context = contextOf(database, settings, createLogger('trace', sink));
  const app = await buildApp(context.context);
  const { sql } = context.context;
  return {
    ...context,
    app,
    database,
    owner,
    logged: () => text,
    async token(role, gebied = 'WK007200') {
      const scope = needsGebied(role) ? gebiedCode(gebied) : null;
      const means = { random: randomBytes, at: NOW, actor: 'service:test' } as const;
      const made = await makeToken(sql, { role, gebied: scope }, means);
      return made?.token ?? '';
    },
    async call(method, path, options = {}) {
      const given = await app.inject({
        method: method as 'GET',
        url: path,
        headers: {
          ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
          ...options.headers,
        },
        ...(options.body === undefined ? {} : { payload: options.body as object }),
      });
      const type = String(given.headers['content-type'] ?? '');
      const body = type.includes('json') && given.body !== '' ? JSON.parse(given.body) : given.body;
      return { status: given.statusCode, type, headers: given.headers, body };
    },
    async close() {
      await app.close();
      await Promise.all([sql.end(), owner.end()]);
      await database.drop();
    },
  };
}

function contextOf(
  database: TestDatabase,
  settings: Readonly<Record<string, string>>,
  log: Logger,
): { context: ProvisioningContext & { readonly reader: FakeReader }; memory: MemoryHomeserver } {
  const clock = (): Date => NOW;
  const memory = memoryHomeserver({
    serverName: 'example.org',
    clock,
    registrationSharedSecret: REGISTRATION,
  });
  const context = {
    sql: connect(database.provisioningUrl),
    homeserver: memory.homeserver(userId('@dienst:example.org')),
    clock,
    random: randomBytes,
    reader: fakeReader(),
    settings: settingsOf({
      databaseUrl: database.provisioningUrl,
      homeserverUrl: 'http://127.0.0.1:9',
      serverName: 'example.org',
      asToken: 'as-token-of-the-tests',
      hsToken: 'hs-token-of-the-tests',
      ...settings,
    }),
    log,
  };
  return { context, memory };
}

export const anId = (): string => newId(randomBytes);
