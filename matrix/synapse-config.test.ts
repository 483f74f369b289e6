import { expect, test } from 'vitest';
import { appserviceRegistrations, gateModule, homeserverConfig, wellKnownClient } from './synapse-config.ts';

const settings: Parameters<typeof homeserverConfig>[0] = {
  serverName: 'buurt.example',
  publicBaseUrl: 'https://matrix.buurt.example',
  listen: { host: '127.0.0.1', port: 8008 },
  database: { host: 'db', port: 5432, user: 'synapse', password: 'p', database: 'synapse' },
  mediaStorePath: '/data/media',
  signingKeyPath: '/k/signing',
  macaroonSecretKeyPath: '/k/macaroon',
  formSecretPath: '/k/form',
  registrationSharedSecretPath: '/k/shared',
  logConfigPath: '/k/log',
  appserviceFiles: ['/k/dienst', '/k/bot'],
  modules: [],
};

test('nobody registers, looks in as a guest or comes in from another server', () => {
  const config = homeserverConfig(settings);
  expect(config).toMatchObject({
    enable_registration: false,
    allow_guest_access: false,
    federation_domain_whitelist: [],
    trusted_key_servers: [],
    report_stats: false,
  });
  expect(JSON.stringify(config.listeners)).not.toContain('federation');
});

test('figures have a door of their own, and none unless it is asked for', () => {
  const listeners = (metrics?: { host: string; port: number }) => {
    const config = homeserverConfig({ ...settings, ...(metrics && { metrics }) });
    return [config.enable_metrics, (config.listeners as { type: string }[]).map(({ type }) => type)];
  };
  expect(listeners()).toEqual([false, ['http']]);
  expect(listeners({ host: '0.0.0.0', port: 9000 })).toEqual([true, ['http', 'metrics']]);
});

test('nobody names themselves, and texts stay on the server', () => {
  expect(homeserverConfig(settings)).toMatchObject({
    enable_set_displayname: false,
    enable_set_avatar_url: false,
    enable_3pid_changes: false,
    allow_per_room_profiles: false,
    require_auth_for_profile_requests: true,
    limit_profile_requests_to_users_who_share_rooms: true,
    push: { include_content: false },
    presence: { enabled: false },
    url_preview_enabled: false,
    encryption_enabled_by_default_for_room_type: 'off',
    default_room_version: '12',
  });
});

test.each([
  [undefined, '30d'],
  [14, '14d'],
])('messages and unheld uploads go after the days that are set (%s), in every room', (days, lifetime) => {
  const set = days === undefined ? {} : { messageRetentionDays: days };
  expect(homeserverConfig({ ...settings, ...set })).toMatchObject({
    retention: {
      enabled: true,
      default_policy: { max_lifetime: lifetime },
      allowed_lifetime_min: lifetime,
      allowed_lifetime_max: lifetime,
    },
    media_retention: { local_media_lifetime: lifetime },
    redaction_retention_period: '1d',
    user_ips_max_age: '7d',
  });
});

test('each service hears of every local user, and only @dienst gives out the aliases of wijken', () => {
  const own = (name: string) => ({ asToken: `${name}-as`, hsToken: `${name}-hs`, url: `http://${name}` });
  const made = appserviceRegistrations({
    serverName: 'buurt.example',
    dienst: own('dienst'),
    bot: own('bot'),
  });
  const matches = (
    spaces: readonly { exclusive: boolean; regex: string }[],
    name: string,
    exclusive: boolean,
  ) => spaces.some((space) => space.exclusive === exclusive && new RegExp(`^${space.regex}$`).test(name));
  for (const { namespaces } of [made.dienst, made.bot]) {
    expect(matches(namespaces.users, '@blauwe-fiets:buurt.example', false)).toBe(true);
    expect(matches(namespaces.users, '@blauwe-fiets:buurt.example', true)).toBe(false);
    expect(matches(namespaces.users, '@x:buurtXexample', false)).toBe(false);
  }
  for (const alias of ['#wijk-wk007200:buurt.example', '#buurt-bu00720006-buurtpraat:buurt.example'])
    expect(matches(made.dienst.namespaces.aliases, alias, true)).toBe(true);
  expect(matches(made.dienst.namespaces.aliases, '#hengelclub:buurt.example', true)).toBe(false);
  expect(made.bot.namespaces.aliases).toEqual([]);
  expect(made.bot).toMatchObject({ rate_limited: false, url: 'http://bot', as_token: 'bot-as' });
});

test('the gate gets its secrets as files and 300 ms', () => {
  const module = gateModule({
    endpoint: 'http://bot/gate/v1/event',
    tokenFile: '/k/gate',
    sealKeyFile: '/k/seal',
    services: ['@bot:buurt.example'],
  });
  expect(module).toEqual({
    module: 'buurtbaken_gate.Gate',
    config: {
      endpoint: 'http://bot/gate/v1/event',
      token_file: '/k/gate',
      seal_key_file: '/k/seal',
      services: ['@bot:buurt.example'],
      deadline_ms: 300,
    },
  });
});

test('clients learn that rooms are not encrypted', () => {
  expect(wellKnownClient('https://matrix.buurt.example')).toEqual({
    'm.homeserver': { base_url: 'https://matrix.buurt.example' },
    'io.element.e2ee': { force_disable: true, default: false },
  });
});
