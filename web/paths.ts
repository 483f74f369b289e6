import { OBSERVATION_PATTERNS } from './paths-observations.ts';
import { OFFICE_PATTERNS } from './paths-office.ts';

/** Every address of the pages. No page writes one itself, so that what links somewhere and what stands there cannot differ. */

/** By the name of the page; `:part` as Fastify writes it. A `:gebied` is the code of a wijk or buurt. */
export const PATTERNS = {
  home: '/',
  spelregels: '/spelregels',
  privacy: '/privacy',
  toegankelijkheid: '/toegankelijkheid',
  inloggen: '/inloggen',
  inloglink: '/inloggen/:token',
  'inloggen.dienst': '/inloggen/dienst',
  'inloggen.terug': '/inloggen/dienst/terug',
  koppelen: '/koppelen/:token',
  'mijn.koppelen': '/mijn/inlogdienst',
  uitloggen: '/uitloggen',
  stap: '/tweede-stap',
  'mijn.stap': '/mijn/tweede-stap',
  beheer: '/beheer',
  'beheer.instellingen': '/beheer/instellingen',
  'beheer.inrichten': '/beheer/inrichten',
  'beheer.logo': '/beheer/instellingen/logo',

  element: '/element/:gebied',
  wijk: '/wijk/:gebied',
  'wijk.wacht': '/wijk/:gebied/wacht/:soort/:id',
  'wijk.aanmeldingen': '/wijk/:gebied/aanmeldingen',
  'wijk.leden': '/wijk/:gebied/leden',
  'wijk.lid': '/wijk/:gebied/leden/:persoon',
  'wijk.team': '/wijk/:gebied/team',
  'wijk.uitnodigen': '/wijk/:gebied/uitnodigen',
  'wijk.overstap': '/wijk/:gebied/overstap',
  'wijk.proberen': '/wijk/:gebied/proberen',
  'wijk.proef': '/wijk/:gebied/proef',
  'wijk.instellingen': '/wijk/:gebied/instellingen',
  'wijk.surveillance': '/wijk/:gebied/surveillance',
  meelopen: '/meelopen',
  'meelopen.agenda': '/meelopen/agenda/:token',
  // Taking part, and the account.
  meedoen: '/meedoen',
  'meedoen.geengroep': '/meedoen/geen-groep',
  'meedoen.leeftijd': '/meedoen/leeftijd',
  'meedoen.jong': '/meedoen/onder-18',
  'meedoen.spelregels': '/meedoen/spelregels',
  'meedoen.naam': '/meedoen/naam',
  'meedoen.bewijs': '/meedoen/bewijs',
  code: '/code',
  account: '/account/:token',
  'account.oidc': '/account/:token/inloggen',
  oidc: '/inlogservice/terug',
  wachtwoord: '/wachtwoord',
  verhuizen: '/verhuizen',
  'wachtwoord.nieuw': '/wachtwoord/:token',
  'beheer.aanvragen': '/beheer/aanvragen',
  'beheer.aanvraag': '/beheer/aanvragen/:id',
  'beheer.brieven': '/beheer/brieven',
  'beheer.brief': '/beheer/brieven/:id',
  ...OFFICE_PATTERNS,
  ...OBSERVATION_PATTERNS,
  // Own data, looks and the register (AVG).
  // Wijken, new groups and evenings.
  wijken: '/wijken',
  'wijken.gebied': '/wijken/:gebied',
  'wijken.zoek': '/zoek-wijk',
  'groep.opzetten': '/groep-opzetten',
  groep: '/groep/:token',
  uitnodigingen: '/uitnodigingen',
  avond: '/avond/:code',
  'beheer.groepen': '/beheer/groepen',
  'beheer.groep': '/beheer/groepen/:gebied',
  'beheer.groep.vragers': '/beheer/groepen/:gebied/vragers',
  'beheer.wijken': '/beheer/wijken',
  'beheer.wijk': '/beheer/wijken/:gebied',
  'beheer.wijk.plan': '/beheer/wijken/:gebied/plan',
  'beheer.inlezen': '/beheer/inlezen',
  'beheer.avond': '/beheer/wijken/:gebied/avond',
  'beheer.avond.scherm': '/beheer/wijken/:gebied/avond/scherm',
  'beheer.reden': '/beheer/reden',
  mijn: '/mijn',
  'mijn.ophalen': '/mijn/ophalen/:vorm',
  'mijn.stoppen': '/mijn/stoppen',
  gewist: '/gewist/:token',
  'gewist.verslag': '/gewist/:token/verslag',
  verslagen: '/verslagen',
  'verslagen.certificaat': '/verslagen/certificaat',
  'beheer.wissingen': '/beheer/wissingen',
  'beheer.wissing.verslag': '/beheer/wissingen/:nr/verslag',
  'beheer.register': '/beheer/register',
  'beheer.drukwerk': '/beheer/drukwerk',
  'beheer.drukwerk.gebied': '/beheer/drukwerk/:gebied',
  'beheer.meldingen': '/beheer/meldingen',
  'wijk.melding.politie': '/wijk/:gebied/melding/:nummer/politie',
  'politie.melding': '/melding-voor-politie/:token',
} as const;
export type PageName = keyof typeof PATTERNS;

declare const own: unique symbol;
/** A path on this very site, with its query: nothing else can be redirected to. */
export type Path = string & { readonly [own]: true };

type PartsOf<Pattern extends string> = Pattern extends `${string}:${infer Part}/${infer Rest}`
  ? Part | PartsOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Part}`
    ? Part
    : never;
type Parts<N extends PageName> = { readonly [P in PartsOf<(typeof PATTERNS)[N]>]: string };
type Query = Readonly<Record<string, string | number | undefined>>;
type Arguments<N extends PageName> =
  PartsOf<(typeof PATTERNS)[N]> extends never
    ? [parts?: Record<string, never>, query?: Query]
    : [parts: Parts<N>, query?: Query];

/** The path of a page with its parts filled in: `pathTo('inloglink', { token })`. Queries that are undefined are left out. */
export function pathTo<N extends PageName>(name: N, ...[parts, query]: Arguments<N>): Path {
  const given = (parts ?? {}) as Readonly<Record<string, string>>;
  const path = PATTERNS[name].replace(/:(\w+)/g, (_all, part: string) =>
    encodeURIComponent(given[part] ?? ''),
  );
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  ).toString();
  return (search === '' ? path : `${path}?${search}`) as Path;
}

const LONGEST = 500;

/** A path that came from outside, if it leads to this site whatever a browser makes of it; else null. */
export function ownPath(text: unknown): Path | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null;
  // One slash and then none, nor a backslash, which browsers read as one; no signs that they drop.
  return /^\/(?![/\\])[\w\-.~!$&'()*+,;=:@%/?]*$/.test(text) ? (text as Path) : null;
}

/** The same path with one more thing in its query, or another value for it. */
export function withQuery(path: Path, key: string, value: string | number): Path {
  const at = path.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : path.slice(at + 1));
  query.set(key, String(value));
  return `${at < 0 ? path : path.slice(0, at)}?${query}` as Path;
}
