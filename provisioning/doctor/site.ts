import { lookup } from 'node:dns/promises';
import { Agent, request } from 'node:https';
import { isIP, isIPv4 } from 'node:net';
import { Readable } from 'node:stream';
import { OUTSIDE } from '#matrix/outside-paths.ts';

/** The gemeente's server as its address has it, and what is asked of it once for all checks. */
export type Site = {
  /** `https://buurt.gemeente.nl`, without a slash at the end. */
  readonly url: string;
  readonly host: string;
  readonly isTls: boolean;
  /** On this computer alone: 127.0.0.1, ::1, or a name under .localhost (RFC 6761). */
  readonly isLocal: boolean;
  /** The host that stands before the installation, asked in place of what DNS says: from inside a composed one. Null: as DNS says. */
  readonly via: string | null;
  /** A GET without anybody's token, of this site or of another name of it. Throws Unreachable. */
  ask(url: string): Promise<Given>;
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
const EMPTY: AsyncIterable<Uint8Array> = Readable.from([]);

/**
 * `via`: a host that answers for every name of the installation, where the names themselves lead nowhere. Its certificate must be a good one
 * for the name all the same, but for names of this computer alone, for which nobody gives any. Throws TypeError for what is no http(s) address.
 */
export function siteAt(address: string, { via = null }: { readonly via?: string | null } = {}): Site {
  const { protocol, hostname, origin } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError('no http(s) address');
  const host = hostname.replace(/^\[|\]$/g, '');
  const isLocal =
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    (isIPv4(host) && host.startsWith('127.'));
  const ask = (url: string): Promise<Given> =>
    via !== null && url.startsWith('https:') ? askVia(via, url, !isLocal) : askStraight(url);
  let wellKnown: Promise<Given> | undefined;
  return {
    ...{ url: origin, host, isTls: protocol === 'https:', isLocal, via, ask },
    wellKnown: () => {
      wellKnown ??= ask(origin + OUTSIDE.wellKnown);
      return wellKnown;
    },
  };
}

async function askStraight(url: string): Promise<Given> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ASK_MS) });
    const at = Date.now();
    return {
      status: answer.status,
      headers: answer.headers,
      text: await beginning(answer.body ?? EMPTY),
      at,
    };
  } catch (error) {
    throw new Unreachable(codeOf(error));
  }
}

/** An agent of its own: Node's takes the way out of the environment, and this stays inside. */
async function askVia(via: string, url: string, mustTrust: boolean): Promise<Given> {
  const agent = new Agent({ keepAlive: false });
  try {
    const { address, family } = await lookup(via);
    return await new Promise((resolve, reject) => {
      const asked = request(url, {
        agent,
        rejectUnauthorized: mustTrust,
        signal: AbortSignal.timeout(ASK_MS),
        lookup: (_name, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
      });
      asked.once('error', reject);
      asked.once('response', (answer) => {
        const at = Date.now();
        const headers = new Headers(
          Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]),
        );
        beginning(answer).then(
          (text) => resolve({ status: answer.statusCode ?? 0, headers, text, at }),
          reject,
        );
      });
      asked.end();
    });
  } catch (error) {
    throw new Unreachable(codeOf(error));
  } finally {
    agent.destroy();
  }
}

async function beginning(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekend';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'geen antwoord op tijd';
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return code;
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
