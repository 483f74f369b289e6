import { z } from 'zod';
import { GROEP } from '#basis/catalogue/pages/groep.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode, wijkOf } from '#basis/cbs.ts';
import { nameFault } from '#basis/display-name.ts';
import { ProblemError } from '#basis/errors.ts';
import { houseNumber, readPostcode } from '#basis/joining.ts';
import type { Query } from '#store/db.ts';
import { getGebied } from '#store/gebieden.ts';
import type { Home } from '#store/wonen.ts';
import { homeAt } from '#store/wonen.ts';
import type { FieldError } from '#web/form.ts';
import { askForGroupView } from '#web/pages/groep-opzetten.tsx';
import { foundWijkView } from '#web/pages/zoek-wijk.tsx';
import { pathTo } from '#web/paths.ts';
import { askForGroup } from '../../groups/ask.ts';
import { checkbox, choice, optionalText } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { hasGroup } from '../wijken/areas.ts';
import { addressFields, postcodeText } from '../wijken/find.ts';

const schema = z.object({
  ...addressFields,
  voor: choice(['wijk', 'buurt']),
  naam: z
    .string()
    .max(200)
    .transform((name) => name.normalize('NFC').trim().replace(/ {2,}/g, ' '))
    .pipe(z.string().min(1)),
  email: optionalText(254).pipe(z.email().nullable()),
  telefoon: optionalText(20),
  coordinator: checkbox(),
});

/** A resident asks for a group where there is none. */
export const askForGroupPage = page({
  name: 'groep.opzetten',
  rate: 'strict',
  query: z.object({
    gebied: z
      .string()
      .regex(/^(WK\d{6}|BU\d{8})$/)
      .optional()
      .catch(undefined),
  }),
  async show({ frame, form }) {
    return html(askForGroupView(frame, form, { kind: 'wijk' }));
  },
  form: {
    schema,
    async submit(
      { postcode, huisnummer, toevoeging, voor, naam, email, telefoon, coordinator },
      { frame },
      context,
    ) {
      const texts = GROEP[frame.language].ask;
      const pc6 = readPostcode(postcode);
      const errors: FieldError[] = [];
      if (pc6 === null) errors.push({ field: 'postcode', message: texts.noPostcode });
      const fault = nameFault(naam);
      if (fault !== null) errors.push({ field: 'naam', message: texts.name[fault] });
      if (telefoon !== null && !/^[0-9+][0-9 +-]{4,18}[0-9]$/.test(telefoon))
        errors.push({ field: 'telefoon', message: texts.noTelephone });
      if (pc6 === null || errors.length > 0) return refused(...errors);
      const home = await homeAt(context.sql, pc6, huisnummer);
      const gebied = home === null ? null : await gebiedFor(context.sql, home, voor);
      if (home === null || gebied === null)
        return refused({ field: 'postcode', message: texts.unknown(frame.gemeente.telefoon) });
      const there = await getGebied(context.sql, gebied);
      if (there !== null && hasGroup(there)) {
        const address = `${postcodeText(pc6)} ${houseNumber({ huisnummer, toevoeging })}`;
        const group = { code: gebied, naam: there.naam };
        return html(foundWijkView(frame, { address, buurt: group, wijk: null, group, start: frame.here }));
      }
      const who = { pc6, huisnummer, toevoeging, naam, email, telefoon };
      const asked = { who, wantsToCoordinate: coordinator, language: frame.language };
      const token = await askForGroup(context, gebied, asked);
      // As one who asks too often is told, so that nobody learns who asked at an address.
      if (token === null) throw new ProblemError('te-veel-aanvragen', '');
      return see(pathTo('groep', { token }), 'groep-gevraagd');
    },
  },
});

/** The wijk of an address, or its buurt; the other where only that is known here. */
async function gebiedFor(sql: Query, { buurt }: Home, voor: 'wijk' | 'buurt'): Promise<GebiedCode | null> {
  const wanted: readonly GebiedCode[] = voor === 'wijk' ? [wijkOf(buurt), buurt] : [buurt, wijkOf(buurt)];
  for (const code of wanted) {
    const gebied = await getGebied(sql, gebiedCode(code));
    if (gebied !== null && gebied.vervallenOp === null) return code;
  }
  return null;
}
