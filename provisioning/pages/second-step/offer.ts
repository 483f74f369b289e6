import { getGemeente } from '#store/gebieden.ts';
import type { SecondStep } from '#store/tweede-stap.ts';
import { MOST_PASSKEYS } from '#store/tweede-stap.ts';
import type { AppToAdd } from '#web/components/second-step.tsx';
import type { FormState } from '#web/form.ts';
import { shownValue } from '#web/form.ts';
import type { ProvisioningContext } from '../../context.ts';
import { qrSquare } from '../../qr.ts';
import { appUri, typedSecret } from '../../second-step/app.ts';
import type { Person } from '../../second-step/enrol.ts';
import { offerApp, offerChallenge } from '../../second-step/enrol.ts';
import { creationOptions, passkeySite, requestOptions } from '../../second-step/passkey.ts';
import { standardName } from '../frame.ts';
import type { Visitor } from '../visitor.ts';

/** The visitor, if they are somebody by name; null for an office alone. */
export function asPerson(visitor: Visitor): Person | null {
  return visitor.is === 'signed-in' && visitor.personId !== null
    ? { ...visitor, personId: visitor.personId }
    : null;
}

/** An app's secret as the page shows it. The label in the app names the gemeente and nobody. */
export async function appToAdd(
  context: ProvisioningContext,
  person: Person,
  form: FormState,
): Promise<AppToAdd> {
  const carried = shownValue(form, 'geheim');
  const { secret, sealed } = offerApp(context, person, carried === '' ? null : carried);
  const name = standardName(await getGemeente(context.sql)) ?? context.settings.serverName;
  const uri = appUri(secret, { issuer: 'Buurtbaken', label: name });
  return { qr: qrSquare(uri), key: typedSecret(secret), sealed };
}

/** What the browser is asked to make; null where there can be no passkey, or no more. */
export async function passkeyToMake(
  context: ProvisioningContext,
  person: Person,
  { passkeys: known }: SecondStep,
): Promise<object | null> {
  const site = passkeySite(context.settings);
  if (site === null || known.length >= MOST_PASSKEYS) return null;
  const challenge = await offerChallenge(context, person);
  return await creationOptions(site, { challenge, personId: person.personId, name: 'Buurtbaken', known });
}

/** What the browser is asked to sign; null for who has no passkey. */
export async function passkeyToUse(
  context: ProvisioningContext,
  person: Person,
  { passkeys: known }: SecondStep,
): Promise<object | null> {
  const site = passkeySite(context.settings);
  if (site === null || known.length === 0) return null;
  return await requestOptions(site, { challenge: await offerChallenge(context, person), known });
}
