/** The figures of a quarter, as every page and file gives them: made once for all, so that two views can't be laid beside each other. */
import { CIJFERS_NL } from '#basis/catalogue/pages/office/cijfers.nl.ts';
import { dutchInput, fromDutchInput } from '#basis/dutch-time.ts';
import type { Branch, Figure, Quarter } from '#basis/figures.ts';
import { endedQuarters, FEWEST, protect, quarterDays, quarterKey } from '#basis/figures.ts';
import type { Count, Response } from '#store/cijfers.ts';
import { countsOf, responsesOf } from '#store/cijfers.ts';
import type { Sql } from '#store/db.ts';
import type { ProvisioningContext } from '../../context.ts';
import { readFigures } from '../../replica.ts';
import type { GebiedOption } from './gebieden.ts';
import { gebiedOptions } from './gebieden.ts';

const QUARTERS = 12;
export type MeasureName = keyof typeof CIJFERS_NL.measures;
export const MEASURES = Object.keys(CIJFERS_NL.measures) as MeasureName[];
export const partsOf = (measure: MeasureName): readonly (readonly [code: string, text: string])[] =>
  Object.entries(CIJFERS_NL.measures[measure].parts);

export type GebiedFigures = {
  readonly code: string;
  readonly naam: string;
  readonly measures: Readonly<Record<MeasureName, Branch>>;
  /** Minutes; null where there are too few to say. */
  readonly response: number | null;
};
export type Figures = {
  readonly totals: Readonly<Record<MeasureName, Figure>>;
  readonly gebieden: readonly GebiedFigures[];
};

/** Quarters that can be asked for, newest first. */
export function knownQuarters({ clock }: Pick<ProvisioningContext, 'clock'>): readonly Quarter[] {
  return endedQuarters(dutchInput(clock()), QUARTERS);
}

/** The quarter that is asked for; the newest if none is. Null for one that is not over, or is none. */
export function chosenQuarter(
  context: Pick<ProvisioningContext, 'clock'>,
  key: string | undefined,
): Quarter | null {
  const known = knownQuarters(context);
  if (key === undefined || key === '') return known[0] ?? null;
  return known.find((quarter) => quarterKey(quarter) === key) ?? null;
}

/** All figures of a quarter. Of gebieden that have a group, or had something to count. */
export function figuresOf(
  context: Pick<ProvisioningContext, 'sql' | 'replica'>,
  quarter: Quarter,
): Promise<Figures> {
  return readFigures(context, (sql) => countFigures(sql, quarter));
}

async function countFigures(sql: Sql, quarter: Quarter): Promise<Figures> {
  const days = quarterDays(quarter);
  const [from, until] = [fromDutchInput(days.from), fromDutchInput(days.until)];
  if (from === null || until === null) throw new Error('a quarter has no days');
  const counts = await countsOf(sql, from, until);
  const responses = await responsesOf(sql, from, until);
  const all = await gebiedOptions(sql, 'all');
  return arrange(
    all.filter(({ code, aan }) => aan || counts.some((it) => it.gebied === code)),
    counts,
    responses,
  );
}

function arrange(
  gebieden: readonly GebiedOption[],
  counts: readonly Count[],
  responses: readonly Response[],
): Figures {
  const known = new Map(counts.map((it) => [`${it.gebied} ${it.measure} ${it.code}`, it.count]));
  const trees = Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      protect(
        gebieden.map(({ code }) =>
          partsOf(measure).map(([part]) => known.get(`${code} ${measure} ${part}`) ?? 0),
        ),
      ),
    ]),
  ) as Record<MeasureName, ReturnType<typeof protect>>;
  return {
    totals: mapped((measure) => trees[measure].total),
    gebieden: gebieden.map(({ code, naam }, at) => ({
      ...{ code, naam },
      measures: mapped((measure) => trees[measure].branches[at] ?? { total: 0, parts: [] }),
      response: responses.find((it) => it.gebied === code && it.count >= FEWEST)?.minutes ?? null,
    })),
  };
}

const mapped = <T>(of: (measure: MeasureName) => T): Readonly<Record<MeasureName, T>> =>
  Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as Record<MeasureName, T>;

/** A figure as it is read. */
export function figureText(it: Figure): string | number {
  return it === 'few' ? CIJFERS_NL.few : it === 'hidden' ? CIJFERS_NL.hidden : it;
}
