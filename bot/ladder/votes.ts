import type { UserId } from '#basis/matrix-ids.ts';
import { tapsOn } from '#store/bot-messages.ts';
import type { Query } from '#store/db.ts';
import { removalDeciders } from '#store/removal-deciders.ts';
import type { Sanction } from '#store/sancties.ts';
import { isPageEvent } from '../page/event.ts';

/** Which message of a sanction it is that the coordinators tap on. */
export const QUESTION_STEP = 'vraag';

export type Votes = {
  /** Coordinators who may decide, as the rows say now: nobody decides on themself. */
  readonly deciders: readonly UserId[];
  /** Those whose ✅ stands now, each once, in order: one that was taken away, or of somebody who is none any more, does not count. */
  readonly yes: readonly UserId[];
  /** Those of them who said so on a page alone, and have no ✅ in the room to take away. */
  readonly onPage: readonly UserId[];
  /** How many ✅ decide. */
  readonly needed: 1 | 2;
};

/** Who said yes to a removal, and whether that is enough (`removalDeciders`). */
export async function votesOn(sql: Query, it: Sanction): Promise<Votes> {
  const { deciders, needed } = await removalDeciders(sql, it);
  const taps = await tapsOn(sql, `sanctie:${it.id}`, QUESTION_STEP);
  const said = taps.filter((tap) => tap.key.startsWith('✅') && deciders.includes(tap.by));
  const yes = [...new Set(said.map((tap) => tap.by))];
  const inRoom = new Set(said.filter((tap) => !isPageEvent(tap.event)).map((tap) => tap.by));
  return { deciders, yes, onPage: yes.filter((user) => !inRoom.has(user)), needed };
}
