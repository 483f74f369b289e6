import { ELEMENT_NL as TEXT } from '#basis/catalogue/element.nl.ts';
import { wellKnownClient } from '#matrix/synapse-config.ts';
import { elementConfig } from '#stack/element-config.ts';
import { pathTo } from '#web/paths.ts';
import type { ComposeSettings } from '../settings.ts';
import { elementPage, phonePage } from './element-page.ts';

/** What is served or read as it stands, by its path. Pure. */
export function presetFiles(settings: ComposeSettings): Readonly<Record<string, string>> {
  const { domain, site, homeserver, client, gemeenteNaam, phoneGemeente } = settings;
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const to = { join: site + pathTo('meedoen'), rules: site + pathTo('spelregels'), site };
  return {
    'site/.well-known/matrix/client': json(wellKnownClient(homeserver)),
    // Other servers are sent to where they find nothing, and not to a port that is somebody else's.
    'site/.well-known/matrix/server': json({ 'm.server': `matrix.${domain}:443` }),
    // MSC1929; the site has the telephone number and who answers it.
    'site/.well-known/matrix/support': json({ support_page: `${site}/` }),
    // What Element X asks: where one signs up, and that the free app will do.
    'site/.well-known/element/element.json': json({
      registration_helper_url: to.join,
      enforce_element_pro: false,
    }),
    'element/config.json': json(
      elementConfig({
        homeserver,
        serverName: domain,
        brand: TEXT.brand(gemeenteNaam),
        own: {
          client,
          help: `${site}/`,
          privacy: site + pathTo('privacy'),
          report: TEXT.report(phoneGemeente),
          footer: TEXT.footer,
        },
      }),
    ),
    'element/welkom.html': elementPage(TEXT.welcome(gemeenteNaam), to, { logo: true }),
    'element/begin.html': elementPage(TEXT.home(phoneGemeente), to, { logo: false }),
    'element/telefoon.html': phonePage({ domain, site: to.site }),
    'egress.json': json({ allowed: settings.egress }),
  };
}
