import { z } from 'zod';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { MOVING } from '#basis/catalogue/pages/moving.ts';
import { PROOFS, readPostcode } from '#basis/joining.ts';
import { SPELREGELS_VERSION } from '#basis/spelregels-versie.ts';
import { getPersoon } from '#store/personen.ts';
import { homeAt } from '#store/wonen.ts';
import { movingHouseView, noMovingView } from '#web/pages/verhuizen.tsx';
import { pathTo } from '#web/paths.ts';
import { askToJoin } from '../../joining/ask.ts';
import { choice } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import type { Visitor } from '../visitor.ts';
import { addressFields, asksStreet, streetFields, withStreet } from './address.ts';
import { proofsOf } from './steps.ts';

/** The person who is signed in, if they live somewhere as a resident. */
function resident(visitor: Visitor): string | null {
  if (visitor.is === 'nobody') return null;
  return visitor.grants.some(({ role }) => role === 'resident') ? visitor.personId : null;
}

/** Moving house: a new address, proven as the first one was. Until then the old group stays. */
export const movingPage = page({
  name: 'verhuizen',
  rate: 'strict',
  async show({ visitor, frame, form }, context) {
    if (resident(visitor) === null) return html(noMovingView(frame));
    return html(movingHouseView(frame, form, { askStreet: await asksStreet(context, form) }));
  },
  form: {
    schema: z.object({ ...addressFields, ...streetFields, keuze: choice(PROOFS) }),
    async submit({ postcode, keuze, ...rest }, { visitor, frame }, context) {
      const personId = resident(visitor);
      const person = personId === null ? null : await getPersoon(context.sql, personId);
      if (visitor.is === 'nobody' || person === null) return html(noMovingView(frame));
      const { address } = JOINING[frame.language];
      const said = MOVING[frame.language];
      const pc6 = readPostcode(postcode);
      if (pc6 === null) return refused({ field: 'postcode', message: address.noPostcode });
      const home = await homeAt(context.sql, pc6, rest.huisnummer);
      const phone = frame.gemeente.telefoon;
      if (home === null) return refused({ field: 'postcode', message: address.unknown(phone) });
      const { group } = home;
      if (group === null) return refused({ field: 'postcode', message: said.none(phone) });
      if (visitor.grants.some(({ gebied }) => gebied === group.code))
        return refused({ field: 'postcode', message: said.same });
      const proofs = await proofsOf(context, group.code);
      if (!proofs.includes(keuze)) return refused({ field: 'keuze', message: said.notHere });
      const street = await withStreet(context, frame.language, { pc6, ...rest });
      if ('is' in street) return street;
      const token = await askToJoin(context, {
        gebied: group.code,
        who: { pc6, ...rest, ...street, naam: person.displayName, email: null },
        language: person.language,
        // They accepted the spelregels when they came; taking part elsewhere is under the same.
        rules: { version: SPELREGELS_VERSION, at: context.clock() },
        proofs,
        choice: keuze,
        neighbours: [],
        mover: person.id,
      });
      return see(pathTo('account', { token }));
    },
  },
});
