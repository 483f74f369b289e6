import type { Zaak } from '#store/case-row.ts';
import { isAfterAnother } from '#store/cases.ts';
import type { BotContext } from '../context.ts';

const FLOOD_CODE = 'te-veel-berichten';
/** So long after the one before a flood is the same. */
const SAME_FLOOD_MS = 10 * 60_000;

/** Whether a message waits as the next of a flood about which the coordinators were called already: its card rings no phone. */
export async function isNextOfFlood(ctx: BotContext, zaak: Zaak): Promise<boolean> {
  const held = zaak.findings.filter(({ action }) => action === 'hold');
  const isFlood = held.length > 0 && held.every(({ code }) => code === FLOOD_CODE);
  if (!isFlood || zaak.emergency) return false;
  return await isAfterAnother(ctx.sql, zaak, { code: FLOOD_CODE, withinMs: SAME_FLOOD_MS });
}
