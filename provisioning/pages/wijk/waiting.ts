import type { Waiting } from '#store/wachtrij.ts';
import type { WaitingItem } from '#web/pages/wijk/waiting.ts';
import type { WijkReader } from './common.ts';

/** From what the store gives to what the page shows. */
export function itemOf(it: Waiting, { person }: WijkReader): WaitingItem {
  const { personId, ...rest } = it;
  return { ...rest, isOwn: person !== null && personId === person.id };
}
