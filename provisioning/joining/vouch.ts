import { newId } from '#basis/ids.ts';
import { VOUCHES_NEEDED } from '#basis/joining.ts';
import { looksAlike } from '#basis/look-alike.ts';
import { lockAanvraag, namedNeighbours } from '#store/aanvragen.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { Vote } from '#store/kennen.ts';
import { askNeighbour, keepVote, neighboursOf, vouchers } from '#store/kennen.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import type { ProvisioningContext } from '../context.ts';
import { proveAanvraag } from './prove.ts';

/**
 * Asks about an applicant, by the bot in each one's own room: every coordinator of the gebied, and of the neighbours whom the applicant named
 * those who take part. Done again it asks nobody twice.
 */
export async function askNeighbours({ sql, clock, random }: ProvisioningContext, id: string): Promise<void> {
  const at = clock();
  await sql.begin(async (tx) => {
    const aanvraag = await lockAanvraag(tx, id);
    if (aanvraag?.state !== 'open') return;
    const there = await neighboursOf(tx, aanvraag.gebied);
    const named = await namedNeighbours(tx, id);
    const meant = named.flatMap((name) => there.find((it) => looksAlike(it.displayName, name)) ?? []);
    const asked = [...there.filter(({ role }) => role === 'coordinator'), ...meant];
    for (const { personId } of asked) {
      if (personId === aanvraag.mover) continue;
      const vraag = newId(random);
      if (await askNeighbour(tx, { id: vraag, aanvraagId: id, personId }, at))
        await enqueue(tx, 'bot', 'ask-neighbour', { vraag }, { jobKey: `ask-neighbour:${vraag}` });
    }
  });
}

/** Whether enough people know an applicant: one coordinator, or two residents. Done again it changes nothing. */
export async function weighVouches(context: ProvisioningContext, id: string): Promise<void> {
  await context.sql.begin((tx) => weigh(tx, context, id));
}

async function weigh(tx: Tx, context: ProvisioningContext, id: string): Promise<boolean> {
  const aanvraag = await lockAanvraag(tx, id);
  if (aanvraag?.state !== 'open') return false;
  const known = (await vouchers(tx, id)).filter(({ personId }) => personId !== aanvraag.mover);
  const residents = known.filter(({ role }) => role === 'resident' || role === 'coordinator');
  const isEnough = known.some(({ role }) => role === 'coordinator') || residents.length >= VOUCHES_NEEDED;
  return (
    isEnough && (await proveAanvraag(tx, context, { id, proof: 'buren', actor: 'service:provisioning' }))
  );
}

/**
 * What a coordinator or resident says of an applicant on a page, asked or not. `weg`: it does not wait (any more), or is of another gebied
 * than theirs; `genoteerd`: kept, more are needed; `bewezen`: that was enough.
 */
export async function vouch(
  context: ProvisioningContext,
  it: { readonly aanvraagId: string; readonly personId: string; readonly vote: Vote },
): Promise<'weg' | 'genoteerd' | 'bewezen'> {
  const { sql, clock, random } = context;
  return await sql.begin(async (tx) => {
    const aanvraag = await lockAanvraag(tx, it.aanvraagId);
    if (aanvraag?.state !== 'open' || aanvraag.mover === it.personId) return 'weg';
    const membership = await currentMembership(tx, it.personId, aanvraag.gebied);
    if (membership?.role !== 'coordinator' && membership?.role !== 'resident') return 'weg';
    await keepVote(tx, { id: newId(random), ...it }, clock());
    const isProven = await weigh(tx, context, it.aanvraagId);
    await appendAudit(tx, {
      ...{ actor: `persoon:${it.personId}`, action: 'aanvraag.gekend', subject: `aanvraag:${it.aanvraagId}` },
      reason: it.vote,
    });
    return isProven ? 'bewezen' : 'genoteerd';
  });
}
