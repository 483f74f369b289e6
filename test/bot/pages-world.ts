/** The pages of a wijk beside its rooms: what somebody chooses in a browser and what others tap, on one database and one homeserver. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '#provisioning/app.ts';
import { makeLoginLink } from '#provisioning/sign-in.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';
import { visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { GEBIED } from './cases-world.ts';
import type { Scene, Who } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

export type PagesScene = Scene & {
  readonly app: FastifyInstance;
  /** A browser of somebody who signed in by the bot's link. */
  signedIn(who: Who): Promise<Visit>;
  personId(who: Who): Promise<string>;
  /** Sends a form while the bot is at work, as it is all the time. */
  choose(page: Shown, values: Readonly<Record<string, string>>): Promise<Shown>;
  /** The page of the only thing of this kind that waits. */
  waiting(browser: Visit, kind: string): Promise<Shown>;
  close(): Promise<void>;
};

export async function startPagesScene(settings?: Parameters<typeof startScene>[0]): Promise<PagesScene> {
  const scene = await startScene(settings);
  const { context } = { context: scene.provisioning };
  const limits = { requestsPerMinute: 100_000, pagesPerMinute: 100_000, publicFormsPerMinute: 100_000 };
  const app = await buildApp({ ...context, settings: { ...context.settings, ...limits } });
  const personId = async (who: Who): Promise<string> => {
    const [row] = await scene.world.owner<{ id: string }[]>`select id from persoon where localpart = ${who}`;
    return found(row).id;
  };
  return {
    ...scene,
    app,
    personId,
    async signedIn(who) {
      const at = scene.world.clock.now;
      const bearer = { is: 'persoon', persoonId: await personId(who) } as const;
      const { token } = await makeLoginLink(context.sql, bearer, {
        random: randomBytes,
        at,
        actor: 'service:test',
      });
      const browser = visit(app);
      await (await browser.open(pathTo('inloglink', { token }))).submit();
      return browser;
    },
    async choose(page, values) {
      const sent = page.submit(values);
      // The row is written before the bot looks.
      for (let tries = 0; tries < 100; tries += 1) {
        const [job] = await scene.world.owner`select 1 from pagina_besluit where gedaan_op is null`;
        if (job) break;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await scene.settle();
      return await (await sent).follow();
    },
    async waiting(browser, kind) {
      const page = await browser.open(pathTo('wijk', { gebied: GEBIED }));
      const [, to] = new RegExp(`href="(/wijk/${GEBIED}/wacht/${kind}/[^"]+)"`).exec(page.html) ?? [];
      if (to === undefined) throw new Error(`nothing of this kind waits: ${page.text}`);
      return await browser.open(to);
    },
    async close() {
      await app.close();
      await scene.stop();
    },
  };
}
