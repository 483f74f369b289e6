import { newId } from '#basis/ids.ts';
import type { Site } from './site.ts';

/** As if everybody who is signed in now had said why they look at this subject. */
export async function reasonFor(site: Site, subject: string): Promise<void> {
  const { context, owner } = site.api;
  const at = context.clock();
  const sessions = await owner<{ id: string }[]>`select id from sessie`;
  for (const { id } of sessions)
    await owner`insert into inzage (id, sessie_id, actor, rol, onderwerp, reden, woorden, op, geldig_tot)
      values (${newId(context.random)}, ${id}, ${`sessie:${id}`}, 'gemeente', ${subject}, 'rol-regelen', 'voor de test', ${at},
        ${new Date(at.getTime() + 900_000)})`;
}
