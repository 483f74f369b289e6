/** Encryption of backups with age (age-encryption.org), as streams: whoever makes a backup holds the recipient and cannot read it back. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';

const RECIPIENT = /^age1[a-z0-9]{20,4000}$/;
const IDENTITY = /^AGE-SECRET-KEY-(PQ-)?1[A-Z0-9]{20,4000}$/;

/** A pair: the identity reads, the recipient only writes. */
export type KeyPair = { readonly identity: string; readonly recipient: string };

/** A new pair, by chance of the system. */
export async function newKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipient that belongs to an identity. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** The recipient that somebody set. Throws UserError (wrong use) for what is none. */
export function parseRecipient(text: string): string {
  const recipient = text.trim();
  if (!RECIPIENT.test(recipient)) throw new UserError(BACKUP_NL.badRecipient, 2);
  return recipient;
}

/** The identity in a file as `age-keygen` writes it: lines with `#` are comments. Throws UserError if there is none. */
export function readIdentity(file: string): string {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UserError(BACKUP_NL.badIdentity(file));
  }
  const line = text
    .split('\n')
    .map((one) => one.trim())
    .find((one) => IDENTITY.test(one));
  if (line === undefined) throw new UserError(BACKUP_NL.badIdentity(file));
  return line;
}

/** `source` encrypted to these recipients; each of their identities opens it. */
export async function sealed(source: Readable, recipients: readonly string[]): Promise<Readable> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const stream = await encrypter.encrypt(Readable.toWeb(source) as never);
  return Readable.fromWeb(stream as unknown as NodeStream);
}

/** `source` decrypted. Throws UserError when the identity is of another pair; the stream breaks where the file was changed. */
export async function opened(source: Readable, identity: string): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const stream = await decrypter.decrypt(Readable.toWeb(source) as never);
    return Readable.fromWeb(stream as unknown as NodeStream);
  } catch (error) {
    source.destroy();
    throw /no identity matched/.test(String(error)) ? new UserError(BACKUP_NL.wrongIdentity) : error;
  }
}
