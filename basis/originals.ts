/** How provisioning asks the bot for originals that were released for the police, and how the bot answers: the one contract between them. */
import { z } from 'zod';

/** Where the bot is asked; Caddy lets nobody through to it. */
export const ORIGINALS_PATH = '/intern/v1/originelen';

/** More photos no document holds. */
export const MAX_ORIGINALS = 10;
/** Of one photo, and of all in one answer, as files. */
export const MAX_ORIGINAL_BYTES = 25 * 1024 * 1024;
export const MAX_ORIGINALS_BYTES = 100 * 1024 * 1024;

/** Which melding, and for which link to its document: the latter goes to the audit log. */
export const originalsQuestion = z.object({ melding: z.uuid(), link: z.uuid() });
export type OriginalsQuestion = z.infer<typeof originalsQuestion>;

/** What stands before a photo in the answer: a line of JSON, after which so many bytes come as they are. */
export const originalHead = z.strictObject({
  sentAt: z.iso.datetime(),
  bytes: z.int().min(1).max(MAX_ORIGINAL_BYTES),
});
/** The last line: how many released originals are not in the answer. Without it the answer was cut off. */
export const originalsEnd = z.strictObject({ left: z.int().min(0) });
/** Of any line, with its line break. */
export const MAX_LINE_BYTES = 256;
