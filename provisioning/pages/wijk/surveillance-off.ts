import { z } from 'zod';
import { WIJK_SURVEILLANCE_NL as TEXT } from '#basis/catalogue/pages/wijk-surveillance.nl.ts';
import { dutchDate, monthOf, plusDays } from '#basis/days.ts';
import { CALL_OFF_REASONS, eveningOf } from '#basis/surveillance.ts';
import type { Tx } from '#store/db.ts';
import { roundsKnownIn } from '#store/rondes.ts';
import {
  callOffEvening,
  callOffKnown,
  callOffMonth,
  resumeKnown,
  resumeMonth,
} from '#store/rondes-afzeggen.ts';
import type { ProvisioningContext } from '../../context.ts';
import { choice } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { refused, see } from '../page.ts';
import type { By } from './surveillance-by.ts';
import { hereOf } from './surveillance-by.ts';

const EVENING = 'avond-';
export const CALL_OFF_FORM = z.object({
  doe: z.literal('afzeggen'),
  /** A round by its id, a month by its first day, or an evening as of {@link eveningsFrom}. */
  ronde: z.union([z.uuid(), z.iso.date(), z.string().regex(/^avond-\d{4}-\d{2}-\d{2}$/)]),
  reden: choice(CALL_OFF_REASONS),
});

export const RESUME_FORM = z.object({
  doe: z.literal('doorgaan'),
  /** A round or a month, as of {@link CALL_OFF_FORM}. */
  toch: z.union([z.uuid(), z.iso.date()]),
});

/** Of which it can be called off what there may be: this evening and the next. By day, as `avond-2026-03-01`; after midnight it is still the evening before. */
export function eveningsFrom(at: Date): readonly string[] {
  const evening = eveningOf(at);
  return [evening, plusDays(evening, 1)].map((day) => `${EVENING}${day}`);
}

/** Calls off a round that the coordinator may know of, or what there may be of an evening or a month: of these the answer never tells whether there was any. */
export async function callRoundsOff(
  { sql, clock }: ProvisioningContext,
  by: By,
  { ronde, reden }: z.output<typeof CALL_OFF_FORM>,
): Promise<Answer | Refused> {
  const at = clock();
  const means = { gebied: by.gebied, reason: reden, by: by.personId, at };
  if (ronde.startsWith(EVENING)) {
    if (!eveningsFrom(at).includes(ronde)) return refused({ field: 'ronde', message: TEXT.off.gone });
    await sql.begin((tx) => callOffEvening(tx, ronde.slice(EVENING.length), means));
    return see(hereOf(by), 'rondes-af');
  }
  if (!z.iso.date().safeParse(ronde).success) {
    const done = await sql.begin(
      async (tx) => (await mayKnow(tx, by, ronde, at)) && (await callOffKnown(tx, ronde, means)),
    );
    return done ? see(hereOf(by), 'bewaard') : refused({ field: 'ronde', message: TEXT.off.gone });
  }
  if (ronde < monthOf(dutchDate(at))) return refused({ field: 'ronde', message: TEXT.off.gone });
  const done = await sql.begin((tx) => callOffMonth(tx, ronde, means));
  return see(hereOf(by), done ? 'bewaard' : 'niets-veranderd');
}

/** A round that is not on their page cannot be named either. */
async function mayKnow(tx: Tx, { gebied, personId }: By, id: string, after: Date): Promise<boolean> {
  return (await roundsKnownIn(tx, { gebied, reader: personId, after })).some((round) => round.id === id);
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
    const done = await sql.begin(
      async (tx) => (await mayKnow(tx, by, toch, at)) && (await resumeKnown(tx, toch, means)),
    );
    return done ? see(hereOf(by), 'bewaard') : refused({ field: 'toch', message: TEXT.on.gone });
  }
  if (toch < monthOf(dutchDate(at))) return refused({ field: 'toch', message: TEXT.on.gone });
  const done = await sql.begin((tx) => resumeMonth(tx, toch, means));
  return see(hereOf(by), done ? 'bewaard' : 'niets-veranderd');
}
