import { TOKEN_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { UserError } from '#basis/errors.ts';
import type { Role } from '#basis/roles.ts';
import { ROLES } from '#basis/roles.ts';
import type { Clock, RandomBytes } from '#basis/time.ts';
import type { Sql } from '#store/db.ts';
import { getGebied } from '#store/gebieden.ts';
import { listTokens } from '#store/tokens.ts';
import { makeToken, needsGebied, withdrawToken } from '../tokens.ts';

export type TokenIo = {
  readonly print: (line: string) => void;
  /** For what is not the answer itself: standard error, so that the token alone can be piped on. */
  readonly note: (line: string) => void;
  readonly clock: Clock;
  readonly random: RandomBytes;
};

/**
 * `./buurtbaken token ROLE [--wijk CODE]`: makes a bearer token for the API and shows it this once. Throws UserError (exit code 2 for
 * a role or code that is none).
 */
export async function tokenMake(
  sql: Sql,
  roleText: string,
  wijk: string | undefined,
  io: TokenIo,
): Promise<void> {
  const role = ROLES.find((known) => known === roleText);
  if (role === undefined) throw new UserError(TOKEN_NL.noSuchRole(roleText, ROLES.join(', ')), 2);
  const gebied = await gebiedFor(sql, role, wijk);
  const made = await makeToken(
    sql,
    { role, gebied },
    { random: io.random, at: io.clock(), actor: 'beheer:cli' },
  );
  if (made === null) throw new Error('a fresh id is taken');
  io.print(made.token);
  io.note(TOKEN_NL.made(made.id, role, gebied));
}

async function gebiedFor(sql: Sql, role: Role, wijk: string | undefined): Promise<GebiedCode | null> {
  if (!needsGebied(role)) {
    if (wijk !== undefined) throw new UserError(TOKEN_NL.needsNoWijk(role), 2);
    return null;
  }
  if (wijk === undefined) throw new UserError(TOKEN_NL.needsWijk(role), 2);
  let code: GebiedCode;
  try {
    code = gebiedCode(wijk);
  } catch {
    throw new UserError(TOKEN_NL.badWijk(wijk.slice(0, 40)), 2);
  }
  if ((await getGebied(sql, code)) === null) throw new UserError(TOKEN_NL.noSuchWijk(code));
  return code;
}

/** `./buurtbaken token list`: a line for each token; never the tokens themselves, which are not kept. */
export async function tokenList(sql: Sql, io: Pick<TokenIo, 'print'>): Promise<void> {
  const tokens = await listTokens(sql);
  if (tokens.length === 0) io.print(TOKEN_NL.none);
  for (const token of tokens) io.print(TOKEN_NL.line(token));
}

/** `./buurtbaken token revoke ID`. Throws UserError if there is no such token. */
export async function tokenRevoke(sql: Sql, id: string, io: Pick<TokenIo, 'print' | 'clock'>): Promise<void> {
  const outcome = /^[0-9a-f-]{36}$/i.test(id)
    ? await withdrawToken(sql, id.toLowerCase(), io.clock(), 'beheer:cli')
    : 'absent';
  if (outcome === 'absent') throw new UserError(TOKEN_NL.noSuchToken(id.slice(0, 40)));
  io.print(outcome === 'revoked' ? TOKEN_NL.revoked(id) : TOKEN_NL.wasRevoked(id));
}
