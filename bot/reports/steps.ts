import type { Cause } from '#store/bot-messages.ts';
import type { ReportCase } from '#store/reports.ts';

/** First word of the cause of all that is said about a report. */
export const REPORT_CAUSE = 'rapport';

export const reportCause = (id: string): Cause => `${REPORT_CAUSE}:${id}`;

/** The coordinators' card, or the gemeente's from the start. */
export const CARD_STEP = 'kaart';
/** The card of what the gemeente was given: another, since it stands in another room. */
export const OFFICE_CARD_STEP = 'kaart-gemeente';
export const REMINDER_STEP = 'herinnering';

/** Which message of a case is the card that counts now. */
export const cardStep = ({ officeSince }: Pick<ReportCase, 'officeSince'>): string =>
  officeSince === null ? CARD_STEP : OFFICE_CARD_STEP;

/** Days in which those who are asked can choose. */
export const REPORT_DAYS = 7;
