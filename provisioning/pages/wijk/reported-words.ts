import { cut } from '#basis/cut.ts';
import { eventId, roomId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { ProvisioningContext } from '../../context.ts';

const MAX_WORDS = 2_000;

/**
 * What the group reads of a reported message, as it stands now. It is kept nowhere but there, so the homeserver is asked; while that does not answer
 * the page goes without. For a reader whom the database let read (`lees_rapport`), which is what the audit log tells of.
 */
export async function reportedWords(
  { homeserver, log }: ProvisioningContext,
  { room, event }: { readonly room: string | null; readonly event: string | null },
): Promise<string | null> {
  if (room === null || event === null) return null;
  try {
    const found = await homeserver.getEvent(roomId(room), eventId(event));
    return found && wordsIn(found.content);
  } catch (error) {
    log.warn({ err: error }, 'a reported message could not be read');
    return null;
  }
}

/** The words of a message; of one with a file what is written with it, if that is not its name. Null for none. */
export function wordsIn({ body, filename, url, file }: Content): string | null {
  if (typeof body !== 'string') return null;
  const isUpload = url !== undefined || file !== undefined;
  const words = isUpload && (filename === undefined || filename === body) ? '' : body.trim();
  return words === '' ? null : cut(words, MAX_WORDS);
}
