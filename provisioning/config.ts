import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { gemeenteCode } from '#basis/cbs.ts';
import { COMMON_SETTINGS, readSettings, setting } from '#basis/settings.ts';
import { readReportKey } from './erasure-report/key.ts';
import { parseDriftPolicy } from './reconcile/settings.ts';

const phone = (fallback: string) =>
  z
    .string()
    .regex(/^[0-9 +-]{3,20}$/, 'geen telefoonnummer')
    .default(fallback);

/** As in the addresses of Signalen; every Signalen has the standard one. */
const signalenCategory = () =>
  z
    .string()
    .regex(/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/, 'geen hoofdcategorie/subcategorie')
    .default('overig/overig');

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
  /** What it is called before anybody set it on the pages. */
  gemeenteNaam: z.string().trim().min(1).max(50).optional(),
  /** A copy of the database that follows it; figures are read there. Absent: there is none. */
  replicaUrl: setting.postgresUrl.optional(),
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
  /** The bot's settings of the same names, told on the pages about privacy and keeping. */
  photoDays: setting.count({ standard: 7, max: 365 }),
  originalDays: setting.count({ standard: 30, max: 365 }),
  policeCopyDays: setting.count({ standard: 7, max: 365 }),
  ledgerDays: setting.count({ standard: 35, min: 7, max: 365 }),
  /** Where Element Web is, for who takes part in a browser. Absent: that way in is not shown. */
  webClientUrl: setting.httpUrl.optional(),
  /** By what e-mail goes out: `smtps://user:password@host:465`. Absent: none is sent, and none is offered. */
  smtpUrl: z.url({ protocol: /^smtps?$/, error: 'geen smtp(s)-adres' }).optional(),
  /** Who e-mail says that it is from. */
  mailFrom: z.email('geen e-mailadres').optional(),
  /** Where the gemeente's Signalen is, for lamps and containers that walkers saw. Absent: they go by e-mail. */
  signalenUrl: setting.httpUrl.optional(),
  /** What they are there: `hoofdcategorie/subcategorie`. */
  signalenLampCategory: signalenCategory(),
  signalenContainerCategory: signalenCategory(),
  /** By what e-mail leaves (HTTP CONNECT), where nothing leaves straight. */
  egressProxy: setting.httpUrl.optional(),
  /** Says in the log how to sign in for the first time, until somebody did. */
  firstLink: setting.boolean.default(false),
  /** The gemeente's own sign-in (OpenID Connect) by which an applicant can prove where they live. Absent: there is none. */
  oidcIssuer: setting.httpUrl.optional(),
  oidcClientId: z.string().min(1).max(200).optional(),
  oidcClientSecret: setting.secret.optional(),
  oidcScope: z.string().max(200).default('openid address'),
  /** Claims that tell where somebody lives; a dot goes into a claim that holds others. */
  oidcPostcodeClaim: z.string().max(100).default('address.postal_code'),
  oidcNumberClaim: z.string().max(100).default('address.house_number'),
  /** Where phones reach the homeserver: what the doctor looks at from outside. Absent: it does not look. */
  publicUrl: setting.httpUrl.optional(),
  /** The host that answers for every public name, from where those names lead nowhere: Caddy of the composed installation. */
  siteVia: setting.hostName.optional(),
  /** Where the bot listens; asked for its health, and for originals. Absent: nobody is told whether it answers. */
  botUrl: setting.httpUrl.optional(),
  /** By which the bot is asked for released originals, for a document for the police. Absent: they are not in it, and it says so. */
  originalsToken: setting.secret.optional(),
  /** As of the bot: whether what the rules let pass is read once more (reader/). */
  secondReader: setting.boolean.default(true),
  /** On which disk the service's data is. */
  diskPath: z.string().min(1).default('/'),
  /** By which the doctor asks how the service is doing, and nothing else. Absent: with a token of systeembeheer alone. */
  statusToken: setting.secret.optional(),
  /** Where coordinators and officials can sign in to the pages (OpenID Connect), such as the gemeente's own accounts. Absent: nowhere. */
  signInIssuer: setting.httpUrl.optional(),
  signInClientId: z.string().min(1).max(200).optional(),
  signInClientSecret: setting.secret.optional(),
  /** By which reports of erasures are signed: base64 of PKCS#12 without a password. Absent: there are none. */
  reportKey: z
    .string()
    .transform((text, issues) => {
      try {
        return readReportKey(text);
      } catch {
        issues.addIssue({
          code: 'custom',
          message: 'geen base64 van PKCS#12 zonder wachtwoord, met een RSA-sleutel',
        });
        return z.NEVER;
      }
    })
    .optional(),
  /** Where people reach the pages; with https cookies are bound to it. Absent: where the service listens. */
  pagesUrl: setting.httpUrl.optional(),
  /** Addresses or networks of proxies that may say for whom they ask (`X-Forwarded-For`), with commas. Absent: none. */
  trustedProxies: z
    .string()
    .regex(/^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$/, 'geen adressen met komma’s ertussen')
    .transform((text) => text.split(','))
    .optional(),
  /** How long somebody stays signed in to the pages; without using them officials and coordinators no longer than the minutes. */
  sessionHours: setting.count({ standard: 12, max: 24 }),
  sessionIdleMinutes: setting.count({ standard: 60, max: 24 * 60 }),
  /** Pages for one who is signed in, and forms of who is not from one address. */
  pagesPerMinute: setting.count({ standard: 120, max: 100_000 }),
  publicFormsPerMinute: setting.count({ standard: 20, max: 100_000 }),
  /** At an information evening, of all who came in by its code from one address: their forms, and all that they ask. */
  eveningFormsPerMinute: setting.count({ standard: 600, max: 100_000 }),
  eveningRequestsPerMinute: setting.count({ standard: 6_000, max: 1_000_000 }),
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
