import { z } from 'zod';
import { WIJK_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import { AANMELDINGEN_NL as TEXT } from '#basis/catalogue/pages/wijk-leden.nl.ts';
import { openAanvragen } from '#store/aanvragen.ts';
import { voteCounts } from '#store/kennen.ts';
import { applicationsView } from '#web/pages/wijk/aanmeldingen.tsx';
import { pathTo } from '#web/paths.ts';
import { vouch } from '../../joining/vouch.ts';
import { choice } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';

/** Who asked to take part, for the coordinators who may know them; what they say here is what a tap in their own room says. */
export const applicationsPage = page({
  name: 'wijk.aanmeldingen',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame, form }, context) {
    const { sql } = context;
    const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk.aanmeldingen');
    const isPerson = reader.person !== null;
    // Somebody must be known by name to see names and addresses; nobody says yes to themself.
    const found = isPerson ? await openAanvragen(sql, gebied) : [];
    const shown = found.filter(({ who, mover }) => who !== null && mover !== reader.person?.id);
    const counts = await voteCounts(
      sql,
      shown.map(({ id }) => id),
    );
    return html(
      applicationsView(frame, form, {
        wijk,
        isPerson,
        applications: shown.flatMap(({ id, who, madeAt }) => {
          if (who === null) return [];
          const street = [who.straat, who.huisnummer, who.toevoeging]
            .filter((part) => part !== null)
            .join(' ');
          return {
            ...{ id, name: who.naam, since: madeAt },
            where: who.straat === null ? `${who.pc6} ${street}` : street,
            votes: counts.get(id) ?? { known: 0, unknown: 0 },
          };
        }),
      }),
    );
  },
  form: {
    schema: z.object({ aanvraag: z.uuid(), stem: choice(['ken-ik', 'ken-ik-niet']) }),
    async submit({ aanvraag, stem }, { params: { gebied }, visitor }, context) {
      const { reader } = await wijkOf(context, visitor, gebied, 'wijk.aanmeldingen');
      if (reader.person === null) return refused({ field: null, message: WIJK_NL.noPerson });
      const it = { aanvraagId: aanvraag, personId: reader.person.id, vote: stem } as const;
      const isOfHere = (await openAanvragen(context.sql, gebied)).some(({ id }) => id === aanvraag);
      if (!isOfHere || (await vouch(context, it)) === 'weg')
        return refused({ field: null, message: TEXT.gone });
      return see(pathTo('wijk.aanmeldingen', { gebied }), 'bewaard');
    },
  },
});
