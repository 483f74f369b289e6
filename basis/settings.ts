import { z } from 'zod';
import { UserError } from './errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads a whole text file; throws if it can't. Given as an argument, since basis does no I/O. */
export type ReadFile = (path: string) => string;

const PREFIX = 'BUURTBAKEN_';

/**
 * Settings of a service from its environment. The shape's keys are camelCase; `databaseUrl` is read from BUURTBAKEN_DATABASE_URL, or,
 * so that no secret need stand in an environment, from the file that BUURTBAKEN_DATABASE_URL_FILE names (one trailing line break
 * is dropped). What is empty, variable or file, counts as absent. Defaults and checks are zod's.
 *
 * @throws UserError that names every fault at once, a line each. No value is quoted: it may be a secret.
 */
export function readSettings<S extends z.ZodRawShape>(
  shape: S,
  env: Environment,
  readFile: ReadFile,
): z.output<z.ZodObject<S>> {
  const faults: string[] = [];
  const found: Record<string, string> = {};
  for (const key of Object.keys(shape)) {
    const value = readOne(variableOf(key), env, readFile, faults);
    if (value !== undefined) found[key] = value;
  }
  const unread = new Set(faults.map((fault) => fault.slice(0, fault.indexOf(':'))));
  const result = z.object(shape).safeParse(found);
  for (const issue of result.error?.issues ?? []) {
    const name = variableOf(String(issue.path[0]));
    if (unread.has(name)) continue;
    const missing = found[String(issue.path[0])] === undefined;
    faults.push(`${name}: ${missing ? `ontbreekt; zet ${name} of ${name}_FILE` : issue.message}`);
  }
  if (faults.length > 0 || !result.success)
    throw new UserError(`instellingen kloppen niet:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return result.data;
}

function readOne(name: string, env: Environment, readFile: ReadFile, faults: string[]): string | undefined {
  const plain = env[name] || undefined;
  const file = env[`${name}_FILE`] || undefined;
  if (plain !== undefined && file !== undefined) {
    faults.push(`${name}: staat er twee keer in; kies ${name} of ${name}_FILE`);
    return undefined;
  }
  if (file === undefined) return plain;
  try {
    return readFile(file).replace(/\r?\n$/, '') || undefined;
  } catch {
    faults.push(`${name}: het bestand van ${name}_FILE is niet te lezen (${file})`);
    return undefined;
  }
}

/** `databaseUrl` → `BUURTBAKEN_DATABASE_URL`. */
function variableOf(key: string): string {
  return PREFIX + key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Checks that more than one service's settings need. */
export const setting = {
  /** A secret: long enough not to be guessed. */
  secret: z.string().min(16, 'te kort: minstens 16 tekens'),
  httpUrl: z
    .url({ protocol: /^https?$/, error: 'geen http(s)-adres' })
    .transform((url) => url.replace(/\/$/, '')),
  hostName: z.string().regex(/^[a-z0-9.-]{1,190}$/i, 'geen naam van een computer'),
  postgresUrl: z.url({ protocol: /^postgres(ql)?$/, error: 'geen postgres-adres' }),
  port: z.coerce
    .number('geen poortnummer')
    .int('geen poortnummer')
    .min(0, 'geen poortnummer')
    .max(65_535, 'geen poortnummer'),
  /** A whole number; absent it is `standard`. */
  count: ({
    standard,
    min = 1,
    max,
  }: {
    readonly standard: number;
    readonly min?: number;
    readonly max: number;
  }) =>
    z.coerce
      .number('geen getal')
      .int('geen geheel getal')
      .min(min, `minstens ${min}`)
      .max(max, `hoogstens ${max}`)
      .default(standard),
  boolean: z.enum(['true', 'false'], 'true of false').transform((text) => text === 'true'),
  serverName: z.string().regex(/^[A-Za-z0-9.\-:[\]]+$/, 'geen servernaam'),
  logLevel: z.enum(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace'],
    'fatal, error, warn, info, debug of trace',
  ),
} as const;

/** Settings that both services have: where the database and Synapse are, who they are to Synapse, where they listen. */
export const COMMON_SETTINGS = {
  databaseUrl: setting.postgresUrl,
  homeserverUrl: setting.httpUrl,
  serverName: setting.serverName,
  /** Of the service's own appservice: ours to Synapse, Synapse's to us. */
  asToken: setting.secret,
  hsToken: setting.secret,
  listenHost: z.string().min(1).default('127.0.0.1'),
  logLevel: setting.logLevel.default('info'),
} as const;
