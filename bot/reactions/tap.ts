import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { asEventId } from '#basis/matrix-ids.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { hasMessageUnderWay, messageByEvent } from '#store/case-work.ts';
import { enqueue } from '#store/jobs.ts';
import type { CardChoice } from '../cases/hear-card-tap.ts';
import { hearCardTap } from '../cases/hear-card-tap.ts';
import { isCard } from '../cases/steps.ts';
import type { Reaction } from './types.ts';

const CHOICES: Readonly<Record<string, CardChoice>> = {
  '✅': 'plaatsen',
  '❌': 'afwijzen',
  [PHOTO_TAPS_NL.blur]: 'onherkenbaar',
};
/** Phones add a variation selector to an emoji, or do not. */
const VARIATION_SELECTOR = /\uFE0F/g;

/** A coordinator's ✅, ❌ or 🫥 on a card in `coordinatie`. */
export const tap: Reaction = {
  name: 'tap',
  async handle(event, tx, ctx) {
    const tapped = readTap(event);
    if (!tapped || ctx.directory.isService(event.sender)) return;
    if (ctx.directory.room(event.roomId)?.soort !== 'coordinatie') return;
    const it = { room: event.roomId, by: event.sender, event: event.eventId, choice: tapped.choice };
    const card = await messageByEvent(tx, tapped.target);
    if (card && isCard(card)) await hearCardTap(tx, ctx, { ...it, ref: card.ref, version: card.version });
    // A card is there for the coordinators a moment before its row knows its event.
    else if (!card && (await hasMessageUnderWay(tx, event.roomId)))
      await enqueue(
        tx,
        'bot',
        'late-tap',
        { ...it, target: tapped.target },
        { jobKey: `late-tap:${event.eventId}` },
      );
  },
};

function readTap(event: TimelineEvent): { target: EventId; choice: CardChoice } | null {
  const relation = event.content['m.relates_to'];
  if (event.type !== 'm.reaction' || typeof relation !== 'object' || relation === null) return null;
  const { rel_type, event_id, key } = relation as Content;
  const target = asEventId(event_id);
  if (rel_type !== 'm.annotation' || target === null || typeof key !== 'string') return null;
  const choice = CHOICES[key.replace(VARIATION_SELECTOR, '')];
  return choice === undefined ? null : { target, choice };
}
