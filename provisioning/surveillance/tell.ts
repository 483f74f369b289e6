import { SAID_ONCE_DAYS } from '#basis/surveillance.ts';
import type { Tx } from '#store/db.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import { addPublicReport } from '#store/openbare-meldingen.ts';
import type { Undecided } from '#store/waarneming-vertellen.ts';
import {
  askToTell,
  lockUndecided,
  membersAtAddress,
  noteTelling,
  wasSaid,
} from '#store/waarneming-vertellen.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import type { ProvisioningContext } from '../context.ts';
import { hmacOfAddress, hmacOfHome } from '../keys.ts';
import { decideTelling } from './decide.ts';

const DAY_MS = 86_400_000;
/** Of one address: a flat has one number for many homes. */
const MOST_AT_ADDRESS = 20;

/**
 * Decides who hears of one thing that was seen, and has them told: once, in one transaction. Who lives at the address is found by what is
 * kept of members' addresses, from which no address can be read; nothing of it is noted but who is told. `isUnderWay`: the round goes on; who
 * takes part and lives there is told, and anything else is left to be decided after it.
 */
export async function tellObservation(
  context: ProvisioningContext,
  id: string,
  isUnderWay = false,
): Promise<void> {
  const at = context.clock();
  const { signalenUrl } = context.settings;
  await context.sql.begin(async (tx) => {
    const it = await lockUndecided(tx, id);
    if (it === null) return;
    const [{ surveillance }, gemeente] = [
      await getWijkSettings(tx, it.gebied),
      await getGemeenteSettings(tx),
    ];
    const hasAddress = it.pc6 !== null;
    const since = new Date(it.seenAt.getTime() - SAID_ONCE_DAYS * DAY_MS);
    const said = hasAddress && (await wasSaid(tx, it, since));
    const members = await membersOf(tx, context, it);
    const outcome = decideTelling({
      ...{ kind: it.kind, hasAddress, isInOrder: it.isMended || it.wasMended, wasSaid: said },
      ...{ hasMembers: members.length > 0, wish: surveillance.bewoners },
      gemeenteHears: signalenUrl !== undefined || gemeente.openbareRuimte !== null,
    });
    if (isUnderWay && outcome !== 'bericht') return;
    await noteTelling(tx, id, outcome);
    if (outcome === 'bericht') for (const member of members) await askToTell(tx, id, member, at);
    if (outcome === 'gemeente')
      await addPublicReport(tx, id, signalenUrl === undefined ? 'mail' : 'signalen', at);
  });
}

async function membersOf(
  tx: Tx,
  { settings }: ProvisioningContext,
  { gebied, pc6, huisnummer, toevoeging }: Undecided,
): Promise<readonly string[]> {
  if (pc6 === null || huisnummer === null) return [];
  const address = hmacOfAddress(settings, { pc6, huisnummer });
  const home = toevoeging === null ? null : hmacOfHome(settings, { pc6, huisnummer, toevoeging });
  return await membersAtAddress(tx, gebied, { address, home, limit: MOST_AT_ADDRESS });
}
