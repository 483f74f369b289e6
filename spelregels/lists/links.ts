import { words } from './words.ts';

/** Domains of authorities and services that a report may point at; their subdomains count. Every wijk's list begins with them. */
export const OFFICIAL_DOMAINS: readonly string[] = words(`
  politie.nl burgernet.nl overheid.nl rijksoverheid.nl amberalert.nl amberalertnederland.nl 112.nl nl-alert.nl crisis.nl harlingen.nl fryslan.nl
  brandweer.nl vrfryslan.nl veiligheidsregiofryslan.nl knmi.nl rijkswaterstaat.nl rws.nl rivm.nl ggdfryslan.nl ggd.nl dierenambulance.nl dierenbescherming.nl
  meldmisdaadanoniem.nl slachtofferhulp.nl fraudehelpdesk.nl veiliginternetten.nl politiekeurmerk.nl hetccv.nl veiligheid.nl waarschuwingsdienst.nl
  stopheling.nl digid.nl belastingdienst.nl wetterskipfryslan.nl prorail.nl liander.nl stedin.nl enexis.nl vitens.nl gaslek.nl 113.nl huiselijkgeweld.nl
  veiligthuis.nl kindertelefoon.nl verbeterdebuurt.nl buitenbeter.nl fixi.nl
`);
/** Top-level domains that are no Dutch words: `naam.nl` alone is a web address, `weg.De` is two sentences. */
export const CLEAR_TOP_LEVELS: ReadonlySet<string> = new Set(
  words('nl com org eu frl xyz biz co uk tk ru cn io'),
);
/** Top-level domains that are words too: an address only with a path behind it. */
export const OTHER_TOP_LEVELS: ReadonlySet<string> = new Set(
  words(`net be de fr info me tv app dev online shop site club top live news link click amsterdam gent vlaanderen ly gl to us ch at pl ro bg es
  it ml ga cf gq cc ws store gle page`),
);
