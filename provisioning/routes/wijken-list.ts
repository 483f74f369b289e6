import { z } from 'zod';
import { listGebieden } from '#store/gebieden.ts';
import { route } from './route.ts';
import { Flag, Wijk } from './schemas.ts';
import { wijkView } from './views.ts';

export const listWijkenRoute = route({
  name: 'wijken.list',
  method: 'GET',
  path: '/wijken',
  summary: 'Wijken and buurten of the gemeente, lapsed ones too',
  query: z.strictObject({ soort: z.enum(['wijk', 'buurt']).optional(), aan: Flag.optional() }),
  answers: { 200: z.object({ wijken: z.array(Wijk) }) },
  async handle({ query }, { sql }) {
    return { status: 200, body: { wijken: (await listGebieden(sql, query)).map(wijkView) } };
  },
});
