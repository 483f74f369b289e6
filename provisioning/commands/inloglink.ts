import { LOGIN_LINK_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { UserError } from '#basis/errors.ts';
import { codeInGroups } from '#basis/joining.ts';
import { LOGIN_LINK_MINUTES } from '#basis/sign-in.ts';
import type { Sql } from '#store/db.ts';
import { getGebied } from '#store/gebieden.ts';
import type { SessionRole } from '#store/inloglinks.ts';
import { SESSION_ROLES } from '#store/inloglinks.ts';
import { pathTo } from '#web/paths.ts';
import { makeLoginLink } from '../sign-in.ts';
import { needsGebied } from '../tokens.ts';
import type { TokenIo } from './token.ts';

/**
 * `./buurtbaken inloglink ROLE [--wijk CODE]`: makes a link to sign in to the pages with a role, without a person, and shows it this once.
 * Throws UserError (exit code 2 for a role or code that is none); a resident has a link of the bot.
 */
export async function loginLinkMake(
  sql: Sql,
  it: { readonly role: string; readonly wijk: string | undefined; readonly pagesUrl: string },
  io: TokenIo,
): Promise<void> {
  const role = SESSION_ROLES.find((known) => known === it.role);
  if (role === undefined)
    throw new UserError(LOGIN_LINK_NL.noSuchRole(it.role.slice(0, 40), SESSION_ROLES.join(', ')), 2);
  const gebied = await gebiedFor(sql, role, it.wijk);
  const means = { random: io.random, at: io.clock(), actor: 'beheer:cli' } as const;
  const { token, code } = await makeLoginLink(sql, { is: 'rol', role, gebied }, means);
  io.print(it.pagesUrl + pathTo('inloglink', { token }));
  io.note(LOGIN_LINK_NL.made(role, gebied, LOGIN_LINK_MINUTES));
  if (code !== null) io.note(LOGIN_LINK_NL.code(codeInGroups(code)));
}

async function gebiedFor(sql: Sql, role: SessionRole, wijk: string | undefined): Promise<GebiedCode | null> {
  if (!needsGebied(role)) {
    if (wijk !== undefined) throw new UserError(LOGIN_LINK_NL.needsNoWijk(role), 2);
    return null;
  }
  if (wijk === undefined) throw new UserError(LOGIN_LINK_NL.needsWijk(role), 2);
  let code: GebiedCode;
  try {
    code = gebiedCode(wijk);
  } catch {
    throw new UserError(LOGIN_LINK_NL.badWijk(wijk.slice(0, 40)), 2);
  }
  if ((await getGebied(sql, code)) === null) throw new UserError(LOGIN_LINK_NL.noSuchWijk(code));
  return code;
}
