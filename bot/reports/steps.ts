import type { Cause } from '#store/bot-messages.ts';

/** First word of the cause of all that is said about a report. */
export const REPORT_CAUSE = 'rapport';

export const reportCause = (id: string): Cause => `${REPORT_CAUSE}:${id}`;
