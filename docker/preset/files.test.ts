import { expect, test } from 'vitest';
import { composeSettings } from '../settings.ts';
import { presetFiles } from './files.ts';

const files = presetFiles(
  composeSettings({
    BUURTBAKEN_DOMAIN: 'buurt.voorbeeld.nl',
    BUURTBAKEN_CERT_EMAIL: 'beheer@voorbeeld.nl',
    BUURTBAKEN_GEMEENTE_NAAM: "'s-Hertogenbosch",
    BUURTBAKEN_PHONE_GEMEENTE: '14 073',
  }),
);
const config = JSON.parse(files['element/config.json'] ?? '') as Record<string, unknown>;
const OWN = ['buurt.voorbeeld.nl', 'chat.buurt.voorbeeld.nl', 'matrix.buurt.voorbeeld.nl'];

/** Everything in a value that names a host, by scheme or as `preferred_domain` does. */
function hostsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /^[a-z]+:\/\//i.test(value)
      ? [new URL(value).host]
      : /^[\w-]+(\.[\w-]+)+\.[a-z]{2,}$/.test(value)
        ? [value]
        : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [...hostsIn(key), ...hostsIn(one)]);
}

test('the preset names no host but the installation’s own', () => {
  const hosts = hostsIn(config);
  expect(hosts.length).toBeGreaterThan(10);
  expect(hosts.filter((host) => !OWN.includes(host))).toEqual([]);
});

/** Where Element Web 1.12 has addresses of its makers by itself (src/SdkConfig.ts); an object there is merged with ours, key by key. */
const ELEMENTS_OWN = [
  ...['help_url', 'help_encryption_url', 'integrations_ui_url', 'integrations_rest_url'],
  ...['jitsi.preferred_domain', 'feedback.existing_issues_url', 'feedback.new_issue_url'],
  ...['url', 'url_macos', 'url_win64', 'url_win64arm', 'url_linux'].map((key) => `desktop_builds.${key}`),
  ...['ios', 'android', 'fdroid'].map((key) => `mobile_builds.${key}`),
];

test.each(ELEMENTS_OWN)('nothing that Element brings by itself stands: %s', (path) => {
  const value = path
    .split('.')
    .reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], config);
  expect(value).not.toBeUndefined();
  expect(value === null || OWN.includes(hostsIn(value)[0] ?? '')).toBe(true);
});

test('nobody signs up in it, and nobody goes to another server', () => {
  expect(config).toMatchObject({
    disable_custom_urls: true,
    disable_guests: true,
    disable_3pid_login: true,
    setting_defaults: {
      language: 'nl',
      'UIFeature.registration': false,
      'UIFeature.identityServer': false,
      'UIFeature.passwordReset': false,
    },
    report_event: { admin_message_md: expect.stringContaining('14 073') },
  });
  // "Account sluiten" is there: who closes their account is erased (provisioning/jobs/check-account.ts).
  expect(config.setting_defaults).not.toHaveProperty(['UIFeature.deactivate']);
  expect(config).not.toHaveProperty('posthog');
  expect(config).not.toHaveProperty('sentry');
  expect(JSON.stringify(config.default_server_config)).not.toContain('identity');
});

test('a phone is told about the app in Dutch, with this server filled in, and may go on in the browser', () => {
  const html = files['element/telefoon.html'] ?? '';
  const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
  expect(addresses).toContain('https://mobile.element.io/element/?account_provider=buurt.voorbeeld.nl');
  // Anything but Element's root, which leads a phone back to this page.
  expect(addresses).toContain('/#/welcome');
  const hosts = addresses.flatMap((address) => hostsIn(address)).filter((host) => !OWN.includes(host));
  expect(hosts.sort()).toEqual(['apps.apple.com', 'mobile.element.io', 'play.google.com']);
  expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
  expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
});

test('no boxes about what is new in Element stand before the groups', () => {
  expect(config).toMatchObject({ features: { feature_release_announcement: false } });
});

test.each(['element/welkom.html', 'element/begin.html'])('%s is ours alone, without a script', (name) => {
  const html = files[name] ?? '';
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses)
    if (!/^(#\/login|logo\.png)$/.test(address)) expect(OWN).toContain(new URL(address).host);
  expect(html).not.toMatch(/<script|on\w+=|javascript:/i);
  expect(html).toContain('lang="nl"');
  expect(html).toContain('112');
});
