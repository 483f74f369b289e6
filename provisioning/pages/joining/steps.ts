/** What the steps of signing up have in common. */
import type { Proof } from '#basis/joining.ts';
import { houseNumber } from '#basis/joining.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import type { Home } from '#store/wonen.ts';
import { homeAt } from '#store/wonen.ts';
import type { Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import type { Draft } from '../../joining/draft.ts';
import { openDraft, sealDraft } from '../../joining/draft.ts';
import { addressProvider } from '../../oidc.ts';
import type { Answer } from '../page.ts';
import { see } from '../page.ts';

type Group = NonNullable<Home['group']>;

/** The step after `done`, with what was filled in kept in the browser. */
export function goOn(context: ProvisioningContext, to: Path, draft: Draft): Answer {
  return see(to, null, { draft: sealDraft(context, draft) });
}

/** What the browser keeps. */
export function draftOf(context: ProvisioningContext, sealed: string | null): Draft {
  return openDraft(context, sealed);
}

/** The first step that is not done of those before `step`; null if all are. */
export function missingStep(draft: Draft, step: 'leeftijd' | 'spelregels' | 'naam' | 'bewijs'): Path | null {
  const before = ['adres', 'leeftijd', 'spelregels', 'naam', 'bewijs'];
  const done = [draft.address, draft.adult, draft.rules, draft.who];
  const paths = [
    pathTo('meedoen'),
    pathTo('meedoen.leeftijd'),
    pathTo('meedoen.spelregels'),
    pathTo('meedoen.naam'),
  ];
  const missing = done.slice(0, before.indexOf(step)).indexOf(undefined);
  return missing < 0 ? null : (paths[missing] ?? null);
}

/** The group of the draft's address now; null if there is none (any more). */
export async function groupOf({ sql }: ProvisioningContext, { address }: Draft): Promise<Group | null> {
  if (address === undefined) return null;
  return (await homeAt(sql, address.pc6, address.huisnummer))?.group ?? null;
}

/** Ways of proof that a gebied allows and this service can carry out. */
export async function proofsOf(
  { sql, settings }: ProvisioningContext,
  gebied: Group['code'],
): Promise<readonly Proof[]> {
  const { bewijs } = await getWijkSettings(sql, gebied);
  const able = bewijs.filter((proof) => proof !== 'oidc' || addressProvider(settings) !== null);
  return able.length === 0 ? ['brief'] : able;
}

/** "Voorstraat 12 A, 8861 AB Harlingen". */
export function addressLine(it: NonNullable<Draft['address']>): string {
  return `${it.straat} ${houseNumber(it)}, ${it.pc6.slice(0, 4)} ${it.pc6.slice(4)} ${it.plaats}`;
}
