import { z } from 'zod';
import { WIJK_SURVEILLANCE_NL as TEXT } from '#basis/catalogue/pages/wijk-surveillance.nl.ts';
import { dutchDate, monthOf } from '#basis/days.ts';
import { CALL_OFF_REASONS } from '#basis/surveillance.ts';
import { callOffKnown, callOffMonth } from '#store/rondes-afzeggen.ts';
import type { ProvisioningContext } from '../../context.ts';
import { choice } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { refused, see } from '../page.ts';
import type { By } from './surveillance-by.ts';
import { hereOf } from './surveillance-by.ts';

export const CALL_OFF_FORM = z.object({
  doe: z.literal('afzeggen'),
  /** A round by its id, or a month by its first day. */
  ronde: z.union([z.uuid(), z.iso.date()]),
  reden: choice(CALL_OFF_REASONS),
});

/** Calls off a round that its walkers know of, or what is still to come of a month: of that the answer never tells whether there was any. */
export async function callRoundsOff(
  { sql, clock }: ProvisioningContext,
  by: By,
  { ronde, reden }: z.output<typeof CALL_OFF_FORM>,
): Promise<Answer | Refused> {
  const at = clock();
  const means = { gebied: by.gebied, reason: reden, by: by.personId, at };
  if (!z.iso.date().safeParse(ronde).success) {
    const done = await sql.begin((tx) => callOffKnown(tx, ronde, means));
    return done ? see(hereOf(by), 'bewaard') : refused({ field: 'ronde', message: TEXT.off.gone });
  }
  if (ronde < monthOf(dutchDate(at))) return refused({ field: 'ronde', message: TEXT.off.gone });
  const done = await sql.begin((tx) => callOffMonth(tx, ronde, means));
  return see(hereOf(by), done ? 'bewaard' : 'niets-veranderd');
}
