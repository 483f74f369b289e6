import { randomBytes } from 'node:crypto';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { TokenIo } from '#provisioning/commands/token.ts';
import { tokenList, tokenMake, tokenRevoke } from '#provisioning/commands/token.ts';
import { withDatabase } from '../database.ts';
import type { Layout } from '../layout.ts';

/** `token ROLE`, `token list` or `token revoke ID`; see provisioning/commands/token.ts. */
export async function token(
  paths: Layout,
  what: string,
  id: string | undefined,
  wijk: string | undefined,
): Promise<void> {
  if ((what === 'revoke') !== (id !== undefined)) throw new UserError(STACK_NL.tokenUse, 2);
  const io: TokenIo = {
    print: console.log,
    note: console.error,
    clock: () => new Date(),
    random: randomBytes,
  };
  await withDatabase(paths, (sql) => {
    if (what === 'list') return tokenList(sql, io);
    if (what === 'revoke') return tokenRevoke(sql, id ?? '', io);
    return tokenMake(sql, what, wijk, io);
  });
}
