/** What a page tells of the rounds of one gebied in a quarter: nothing of which there were few, nor what it could be reckoned from. */
import { ROUND_FIGURES_NL as TEXT } from '#basis/catalogue/pages/office/rondecijfers.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { fromDutchInput } from '#basis/dutch-time.ts';
import type { Quarter } from '#basis/figures.ts';
import { figure, partsOfKnown, partsOfUnknown, quarterDays } from '#basis/figures.ts';
import type { SeenCount } from '#store/cijfers-rondes.ts';
import { roundCounts, seenCounts } from '#store/cijfers-rondes.ts';
import type { Sql } from '#store/db.ts';
import { gebiedenWithBoundary } from '#store/gebieden.ts';
import type { DrawnMap } from '#web/components/map.tsx';
import type { Part, RoundFigures } from '#web/pages/observations/cijfers.tsx';
import type { ProvisioningContext } from '../../context.ts';
import { readFigures } from '../../replica.ts';
import { figuresOf } from '../office/figures.ts';
import { gebiedOptions } from '../office/gebieden.ts';
import { draw } from '../wijken/draw.ts';

/** The figures of a quarter; null if no round was drawn in it. */
export function roundFiguresOf(
  context: Pick<ProvisioningContext, 'sql' | 'replica'>,
  gebied: GebiedCode,
  quarter: Quarter,
): Promise<RoundFigures | null> {
  return readFigures(context, (sql) => countRounds(sql, gebied, quarter));
}

async function countRounds(sql: Sql, gebied: GebiedCode, quarter: Quarter): Promise<RoundFigures | null> {
  const days = quarterDays(quarter);
  const [from, until] = [fromDutchInput(days.from), fromDutchInput(days.until)];
  if (from === null || until === null) throw new Error('a quarter has no days');
  const rounds = (await roundCounts(sql, from, until)).find((it) => it.gebied === gebied);
  if (rounds === undefined) return null;
  const seen = await seenCounts(sql, gebied, from, until);
  const names = new Map((await gebiedOptions(sql, 'all')).map(({ code, naam }) => [code, naam]));
  const all = await figuresOf({ sql }, quarter);
  const { walked, missed, minutes } = rounds;
  return {
    ...{ walked, missed, minutes },
    ...protectSeen(seen, (code) => (code === '' ? TEXT.buurten.unknown : (names.get(code) ?? code))),
    map: await mapOf(sql, gebied),
    meldingen: all.gebieden.find(({ code }) => code === gebied)?.measures.uitkomst.total ?? 0,
  };
}

async function mapOf(sql: Sql, gebied: GebiedCode): Promise<DrawnMap | null> {
  const buurten = (await gebiedenWithBoundary(sql)).filter(
    (it) => it.soort === 'buurt' && (it.code === gebied || it.wijk === gebied),
  );
  return buurten.length < 2 ? null : draw(buurten).map;
}

/** Counts as they can be shown: by kind and by buurt each add up to the same total. Pure. */
export function protectSeen(
  seen: readonly SeenCount[],
  nameOf: (buurt: string) => string,
): Pick<RoundFigures, 'total' | 'kinds' | 'buurten' | 'mended'> {
  const countOf = (measure: SeenCount['measure'], code: string): number =>
    seen.find((it) => it.measure === measure && it.code === code)?.count ?? 0;
  const kinds = Object.entries(TEXT.kinds.parts).map(([code, label]) => ({
    code,
    label,
    count: countOf('soort', code),
  }));
  const buurten = seen
    .filter(({ measure }) => measure === 'buurt')
    .map(({ code, count }) => ({ code, label: nameOf(code), count }));
  const total = figure(kinds.reduce((sum, { count }) => sum + count, 0));
  const shown = (parts: readonly (Part & { readonly count: number })[]): readonly Part[] => {
    const counts = parts.map(({ count }) => count);
    const figures = typeof total === 'number' ? partsOfKnown(counts) : partsOfUnknown(counts);
    return parts.map(({ code, label }, at) => ({ code, label, count: figures[at] ?? 'hidden' }));
  };
  return { total, kinds: shown(kinds), buurten: shown(buurten), mended: figure(countOf('orde', '')) };
}
