import { TRIAL_NL } from '#basis/catalogue/rapporten.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { UserError } from '#basis/errors.ts';
import type { Clock } from '#basis/time.ts';
import type { Sql } from '#store/db.ts';
import { getGebied } from '#store/gebieden.ts';
import { trialOf } from '../trial.ts';

/**
 * `./buurtbaken proef [--wijk CODE] [--json]`: what the rules on trial would have done in the last 30 days, in figures. What people typed is
 * for the coordinators alone, by the API.
 *
 * @throws UserError for a code that is none (exit code 2), or of a gebied that is not known.
 */
export async function proef(
  sql: Sql,
  options: {
    readonly wijk: string | undefined;
    readonly json: boolean;
    readonly print: (line: string) => void;
    readonly clock: Clock;
  },
): Promise<void> {
  const gebied = options.wijk === undefined ? undefined : await known(sql, options.wijk);
  const rules = await trialOf(sql, { gebied, now: options.clock() });
  if (options.json) {
    options.print(JSON.stringify(rules));
    return;
  }
  if (rules.length === 0) options.print(TRIAL_NL.none);
  let last: GebiedCode | undefined;
  for (const rule of rules) {
    if (rule.gebied !== last)
      options.print(TRIAL_NL.gebied(rule.gebied, (await getGebied(sql, rule.gebied))?.naam ?? ''));
    last = rule.gebied;
    options.print(TRIAL_NL.line(rule));
  }
}

async function known(sql: Sql, text: string): Promise<GebiedCode> {
  let code: GebiedCode;
  try {
    code = gebiedCode(text);
  } catch {
    throw new UserError(TRIAL_NL.badWijk(text.slice(0, 40)), 2);
  }
  if ((await getGebied(sql, code)) === null) throw new UserError(TRIAL_NL.noSuchWijk(code));
  return code;
}
