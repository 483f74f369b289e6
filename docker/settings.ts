import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '#basis/errors.ts';
import { type Environment, readSettings, setting } from '#basis/settings.ts';

/** A name of the internet, or one of this very machine; no address, since certificates and Matrix IDs are of names. */
const DOMAIN = /^(?=.{4,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const HOST_AND_PORT = /^[a-z0-9.-]{1,253}(:\d{1,5})?$/;
const MOST_HOSTS = 20;
/** No phone rings then while the app is closed. */
const NONE = 'geen';

const SHAPE = {
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(DOMAIN, 'geen domeinnaam, zoals buurt.uwgemeente.nl (zonder https:// en zonder schuine streep)')
    .default('buurtbaken.localhost'),
  /** As it is called in running text: Harlingen. */
  gemeenteNaam: z
    .string()
    .trim()
    .min(1)
    .max(50, 'te lang: hoogstens 50 tekens')
    .regex(/^[\p{L}\p{N} .,'’()/-]+$/u, 'geen naam van een gemeente, zoals Harlingen')
    .default('de gemeente'),
  certEmail: z.email('geen e-mailadres, zoals beheer@uwgemeente.nl').optional(),
  phoneGemeente: z
    .string()
    .regex(/^[0-9 +-]{3,20}$/, 'geen telefoonnummer, zoals 14 0517')
    .default('14 0517'),
  messageRetentionDays: setting.count({ standard: 30, max: 3_650 }),
  /** Set by compose.workers.yml: Synapse as several processes, and what is ours behind a balancer. */
  workers: setting.boolean.default(false),
  /** Set by compose.database.yml: a database elsewhere, and who makes roles and databases there. */
  databaseHost: setting.hostName.toLowerCase().optional(),
  databasePort: setting.port.default(5432),
  databaseAdmin: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_@.-]{0,62}$/, 'geen naam van een gebruiker van de database')
    .default('postgres'),
  /** Where Synapse may tell phones that there is something new: Element's apps use this one. */
  pushGateways: z
    .string()
    .default('matrix.org')
    .transform((text) => (text === NONE ? [] : hosts(text, 443))),
  smtpUrl: z.url({ protocol: /^smtps?$/, error: 'geen smtp(s)-adres' }).optional(),
  oidcIssuer: setting.httpUrl.optional(),
  signInIssuer: setting.httpUrl.optional(),
  signalenUrl: setting.httpUrl.optional(),
  /** What else provisioning must reach, as `host:port` with commas: an OIDC provider may have its tokens elsewhere. */
  egressHosts: z
    .string()
    .default('')
    .transform((text) => hosts(text, 443)),
} as const;

function hosts(text: string, port: number): string[] {
  return text
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')
    .map((one) => (one.includes(':') ? one : `${one}:${port}`));
}

export type ComposeSettings = {
  /** Name of the server, and of the site; the client API and Element stand under names of their own. */
  readonly domain: string;
  readonly site: string;
  readonly homeserver: string;
  readonly client: string;
  readonly gemeenteNaam: string;
  readonly phoneGemeente: string;
  readonly messageRetentionDays: number;
  readonly workers: boolean;
  /** Null: the database is beside the services. */
  readonly database: { readonly host: string; readonly port: number; readonly admin: string } | null;
  /** All that may be reached outside, as `host:port`. */
  readonly egress: readonly string[];
};

/**
 * The settings of the composed installation, of the file `.env`. The first of its jobs reads all of them, so that nothing starts with a bad one.
 *
 * @throws UserError that names every fault, a line each.
 */
export function composeSettings(env: Environment = process.env): ComposeSettings {
  const it = readSettings(SHAPE, env, (path) => readFileSync(path, 'utf8'));
  const { domain } = it;
  const faults = [
    ...(it.certEmail === undefined && !domain.endsWith('.localhost')
      ? ['BUURTBAKEN_CERT_EMAIL: ontbreekt; zet het e-mailadres dat bericht krijgt over certificaten']
      : []),
    ...badHosts('BUURTBAKEN_PUSH_GATEWAYS', it.pushGateways),
    ...badHosts('BUURTBAKEN_EGRESS_HOSTS', it.egressHosts),
  ];
  if (faults.length > 0)
    throw new UserError(`instellingen kloppen niet:\n${faults.map((one) => `  ${one}`).join('\n')}`);
  return {
    domain,
    site: `https://${domain}`,
    homeserver: `https://matrix.${domain}`,
    client: `https://chat.${domain}`,
    gemeenteNaam: it.gemeenteNaam,
    phoneGemeente: it.phoneGemeente,
    messageRetentionDays: it.messageRetentionDays,
    workers: it.workers,
    database:
      it.databaseHost === undefined
        ? null
        : { host: it.databaseHost, port: it.databasePort, admin: it.databaseAdmin },
    egress: [
      ...new Set([
        ...it.pushGateways,
        ...it.egressHosts,
        ...[it.smtpUrl, it.oidcIssuer, it.signInIssuer, it.signalenUrl].flatMap((url) =>
          url === undefined ? [] : [hostAndPort(url)],
        ),
      ]),
    ],
  };
}

function badHosts(name: string, all: readonly string[]): string[] {
  if (all.length > MOST_HOSTS) return [`${name}: te veel; hoogstens ${MOST_HOSTS}`];
  return all.every((one) => HOST_AND_PORT.test(one))
    ? []
    : [`${name}: geen namen met komma’s ertussen, zoals push.voorbeeld.nl:443`];
}

const STANDARD_PORTS: Readonly<Record<string, number>> = {
  'smtp:': 587,
  'smtps:': 465,
  'https:': 443,
  'http:': 80,
};

function hostAndPort(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname.toLowerCase()}:${port === '' ? STANDARD_PORTS[protocol] : port}`;
}
