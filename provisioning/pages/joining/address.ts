import { z } from 'zod';
import { FIELDS } from '#basis/catalogue/pages/fields.ts';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { readPostcode } from '#basis/joining.ts';
import type { Language } from '#basis/language.ts';
import { getGebied } from '#store/gebieden.ts';
import { hasStreets, streetOf } from '#store/straten.ts';
import { homeAt } from '#store/wonen.ts';
import type { FormState } from '#web/form.ts';
import { joinAddressView, noGroupView } from '#web/pages/meedoen.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { optionalText, text, wholeNumber } from '../fields.ts';
import type { Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { draftOf, goOn } from './steps.ts';

const LONGEST = { straat: 80, plaats: 80, toevoeging: 10 } as const;

/** The fields of an address, on any page that asks for one. */
export const addressFields = {
  postcode: text(20),
  huisnummer: wholeNumber(1, 99_999),
  toevoeging: optionalText(LONGEST.toevoeging),
};

/**
 * Street and place of an address: as the gemeente's own list has them, else as they were typed. What is missing is asked for.
 */
export async function withStreet(
  { sql }: ProvisioningContext,
  language: Language,
  it: {
    readonly pc6: string;
    readonly huisnummer: number;
    readonly straat: string | null;
    readonly plaats: string | null;
  },
): Promise<{ readonly straat: string; readonly plaats: string } | Refused> {
  const known = await streetOf(sql, it.pc6, it.huisnummer);
  if (known !== null)
    return { straat: known.straat.slice(0, LONGEST.straat), plaats: known.plaats.slice(0, LONGEST.plaats) };
  const { straat, plaats } = it;
  if (straat !== null && plaats !== null) return { straat, plaats };
  const missing = [...(straat === null ? ['straat'] : []), ...(plaats === null ? ['plaats'] : [])];
  return refused(...missing.map((field) => ({ field, message: FIELDS[language].required })));
}

/** Street and place are asked for where no list has them: from the start, or once the typed address is not on it. */
export async function asksStreet({ sql }: ProvisioningContext, form: FormState): Promise<boolean> {
  if (form.errors.some(({ field }) => field === 'straat' || field === 'plaats')) return true;
  return !(await hasStreets(sql));
}

/** Street and place, which may be left out. */
export const streetFields = { straat: optionalText(LONGEST.straat), plaats: optionalText(LONGEST.plaats) };

/** Signing up, step 1. The address is looked up in CBS's table and in the gemeente's list of streets, and nowhere else. */
export const joinAddressPage = page({
  name: 'meedoen',
  rate: 'strict',
  query: z.object({
    wijk: z
      .string()
      .regex(/^(WK\d{6}|BU\d{8})$/)
      .optional()
      .catch(undefined),
  }),
  async show({ frame, form, draft, query }, context) {
    const { address } = draftOf(context, draft);
    const kept = {
      postcode: address === undefined ? '' : `${address.pc6.slice(0, 4)} ${address.pc6.slice(4)}`,
      huisnummer: String(address?.huisnummer ?? ''),
      toevoeging: address?.toevoeging ?? '',
      straat: address?.straat ?? '',
      plaats: address?.plaats ?? '',
    };
    const [invited, askStreet] = await Promise.all([
      invitedTo(context, query.wijk),
      asksStreet(context, form),
    ]);
    return html(joinAddressView(frame, form, { kept, invited, askStreet }));
  },
  form: {
    schema: z.object({ ...addressFields, ...streetFields }),
    async submit({ postcode, ...rest }, { frame, draft }, context) {
      const texts = JOINING[frame.language].address;
      const pc6 = readPostcode(postcode);
      if (pc6 === null) return refused({ field: 'postcode', message: texts.noPostcode });
      const home = await homeAt(context.sql, pc6, rest.huisnummer);
      if (home === null)
        return refused({ field: 'postcode', message: texts.unknown(frame.gemeente.telefoon) });
      if (home.group === null) return see(pathTo('meedoen.geengroep'));
      const street = await withStreet(context, frame.language, { pc6, ...rest });
      if ('is' in street) return street;
      const address = { pc6, ...rest, ...street };
      return goOn(context, pathTo('meedoen.leeftijd'), { ...draftOf(context, draft), address });
    },
  },
});

async function invitedTo({ sql }: ProvisioningContext, code: string | undefined): Promise<string | null> {
  const gebied = code === undefined ? null : await getGebied(sql, gebiedCode(code));
  return gebied?.aan === true ? gebied.naam : null;
}

/** For an address in whose wijk or buurt no group is. */
export const noGroupPage = page({
  name: 'meedoen.geengroep',
  async show({ frame }) {
    return html(noGroupView(frame));
  },
});
