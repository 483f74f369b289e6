/** Sign-ins by OpenID Connect (Core 1.0, code flow with PKCE): asked who somebody is, or where they live, and nothing else of it is kept. */
import type { Configuration } from 'openid-client';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
} from 'openid-client';
import { readPostcode } from '#basis/joining.ts';
import type { RandomBytes } from '#basis/time.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningSettings } from './config.ts';
import { siteUrl } from './site-url.ts';

/** A provider as we are known there. `redirect` is the whole address to which it sends people back. */
type Client = {
  readonly issuer: string;
  readonly id: string;
  readonly secret: string;
  readonly scope: string;
  readonly redirect: string;
};
/** What must be known again when somebody comes back. */
export type OidcTrip = { readonly state: string; readonly nonce: string; readonly verifier: string };
export type ProvenAddress = { readonly pc6: string; readonly huisnummer: number };
/** Who somebody is at a provider. */
export type OidcSubject = { readonly issuer: string; readonly subject: string };

const BYTES = 32;
const TIMEOUT_SECONDS = 10;
const known = new Map<string, Promise<Configuration>>();

/** The provider that tells where somebody lives, such as a broker of DigiD or Yivi; null if there is none. */
export function addressProvider(settings: ProvisioningSettings): Client | null {
  const { oidcIssuer: issuer, oidcClientId: id, oidcClientSecret: secret, oidcScope: scope } = settings;
  if (issuer === undefined || id === undefined || secret === undefined) return null;
  return { issuer, id, secret, scope, redirect: siteUrl(settings, pathTo('oidc')) };
}

/** The provider at which coordinators and officials sign in; null if there is none. */
export function signInProvider(settings: ProvisioningSettings): Client | null {
  const { signInIssuer: issuer, signInClientId: id, signInClientSecret: secret } = settings;
  if (issuer === undefined || id === undefined || secret === undefined) return null;
  return { issuer, id, secret, scope: 'openid', redirect: siteUrl(settings, pathTo('inloggen.terug')) };
}

function configurationOf({ issuer, id, secret }: Client): Promise<Configuration> {
  const key = JSON.stringify([issuer, id]);
  const former = known.get(key);
  if (former !== undefined) return former;
  const url = new URL(issuer);
  // Without https only on this machine, as in a test.
  const isHere = url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
  const options = { timeout: TIMEOUT_SECONDS, ...(isHere ? { execute: [allowInsecureRequests] } : {}) };
  const fresh = discovery(url, id, secret, undefined, options);
  known.set(key, fresh);
  // One that could not be reached is asked again.
  fresh.catch(() => known.delete(key));
  return fresh;
}

/** Where somebody is sent to sign in, and what must be known when they come back. Throws if the provider is away. */
export async function beginOidc(
  client: Client,
  random: RandomBytes,
): Promise<{ readonly url: string; readonly trip: OidcTrip }> {
  const provider = await configurationOf(client);
  const [state, nonce, verifier] = [0, 1, 2].map(() => Buffer.from(random(BYTES)).toString('base64url'));
  const trip = { state: state ?? '', nonce: nonce ?? '', verifier: verifier ?? '' };
  const url = buildAuthorizationUrl(provider, {
    redirect_uri: client.redirect,
    scope: client.scope,
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: await calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, trip };
}

/** What the provider tells of who came back. Throws for an answer that is not to our question. */
async function finishOidc(client: Client, trip: OidcTrip, search: string) {
  const provider = await configurationOf(client);
  const tokens = await authorizationCodeGrant(provider, new URL(`${client.redirect}${search}`), {
    pkceCodeVerifier: trip.verifier,
    expectedState: trip.state,
    expectedNonce: trip.nonce,
    idTokenExpected: true,
  });
  return tokens.claims();
}

/** Who it is that came back. Throws for an answer that is not to our question. */
export async function finishAsSubject(client: Client, trip: OidcTrip, search: string): Promise<OidcSubject> {
  const claims = await finishOidc(client, trip, search);
  if (claims === undefined) throw new Error('the provider tells nobody');
  return { issuer: claims.iss, subject: claims.sub };
}

/** The address that the provider tells of who came back; null if it tells none. Throws for an answer that is not to our question. */
export async function finishAsAddress(
  client: Client,
  settings: Pick<ProvisioningSettings, 'oidcPostcodeClaim' | 'oidcNumberClaim'>,
  trip: OidcTrip,
  search: string,
): Promise<ProvenAddress | null> {
  const claims = await finishOidc(client, trip, search);
  const pc6 = readPostcode(String(claimAt(claims, settings.oidcPostcodeClaim) ?? ''));
  const number = /^\s*(\d{1,5})\b/.exec(String(claimAt(claims, settings.oidcNumberClaim) ?? ''))?.[1];
  return pc6 === null || number === undefined ? null : { pc6, huisnummer: Number(number) };
}

/** `address.postal_code` of nested claims. */
function claimAt(claims: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, key) =>
        typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined,
      claims,
    );
}
