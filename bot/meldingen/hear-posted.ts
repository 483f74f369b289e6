import type { EventId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';
import { meldingBySource } from '#store/meldingen.ts';
import type { BotContext } from '../context.ts';
import { hearMessage } from './hear.ts';
import { answersOf, wordsOf } from './melding-message.ts';

/**
 * The words of a message that the bot posted for somebody: one that a coordinator placed, or that had passed unjudged. They count as if its
 * sender had posted it. Repeating it for the same event changes nothing. Who takes part no more reports nothing to the group.
 */
export async function hearPosted(
  ctx: BotContext,
  it: Pick<Zaak, 'gebied' | 'soort' | 'room' | 'sender' | 'editOf'> & {
    readonly event: EventId;
    /** What stands in its place in the room, if that had words of its own: heard already. */
    readonly placeholder?: EventId | null;
    readonly text: string;
    readonly answers?: readonly EventId[];
  },
): Promise<void> {
  if (it.soort !== 'melding' || it.text.trim() === '') return;
  const { room, gebied, sender: author, text, placeholder, answers = [] } = it;
  if (ctx.directory.role(author, gebied) === undefined) return;
  await ctx.sql.begin(async (tx) => {
    if (placeholder && (await meldingBySource(tx, placeholder))) return;
    const edited = it.editOf && (await meldingBySource(tx, it.editOf));
    // What edits somebody else's report is a message of its own.
    const event = edited && edited.reporter === author ? edited.source : it.event;
    await hearMessage(tx, ctx, {
      ...{ room, gebied, event, author, text, answers, isNew: false, at: ctx.clock() },
    });
  });
}

/** The words of what the bot is about to post, and the messages that it answers. */
export function toHear(type: string, content: Content): { text: string; answers: readonly EventId[] } {
  return type === 'm.room.message'
    ? { text: wordsOf({ type, content }), answers: answersOf(content) }
    : { text: '', answers: [] };
}
