/** How the bot's second reader is: when it was last needed it read, or it was away; it was not needed yet; it is switched off. */
export const READER_CONDITIONS = ['leest', 'weg', 'stil', 'uit'] as const;
export type ReaderCondition = (typeof READER_CONDITIONS)[number];
