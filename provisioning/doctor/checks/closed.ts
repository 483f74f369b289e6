import { connect } from 'node:net';
import { OUTSIDE } from '#matrix/outside-paths.ts';
import type { Site } from '../site.ts';
import { Unreachable } from '../site.ts';
import { readWellKnown } from './well-known.ts';

const CONNECT_MS = 4_000;

/** Addresses of the homeserver that a stranger may try: the domain, and where its well-known leads. */
async function doors(site: Site): Promise<readonly string[]> {
  const given = await site.wellKnown().catch(() => null);
  const read = given === null ? null : readWellKnown(given);
  return [...new Set([site.url, ...(read !== null && 'base' in read ? [read.base] : [])])];
}

/**
 * Which of these paths the homeserver itself answers from outside. A proxy's own refusal has no Matrix error; Synapse's has, also where it
 * asks for a token. Throws Unreachable if nothing answers at all: then nothing is known.
 */
export async function answering(site: Site, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const door of await doors(site)) {
    const given = await Promise.all(paths.map((path) => site.ask(door + path)));
    found.push(...paths.filter((_path, i) => isSynapse(given[i])).map((path) => door + path));
  }
  return found;
}

function isSynapse(given: { status: number; text: string } | undefined): boolean {
  if (given === undefined) return false;
  if (given.status === 200) return true;
  // What Synapse does not know it refuses with M_UNRECOGNIZED: that door is closed.
  const errcode = /"errcode"\s*:\s*"(M_[A-Z_]+)"/.exec(given.text)?.[1];
  return errcode !== undefined && errcode !== 'M_UNRECOGNIZED' && errcode !== 'M_NOT_FOUND';
}

/** Whether something listens on the port by which servers find one another without a well-known. */
export function federationPortOpen(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: OUTSIDE.federationPort, timeout: CONNECT_MS });
    const end = (isOpen: boolean): void => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

/** The code of what could not be reached; throws anything else. */
export function unreachableCode(error: unknown): string {
  if (error instanceof Unreachable) return error.code;
  throw error;
}
