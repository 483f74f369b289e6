import { randomBytes } from 'node:crypto';
import { newId } from '#basis/ids.ts';
import type { Role } from '#basis/roles.ts';
import { makeLoginLink } from '#provisioning/sign-in.ts';
import type { Bearer, SessionRole } from '#store/inloglinks.ts';
import type { Api } from '#test/provisioning/api.ts';
import { startApi } from '#test/provisioning/api.ts';
import type { Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';
import type { Visit } from './visit.ts';
import { visit } from './visit.ts';

/** The pages on a database of their own, as ./test/provisioning/api.ts makes it: gemeente Harlingen, the homeserver in memory. */
export type Site = {
  readonly api: Api;
  /** A browser that nobody signed in with. */
  visitor(headers?: Readonly<Record<string, string>>): Visit;
  /**
   * A browser of somebody with this role, signed in by a link. A resident is a person, as is whoever is asked for `asPerson`; the others
   * have the role alone. `gebied` for roles that are of one.
   */
  signedIn(role: Role, options?: { readonly gebied?: string; readonly asPerson?: true }): Promise<Visit>;
  /** A browser of this person, signed in by a link. */
  signedInAs(personId: string): Promise<Visit>;
  /** A person with these roles; gives their id. */
  person(...roles: readonly (readonly [role: string, gebied: string])[]): Promise<string>;
  /** The path of a fresh link for somebody. */
  linkFor(bearer: Bearer): Promise<Path>;
  close(): Promise<void>;
};

const OF_GEBIED: readonly Role[] = ['coordinator', 'wijkagent', 'resident'];

/** Starts the pages. Limits are high unless settings say otherwise. */
export async function startSite(settings: Readonly<Record<string, string>> = {}): Promise<Site> {
  const api = await startApi({
    requestsPerMinute: '100000',
    pagesPerMinute: '100000',
    publicFormsPerMinute: '100000',
    ...settings,
  });
  const { context, owner } = api;
  const site: Site = {
    api,
    visitor: (headers) => visit(api.app, headers),
    async person(...roles) {
      const id = newId(randomBytes);
      const name = `t-${id}`;
      await owner`insert into persoon (id, localpart, user_id, weergavenaam, aangemaakt_op)
        values (${id}, ${name}, ${`@${name}:example.org`}, ${`Test ${id.slice(0, 8)}`}, ${context.clock()})`;
      for (const [role, gebied] of roles)
        await owner`insert into lidmaatschap (persoon_id, gebied_code, rol, sinds)
          values (${id}, ${gebied}, ${role}, ${context.clock()})`;
      return id;
    },
    async linkFor(bearer) {
      const means = { random: randomBytes, at: context.clock(), actor: 'service:test' } as const;
      return pathTo('inloglink', { token: (await makeLoginLink(context.sql, bearer, means)).token });
    },
    async signedIn(role, { gebied = 'WK007200', asPerson } = {}) {
      const isPerson = role === 'resident' || asPerson === true;
      const bearer: Bearer = isPerson
        ? { is: 'persoon', persoonId: await site.person([role, gebied]) }
        : {
            is: 'rol',
            role: role as SessionRole,
            gebied: (OF_GEBIED.includes(role) ? gebied : null) as never,
          };
      return await signIn(site, bearer);
    },
    signedInAs: (persoonId) => signIn(site, { is: 'persoon', persoonId }),
    close: () => api.close(),
  };
  return site;
}

async function signIn(site: Site, bearer: Bearer): Promise<Visit> {
  const browser = site.visitor();
  const page = await browser.open(await site.linkFor(bearer));
  const done = await page.submit();
  if (done.status !== 303) throw new Error(`signing in as ${JSON.stringify(bearer)} gave ${done.status}`);
  return browser;
}
