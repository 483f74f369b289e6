import { dutchDate, plusDays } from '#basis/days.ts';
import type { Tx } from '#store/db.ts';
import { acceptVolunteer, offerToWalk } from '#store/vrijwilligers.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { changeWijkSettings } from '../wijk-settings.ts';
import type { DemoName } from './cast.ts';
import { DEMO_PEOPLE, HARLINGEN } from './cast.ts';
import type { DemoMeans } from './waiting.ts';
import { demoId } from './waiting.ts';

/** Who walks in Harlingen; the last one waits for a coordinator. */
const WALKERS: readonly { readonly name: DemoName; readonly isAccepted: boolean }[] = [
  { name: 'sietse', isAccepted: true },
  { name: 'marijke', isAccepted: true },
  { name: 'fatima', isAccepted: false },
];
const INSTRUCTED_DAYS = 20;

/** Volunteers, and rounds for them to be drawn. Repeated it does nothing more. */
export async function addWalkers(tx: Tx, { at, actor }: DemoMeans): Promise<void> {
  const idOf = (name: DemoName): string => DEMO_PEOPLE.find((one) => one.name === name)?.id ?? '';
  let isFirst = false;
  for (const { name, isAccepted } of WALKERS) {
    const id = demoId(`vrijwilliger ${name}`);
    const offered = await offerToWalk(tx, { id, personId: idOf(name), gebied: HARLINGEN, at });
    if (offered !== 'gedaan') continue;
    isFirst = true;
    const instructedOn = plusDays(dutchDate(at), -INSTRUCTED_DAYS);
    if (isAccepted) await acceptVolunteer(tx, id, { by: idOf('marijke'), at, instructedOn });
  }
  if (!isFirst) return;
  const settings = await getWijkSettings(tx, HARLINGEN);
  const surveillance = { ...settings.surveillance, rondes: 3 };
  await changeWijkSettings(tx, HARLINGEN, { ...settings, surveillance }, { by: actor, at });
}
