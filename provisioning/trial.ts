import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from '#store/db.ts';
import type { TrialExample, TrialFigures } from '#store/proef.ts';
import { trialExamples, trialFigures } from '#store/proef.ts';
import { allWijkSettings } from '#store/wijk-settings.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;
const MAX_EXAMPLES = 10;

export type TrialRule = TrialFigures & {
  /** False for a rule that was tried in these days and is no longer. */
  readonly onTrial: boolean;
};

/** From when on the trial is looked back on. */
export const trialSince = (now: Date): Date => new Date(now.getTime() - DAYS * DAY_MS);

/** What each rule on trial would have done in the last 30 days, by gebied and rule: of one gebied, or of all that try any. */
export async function trialOf(
  sql: Query,
  it: { readonly gebied?: GebiedCode | undefined; readonly now: Date },
): Promise<readonly TrialRule[]> {
  const settings = await allWijkSettings(sql);
  const isOn = (gebied: GebiedCode, rule: number): boolean =>
    settings.get(gebied)?.proef.some((one) => one === rule) === true;
  const counted = await trialFigures(sql, { gebied: it.gebied, since: trialSince(it.now) });
  const none = { messages: 0, soften: 0, hold: 0, nudge: 0 };
  const waiting = [...settings]
    .filter(([gebied]) => it.gebied === undefined || it.gebied === gebied)
    .flatMap(([gebied, { proef }]) => proef.map((rule) => ({ gebied, rule, ...none })))
    .filter(({ gebied, rule }) => !counted.some((one) => one.gebied === gebied && one.rule === rule));
  return [...counted, ...waiting]
    .map((one) => ({ ...one, onTrial: isOn(one.gebied, one.rule) }))
    .sort((a, b) => a.gebied.localeCompare(b.gebied) || a.rule - b.rule);
}

/** What people typed that a rule would have found; for the coordinators of that gebied alone. */
export async function trialFragments(
  sql: Query,
  it: { readonly gebied: GebiedCode; readonly rule: number; readonly now: Date },
): Promise<readonly TrialExample[]> {
  return await trialExamples(sql, { ...it, since: trialSince(it.now), limit: MAX_EXAMPLES });
}
