import { expect, test } from 'vitest';
import { composeSettings } from './settings.ts';

test('without a file .env there is an installation to try, of this machine alone', () => {
  const it = composeSettings({});
  expect(it).toMatchObject({
    site: 'https://buurtbaken.localhost',
    homeserver: 'https://matrix.buurtbaken.localhost',
    client: 'https://chat.buurtbaken.localhost',
    egress: ['matrix.org:443'],
  });
});

test('what may be reached outside follows from what is configured, without its passwords', () => {
  const { egress } = composeSettings({
    BUURTBAKEN_PUSH_GATEWAYS: 'push.voorbeeld.nl',
    BUURTBAKEN_SMTP_URL: 'smtps://naam:geheim@Mail.voorbeeld.nl',
    BUURTBAKEN_OIDC_ISSUER: 'https://inloggen.voorbeeld.nl/gemeente',
    BUURTBAKEN_SIGN_IN_ISSUER: 'https://accounts.voorbeeld.nl',
    BUURTBAKEN_SIGNALEN_URL: 'https://api.signalen.voorbeeld.nl',
    BUURTBAKEN_EGRESS_HOSTS: 'tokens.voorbeeld.nl:8443, tokens.voorbeeld.nl:8443',
  });
  expect(egress).toEqual([
    'push.voorbeeld.nl:443',
    'tokens.voorbeeld.nl:8443',
    'mail.voorbeeld.nl:465',
    'inloggen.voorbeeld.nl:443',
    'accounts.voorbeeld.nl:443',
    'api.signalen.voorbeeld.nl:443',
  ]);
});

test('no phone need be told', () => {
  expect(composeSettings({ BUURTBAKEN_PUSH_GATEWAYS: 'geen' }).egress).toEqual([]);
});

const SOUND = { BUURTBAKEN_DOMAIN: 'buurt.voorbeeld.nl', BUURTBAKEN_CERT_EMAIL: 'beheer@voorbeeld.nl' };

test.each([
  [{ BUURTBAKEN_DOMAIN: 'https://buurt.voorbeeld.nl' }, 'BUURTBAKEN_DOMAIN: geen domeinnaam'],
  [{ BUURTBAKEN_DOMAIN: '192.0.2.1' }, 'BUURTBAKEN_DOMAIN: geen domeinnaam'],
  [{ BUURTBAKEN_DOMAIN: 'voorbeeld.nl {\n respond "x"' }, 'BUURTBAKEN_DOMAIN: geen domeinnaam'],
  [{ BUURTBAKEN_CERT_EMAIL: '' }, 'BUURTBAKEN_CERT_EMAIL: ontbreekt'],
  [{ BUURTBAKEN_CERT_EMAIL: 'beheer' }, 'BUURTBAKEN_CERT_EMAIL: geen e-mailadres'],
  [{ BUURTBAKEN_GEMEENTE_NAAM: '<b>' }, 'BUURTBAKEN_GEMEENTE_NAAM: geen naam'],
  [{ BUURTBAKEN_PHONE_GEMEENTE: 'bel ons' }, 'BUURTBAKEN_PHONE_GEMEENTE: geen telefoonnummer'],
  [{ BUURTBAKEN_MESSAGE_RETENTION_DAYS: '0' }, 'BUURTBAKEN_MESSAGE_RETENTION_DAYS: minstens 1'],
  [{ BUURTBAKEN_PUSH_GATEWAYS: 'https://matrix.org' }, 'BUURTBAKEN_PUSH_GATEWAYS: geen namen'],
])('%o is told in a line that says what to do', (bad, said) => {
  expect(() => composeSettings({ ...SOUND, ...bad })).toThrow(said);
});
