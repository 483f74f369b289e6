import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import { newCode } from '#basis/joining.ts';
import { KEPT_DAYS } from '#basis/retention.ts';
import { LOGIN_LINK_MINUTES } from '#basis/sign-in.ts';
import type { RandomBytes } from '#basis/time.ts';
import type { AuditDetail, AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Sql, Tx } from '#store/db.ts';
import { pruneSignIn } from '#store/inlogdienst.ts';
import type { Bearer } from '#store/inloglinks.ts';
import { addInloglink, pruneInloglinks, useInloglink } from '#store/inloglinks.ts';
import { addSessie, endSessie, passStep, pruneSessies } from '#store/sessies.ts';
import type { ProvisioningContext } from './context.ts';
import type { SignedIn } from './pages/visitor.ts';
import { actorOf, bearerAsVisitor } from './pages/visitor.ts';
import { hashOfRoleCode } from './second-step/codes.ts';
import { hashToken } from './tokens.ts';

const TOKEN_BYTES = 32;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const newToken = (random: RandomBytes): string => Buffer.from(random(TOKEN_BYTES)).toString('base64url');

/**
 * Makes a link's token for somebody; it is in the answer and nowhere else. With a link for a role comes a code, which is asked for where
 * the gemeente wants a second step: it goes to them by another way than the link.
 */
export async function makeLoginLink(
  sql: Sql,
  bearer: Bearer,
  means: { readonly random: RandomBytes; readonly at: Date; readonly actor: AuditId },
): Promise<{ readonly token: string; readonly code: string | null }> {
  const { random, at, actor } = means;
  const code = bearer.is === 'rol' ? newCode(random) : null;
  const hashed = code === null ? null : await hashOfRoleCode(code);
  const [id, token] = [newId(random), newToken(random)];
  const expires = new Date(at.getTime() + LOGIN_LINK_MINUTES * MINUTE_MS);
  await sql.begin(async (tx) => {
    await addInloglink(tx, { id, hash: hashToken(token), bearer, at, expires, code: hashed });
    await appendAudit(tx, {
      actor,
      action: 'inloglink.gemaakt',
      subject: bearer.is === 'persoon' ? `persoon:${bearer.persoonId}` : `rol:${bearer.role}`,
      detail: { link: id, gebied: bearer.is === 'rol' ? bearer.gebied : null },
    });
  });
  return { token, code };
}

/**
 * Uses up a link and begins a session with a token of its own, whatever the browser held before. Null for a link that does not work (any
 * more), or whose person takes part no longer; all alike.
 */
export async function signIn(context: ProvisioningContext, linkToken: string): Promise<Begun | null> {
  return await context.sql.begin(async (tx) => {
    const link = await useInloglink(tx, hashToken(linkToken), context.clock());
    if (link === null) return null;
    return await beginSession(tx, context, {
      bearer: link.bearer,
      code: link.code,
      detail: { link: link.id },
    });
  });
}

export type Begun = { readonly token: string; readonly visitor: SignedIn };

/**
 * Begins a session, as the last of a transaction. Null if its person takes part no longer, or its OpenID token began another. `code`: hash of the code that went with a link;
 * `detail`: by what they came in, for the audit log.
 */
export async function beginSession(
  tx: Tx,
  { random, clock, settings }: ProvisioningContext,
  it: {
    readonly bearer: Bearer;
    readonly code?: Uint8Array | null;
    readonly element?: { readonly gebied: GebiedCode; readonly token: Uint8Array };
    readonly detail: AuditDetail;
  },
): Promise<Begun | null> {
  const at = clock();
  const [id, token] = [newId(random), newToken(random)];
  const visitor = await bearerAsVisitor(tx, {
    id,
    bearer: it.bearer,
    stepAt: null,
    element: it.element?.gebied ?? null,
  });
  if (visitor.is === 'nobody') return null;
  const endsAt = new Date(at.getTime() + settings.sessionHours * 60 * MINUTE_MS);
  const { bearer, code = null, element = null } = it;
  const session = { id, hash: hashToken(token), bearer, startedAt: at, endsAt, code, element };
  if (!(await addSessie(tx, session))) return null;
  await appendAudit(tx, {
    actor: actorOf(visitor),
    action: 'sessie.begin',
    subject: `sessie:${id}`,
    detail: it.detail,
  });
  return { token, visitor };
}

/** The second step is done: a session that is worth more from now on gets another token (as at signing in). Null if it has ended. */
export async function passSecondStep(
  tx: Tx,
  { random, clock }: ProvisioningContext,
  visitor: SignedIn,
  by: 'app' | 'sleutel' | 'herstelcode' | 'code' | 'nieuw',
): Promise<string | null> {
  const token = newToken(random);
  if (!(await passStep(tx, visitor.sessionId, { hash: hashToken(token), at: clock() }))) return null;
  await appendAudit(tx, {
    ...{
      actor: actorOf(visitor),
      action: 'sessie.tweede-stap',
      subject: `sessie:${visitor.sessionId}` as const,
    },
    detail: { met: by },
  });
  return token;
}

/** Ends a session; its token is worthless from this moment. */
export async function signOut({ sql }: ProvisioningContext, visitor: SignedIn): Promise<void> {
  await sql.begin(async (tx) => {
    if (!(await endSessie(tx, visitor.sessionId))) return;
    await appendAudit(tx, {
      actor: actorOf(visitor),
      action: 'sessie.eind',
      subject: `sessie:${visitor.sessionId}`,
    });
  });
}

/** Removes sessions that have ended, links a day after they stopped working, and what people sign in with who have no role to do so for. */
export async function expireSessies({ sql, clock }: ProvisioningContext): Promise<void> {
  const at = clock();
  await pruneSessies(sql, at);
  const aDayAgo = new Date(at.getTime() - KEPT_DAYS.signInLinks * DAY_MS);
  await pruneInloglinks(sql, aDayAgo);
  await pruneSignIn(sql, aDayAgo);
}
