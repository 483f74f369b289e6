import { createHmac } from 'node:crypto';
import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import type { Language } from '#basis/language.ts';
import { looksAlike } from '#basis/look-alike.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { requestPasswordLetter } from '#store/brieven.ts';
import type { Tx } from '#store/db.ts';
import type { LinkWay, RecoveryRequest } from '#store/herstel.ts';
import {
  addPasswordLink,
  keepRequest,
  linksSince,
  peopleAtAddress,
  peopleWithEmail,
  takeRequest,
  usePasswordLink,
} from '#store/herstel.ts';
import { enqueue } from '#store/jobs.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import type { Persoon } from '#store/personen.ts';
import type { ProvisioningSettings } from '../config.ts';
import type { ProvisioningContext } from '../context.ts';
import { hmacOfAddress, ownKey } from '../keys.ts';
import { hashToken } from '../tokens.ts';
import { newPageToken } from './tokens.ts';

const HOUR_MS = 60 * 60_000;
/** Links by e-mail and letters that one person is sent in a day, whoever asks. */
const MOST_A_DAY = 3;
/** People with one e-mail address or at one address who are looked at. */
const MOST_PEOPLE = 20;
export const LINK_HOURS = { email: 1, coordinator: 24 } as const;

/** Asks for a link by e-mail. Whether anybody has the address is looked up later: the answer cannot tell. */
export async function askByMail(context: ProvisioningContext, email: string): Promise<void> {
  await ask(context, { way: 'email', email });
}

/** Asks for a letter with a code. Whether anybody of that name lives there is looked up later. */
export async function askByLetter(
  context: ProvisioningContext,
  it: Omit<Extract<RecoveryRequest, { way: 'brief' }>, 'way'>,
): Promise<void> {
  await ask(context, { way: 'brief', ...it });
}

async function ask({ sql, clock, random }: ProvisioningContext, it: RecoveryRequest): Promise<void> {
  const id = newId(random);
  await sql.begin(async (tx) => {
    await keepRequest(tx, id, it, clock());
    await enqueue(tx, 'provisioning', 'recover', { verzoek: id }, { jobKey: `recover ${id}` });
  });
}

/** The token of a link that goes by e-mail: made from its id, so that a mail that was cut off is repeated as the same one. */
export function mailedToken(settings: Pick<ProvisioningSettings, 'asToken'>, link: string): string {
  return createHmac('sha256', ownKey(settings, 'wachtwoord per e-mail')).update(link).digest('base64url');
}

/** Does what a request asks, for whoever is meant by it: nobody, mostly, if somebody guesses. */
export async function recover(context: ProvisioningContext, id: string): Promise<void> {
  await context.sql.begin(async (tx) => {
    const request = await takeRequest(tx, id);
    if (request === null) return;
    if (request.way === 'email') {
      for (const person of await peopleWithEmail(tx, request.email, MOST_PEOPLE))
        await mailTo(tx, context, person.id);
      return;
    }
    const { naam, way: _way, ...address } = request;
    const there = await peopleAtAddress(tx, hmacOfAddress(context.settings, address), MOST_PEOPLE);
    const meant = there.find((it) => looksAlike(it.displayName, naam));
    if (meant !== undefined) await letterTo(tx, context, meant, address);
  });
}

async function mailTo(tx: Tx, context: ProvisioningContext, personId: string): Promise<void> {
  const { clock, random, settings } = context;
  const at = clock();
  if ((await linksSince(tx, personId, new Date(at.getTime() - 24 * HOUR_MS))) >= MOST_A_DAY) return;
  const id = newId(random);
  const expires = new Date(at.getTime() + LINK_HOURS.email * HOUR_MS);
  const hash = hashToken(mailedToken(settings, id));
  await addPasswordLink(tx, { id, hash, personId, via: 'email', at, expires });
  await enqueue(tx, 'provisioning', 'mail-password', { link: id }, { jobKey: `mail-password ${id}` });
  await note(tx, 'service:provisioning', personId, 'email');
}

async function letterTo(
  tx: Tx,
  { clock, random }: ProvisioningContext,
  person: { readonly id: string; readonly displayName: string },
  address: {
    readonly pc6: string;
    readonly huisnummer: number;
    readonly toevoeging: string | null;
    readonly straat: string;
    readonly plaats: string;
    readonly language: Language;
  },
): Promise<void> {
  const letter = { ...address, id: newId(random), personId: person.id, naam: person.displayName };
  await requestPasswordLetter(tx, letter, clock());
  await note(tx, 'service:provisioning', person.id, 'brief');
}

async function note(tx: Tx, actor: AuditId, personId: string, via: LinkWay): Promise<void> {
  await appendAudit(tx, {
    actor,
    action: 'wachtwoord.gevraagd',
    subject: `persoon:${personId}`,
    reason: via,
  });
}

/**
 * Makes a link that a coordinator gives to a resident of their own group, in person. Null for who is no resident there: of a coordinator,
 * wijkagent or officer the password is nobody else's to give. The resident is told by the bot when it was used.
 */
export async function makePasswordLink(
  { sql, clock, random }: Pick<ProvisioningContext, 'sql' | 'clock' | 'random'>,
  it: { readonly personId: string; readonly gebied: GebiedCode; readonly actor: AuditId },
): Promise<string | null> {
  const at = clock();
  const [id, token] = [newId(random), newPageToken(random)];
  return await sql.begin(async (tx) => {
    const membership = await currentMembership(tx, it.personId, it.gebied);
    if (membership?.role !== 'resident') return null;
    const expires = new Date(at.getTime() + LINK_HOURS.coordinator * HOUR_MS);
    await addPasswordLink(tx, {
      ...{ id, hash: hashToken(token), personId: it.personId, via: 'coordinator', at, expires },
    });
    await note(tx, it.actor, it.personId, 'coordinator');
    return token;
  });
}

/**
 * Gives somebody the password that they chose by a link, and uses the link up. It goes to the homeserver in this very request. `later`: the
 * homeserver is away, and the link still works.
 */
export async function setNewPassword(
  { sql, clock, homeserver }: ProvisioningContext,
  link: { readonly id: string; readonly personId: string; readonly via: LinkWay },
  person: Persoon,
  password: string,
): Promise<'gedaan' | 'later' | 'weg'> {
  if (person.endedAt !== null) return 'weg';
  try {
    await homeserver.setPassword(person.userId, password);
  } catch (error) {
    if (!(error instanceof HomeserverError)) throw error;
    return error.kind === 'retry' ? 'later' : 'weg';
  }
  await sql.begin(async (tx) => {
    if (!(await usePasswordLink(tx, link.id, clock()))) return;
    const { personId, via } = link;
    await enqueue(
      tx,
      'bot',
      'password-changed',
      { persoon: personId, link: link.id },
      { jobKey: `password-changed:${link.id}` },
    );
    await appendAudit(tx, {
      ...{
        actor: `persoon:${personId}`,
        action: 'wachtwoord.nieuw',
        subject: `persoon:${personId}`,
        reason: via,
      },
    });
  });
  return 'gedaan';
}
