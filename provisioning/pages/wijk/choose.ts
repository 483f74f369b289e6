import type { FlashCode } from '#basis/catalogue/pages/flash.ts';
import { newId } from '#basis/ids.ts';
import type { DecisionOutcome, PageDecision } from '#store/pagina-besluiten.ts';
import { keepPageDecision, pageDecisionOutcome } from '#store/pagina-besluiten.ts';
import type { ProvisioningContext } from '../../context.ts';

/** The bot is at it within milliseconds: what came of a choice is mostly known before the page is shown again. */
const WAIT_MS = 1_500;
const LOOK_MS = 50;

/** Keeps a choice, asks the bot to carry it out, and waits a moment for what comes of it; null if that is not known yet. */
export async function choose(
  { sql, random, clock }: ProvisioningContext,
  it: Omit<PageDecision, 'id' | 'outcome'>,
): Promise<DecisionOutcome | null> {
  const id = newId(random);
  await sql.begin((tx) => keepPageDecision(tx, { ...it, id, at: clock() }));
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
    const outcome = await pageDecisionOutcome(sql, id);
    if (outcome !== null) return outcome;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return null;
}

/** What is told of it on the next page. */
export function flashOf(outcome: DecisionOutcome | null): FlashCode {
  return outcome === null ? 'besluit-onderweg' : `besluit-${outcome}`;
}
