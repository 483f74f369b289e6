import { WIJK_TEAM_NL } from '#basis/catalogue/pages/wijk-team.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { membersOf } from '#store/coordinatie.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { date, dateValue } from '#web/pages/wijk/when.ts';
import type { ProvisioningContext } from '../../context.ts';

/** More than any gebied has. */
const MOST = 50;
/** Days before its end that a term is told of. */
export const TERM_DAYS = 14;
const DAY_MS = 86_400_000;

/** What is wrong with who keeps a gebied, in words without names; `personId`: whose own term is looked at. */
export async function teamWarnings(
  { sql, clock }: Pick<ProvisioningContext, 'sql' | 'clock'>,
  gebied: GebiedCode,
  personId: string | null,
): Promise<readonly string[]> {
  const { warnings } = WIJK_TEAM_NL;
  const [team, settings] = await Promise.all([
    membersOf(sql, { gebied, roles: ['coordinator'], limit: MOST }),
    getWijkSettings(sql, gebied),
  ]);
  if (team.length === 0) return [warnings.nobody];
  const today = dateValue(clock());
  const soon = dateValue(new Date(clock().getTime() + TERM_DAYS * DAY_MS));
  const own = team.find((one) => one.personId === personId)?.termEnds ?? null;
  const hasDeputy = team.some((one) => one.personId === settings.plaatsvervanger);
  const isOver = team.some(({ termEnds }) => termEnds !== null && termEnds < today);
  return [
    ...(team.length === 1 ? [warnings.alone] : hasDeputy ? [] : [warnings.noDeputy]),
    ...(own !== null && own >= today && own <= soon
      ? [warnings.termSoon(date(new Date(`${own}T12:00:00Z`)))]
      : []),
    ...(isOver ? [warnings.termOver] : []),
  ];
}
