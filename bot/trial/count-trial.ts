import { cut } from '#basis/cut.ts';
import { REF_KEY, SEALED_KEY } from '#basis/rooms.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { isByMeaning } from '#spelregels/reader/suspect.ts';
import type { Finding } from '#spelregels/types.ts';
import { ACTIONS } from '#spelregels/types.ts';
import { caseByRef } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import type { TrialHit } from '#store/proef.ts';
import { countTrial as keep } from '#store/proef.ts';
import { judgedArrival } from '../arrival/judged-arrival.ts';
import { judgeEvent } from '../gate/content.ts';
import { storable } from '../gate/read/json.ts';
import type { Reaction } from '../reactions/types.ts';
import { toRead } from '../reading/worth-reading.ts';

const MAX_FRAGMENT = 300;

/**
 * Counts what the rules that a wijk tries would have found in a message, and of how many messages (issue "The eleven spelregels", 3: judged,
 * counted, nothing done). Of what was replaced the original is judged; of what the module sealed nothing is, since a photo waits anyway.
 */
export const countTrial: Reaction = {
  name: 'count-trial',
  async handle(event, tx, ctx) {
    const arrival = event.type === 'm.reaction' ? null : await judgedArrival(event, tx, ctx);
    if (!arrival) return;
    const { room, circumstances } = arrival;
    const { trial: rules } = circumstances;
    if (!rules || rules.length === 0 || event.content[SEALED_KEY] !== undefined) return;
    const said = await original(event, tx);
    const { tried } = judgeEvent(said.type, said.content, circumstances);
    // What the second reader may not believe is counted with what that finds.
    const isRead = toRead(ctx, event, arrival) !== 'no';
    await keep(tx, {
      event: event.eventId,
      gebied: room.gebied,
      rules,
      hits: hitsOf(tried.filter((found) => !isRead || (found.action !== 'nudge' && !isByMeaning(found)))),
      at: ctx.clock(),
    });
  },
};

/** What its sender typed. */
async function original(
  event: TimelineEvent,
  tx: Tx,
): Promise<{ readonly type: string; readonly content: Content }> {
  const ref = event.content[REF_KEY];
  const zaak = typeof ref === 'string' ? await caseByRef(tx, ref) : null;
  const isTheirs = zaak?.sender === event.sender && zaak.room === event.roomId;
  if (!isTheirs || !zaak.original) return event;
  return { type: zaak.original.type, content: zaak.original.content as Content };
}

/** One for a code, the strictest. */
export function hitsOf(tried: readonly Finding[]): TrialHit[] {
  const byCode = new Map<string, TrialHit>();
  for (const { rule, code, action, fragment } of tried) {
    const known = byCode.get(code);
    if (known && ACTIONS.indexOf(known.action) >= ACTIONS.indexOf(action)) continue;
    byCode.set(code, { rule, code, action, fragment: storable(cut(fragment, MAX_FRAGMENT)) });
  }
  return [...byCode.values()];
}
