import { z } from 'zod';
import { WIJK_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import { OBSERVATIONS_NL as TEXT } from '#basis/catalogue/pages/wijk-waarnemingen.nl.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import { listPublicReports } from '#store/openbare-meldingen.ts';
import { roundsWithCards } from '#store/waarneming-vertellen.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { observationsView } from '#web/pages/observations/waarnemingen.tsx';
import { pathTo } from '#web/paths.ts';
import { keepNumber } from '../../surveillance/keep-number.ts';
import { printCards } from '../../surveillance/print-cards.ts';
import { wholeNumber } from '../fields.ts';
import { file, html, page, refused, see } from '../page.ts';
import { WIJK_PARAMS, wijkOf } from '../wijk/common.ts';
import { numberFields } from './openbaar.ts';

const MOST_ROUNDS = 30;
const MOST_REPORTS = 50;
const MOST_NUMBER = 99_999;

/** What was seen on rounds, for a coordinator: cards to print, and the numbers that the gemeente gave. */
export const observationsPage = page({
  name: 'wijk.waarnemingen',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame, form }, context) {
    const { sql, settings } = context;
    const { wijk } = await wijkOf(context, visitor, gebied, 'wijk.waarnemingen');
    const [rounds, reports, { openbareRuimte }, { surveillance }] = await Promise.all([
      roundsWithCards(sql, gebied, MOST_ROUNDS),
      listPublicReports(sql, [gebied], MOST_REPORTS),
      getGemeenteSettings(sql),
      getWijkSettings(sql, gebied),
    ]);
    const withCards = surveillance.bewoners === 'kaart';
    const hasAddress = openbareRuimte !== null || settings.signalenUrl !== undefined;
    return html(
      observationsView(frame, form, {
        wijk,
        withCards,
        rounds,
        reports,
        hasAddress,
      }),
    );
  },
  form: {
    schema: z.discriminatedUnion('doe', [
      z.object({ doe: z.literal('nummer'), ...numberFields }),
      z.object({ doe: z.literal('kaarten'), ronde: wholeNumber(1, MOST_NUMBER) }),
    ]),
    async submit(typed, { params: { gebied }, visitor, frame }, context) {
      const { reader } = await wijkOf(context, visitor, gebied, 'wijk.waarnemingen');
      if (reader.person === null) return refused({ field: null, message: WIJK_NL.noPerson });
      const actor = `persoon:${reader.person.id}` as const;
      if (typed.doe === 'nummer') {
        const wrong = await keepNumber(
          context,
          { id: typed.waarneming, gebied, number: typed.nummer },
          actor,
        );
        return wrong === null ? see(pathTo('wijk.waarnemingen', { gebied }), 'bewaard') : refused(wrong);
      }
      const pdf = await printCards(context, { gebied, number: typed.ronde, frame }, actor);
      if (pdf === null) return refused({ field: null, message: TEXT.gone });
      return file(pdf, 'application/pdf', TEXT.file(typed.ronde));
    },
  },
});
