/**
 * The way to a database elsewhere. The services speak with it as with the database beside them; from here on it is TLS, to that one host alone and
 * only while its certificate is good. (PostgreSQL, "Frontend/Backend Protocol", "SSL Session Encryption" and "Message Formats".)
 */
import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { connect, createServer, isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { connect as connectTls } from 'node:tls';

export type Elsewhere = {
  readonly host: string;
  readonly port: number;
  /** PEM of who vouches for its certificate; absent: those whom Node knows. */
  readonly ca?: string;
  /** Milliseconds in which it must answer; 10 000 when absent. */
  readonly connectMs?: number;
};

/** Why it can't be had, as an operator can act on it. */
export type Fault = 'unreachable' | 'no-tls' | 'certificate';

export class Unreachable extends Error {
  readonly fault: Fault;
  /** Of Node or OpenSSL, such as ECONNREFUSED; null where the host said no. */
  readonly code: string | null;
  constructor(fault: Fault, code: string | null) {
    super(code === null ? fault : `${fault} (${code})`);
    this.name = 'Unreachable';
    this.fault = fault;
    this.code = code;
  }
}

const CONNECT_MS = 10_000;
const ALIVE_MS = 60_000;
/** Requests with which a connection may begin, before it says for whom it is. */
const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;
const PROTOCOL_3 = 196_608;
const HEAD = 8;
const AUTHENTICATION = 'R'.charCodeAt(0);
const SASL = 10;
const NO = Buffer.from('N');

/** The server; listens nowhere yet. `tell` hears of each connection that could not be made. */
export function databaseForwarder(elsewhere: Elsewhere, tell: (fault: Unreachable) => void): Server {
  return createServer({ noDelay: true, keepAlive: true, keepAliveInitialDelay: ALIVE_MS }, (client) => {
    client.on('error', () => client.destroy());
    forward(client, elsewhere).catch((error: unknown) => {
      if (!(error instanceof Unreachable)) {
        client.destroy();
        return;
      }
      tell(error);
      client.end(refusal(`de database elders is niet te bereiken: ${error.message}`));
    });
  });
}

async function forward(client: Socket, elsewhere: Elsewhere): Promise<void> {
  client.setTimeout(elsewhere.connectMs ?? CONNECT_MS, () => client.destroy());
  const first = await opening(client);
  client.setTimeout(0);
  const server = await reach(elsewhere);
  server.once('close', () => client.end());
  client.once('close', () => server.destroy());
  if (client.destroyed) server.destroy();
  server.write(first);
  client.write(await firstAnswer(server));
  client.pipe(server);
  server.pipe(client);
}

/**
 * What it says up to how somebody is to show who they are. Of that the ways that are bound to this very TLS are left out, since between here and
 * the client there is none: libpq would refuse to go on. Empty for who only came to cancel something, which is not answered.
 */
async function firstAnswer(server: TLSSocket): Promise<Buffer> {
  const said: Buffer[] = [];
  let read = Buffer.alloc(0);
  for await (const part of server.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    read = Buffer.concat([read, part]);
    while (read.length >= HEAD && read.length > read.readInt32BE(1)) {
      const length = read.readInt32BE(1) + 1;
      const message = read.subarray(0, length);
      read = read.subarray(length);
      said.push(withoutBinding(message));
      if (message[0] === AUTHENTICATION) return Buffer.concat([...said, read]);
    }
  }
  return Buffer.concat([...said, read]);
}

/** An AuthenticationSASL lists names, each ended by a zero, and a zero more; every other message is given as it is. */
function withoutBinding(message: Buffer): Buffer {
  if (message[0] !== AUTHENTICATION || message.readInt32BE(5) !== SASL) return message;
  const names = message.toString('latin1', HEAD + 1, message.length - 2).split('\0');
  const left = names.filter((name) => !name.endsWith('-PLUS')).map((name) => `${name}\0`);
  const list = Buffer.from(`${left.join('')}\0`, 'latin1');
  const head = Buffer.from(message.subarray(0, HEAD + 1));
  head.writeInt32BE(HEAD + list.length, 1);
  return Buffer.concat([head, list]);
}

/** Whether it takes connections, as pg_isready asks. Throws {@link Unreachable}. */
export async function isTaking(elsewhere: Elsewhere, user: string): Promise<boolean> {
  const server = await reach(elsewhere);
  try {
    const words = Buffer.from(`user\0${user}\0database\0postgres\0\0`);
    const head = Buffer.alloc(HEAD);
    head.writeInt32BE(HEAD + words.length, 0);
    head.writeInt32BE(PROTOCOL_3, 4);
    server.write(Buffer.concat([head, words]));
    const [answer] = (await once(server, 'data', {
      signal: AbortSignal.timeout(elsewhere.connectMs ?? CONNECT_MS),
    })) as [Buffer];
    // It asks for a password, or says why not: 57P03 while it starts or stops.
    return answer[0] === AUTHENTICATION || !answer.includes('57P03');
  } finally {
    server.destroy();
  }
}

/** A connection to it, encrypted and with a good certificate. Throws {@link Unreachable}. */
async function reach({ host, port, ca, connectMs = CONNECT_MS }: Elsewhere): Promise<TLSSocket> {
  const plain = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: ALIVE_MS });
  const signal = AbortSignal.timeout(connectMs);
  const orFault = async <T>(step: Promise<T>, fault: Fault): Promise<T> => {
    try {
      return await step;
    } catch (error) {
      plain.destroy();
      throw new Unreachable(
        fault,
        signal.aborted ? 'ETIMEDOUT' : ((error as NodeJS.ErrnoException).code ?? null),
      );
    }
  };
  await orFault(once(plain, 'connect', { signal }), 'unreachable');
  const request = Buffer.alloc(HEAD);
  request.writeInt32BE(HEAD, 0);
  request.writeInt32BE(SSL_REQUEST, 4);
  plain.write(request);
  const [answer] = (await orFault(once(plain, 'data', { signal }), 'unreachable')) as [Buffer];
  // More than this one sign would be somebody's in between (CVE-2021-23222).
  if (answer.toString('latin1') !== 'S') {
    plain.destroy();
    throw new Unreachable('no-tls', null);
  }
  const secure = connectTls({
    ...{ socket: plain, host },
    // An address is no name (RFC 6066, section 3); it is compared with the certificate all the same.
    ...(isIP(host) === 0 && { servername: host }),
    ALPNProtocols: ['postgresql'],
    ...(ca === undefined ? {} : { ca }),
  });
  await orFault(once(secure, 'secureConnect', { signal }), 'certificate');
  secure.on('error', () => secure.destroy());
  return secure;
}

/** What a client begins with, after it was told that between it and here nothing is encrypted. Throws when it goes before. */
async function opening(client: Socket): Promise<Buffer> {
  let read = Buffer.alloc(0);
  for await (const part of client.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    read = Buffer.concat([read, part]);
    while (read.length >= HEAD && isRequest(read)) {
      client.write(NO);
      read = read.subarray(HEAD);
    }
    if (read.length >= HEAD) return read;
  }
  throw new Error('went before it said anything');
}

const isRequest = (read: Buffer): boolean =>
  read.readInt32BE(0) === HEAD && [SSL_REQUEST, GSS_REQUEST].includes(read.readInt32BE(4));

/** An ErrorResponse: clients show what it says, and know by its code that the database is away (08006). */
function refusal(message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C08006\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write('E', 0);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
