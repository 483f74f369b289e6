import { z } from 'zod';
import { WIJK_SURVEILLANCE_NL } from '#basis/catalogue/pages/wijk-surveillance.nl.ts';
import { dayNumber, dutchDate } from '#basis/days.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { addAwayFor, removeAwayFor, setEvenings, tellEvenings } from '#store/vrijwilliger-avonden.ts';
import { volunteerById } from '#store/vrijwilligers.ts';
import type { ProvisioningContext } from '../../context.ts';
import { choices } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { refused, see } from '../page.ts';
import type { By } from './surveillance-by.ts';
import { hereOf } from './surveillance-by.ts';

const TEXT = WIJK_SURVEILLANCE_NL.evenings;
const LONGEST_AWAY = 366;
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** When a volunteer can, filled in for them. */
export const EVENINGS_FORMS = [
  z.object({
    doe: z.literal('avonden'),
    voor: z.uuid(),
    avond: choices(WEEKDAYS).refine((chosen) => chosen.length > 0, TEXT.noDay),
  }),
  z.object({ doe: z.literal('weg'), voor: z.uuid(), wegVan: z.iso.date(), wegTot: z.iso.date() }),
  z.object({ doe: z.literal('weg-terug'), 'van-wie': z.uuid(), dag: z.iso.date() }),
] as const;
type Typed = z.output<(typeof EVENINGS_FORMS)[number]>;

export function isEvenings<T extends { readonly doe: string }>(typed: T | Typed): typed is Typed {
  return typed.doe === 'avonden' || typed.doe === 'weg' || typed.doe === 'weg-terug';
}

/** Fills in for a volunteer when they can; they hear it in their own room. The audit row has no days: they may say that a house is empty. */
export async function fillIn(context: ProvisioningContext, by: By, typed: Typed): Promise<Answer | Refused> {
  const { sql, clock, random } = context;
  const wrong = typed.doe === 'weg' ? wrongDays(typed, dutchDate(clock())) : null;
  if (wrong !== null) return wrong;
  const id = typed.doe === 'weg-terug' ? typed['van-wie'] : typed.voor;
  return await sql.begin(async (tx) => {
    const volunteer = await volunteerById(tx, id);
    if (volunteer?.gebied !== by.gebied || volunteer.state !== 'aangenomen')
      return typed.doe === 'weg-terug'
        ? see(hereOf(by), 'niets-veranderd')
        : refused({ field: 'voor', message: TEXT.gone });
    const done = await keep(tx, id, typed);
    if (done === 'vol') return refused({ field: 'wegVan', message: TEXT.many });
    if (done === 'zo') return see(hereOf(by), 'niets-veranderd');
    await tellEvenings(tx, id, newId(random));
    await appendAudit(tx, {
      actor: `persoon:${by.personId}`,
      action: `vrijwilliger.${typed.doe}`,
      subject: `persoon:${volunteer.personId}`,
      detail: { gebied: by.gebied },
    });
    return see(hereOf(by), 'bewaard');
  });
}

async function keep(tx: Tx, id: string, typed: Typed): Promise<'gedaan' | 'vol' | 'zo'> {
  if (typed.doe === 'weg') return await addAwayFor(tx, id, { from: typed.wegVan, until: typed.wegTot });
  const isDone =
    typed.doe === 'avonden'
      ? await setEvenings(tx, id, typed.avond.map(Number))
      : await removeAwayFor(tx, id, typed.dag);
  return isDone ? 'gedaan' : 'zo';
}

function wrongDays(
  { wegVan: from, wegTot: until }: { readonly wegVan: string; readonly wegTot: string },
  today: string,
): Refused | null {
  const message =
    until < from
      ? TEXT.order
      : until < today
        ? TEXT.past
        : dayNumber(until) - dayNumber(from) > LONGEST_AWAY
          ? TEXT.long
          : null;
  return message === null ? null : refused({ field: 'wegTot', message });
}
