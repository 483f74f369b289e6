import type { GebiedCode } from '#basis/cbs.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { getGebied, switchGroup } from '#store/gebieden.ts';
import type { Uitnodiging } from '#store/groep-uitnodigingen.ts';
import { uitnodigingenOf } from '#store/groep-uitnodigingen.ts';
import { endOpzet, lockOpzet } from '#store/groepen.ts';
import { giveRole } from '#store/lidmaatschappen.ts';
import { addPersoon, getPersoon } from '#store/personen.ts';
import type { ProvisioningContext } from '../context.ts';
import { freeLocalpart } from '../localpart.ts';
import type { NameConflict } from '../names.ts';
import { nameConflict } from '../names.ts';
import { requestApply } from '../request-apply.ts';
import { checklistOf, isComplete } from './checklist.ts';

/** `onvolledig`: somebody of the three did not say yes (any more); `laat`: it had ended; `vervallen`: CBS has the gebied no longer. */
export type StartOutcome =
  | { readonly is: 'gestart' | 'onvolledig' | 'laat' | 'vervallen' }
  /** A name that is taken, or says what its bearer is not: they must be asked again with another one. */
  | { readonly is: 'naam'; readonly role: Uitnodiging['role']; readonly conflict: NameConflict };

class Refused extends Error {
  readonly outcome: StartOutcome;
  constructor(outcome: StartOutcome) {
    super('the group is not started');
    this.outcome = outcome;
  }
}

/**
 * Starts a group for which all three said yes: those who accepted become people with their role, the gebied is switched on, and a job makes
 * the rooms; all in one transaction, or nothing. The officer who said yes is in it as the gemeente, if they are a person here.
 */
export async function startGroup(
  context: ProvisioningContext,
  opzetId: string,
  it: { readonly buurtpraat: boolean; readonly actor: AuditId },
): Promise<StartOutcome> {
  const { sql, clock } = context;
  const at = clock();
  try {
    return await sql.begin(async (tx): Promise<StartOutcome> => {
      const opzet = await lockOpzet(tx, opzetId);
      if (opzet === null) return { is: 'laat' };
      const invited = await uitnodigingenOf(tx, opzetId);
      if (!isComplete(checklistOf(opzet, invited))) return { is: 'onvolledig' };
      const gebied = await getGebied(tx, opzet.gebied);
      if (gebied === null || gebied.vervallenOp !== null) return { is: 'vervallen' };
      for (const one of invited.filter(({ answer }) => answer === 'ja'))
        await letIn(tx, context, opzet.gebied, one, at);
      await letOfficerIn(tx, opzet.gebied, opzet.gemeente?.by ?? '', at);
      await switchGroup(tx, opzet.gebied, { aan: true, buurtpraat: it.buurtpraat }, at);
      await endOpzet(tx, opzetId, 'gestart', at);
      await requestApply(tx, opzet.gebied);
      await appendAudit(tx, {
        ...{ actor: it.actor, action: 'gebied.aan', subject: `gebied:${opzet.gebied}` },
        detail: { buurtpraat: it.buurtpraat, opzet: opzetId },
      });
      return { is: 'gestart' };
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

async function letIn(
  tx: Tx,
  { random, settings }: ProvisioningContext,
  gebied: GebiedCode,
  { id, role, persoonId, naam }: Uitnodiging,
  at: Date,
): Promise<void> {
  if (persoonId === null || naam === null) throw new Error('who said yes to an invitation has no id or name');
  let person = await getPersoon(tx, persoonId);
  if (person === null) {
    const user = userId(`@${await freeLocalpart(tx, random)}:${settings.serverName}`);
    await addPersoon(tx, { id: persoonId, userId: user, displayName: naam, language: 'nl' }, at);
    person = await getPersoon(tx, persoonId);
  }
  // Somebody who stopped taking part since they said yes.
  if (person === null || person.endedAt !== null) throw new Refused({ is: 'onvolledig' });
  await giveRole(tx, { persoonId, gebied, role }, at);
  const conflict = await nameConflict(tx, person, gebied);
  if (conflict !== null) throw new Refused({ is: 'naam', role, conflict });
  await appendAudit(tx, {
    ...{ actor: `uitnodiging:${id}`, action: 'lidmaatschap.nieuw', subject: `persoon:${persoonId}` },
    detail: { gebied, rol: role },
  });
}

async function letOfficerIn(tx: Tx, gebied: GebiedCode, by: string, at: Date): Promise<void> {
  const persoonId = /^persoon:([0-9a-f-]{36})$/.exec(by)?.[1];
  const person = persoonId === undefined ? null : await getPersoon(tx, persoonId);
  if (person === null || person.endedAt !== null) return;
  await giveRole(tx, { persoonId: person.id, gebied, role: 'gemeente' }, at);
}
