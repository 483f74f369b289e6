import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Environment } from '#basis/settings.ts';
import { COMMON_SETTINGS, readSettings, setting } from '#basis/settings.ts';

const KEY_BYTES = 32;
const key = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, `geen base64 van ${KEY_BYTES} bytes`)
  .transform((text): Uint8Array => Buffer.from(text, 'base64'));

const SHAPE = {
  ...COMMON_SETTINGS,
  gateToken: setting.secret,
  /** By which provisioning asks for released originals, for a document for the police. Absent: nobody can. */
  originalsToken: setting.secret.optional(),
  sealKey: key,
  policeKey: key,
  listenPort: setting.port,
  gateDeadlineMs: setting.count({ standard: 300, min: 10, max: 500 }),
  holdHours: setting.count({ standard: 24, max: 168 }),
  policeCopyDays: setting.count({ standard: 7, max: 365 }),
  photoDays: setting.count({ standard: 7, max: 365 }),
  publicUrl: setting.httpUrl.optional(),
  pagesUrl: setting.httpUrl.optional(),
  originalDays: setting.count({ standard: 30, max: 365 }),
  gatePeriodSettleSeconds: setting.count({ standard: 60, max: 3_600 }),
  ledgerDays: setting.count({ standard: 35, min: 7, max: 365 }),
  mediaMaxBytes: setting.count({ standard: 20 * 1024 * 1024, min: 1_000, max: 100 * 1024 * 1024 }),
  /** Whether what the rules let pass is read once more, by a model that knows the language (reader/). */
  secondReader: setting.boolean.default(true),
  floodSeconds: setting.count({ standard: 60, min: 0, max: 600 }),
  phoneGemeente: z
    .string()
    .regex(/^[0-9 +-]{3,20}$/, 'geen telefoonnummer')
    .default('14 0517'),
  jobConcurrency: setting.count({ standard: 4, max: 32 }),
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
