/** How the bot's second reader is: it reads, it was last found away, or it is switched off. */
export const READER_CONDITIONS = ['leest', 'weg', 'uit'] as const;
export type ReaderCondition = (typeof READER_CONDITIONS)[number];
