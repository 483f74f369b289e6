import type { GebiedCode } from '#basis/cbs.ts';
import type { Language } from '#basis/language.ts';
import type { Role } from '#basis/roles.ts';
import type { AuditId } from '#store/audit.ts';
import type { Query } from '#store/db.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import type { Bearer } from '#store/inloglinks.ts';
import { listMemberships } from '#store/lidmaatschappen.ts';
import { getPersoon } from '#store/personen.ts';
import type { Sessie } from '#store/sessies.ts';
import { findSessie, touchSessie } from '#store/sessies.ts';
import type { ProvisioningContext } from '../context.ts';
import { isStepAsked } from '../second-step/needed.ts';
import { hashToken } from '../tokens.ts';

/** A role that somebody has now; `gebied` is null where it is of the whole service. */
export type Grant = { readonly role: Role; readonly gebied: GebiedCode | null };

/** Who looks at a page. */
export type Visitor =
  | { readonly is: 'nobody' }
  | {
      readonly is: 'signed-in';
      readonly sessionId: string;
      /** Null for a session of a role without a person. */
      readonly personId: string | null;
      /** Theirs, by their own choice; null without a person. */
      readonly language: Language | null;
      readonly grants: readonly Grant[];
      /**
       * The second step: `asked` where the gemeente wants one of them and this session has not done it. Then `grants` has none of the roles
       * for which it is asked, so that nothing of those can be reached before.
       */
      readonly step: 'none' | 'asked' | 'done';
    };
export type SignedIn = Extract<Visitor, { is: 'signed-in' }>;

export const NOBODY: Visitor = { is: 'nobody' };
const MOST_MEMBERSHIPS = 500;

/**
 * Who a session's token belongs to, with the roles that they have at this very moment: a role that ended is gone with the next request.
 * Nobody for a token that is unknown or has ended, or whose person takes part no longer.
 */
export async function visitorOf(
  context: ProvisioningContext,
  token: string | undefined,
  { inElement }: { readonly inElement: boolean } = { inElement: false },
): Promise<Visitor> {
  if (token === undefined) return NOBODY;
  const { sql, clock } = context;
  const sessie = await findSessie(sql, hashToken(token), clock());
  // A session of the one is nobody in the other, whatever cookie it comes in.
  if (sessie === null || (sessie.element !== null) !== inElement) return NOBODY;
  const visitor = await bearerAsVisitor(sql, sessie);
  if (visitor.is === 'nobody' || isIdle(context, sessie, visitor)) return NOBODY;
  await touchSessie(sql, sessie, clock());
  return visitor;
}

/** Residents' sessions end at their hour alone; who keeps or looks on must have used theirs a while ago. */
function isIdle(
  { settings, clock }: ProvisioningContext,
  sessie: Sessie,
  { grants, step }: SignedIn,
): boolean {
  if (step === 'none' && grants.every(({ role }) => role === 'resident')) return false;
  return clock().getTime() - sessie.usedAt.getTime() > settings.sessionIdleMinutes * 60_000;
}

/** The visitor that a link or session makes of whoever holds it. */
export async function bearerAsVisitor(
  sql: Query,
  it: Pick<Sessie, 'id' | 'bearer' | 'stepAt' | 'element'>,
): Promise<Visitor> {
  const { id: sessionId, bearer, stepAt } = it;
  const all = await whoseGrants(sql, bearer);
  if (all === null) return NOBODY;
  const who = { ...all, grants: all.grants.filter((grant) => isWithin(grant, it.element)) };
  const visitor = { is: 'signed-in', sessionId, ...who } as const;
  if (stepAt !== null) return { ...visitor, step: 'done' };
  // Of residents, who are most, nothing is asked: their requests need no look at the settings.
  if (who.grants.every(({ role }) => role === 'resident')) return { ...visitor, step: 'none' };
  const asks = await getGemeenteSettings(sql);
  const grants = who.grants.filter(({ role }) => !isStepAsked(role, asks));
  return { ...visitor, grants, step: grants.length === who.grants.length ? 'none' : 'asked' };
}

/** Inside Element somebody is the coordinator of one gebied and nothing else. */
const isWithin = ({ role, gebied }: Grant, element: GebiedCode | null): boolean =>
  element === null || (role === 'coordinator' && gebied === element);

async function whoseGrants(
  sql: Query,
  bearer: Bearer,
): Promise<Pick<SignedIn, 'personId' | 'language' | 'grants'> | null> {
  if (bearer.is === 'rol') {
    const grants = [{ role: bearer.role, gebied: bearer.gebied }];
    return { personId: null, language: null, grants };
  }
  const persoon = await getPersoon(sql, bearer.persoonId);
  if (persoon === null || persoon.endedAt !== null) return null;
  const memberships = await listMemberships(sql, { persoonId: persoon.id, limit: MOST_MEMBERSHIPS });
  return {
    personId: persoon.id,
    language: persoon.language,
    // The gemeente is one controller: whoever is its officer in one group is so in all. Only the gemeente itself gives that role.
    grants: memberships.map(({ role, gebied }) => ({ role, gebied: role === 'gemeente' ? null : gebied })),
  };
}

/** Who the audit log says did it. */
export function actorOf(visitor: SignedIn): AuditId {
  return visitor.personId === null ? `sessie:${visitor.sessionId}` : `persoon:${visitor.personId}`;
}
