/** Passkeys (WebAuthn): what the browser is asked, and whether its answer is right. */
import { isIP } from 'node:net';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { RandomBytes } from '#basis/time.ts';
import type { Passkey } from '#store/tweede-stap.ts';
import type { ProvisioningSettings } from '../config.ts';

/** Five megabytes, for who has a passkey. */
const webauthn = () => import('@simplewebauthn/server');

/** For which site passkeys are. */
export type PasskeySite = { readonly origin: string; readonly rpId: string };

const CHALLENGE_BYTES = 32;
/** Minutes in which a challenge must be answered. */
export const CHALLENGE_MINUTES = 10;
/** Ed25519, ES256 and RS256 (COSE), which every authenticator knows one of; Node calls newer ones experimental. */
const ALGORITHMS = [-8, -7, -257];
const MOST_SIGNS = 16_000;

/** Null where there can be none: passkeys are of a host by name, on https (or on this very machine). */
export function passkeySite({ pagesUrl }: Pick<ProvisioningSettings, 'pagesUrl'>): PasskeySite | null {
  if (pagesUrl === undefined) return null;
  const { origin, hostname, protocol } = new URL(pagesUrl);
  if (isIP(hostname.replace(/[[\]]/g, '')) !== 0) return null;
  return protocol === 'https:' || hostname === 'localhost' ? { origin, rpId: hostname } : null;
}

export function newChallenge(random: RandomBytes): string {
  return Buffer.from(random(CHALLENGE_BYTES)).toString('base64url');
}

const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'));

/** What the browser is asked to make. The passkey says of whom it is only to who holds it: no name, the person's id. */
export async function creationOptions(
  site: PasskeySite,
  it: {
    readonly challenge: string;
    readonly personId: string;
    readonly name: string;
    readonly known: readonly Passkey[];
  },
): Promise<object> {
  return await (await webauthn()).generateRegistrationOptions({
    ...{ rpName: it.name, rpID: site.rpId, userName: it.name, challenge: bytesOf(it.challenge) },
    userID: new TextEncoder().encode(it.personId),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: it.known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
}

/** What the browser is asked to sign. */
export async function requestOptions(
  site: PasskeySite,
  it: { readonly challenge: string; readonly known: readonly Passkey[] },
): Promise<object> {
  return await (await webauthn()).generateAuthenticationOptions({
    rpID: site.rpId,
    challenge: bytesOf(it.challenge),
    allowCredentials: it.known.map(({ id }) => ({ id })),
    userVerification: 'preferred',
  });
}

const base64url = z
  .string()
  .regex(/^[\w-]*$/)
  .max(MOST_SIGNS);
const common = { id: base64url.min(1).max(1_400), rawId: base64url, type: z.literal('public-key') };
const extensions = z.object({}).default({});
const created = z.object({
  ...common,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
  clientExtensionResults: extensions,
});
const signed = z.object({
  ...common,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
  clientExtensionResults: extensions,
});

function read<T extends z.ZodType>(schema: T, text: string): z.output<T> | null {
  if (text.length > MOST_SIGNS) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The passkey that the browser made, as it is kept; null for an answer that is not right. */
export async function readCreated(
  site: PasskeySite,
  challenge: string,
  text: string,
): Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter'> | null> {
  const response = read(created, text);
  if (response === null) return null;
  try {
    const { verified, registrationInfo } = await (await webauthn()).verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      ...{ expectedOrigin: site.origin, expectedRPID: site.rpId, requireUserVerification: false },
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    return null;
  }
}

/** Which of these passkeys signed, and its count from now on; null for an answer that is not right. */
export async function readSigned(
  site: PasskeySite,
  it: { readonly challenge: string; readonly known: readonly Passkey[]; readonly text: string },
): Promise<{ readonly id: string; readonly counter: number } | null> {
  const response = read(signed, it.text);
  const passkey = it.known.find(({ id }) => id === response?.id);
  if (response === null || passkey === undefined) return null;
  const { id, counter } = passkey;
  try {
    const { verified, authenticationInfo } = await (await webauthn()).verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      credential: { id, counter, publicKey: new Uint8Array(passkey.publicKey) },
      ...{ expectedChallenge: it.challenge, expectedOrigin: site.origin, expectedRPID: site.rpId },
      requireUserVerification: false,
    });
    return verified ? { id, counter: authenticationInfo.newCounter } : null;
  } catch {
    return null;
  }
}
