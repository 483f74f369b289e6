import { z } from 'zod';
import { WIJKEN } from '#basis/catalogue/pages/wijken.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { wijkOf } from '#basis/cbs.ts';
import { houseNumber, readPostcode } from '#basis/joining.ts';
import type { Query } from '#store/db.ts';
import { listGebieden } from '#store/gebieden.ts';
import { buurtenOfPostcode, streetOf } from '#store/straten.ts';
import { homeAt } from '#store/wonen.ts';
import { findWijkView, foundWijkView, unknownAddressView } from '#web/pages/zoek-wijk.tsx';
import { pathTo } from '#web/paths.ts';
import { optionalText, wholeNumber } from '../fields.ts';
import { html, page, refused } from '../page.ts';
import { byCode } from './areas.ts';

/** The fields of an address. */
export const addressFields = {
  postcode: z.string().min(1).max(20),
  huisnummer: wholeNumber(1, 99_999),
  toevoeging: optionalText(10),
};

/** A postcode as it is written: `8861 AB`. */
export const postcodeText = (pc6: string): string => `${pc6.slice(0, 4)} ${pc6.slice(4)}`;

/** Tells in which wijk an address lies. What is asked is in no address of a page and is kept nowhere. */
export const findWijkPage = page({
  name: 'wijken.zoek',
  rate: 'strict',
  async show({ frame, form }) {
    return html(findWijkView(frame, form));
  },
  form: {
    schema: z.object(addressFields),
    async submit({ postcode, ...rest }, { frame }, { sql }) {
      const pc6 = readPostcode(postcode);
      if (pc6 === null)
        return refused({ field: 'postcode', message: WIJKEN[frame.language].find.noPostcode });
      const number = houseNumber(rest);
      const [home, named] = await Promise.all([homeAt(sql, pc6, rest.huisnummer), names(sql)]);
      if (home === null) {
        const nearby = (await buurtenOfPostcode(sql, pc6)).flatMap((code) => named(code) ?? []);
        return html(unknownAddressView(frame, { pc6: postcodeText(pc6), number, nearby }));
      }
      const street = await streetOf(sql, pc6, rest.huisnummer);
      const { buurt, group } = home;
      return html(
        foundWijkView(frame, {
          address:
            street === null
              ? `${postcodeText(pc6)} ${number}`
              : `${street.straat} ${number}, ${street.plaats}`,
          ...{ buurt: named(buurt), wijk: named(wijkOf(buurt)), group },
          start: pathTo('groep.opzetten', {}, { gebied: buurt }),
        }),
      );
    },
  },
});

async function names(sql: Query): Promise<(code: GebiedCode) => { code: string; naam: string } | null> {
  const all = byCode(await listGebieden(sql));
  return (code) => {
    const found = all.get(code);
    return found === undefined || found.vervallenOp !== null ? null : { code, naam: found.naam };
  };
}
