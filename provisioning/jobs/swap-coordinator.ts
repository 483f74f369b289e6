import { z } from 'zod';
import { appendAudit } from '#store/audit.ts';
import type { Handover } from '#store/coordinatie.ts';
import { handoverById, moveHandover, setTerm, tellHandover } from '#store/coordinatie.ts';
import type { Tx } from '#store/db.ts';
import { giveRole, lockMembership } from '#store/lidmaatschappen.ts';
import { lockNames } from '#store/namen.ts';
import { getPersoon } from '#store/personen.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import type { ProvisioningContext } from '../context.ts';
import { nameConflict } from '../names.ts';
import { requestApply } from '../request-apply.ts';
import { changeWijkSettings } from '../wijk-settings.ts';
import { payloadOf } from './payload.ts';

const Payload = z.object({ id: z.uuid() });
/** Ends the transaction of a swap that can't be. */
class NoSwap extends Error {}

/**
 * `swap-coordinator {id}`: somebody said yes to taking over. The one becomes coordinator and the other a resident in one transaction, with
 * the deputy's place if that was theirs; or neither, and both hear so. Done again it changes nothing.
 */
export async function swapCoordinator(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { id } = payloadOf(Payload, payload);
  const { sql, clock } = context;
  try {
    await sql.begin((tx) => swap(tx, id, clock()));
  } catch (error) {
    if (!(error instanceof NoSwap)) throw error;
    await sql.begin(async (tx) => {
      const it = await moveHandover(tx, id, { from: ['aanvaard'], to: 'mislukt', at: clock() });
      if (it) await tellHandover(tx, id);
    });
  }
}

async function swap(tx: Tx, id: string, at: Date): Promise<void> {
  const asked = await handoverById(tx, id);
  if (asked?.state !== 'aanvaard') return;
  await lockNames(tx);
  const { gebied, from, to } = asked;
  // Always in one order, so that two swaps do not wait for each other.
  const [first = from, second = to] = [from, to].sort();
  const held = new Map([
    [first, await lockMembership(tx, first, gebied)],
    [second, await lockMembership(tx, second, gebied)],
  ]);
  if (held.get(from)?.role !== 'coordinator' || held.get(to)?.role !== 'resident') throw new NoSwap();
  const it = await moveHandover(tx, id, { from: ['aanvaard'], to: 'gedaan', at });
  if (it === null) return;
  await giveRole(tx, { persoonId: to, gebied, role: 'coordinator' }, at);
  await giveRole(tx, { persoonId: from, gebied, role: 'resident' }, at);
  for (const person of [to, from]) await checkName(tx, person);
  await setTerm(tx, gebied, from, null);
  await requestApply(tx, gebied);
  await tellHandover(tx, id);
  await passDeputyOn(tx, it, at);
  for (const [persoon, rol] of [
    [to, 'coordinator'],
    [from, 'resident'],
  ] as const)
    await appendAudit(tx, {
      actor: `persoon:${to}`,
      action: 'lidmaatschap.andere-rol',
      subject: `persoon:${persoon}`,
      reason: 'overdracht',
      detail: { gebied, rol, overdracht: id },
    });
}

/** Whoever is called what they no longer are, or as somebody who is told apart, keeps the role until the gemeente has changed that. */
async function checkName(tx: Tx, personId: string): Promise<void> {
  const persoon = await getPersoon(tx, personId);
  if (persoon === null || persoon.endedAt !== null || (await nameConflict(tx, persoon)) !== null)
    throw new NoSwap();
}

async function passDeputyOn(tx: Tx, { gebied, from, to }: Handover, at: Date): Promise<void> {
  const settings = await getWijkSettings(tx, gebied);
  if (settings.plaatsvervanger !== from) return;
  const by = `persoon:${to}` as const;
  await changeWijkSettings(
    tx,
    gebied,
    { ...settings, plaatsvervanger: to },
    { by, at, reason: 'overdracht' },
  );
}
