import type { UserId } from '#basis/matrix-ids.ts';
import { tapsOn } from '#store/bot-messages.ts';
import type { Query } from '#store/db.ts';
import { coordinatorsOf, putOutByColleague } from '#store/removal-deciders.ts';
import type { Sanction } from '#store/sancties.ts';
import { isPageEvent } from '../page/event.ts';
import { DAY_MS } from './history.ts';

/** Who was put out so long before it was asked counts too: else it would be asked anew, alone. */
const PUT_OUT_DAYS = 30;
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

/**
 * Two coordinators must agree where the wijk wanted it when it was asked and there are two who may decide. Not by the setting of now: one
 * coordinator can change that, and would decide alone. Nor can they by putting the other out: who was put out by who is left counts as there.
 */
export async function votesOn(sql: Query, it: Sanction): Promise<Votes> {
  const deciders = (await coordinatorsOf(sql, it.gebied)).filter((user) => user !== it.recipient);
  const taps = await tapsOn(sql, `sanctie:${it.id}`, QUESTION_STEP);
  const said = taps.filter((tap) => tap.key.startsWith('✅') && deciders.includes(tap.by));
  const yes = [...new Set(said.map((tap) => tap.by))];
  const inRoom = new Set(said.filter((tap) => !isPageEvent(tap.event)).map((tap) => tap.by));
  const onPage = yes.filter((user) => !inRoom.has(user));
  if (!it.withTwo) return { deciders, yes, onPage, needed: 1 };
  const since = new Date(it.since.getTime() - PUT_OUT_DAYS * DAY_MS);
  const putOut = deciders.length >= 2 ? [] : await putOutByColleague(sql, { gebied: it.gebied, since });
  const many = new Set([...deciders, ...putOut.filter((user) => user !== it.recipient)]).size;
  return { deciders, yes, onPage, needed: many >= 2 ? 2 : 1 };
}
