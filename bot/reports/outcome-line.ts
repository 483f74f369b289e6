import { REPORT_OUTCOME_NL } from '#basis/catalogue/rapporten.nl.ts';
import type { ReportCase } from '#store/reports.ts';
import { moment, nameOf } from '../cases/messages.ts';
import type { BotContext } from '../context.ts';
import { decidersOf, readsAlong, whyOffice } from './deciders.ts';
import { REPORT_DAYS } from './steps.ts';

/** The line that stays where a card was. */
export function outcomeLine(ctx: BotContext, zaak: ReportCase, count: number): string {
  const what = named(ctx, zaak, count);
  const when = moment(zaak.stateSince);
  if (zaak.state === 'verlopen') return REPORT_OUTCOME_NL.verlopen({ what, when, days: REPORT_DAYS });
  if (zaak.decidedBy === null || zaak.state === 'open' || zaak.state === 'verdwenen')
    return REPORT_OUTCOME_NL.verdwenen({ what, when });
  return REPORT_OUTCOME_NL[zaak.state]({ what, by: nameOf(ctx, zaak.decidedBy), when });
}

/** The line that stays in `coordinatie` where the gemeente was given it. */
export function passedLine(ctx: BotContext, zaak: ReportCase, since: Date, count: number): string {
  const it = { what: named(ctx, zaak, count), when: moment(since), days: REPORT_DAYS };
  return whyOffice(ctx, zaak) === 'laat'
    ? REPORT_OUTCOME_NL.naarGemeente(it)
    : REPORT_OUTCOME_NL.geenCoordinator(it);
}

/** By name, but for who reads the line themself by now: that they were reported is told to nobody whose message stays. */
function named(ctx: BotContext, zaak: ReportCase, count: number): string {
  if (zaak.author === null) return REPORT_OUTCOME_NL.own(count);
  const { office } = decidersOf(ctx, zaak, new Set());
  if (zaak.state !== 'weg' && readsAlong(ctx, zaak, office)) return REPORT_OUTCOME_NL.unnamed(count);
  const titled = zaak.about === 'bericht' ? REPORT_OUTCOME_NL.message : REPORT_OUTCOME_NL.person;
  return titled(nameOf(ctx, zaak.author), count);
}
