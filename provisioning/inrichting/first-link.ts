import { FIRST_LINK_NL } from '#basis/catalogue/provisioning.nl.ts';
import { hasAnybodySignedIn } from '#store/inrichting.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../context.ts';
import { makeLoginLink } from '../sign-in.ts';
import { siteUrl } from '../site-url.ts';

/**
 * Says in the log by which link the first officer signs in, where the settings ask for it. The one secret that ever stands in a log: it works
 * once, for a quarter of an hour, on an installation in which there is nothing yet; from the first sign-in on none is made any more. Doing it
 * again makes another one.
 */
export async function tellFirstLink(context: ProvisioningContext): Promise<void> {
  const { settings, sql, random, clock, log } = context;
  if (!settings.firstLink || (await hasAnybodySignedIn(sql))) return;
  const bearer = { is: 'rol', role: 'gemeente', gebied: null } as const;
  // No second step is wanted in an installation in which nothing is set.
  const { token } = await makeLoginLink(sql, bearer, { random, at: clock(), actor: 'service:provisioning' });
  log.info({ link: siteUrl(settings, pathTo('inloglink', { token })) }, FIRST_LINK_NL);
}
