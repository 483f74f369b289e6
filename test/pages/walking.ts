/** Volunteers, and a round that they know of, for the pages about walking. */
import { randomUUID } from 'node:crypto';
import type { Site } from './site.ts';

const GEBIED = 'WK007200';
const DAY_MS = 86_400_000;

/** Makes somebody a volunteer in the wijk; gives the id of that. */
export async function aVolunteer(
  { api }: Site,
  personId: string,
  state: 'aangeboden' | 'aangenomen' = 'aangenomen',
): Promise<string> {
  const id = randomUUID();
  const [decided, instructed] = state === 'aangenomen' ? [api.context.clock(), '2026-02-14'] : [null, null];
  await api.owner`
    insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, beslist_op, instructie_op)
    values (${id}, ${personId}, ${GEBIED}, ${state}, ${api.context.clock()}, ${decided}, ${instructed})`;
  return id;
}

/** A round the day after tomorrow, of which these were asked; gives its id. */
export async function aRound({ api }: Site, ...walkers: readonly string[]): Promise<string> {
  const { owner, context } = api;
  const id = randomUUID();
  const now = context.clock();
  const begins = new Date(now.getTime() + 2 * DAY_MS);
  const [{ nr } = { nr: 1 }] = await owner<{ nr: number }[]>`select count(*)::int + 1 as nr from ronde`;
  await owner`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gevraagd_op)
    values (${id}, ${GEBIED}, ${nr}, '2026-03-01', ${nr}, ${begins}, ${new Date(begins.getTime() + 3_600_000)}, 'gevraagd', ${now},
      ${now})`;
  for (const personId of walkers)
    await owner`insert into ronde_loper (ronde_id, persoon_id, gevraagd_op) values (${id}, ${personId}, ${now})`;
  return id;
}

/** Who came last; of a walk in a browser that is who looks. */
export async function lastPerson({ api }: Site): Promise<string> {
  const [row] = await api.owner<{ id: string }[]>`
    select persoon_id as id from lidmaatschap where gebied_code = ${GEBIED} and rol = 'resident' order by xmin::text::bigint desc limit 1`;
  if (row === undefined) throw new Error('nobody came');
  return row.id;
}
