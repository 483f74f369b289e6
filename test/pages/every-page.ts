/** What tests need that walk the table of pages, so that a page is under them from the moment it stands in it. */
import { randomUUID } from 'node:crypto';
import type { Role } from '#basis/roles.ts';
import { ROLES } from '#basis/roles.ts';
import type { PageName } from '#web/paths.ts';
import { PATTERNS } from '#web/paths.ts';
import type { Site } from './site.ts';
import type { Visit } from './visit.ts';

export const OWN_GEBIED = 'WK007200';
/** What somebody typed who means harm; its marks are looked for as they stand. */
export const HARM = {
  script: '<script>alert(1)</script>',
  image: '"><img src=x onerror=alert(1)>',
  formula: '=HYPERLINK("https://boos.example")',
} as const;

const PARTS: Readonly<Record<string, string>> = {
  gebied: OWN_GEBIED,
  token: 'x'.repeat(43),
  nummer: '1',
  vorm: 'json',
};
const ANY_ID = '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a99';
/** Of pages that are not opened without one. */
const QUERIES: Partial<Record<PageName, string>> = {
  'beheer.reden': `?onderwerp=persoon:${ANY_ID}&terug=%2Fbeheer`,
};

/** A path of a page, its parts filled in with what {@link seed} puts there or with what may be. */
export function concretePath(name: PageName): string {
  const path = PATTERNS[name].replace(/:(\w+)/g, (_all, part: string) => PARTS[part] ?? ANY_ID);
  return path + (QUERIES[name] ?? '');
}

/** A group with members and a melding, all named by somebody who means harm. */
export async function seed({ api }: Site): Promise<void> {
  const { owner, context } = api;
  const now = context.clock();
  await owner`update gebied set aan = true, naam = ${HARM.formula + HARM.script} where code = ${OWN_GEBIED}`;
  await owner`
    insert into persoon (id, localpart, user_id, weergavenaam, aangemaakt_op)
    values (${ANY_ID}, 't-vast', '@t-vast:example.org', ${HARM.formula + HARM.image}, ${now})`;
  await owner`insert into lidmaatschap (persoon_id, gebied_code, rol, sinds)
    values (${ANY_ID}, ${OWN_GEBIED}, 'resident', ${now})`;
  await owner`
    insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, plaats, wat, geopend_op,
      herinnerd_op)
    values (${randomUUID()}, ${OWN_GEBIED}, 1, '!r:example.org', 'open', '$bron', '@t-vast:example.org', true, ${HARM.script},
      ${HARM.formula}, ${now}, ${now})`;
}

/** A browser for each role and one of nobody. Coordinators are persons, as they always are. */
export async function everybody(site: Site): Promise<ReadonlyMap<Role | 'nobody', Visit>> {
  const all = new Map<Role | 'nobody', Visit>([['nobody', site.visitor()]]);
  for (const role of ROLES)
    all.set(role, await site.signedIn(role, role === 'coordinator' ? { asPerson: true } : {}));
  return all;
}

type Browsers = Awaited<ReturnType<typeof everybody>>;

/**
 * Of everybody those to whom this page is something else: nobody, the first who is shown it or led on, and the first who is refused. That
 * each role is refused or shown what it should is walked in provisioning/pages/access.test.ts.
 */
export async function differentLookers(site: Site, browsers: Browsers, path: string): Promise<Browsers> {
  const found = new Map<'shown' | 'led' | 'refused', readonly [Role, Visit]>();
  for (const [role, browser] of browsers) {
    if (role === 'nobody') continue;
    const { status } = await ask(site, browser, { path });
    const to = status === 200 ? 'shown' : status === 303 ? 'led' : 'refused';
    if (!found.has(to)) found.set(to, [role, browser]);
    if (found.has('shown') && found.has('refused')) break;
  }
  const nobody = browsers.get('nobody') ?? site.visitor();
  return new Map<Role | 'nobody', Visit>([['nobody', nobody], ...found.values()]);
}

export type Asked = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
};

/** A request as it stands, with a browser's cookies, which it neither adds to nor follows anywhere. */
export async function ask(
  site: Site,
  browser: Visit,
  it: {
    readonly path: string;
    readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS';
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Buffer;
  },
): Promise<Asked> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await site.api.app.inject({
    method: it.method ?? (it.body === undefined ? 'GET' : 'POST'),
    url: it.path,
    headers: {
      ...(cookie === '' ? {} : { cookie }),
      ...(it.body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...it.headers,
    },
    ...(it.body === undefined ? {} : { payload: it.body }),
  });
  const { statusCode, headers, body, rawPayload } = answer;
  return { status: statusCode, headers, text: body, bytes: rawPayload };
}

/** A form's token of this browser: any page's is good for all of them. */
export async function formToken(browser: Visit): Promise<string> {
  const path = browser.cookies.has('buurtbaken') ? PATTERNS.uitloggen : concretePath('inloglink');
  return (await browser.open(path)).field('_echt') ?? '';
}

/** What a form on the page has fields for, and what they may be: as a browser reads it. */
export function fieldsOf(html: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, form = ''] of html.matchAll(/<form\b([\s\S]*?)<\/form>/g))
    for (const [tag] of form.matchAll(/<(?:input|textarea|select|button)\b(?:[^>"]|"[^"]*")*>/g)) {
      const name = /\bname="([^"]*)"/.exec(tag)?.[1];
      if (name === undefined || name === '_echt') continue;
      const value = /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '';
      found.set(name, [...(found.get(name) ?? []), value]);
    }
  for (const [, options = ''] of html.matchAll(/<select\b([\s\S]*?)<\/select>/g)) {
    const name = /\bname="([^"]*)"/.exec(options)?.[1] ?? '';
    for (const [, value = ''] of options.matchAll(/<option\b[^>]*value="([^"]*)"/g))
      found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}
