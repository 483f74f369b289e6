import { z } from 'zod';
import { CIJFERS_NL as TEXT } from '#basis/catalogue/pages/office/cijfers.nl.ts';
import { csv } from '#basis/csv.ts';
import { ProblemError } from '#basis/errors.ts';
import type { Quarter } from '#basis/figures.ts';
import { quarterKey } from '#basis/figures.ts';
import { appendAudit } from '#store/audit.ts';
import { cijfersView } from '#web/pages/office/cijfers.tsx';
import { cijfersVanWijkView } from '#web/pages/office/cijfers-wijk.tsx';
import type { ProvisioningContext } from '../../context.ts';
import { file, html, page, refused } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { WIJK_PARAMS, wijkOf } from '../wijk/common.ts';
import type { Figures, GebiedFigures } from './figures.ts';
import { chosenQuarter, figuresOf, figureText, knownQuarters, MEASURES, partsOf } from './figures.ts';

const query = z.object({ kwartaal: z.string().max(200).optional() });
type Asked = z.output<typeof query>;

function choiceOf(context: ProvisioningContext, asked: Asked) {
  const quarter = chosenQuarter(context, asked.kwartaal);
  const form =
    quarter === null
      ? {
          typed: asked as Record<string, string>,
          errors: [{ field: 'kwartaal', message: TEXT.unknownQuarter }],
        }
      : { typed: { kwartaal: quarterKey(quarter) }, errors: [] };
  return { quarter, form, quarters: knownQuarters(context) };
}

/** Figures of all gebieden in a quarter. */
export const cijfersPage = page({
  name: 'beheer.cijfers',
  dutchOnly: true,
  query,
  async show({ frame, query: asked }, context) {
    const { quarter, form, quarters } = choiceOf(context, asked);
    const figures = quarter === null ? null : await figuresOf(context, quarter);
    return html(cijfersView(frame, form, { quarters, quarter, figures }));
  },
  form: {
    schema: z.object({}),
    async submit(_typed, { visitor, query: asked }, context) {
      const { quarter, form } = choiceOf(context, asked);
      if (visitor.is === 'nobody' || quarter === null) return refused(...form.errors);
      const figures = await figuresOf(context, quarter);
      const actor = actorOf(visitor);
      await appendAudit(context.sql, {
        actor,
        action: 'cijfers.uitgevoerd',
        detail: { kwartaal: quarterKey(quarter) },
      });
      return file(asCsv(quarter, figures), 'text/csv; charset=utf-8', `cijfers-${quarterKey(quarter)}.csv`);
    },
  },
});

/** Figures of one gebied: the same as in the list of all. */
export const cijfersVanWijkPage = page({
  name: 'wijk.cijfers',
  dutchOnly: true,
  params: WIJK_PARAMS,
  query,
  async show({ frame, params: { gebied }, visitor, query: asked }, context) {
    const { wijk } = await wijkOf(context, visitor, gebied, 'wijk.cijfers');
    const { quarter, form, quarters } = choiceOf(context, asked);
    const figures = quarter === null ? null : await figuresOf(context, quarter);
    const own = figures?.gebieden.find(({ code }) => code === gebied) ?? null;
    if (figures !== null && own === null) throw new ProblemError('niet-gevonden', '');
    return html(cijfersVanWijkView(frame, form, { gebied, wijk, quarters, quarter, figures: own }));
  },
});

function asCsv(quarter: Quarter, figures: Figures): string {
  const key = quarterKey(quarter);
  const whole = MEASURES.map((measure) => [
    ...[key, TEXT.whole, '', TEXT.measures[measure].title, TEXT.total, figureText(figures.totals[measure])],
  ]);
  return csv([TEXT.csvHead, ...whole, ...figures.gebieden.flatMap((gebied) => rowsOf(key, gebied))]);
}

function rowsOf(key: string, { code, naam, measures, response }: GebiedFigures): (string | number)[][] {
  const counted = MEASURES.flatMap((measure) => {
    const { total, parts } = measures[measure];
    const names = [TEXT.total, ...partsOf(measure).map(([, text]) => text)];
    return [total, ...parts].map((one, at) => [
      ...[key, naam, code, TEXT.measures[measure].title, names[at] ?? '', figureText(one)],
    ]);
  });
  return [
    ...counted,
    [key, naam, code, TEXT.response.title, TEXT.response.head, response ?? TEXT.notMeasured],
  ];
}
