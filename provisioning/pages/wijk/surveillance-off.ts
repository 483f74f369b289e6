import { z } from 'zod';
import { WIJK_SURVEILLANCE_NL as TEXT } from '#basis/catalogue/pages/wijk-surveillance.nl.ts';
import { dutchDate, monthOf } from '#basis/days.ts';
import { CALL_OFF_REASONS } from '#basis/surveillance.ts';
import { callOffKnown, callOffMonth, resumeKnown, resumeMonth } from '#store/rondes-afzeggen.ts';
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

export const RESUME_FORM = z.object({
  doe: z.literal('doorgaan'),
  /** As of {@link CALL_OFF_FORM}. */
  toch: z.union([z.uuid(), z.iso.date()]),
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

/** Lets a round, or what is still to come of a month, go on after all: of a month the answer never tells whether there was any. */
export async function letRoundsGoOn(
  { sql, clock }: ProvisioningContext,
  by: By,
  { toch }: z.output<typeof RESUME_FORM>,
): Promise<Answer | Refused> {
  const at = clock();
  const means = { gebied: by.gebied, by: by.personId, at };
  if (!z.iso.date().safeParse(toch).success) {
    const done = await sql.begin((tx) => resumeKnown(tx, toch, means));
    return done ? see(hereOf(by), 'bewaard') : refused({ field: 'toch', message: TEXT.on.gone });
  }
  if (toch < monthOf(dutchDate(at))) return refused({ field: 'toch', message: TEXT.on.gone });
  const done = await sql.begin((tx) => resumeMonth(tx, toch, means));
  return see(hereOf(by), done ? 'bewaard' : 'niets-veranderd');
}
