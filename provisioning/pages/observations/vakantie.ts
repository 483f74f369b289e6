import { z } from 'zod';
import { comparableAddition, sameAddition } from '#basis/additions.ts';
import { HOLIDAY } from '#basis/catalogue/pages/holiday.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { dutchInput, fromDutchInput } from '#basis/dutch-time.ts';
import { newId } from '#basis/ids.ts';
import { readPostcode } from '#basis/joining.ts';
import type { Language } from '#basis/language.ts';
import { HOLIDAY_MOST_DAYS, HOLIDAY_MOST_OPEN } from '#basis/surveillance.ts';
import { appendAudit } from '#store/audit.ts';
import { isAddressOf } from '#store/herstel.ts';
import { additionsOf, streetOf } from '#store/straten.ts';
import type { HolidayCheck } from '#store/vakantiecontroles.ts';
import { askHolidayCheck, ownHolidayChecks, withdrawHolidayCheck } from '#store/vakantiecontroles.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { homeAt } from '#store/wonen.ts';
import type { FieldError } from '#web/form.ts';
import { holidayView } from '#web/pages/observations/vakantie.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { hmacOfAddress, hmacOfHome } from '../../keys.ts';
import { optionalText, text, wholeNumber } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import type { Visitor } from '../visitor.ts';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 366;
const LONGEST_STREET = 80;
/** Of one number: a flat has as many. */
const MOST_HOMES = 300;

const asked = z.object({
  doe: z.literal('vragen'),
  postcode: text(20),
  huisnummer: wholeNumber(1, 99_999),
  toevoeging: optionalText(10),
  van: text(10),
  tot: text(10),
});
type Asked = z.output<typeof asked>;

/** A member asks the walkers to look at the house while they are away, and takes that back. */
export const holidayPage = page({
  name: 'mijn.vakantie',
  rate: 'strict',
  async show({ visitor, frame, form }, context) {
    const personId = visitor.is === 'nobody' ? null : visitor.personId;
    const state = personId === null ? 'no-person' : await stateOf(context, visitor);
    const own = personId === null ? [] : await ownHolidayChecks(context.sql, personId, today(context));
    return html(holidayView(frame, form, { state, own, today: today(context) }));
  },
  form: {
    schema: z.discriminatedUnion('doe', [asked, z.object({ doe: z.literal('intrekken'), id: z.uuid() })]),
    async submit(typed, { visitor, frame }, context) {
      const personId = visitor.is === 'nobody' ? null : visitor.personId;
      if (personId === null) return refused({ field: null, message: HOLIDAY[frame.language].noPerson });
      if (typed.doe === 'intrekken') return await withdraw(context, personId, typed.id, frame.language);
      const texts = HOLIDAY[frame.language].errors;
      const period = periodOf(typed, today(context), texts);
      const house = await houseOf(context, visitor, personId, typed, texts);
      const errors = [...house.errors, ...period];
      if (house.is === null || errors.length > 0) return refused(...errors);
      return await ask(context, personId, { ...house.is, van: typed.van, tot: typed.tot }, frame.language);
    },
  },
});

const today = ({ clock }: Pick<ProvisioningContext, 'clock'>): string => dutchInput(clock()).slice(0, 10);

/** The gebieden in which somebody lives who is signed in. */
const gebiedenOf = (visitor: Visitor): readonly GebiedCode[] =>
  visitor.is === 'nobody'
    ? []
    : visitor.grants.flatMap(({ role, gebied }) =>
        (role === 'resident' || role === 'coordinator') && gebied !== null ? [gebied] : [],
      );

/** Whether anybody walks where they live. */
async function stateOf({ sql }: ProvisioningContext, visitor: Visitor): Promise<'open' | 'no-rounds'> {
  for (const gebied of gebiedenOf(visitor))
    if ((await getWijkSettings(sql, gebied)).surveillance.rondes > 0) return 'open';
  return 'no-rounds';
}

type Errors = (typeof HOLIDAY)[Language]['errors'];

/** What is wrong with the days. Pure. */
export function periodOf(
  { van, tot }: Pick<Asked, 'van' | 'tot'>,
  now: string,
  texts: Errors,
): readonly FieldError[] {
  const [first, last] = [dayOf(van), dayOf(tot)];
  const missing = [first === null ? 'van' : null, last === null ? 'tot' : null].filter((it) => it !== null);
  if (first === null || last === null) return missing.map((field) => ({ field, message: texts.noDate }));
  const days = (from: Date, until: Date): number => Math.round((until.getTime() - from.getTime()) / DAY_MS);
  if (tot < now) return [{ field: 'tot', message: texts.past }];
  if (tot < van) return [{ field: 'tot', message: texts.turned }];
  if (days(first, last) > HOLIDAY_MOST_DAYS)
    return [{ field: 'tot', message: texts.long(HOLIDAY_MOST_DAYS) }];
  const begin = dayOf(now);
  return begin !== null && days(begin, first) > YEAR_DAYS ? [{ field: 'van', message: texts.far }] : [];
}

const dayOf = (typed: string): Date | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(typed) ? fromDutchInput(typed) : null;

type House = Pick<HolidayCheck, 'gebied' | 'pc6' | 'huisnummer' | 'toevoeging' | 'straat'>;
type Found = { readonly is: House | null; readonly errors: readonly FieldError[] };

/** The house, if it is in a gebied of theirs where somebody walks and, as far as that can be known, theirs: nobody has another's watched. */
async function houseOf(
  { sql, settings }: ProvisioningContext,
  visitor: Visitor,
  personId: string,
  { postcode, huisnummer, toevoeging: typed }: Asked,
  texts: Errors,
): Promise<Found> {
  const wrong = (message: string): Found => ({ is: null, errors: [{ field: 'postcode', message }] });
  const pc6 = readPostcode(postcode);
  if (pc6 === null) return wrong(texts.noPostcode);
  const gebied = (await homeAt(sql, pc6, huisnummer))?.group?.code ?? null;
  if (gebied === null || !gebiedenOf(visitor).includes(gebied)) return wrong(texts.elsewhere);
  if (typed !== null && !/^[A-Za-z0-9 /-]+$/.test(typed))
    return { is: null, errors: [{ field: 'toevoeging', message: texts.noAddition }] };
  const listed = await additionsOf(sql, pc6, huisnummer, MOST_HOMES);
  const isNone = typed === null || comparableAddition(typed) === '';
  const toevoeging = isNone ? null : (sameAddition(typed, listed) ?? typed.toUpperCase());
  const home = toevoeging === null ? null : hmacOfHome(settings, { pc6, huisnummer, toevoeging });
  if (!(await isAddressOf(sql, personId, hmacOfAddress(settings, { pc6, huisnummer }), home)))
    return wrong(texts.notYours);
  const straat = (await streetOf(sql, pc6, huisnummer))?.straat.slice(0, LONGEST_STREET) ?? null;
  return { is: { gebied, pc6, huisnummer, toevoeging, straat }, errors: [] };
}

async function ask(
  context: ProvisioningContext,
  personId: string,
  it: Omit<HolidayCheck, 'id'>,
  language: Language,
): Promise<Answer | Refused> {
  const { sql, clock, random } = context;
  const limits = { at: clock(), today: today(context), most: HOLIDAY_MOST_OPEN };
  const done = await sql.begin(async (tx) => {
    if (!(await askHolidayCheck(tx, personId, { ...it, id: newId(random), ...limits }))) return false;
    // Neither when nor where: the log is kept.
    await appendAudit(tx, { actor: `persoon:${personId}`, action: 'vakantiecontrole.gevraagd' });
    return true;
  });
  return done
    ? see(pathTo('mijn.vakantie'), 'bewaard')
    : refused({ field: null, message: HOLIDAY[language].errors.many(HOLIDAY_MOST_OPEN) });
}

async function withdraw(
  { sql }: ProvisioningContext,
  personId: string,
  id: string,
  language: Language,
): Promise<Answer | Refused> {
  const done = await sql.begin(async (tx) => {
    if (!(await withdrawHolidayCheck(tx, personId, id))) return false;
    await appendAudit(tx, { actor: `persoon:${personId}`, action: 'vakantiecontrole.ingetrokken' });
    return true;
  });
  return done
    ? see(pathTo('mijn.vakantie'), 'bewaard')
    : refused({ field: null, message: HOLIDAY[language].errors.gone });
}
