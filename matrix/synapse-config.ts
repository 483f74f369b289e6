/**
 * Synapse's configuration as data: settings in, the homeserver.yaml object out. JSON is YAML, so the object is written with
 * JSON.stringify. The embedded stack, the tests and the Docker images use the same one, so that what is tried is what runs.
 * Option names: Synapse 1.163, "Configuration Manual".
 */
import { ROOM_VERSION } from '#basis/rooms.ts';
import type { WorkersSettings } from './synapse-workers.ts';
import { replicationListener, sharedConfig } from './synapse-workers.ts';

export type SynapseModule = { readonly module: string; readonly config: Readonly<Record<string, unknown>> };

export type SynapseDatabase = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Connections that Synapse keeps open at most. */
  readonly poolMax?: number;
};

export type SynapseSettings = {
  readonly serverName: string;
  /** The address clients use, without a path: `http://127.0.0.1:8401`. */
  readonly publicBaseUrl: string;
  readonly listen: { readonly host: string; readonly port: number; readonly behindProxy?: boolean };
  /** Where Prometheus asks for Synapse's and the gate's figures; nowhere when absent. Not for the outside. */
  readonly metrics?: { readonly host: string; readonly port: number };
  readonly database: SynapseDatabase;
  /** Folder of uploads. */
  readonly mediaStorePath: string;
  readonly signingKeyPath: string;
  readonly macaroonSecretKeyPath: string;
  readonly formSecretPath: string;
  readonly registrationSharedSecretPath: string;
  readonly logConfigPath: string;
  /** Files with one registration each, as made by {@link appserviceRegistrations}. */
  readonly appserviceFiles: readonly string[];
  readonly modules: readonly SynapseModule[];
  /** Age in days at which messages go, 30 when absent; provisioning's setting of the same name. */
  readonly messageRetentionDays?: number;
  /** By what all that leaves for elsewhere goes, and the hosts that are reached without; absent it goes straight. */
  readonly egress?: { readonly proxy: string; readonly not: readonly string[] };
  /** Runs as several processes; as one when absent. */
  readonly workers?: WorkersSettings;
  /** Cost of a password's hash; 12 unless a test wants it cheap. */
  readonly bcryptRounds?: number;
};

/**
 * How often somebody may log in. From one address: a family, a flat or all that a mobile operator has behind it, which is more than
 * Synapse's five. What a whole town hall needs it has on its evening alone (gate/, halls.py).
 */
export const LOGIN_LIMITS = {
  address: { per_second: 0.2, burst_count: 40 },
  account: { per_second: 0.2, burst_count: 20 },
  failed_attempts: { per_second: 0.05, burst_count: 10 },
} as const;

/**
 * How often somebody may do something. Synapse's defaults suit a public server with strangers; here everybody is known, and a
 * frightened person who types five short messages must not be refused.
 */
const RATE_LIMITS = {
  rc_message: { per_second: 5, burst_count: 60 },
  rc_login: LOGIN_LIMITS,
  rc_joins: { local: { per_second: 20, burst_count: 200 }, remote: { per_second: 0.01, burst_count: 1 } },
  rc_joins_per_room: { per_second: 20, burst_count: 500 },
  rc_invites: {
    per_room: { per_second: 10, burst_count: 100 },
    per_user: { per_second: 1, burst_count: 50 },
    per_issuer: { per_second: 10, burst_count: 100 },
  },
  rc_admin_redaction: { per_second: 50, burst_count: 200 },
  rc_room_creation: { per_second: 1, burst_count: 20 },
  rc_media_create: { per_second: 5, burst_count: 30 },
  rc_profile: { per_second: 5, burst_count: 500 },
} as const;

/** What nobody needs in a gemeente's own neighbourhood groups, switched off: fewer ways out, less kept about people. */
const CLOSED = {
  enable_registration: false,
  allow_guest_access: false,
  federation_domain_whitelist: [],
  trusted_key_servers: [],
  suppress_key_server_warning: true,
  allow_public_rooms_over_federation: false,
  allow_public_rooms_without_auth: false,
  enable_room_list_search: false,
  user_directory: { enabled: false, search_all_users: false, prefer_local_users: true },
  url_preview_enabled: false,
  presence: { enabled: false },
  report_stats: false,
  require_membership_for_aliases: true,
  encryption_enabled_by_default_for_room_type: 'off',
  autocreate_auto_join_rooms: false,
  auto_join_rooms: [],
  limit_remote_rooms: { enabled: true, complexity: 0.1 },
} as const;

/** Names come from the service alone, so that nobody can become "Politie"; profiles show to room mates alone. */
const PROFILES = {
  enable_set_displayname: false,
  enable_set_avatar_url: false,
  enable_3pid_changes: false,
  allow_per_room_profiles: false,
  require_auth_for_profile_requests: true,
  limit_profile_requests_to_users_who_share_rooms: true,
  include_profile_data_on_invite: false,
} as const;

/** Texts never go to a push gateway; what is stale goes. */
const KEPT_SHORT = {
  push: { enabled: true, include_content: false },
  redaction_retention_period: '1d',
  user_ips_max_age: '7d',
  forget_rooms_on_leave: true,
  forgotten_room_retention_period: '28d',
  delete_stale_devices_after: '180d',
  max_upload_size: '20M',
  // A reserved URI is kept in a job's row and may be filled by a later try.
  unused_expiration_time: '7d',
} as const;

const MESSAGE_RETENTION_DAYS = 30;

/**
 * Messages go by age ("Message Retention"), and so does what was uploaded without being held and that nobody looked at for as long; pictures
 * of rooms stay. The last event of a room stays in the database, shown to nobody, until another comes: Synapse needs it to go on from.
 */
function retention(days: number) {
  const lifetime = `${days}d`;
  return {
    retention: {
      enabled: true,
      default_policy: { min_lifetime: lifetime, max_lifetime: lifetime },
      // No room's own policy makes it longer or shorter.
      allowed_lifetime_min: lifetime,
      allowed_lifetime_max: lifetime,
      purge_jobs: [{ interval: '12h' }],
    },
    media_retention: { remote_media_lifetime: '1d', local_media_lifetime: lifetime },
  };
}

/**
 * What clients read at `/.well-known/matrix/client`, apart from the homeserver's address: groups are unencrypted (the gate
 * could not judge otherwise), and Element then shows no "Confirm your digital identity" at a second log-in.
 */
const WELL_KNOWN_EXTRA = { 'io.element.e2ee': { force_disable: true, default: false } } as const;

/** The body of `/.well-known/matrix/client` (client-server API, "Well-known URIs"). */
export function wellKnownClient(publicBaseUrl: string): Record<string, unknown> {
  return { 'm.homeserver': { base_url: publicBaseUrl }, ...WELL_KNOWN_EXTRA };
}

/** The whole homeserver.yaml as an object. Pure; throws nothing. */
export function homeserverConfig(settings: SynapseSettings): Record<string, unknown> {
  const { database, listen, metrics } = settings;
  return {
    server_name: settings.serverName,
    public_baseurl: `${settings.publicBaseUrl}/`,
    extra_well_known_client_content: WELL_KNOWN_EXTRA,
    listeners: [
      {
        type: 'http',
        port: listen.port,
        bind_addresses: [listen.host],
        x_forwarded: listen.behindProxy ?? false,
        // No `federation`: other servers get no door at all. `openid` is the one address of it that a widget's service asks who somebody is.
        resources: [{ names: ['client', 'openid'], compress: false }],
      },
      ...(metrics === undefined
        ? []
        : [{ type: 'metrics', port: metrics.port, bind_addresses: [metrics.host] }]),
      ...(settings.workers === undefined ? [] : [replicationListener(listen.host)]),
    ],
    ...(settings.workers === undefined ? {} : sharedConfig(settings.workers)),
    enable_metrics: metrics !== undefined,
    database: {
      name: 'psycopg2',
      args: {
        host: database.host,
        port: database.port,
        user: database.user,
        password: database.password,
        dbname: database.database,
        cp_min: 1,
        cp_max: database.poolMax ?? 10,
        keepalives_idle: 10,
        keepalives_interval: 10,
        keepalives_count: 3,
      },
    },
    default_room_version: ROOM_VERSION,
    media_store_path: settings.mediaStorePath,
    signing_key_path: settings.signingKeyPath,
    macaroon_secret_key_path: settings.macaroonSecretKeyPath,
    form_secret_path: settings.formSecretPath,
    registration_shared_secret_path: settings.registrationSharedSecretPath,
    log_config: settings.logConfigPath,
    app_service_config_files: settings.appserviceFiles,
    modules: settings.modules,
    bcrypt_rounds: settings.bcryptRounds ?? 12,
    password_config: { enabled: true, policy: { enabled: true, minimum_length: 12 } },
    ...(settings.egress === undefined
      ? {}
      : {
          http_proxy: settings.egress.proxy,
          https_proxy: settings.egress.proxy,
          no_proxy_hosts: settings.egress.not,
        }),
    ...RATE_LIMITS,
    ...CLOSED,
    ...PROFILES,
    ...KEPT_SHORT,
    ...retention(settings.messageRetentionDays ?? MESSAGE_RETENTION_DAYS),
  };
}

/** Python logging of Synapse to standard error, which its parent writes to a file. INFO holds no message text. */
export function synapseLogConfig(level: 'INFO' | 'WARNING'): Record<string, unknown> {
  return {
    version: 1,
    formatters: { plain: { format: '%(asctime)s %(levelname)s %(name)s %(request)s %(message)s' } },
    filters: { context: { '()': 'synapse.logging.context.LoggingContextFilter' } },
    handlers: {
      stderr: { class: 'logging.StreamHandler', formatter: 'plain', filters: ['context'] },
    },
    loggers: {
      // A line per poll of every phone says nothing.
      'synapse.access': { level: 'WARNING' },
      'synapse.storage.SQL': { level: 'WARNING' },
    },
    root: { level, handlers: ['stderr'] },
    disable_existing_loggers: false,
  };
}

export type GateModuleSettings = {
  /** The bot's gate: `http://127.0.0.1:8403/gate/v1/event`. */
  readonly endpoint: string;
  readonly tokenFile: string;
  readonly sealKeyFile: string;
  /** User IDs of the services, whose events are not judged. */
  readonly services: readonly string[];
  /** Milliseconds that a send may wait for the bot; 300 in design.md. */
  readonly deadlineMs?: number;
};

/** The gate's entry in `modules`. */
export function gateModule(settings: GateModuleSettings): SynapseModule {
  return {
    module: 'buurtbaken_gate.Gate',
    config: {
      endpoint: settings.endpoint,
      token_file: settings.tokenFile,
      seal_key_file: settings.sealKeyFile,
      deadline_ms: settings.deadlineMs ?? 300,
      services: settings.services,
    },
  };
}

export type AppserviceTokens = { readonly asToken: string; readonly hsToken: string };

export type Registration = {
  readonly id: string;
  readonly url: string | null;
  readonly as_token: string;
  readonly hs_token: string;
  readonly sender_localpart: string;
  readonly rate_limited: boolean;
  readonly receive_ephemeral: boolean;
  readonly namespaces: Record<'users' | 'aliases' | 'rooms', readonly Namespace[]>;
};
type Namespace = { readonly exclusive: boolean; readonly regex: string };

export const DIENST = { id: 'buurtbaken-dienst', localpart: 'dienst' } as const;
export const BOT = { id: 'buurtbaken-bot', localpart: 'bot' } as const;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The two application services (application service API, "Registration"). Each is interested in every local user, so that
 * each gets every event of every room; the names that the service alone may give are exclusive.
 */
export function appserviceRegistrations(settings: {
  readonly serverName: string;
  /** Base addresses to which Synapse sends transactions; null sends none. */
  readonly dienst: AppserviceTokens & { readonly url: string | null };
  readonly bot: AppserviceTokens & { readonly url: string | null };
}): { readonly dienst: Registration; readonly bot: Registration } {
  const server = literal(settings.serverName);
  const everyone: Namespace = { exclusive: false, regex: `@.*:${server}` };
  const registration = (
    who: typeof DIENST | typeof BOT,
    own: AppserviceTokens & { readonly url: string | null },
    aliases: readonly Namespace[],
  ): Registration => ({
    id: who.id,
    url: own.url,
    as_token: own.asToken,
    hs_token: own.hsToken,
    sender_localpart: who.localpart,
    rate_limited: false,
    receive_ephemeral: false,
    namespaces: {
      users: [{ exclusive: true, regex: `@${who.localpart}:${server}` }, everyone],
      aliases,
      rooms: [],
    },
  });
  return {
    dienst: registration(DIENST, settings.dienst, [
      { exclusive: true, regex: `#(wijk|buurt|bewoner)-[a-z0-9-]+:${server}` },
    ]),
    bot: registration(BOT, settings.bot, []),
  };
}
