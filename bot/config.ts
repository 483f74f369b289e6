import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Environment } from '#basis/settings.ts';
import { readSettings, setting } from '#basis/settings.ts';

const KEY_BYTES = 32;
const key = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, `geen base64 van ${KEY_BYTES} bytes`)
  .transform((text): Uint8Array => Buffer.from(text, 'base64'));
const count = (minimum: number, maximum: number, standard: number) =>
  z.coerce
    .number('geen getal')
    .int('geen geheel getal')
    .min(minimum, `minstens ${minimum}`)
    .max(maximum, `hoogstens ${maximum}`)
    .default(standard);

const SHAPE = {
  databaseUrl: setting.postgresUrl,
  homeserverUrl: setting.httpUrl,
  serverName: setting.serverName,
  asToken: setting.secret,
  hsToken: setting.secret,
  gateToken: setting.secret,
  sealKey: key,
  policeKey: key,
  listenHost: z.string().default('127.0.0.1'),
  listenPort: setting.port,
  logLevel: setting.logLevel.default('info'),
  gateDeadlineMs: count(10, 500, 300),
  holdHours: count(1, 168, 24),
  policeCopyDays: count(1, 365, 7),
  photoDays: count(1, 365, 7),
  publicUrl: setting.httpUrl.optional(),
  originalDays: count(1, 365, 30),
  gatePeriodSettleSeconds: count(1, 3_600, 60),
  ledgerDays: count(7, 365, 35),
  mediaMaxBytes: count(1_000, 100 * 1024 * 1024, 20 * 1024 * 1024),
  floodSeconds: count(0, 600, 60),
  phoneGemeente: z
    .string()
    .regex(/^[0-9 +-]{3,20}$/, 'geen telefoonnummer')
    .default('14 0517'),
  jobConcurrency: count(1, 32, 4),
};

/** Everything that the operator sets for the bot (docs/beheer); durations in the unit that the name says. `floodSeconds`: 0 counts nothing. */
export type BotSettings = z.output<z.ZodObject<typeof SHAPE>> & {
  /** `@bot:server`. */
  readonly botUser: UserId;
  /** Users whose messages are never judged: the two services'. */
  readonly services: readonly UserId[];
};

/** The bot's settings from its environment. @throws UserError that names every fault at once. */
export function readBotSettings(env: Environment): BotSettings {
  const settings = readSettings(SHAPE, env, (path) => readFileSync(path, 'utf8'));
  const botUser = userId(`@bot:${settings.serverName}`);
  return { ...settings, botUser, services: [botUser, userId(`@dienst:${settings.serverName}`)] };
}
