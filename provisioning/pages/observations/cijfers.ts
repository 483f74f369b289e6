import { z } from 'zod';
import { CIJFERS_NL } from '#basis/catalogue/pages/office/cijfers.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { quarterKey } from '#basis/figures.ts';
import { roundFiguresOfView, roundFiguresView } from '#web/pages/observations/cijfers.tsx';
import { mayOpen } from '../access.ts';
import { chosenQuarter, knownQuarters } from '../office/figures.ts';
import { gebiedOptions } from '../office/gebieden.ts';
import { html, page } from '../page.ts';
import { WIJK_PARAMS, wijkOf } from '../wijk/common.ts';
import { roundFiguresOf } from './figures.ts';

/** The groups of which somebody may see the figures of rounds. */
export const roundFiguresPage = page({
  name: 'beheer.rondecijfers',
  dutchOnly: true,
  async show({ frame, visitor }, { sql }) {
    const groups = (await gebiedOptions(sql, 'aan')).filter(
      ({ code }) => mayOpen(visitor, 'wijk.rondecijfers', code as GebiedCode) === 'yes',
    );
    return html(roundFiguresView(frame, { groups }));
  },
});

/** Figures of the rounds of one gebied in a quarter that is over. */
export const roundFiguresOfPage = page({
  name: 'wijk.rondecijfers',
  dutchOnly: true,
  params: WIJK_PARAMS,
  query: z.object({ kwartaal: z.string().max(200).optional() }),
  async show({ frame, params: { gebied }, visitor, query: { kwartaal } }, context) {
    const { wijk } = await wijkOf(context, visitor, gebied, 'wijk.rondecijfers');
    const quarter = chosenQuarter(context, kwartaal);
    const form =
      quarter === null
        ? {
            typed: { kwartaal: kwartaal ?? '' },
            errors: [{ field: 'kwartaal', message: CIJFERS_NL.unknownQuarter }],
          }
        : { typed: { kwartaal: quarterKey(quarter) }, errors: [] };
    const figures = quarter === null ? null : await roundFiguresOf(context, gebied, quarter);
    const more = mayOpen(visitor, 'wijk.cijfers', gebied) === 'yes';
    const model = { gebied, wijk, quarters: knownQuarters(context), quarter, figures, more };
    return html(roundFiguresOfView(frame, form, model));
  },
});
