import { isIP, isIPv4 } from 'node:net';
import { OUTSIDE } from '#matrix/outside-paths.ts';

/** The gemeente's server as its address has it, and what is asked of it once for all checks. */
export type Site = {
  /** `https://buurt.gemeente.nl`, without a slash at the end. */
  readonly url: string;
  readonly host: string;
  readonly isTls: boolean;
  /** On this computer alone: 127.0.0.1, ::1, or a name under .localhost (RFC 6761). */
  readonly isLocal: boolean;
  /** What `/.well-known/matrix/client` gives. Throws Unreachable. */
  wellKnown(): Promise<Given>;
};

/** An answer: at most 64 KB of its body. */
export type Given = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** When it was there, by our clock. */
  readonly at: number;
};

/** No answer: `code` as Node or OpenSSL name it. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const ASK_MS = 6_000;
const MOST_BYTES = 64 * 1024;

/** Throws TypeError for what is no http(s) address. */
export function siteAt(address: string): Site {
  const { protocol, hostname, origin } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError('no http(s) address');
  const host = hostname.replace(/^\[|\]$/g, '');
  let wellKnown: Promise<Given> | undefined;
  return {
    url: origin,
    host,
    isTls: protocol === 'https:',
    isLocal:
      host === 'localhost' ||
      host.endsWith('.localhost') ||
      host === '::1' ||
      (isIPv4(host) && host.startsWith('127.')),
    wellKnown: () => {
      wellKnown ??= ask(origin + OUTSIDE.wellKnown);
      return wellKnown;
    },
  };
}

/** A GET without anybody's token. Throws Unreachable. */
export async function ask(url: string): Promise<Given> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ASK_MS) });
    const at = Date.now();
    return { status: answer.status, headers: answer.headers, text: await beginning(answer), at };
  } catch (error) {
    throw new Unreachable(codeOf(error));
  }
}

async function beginning(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    parts.push(part as Uint8Array);
    size += (part as Uint8Array).length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekend';
  if (error.name === 'TimeoutError') return 'geen antwoord op tijd';
  const cause = error.cause as { code?: unknown } | undefined;
  return typeof cause?.code === 'string' ? cause.code : error.name;
}

/** An address that the internet does not know: private, of this computer, or of its own link (RFC 1918, 4193, 3927, 6598). */
export function isPrivateAddress(address: string): boolean {
  if (isIP(address) === 6) return /^(::1$|f[cd]|fe[89ab])/i.test(address);
  const [a = 0, b = 0] = address.split('.').map(Number);
  return (
    a === 10 ||
    a === 127 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128)
  );
}
