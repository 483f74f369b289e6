import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { gemeenteCode } from '#basis/cbs.ts';
import { COMMON_SETTINGS, readSettings, setting } from '#basis/settings.ts';
import { parseDriftPolicy } from './reconcile/settings.ts';

const phone = (fallback: string) =>
  z
    .string()
    .regex(/^[0-9 +-]{3,20}$/, 'geen telefoonnummer')
    .default(fallback);

const SHAPE = {
  ...COMMON_SETTINGS,
  /** Needed once, to become a server admin; may be taken away after. */
  registrationSharedSecret: setting.secret.optional(),
  listenPort: setting.port.default(8402),
  /** Which gemeente this is; else the one of the first GeoJSON that was imported. */
  gemeente: z
    .string()
    .refine((text) => /^(GM)?\d{1,4}$/i.test(text), 'geen CBS-code van een gemeente, zoals GM0072')
    .transform(gemeenteCode)
    .optional(),
  /** Numbers in the rooms' topics. */
  phoneEmergency: phone('112'),
  phonePolice: phone('0900-8844'),
  phoneGemeente: phone('14 0517'),
  /** A plan that removes more of a gebied's members than this waits for a yes. */
  removalLimitPercent: setting.count({ standard: 20, max: 100 }),
  /** What happens with what somebody else changes in a room: `naam=overnemen,onderwerp=negeren`; the rest is put back. */
  driftPolicy: z
    .string()
    .default('')
    .transform((text, issues) => {
      try {
        return parseDriftPolicy(text);
      } catch (error) {
        issues.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    }),
  /** Age in days at which the homeserver removes messages; the pinned spelregels are posted again before that. */
  messageRetentionDays: setting.count({ standard: 30, max: 3_650 }),
  /** So many days before the spelregels would be removed they are posted and pinned again. */
  spelregelsMarginDays: setting.count({ standard: 5, max: 365 }),
  /** Hours after which a gebied in which nothing happened is compared with the homeserver all the same. */
  scanHours: setting.count({ standard: 6, max: 168 }),
  /** Seconds between two looks for what people reported by "Report content": the coordinators have it within thirty. */
  reportSeconds: setting.count({ standard: 10, max: 20 }),
  jobConcurrency: setting.count({ standard: 8, max: 64 }),
  /** Rooms that people are joined to at a time. */
  joinConcurrency: setting.count({ standard: 8, max: 64 }),
  /** A run over a gebied holds one and works with others. */
  databaseConnections: setting.count({ standard: 10, min: 5, max: 100 }),
  /** Of one caller. */
  requestsPerMinute: setting.count({ standard: 600, max: 100_000 }),
} as const;

/** Everything that the operator sets for provisioning: BUURTBAKEN_DATABASE_URL (or …_FILE) and so on, in docs/beheer.md. */
export type ProvisioningSettings = z.output<z.ZodObject<typeof SHAPE>>;

/** Reads the settings; throws UserError with every fault. The only place in provisioning/ that reads process.env. */
export function provisioningSettings(env: NodeJS.ProcessEnv = process.env): ProvisioningSettings {
  return readSettings(SHAPE, env, (path) => readFileSync(path, 'utf8'));
}

/** Settings from plain values, for tests and tools that have no environment. */
export function settingsOf(values: Readonly<Record<string, string>>): ProvisioningSettings {
  return z.object(SHAPE).parse(values);
}
