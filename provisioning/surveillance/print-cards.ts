import type { GebiedCode } from '#basis/cbs.ts';
import { houseNumber } from '#basis/joining.ts';
import type { HouseKind } from '#basis/surveillance.ts';
import { isHouseKind } from '#basis/surveillance.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { getGebied } from '#store/gebieden.ts';
import type { Observation } from '#store/waarneming-vertellen.ts';
import { cardsOfRound, noteCardsPrinted } from '#store/waarneming-vertellen.ts';
import type { Frame } from '#web/frame.ts';
import type { ProvisioningContext } from '../context.ts';
import type { Card } from '../print/card.ts';
import { gemeenteOnPaper } from '../print/gemeente-on-paper.ts';
import { signUpUrl } from '../sign-up-url.ts';

/** Of one round: what four walkers can write down in three hours fits in it many times. */
const MOST_SEEN = 200;

/**
 * The cards of a round as one PDF, with an audit row of who opened it, in the transaction that notes that they are on paper. Null if there are
 * none (any more).
 */
export async function printCards(
  { sql, settings, clock }: ProvisioningContext,
  it: { readonly gebied: GebiedCode; readonly number: number; readonly frame: Pick<Frame, 'gemeente'> },
  actor: AuditId,
): Promise<Uint8Array | null> {
  const { gebied, number, frame } = it;
  const seen = await cardsOfRound(sql, gebied, number, MOST_SEEN);
  const cards = cardsOf(seen);
  if (cards.length === 0) return null;
  const wijk = (await getGebied(sql, gebied))?.naam ?? gebied;
  const gemeente = await gemeenteOnPaper(sql, frame);
  const { cardPdf } = await import('../print/card.ts');
  const pdf = await cardPdf({ cards, wijk, url: signUpUrl(settings, gebied), gemeente });
  await sql.begin(async (tx) => {
    await noteCardsPrinted(
      tx,
      seen.map(({ id }) => id),
      clock(),
    );
    const detail = { ronde: number, kaarten: cards.length };
    await appendAudit(tx, { actor, action: 'kaarten.geprint', subject: `gebied:${gebied}`, detail });
  });
  return pdf;
}

/** One card for each house, with what was seen there in the order in which it was seen. Pure. */
export function cardsOf(seen: readonly Observation[]): readonly Card[] {
  const cards = new Map<string, Card & { readonly kinds: HouseKind[] }>();
  for (const { kind, pc6, huisnummer, toevoeging, straat, seenAt } of seen) {
    if (pc6 === null || huisnummer === null || !isHouseKind(kind)) continue;
    const number = houseNumber({ huisnummer, toevoeging });
    const key = `${pc6} ${number}`;
    const card = cards.get(key) ?? { street: straat, houseNumber: number, pc6, kinds: [], seenAt };
    if (!card.kinds.includes(kind)) card.kinds.push(kind);
    cards.set(key, card);
  }
  return [...cards.values()];
}
