import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { getGebied } from '#store/gebieden.ts';
import { route } from './route.ts';
import { GebiedCodeText, Wijk } from './schemas.ts';
import { wijkView } from './views.ts';

export const getWijkRoute = route({
  name: 'wijken.get',
  method: 'GET',
  path: '/wijken/:code',
  summary: 'One wijk or buurt',
  params: z.strictObject({ code: GebiedCodeText }),
  answers: { 200: Wijk },
  async handle({ params }, { sql }) {
    const gebied = await getGebied(sql, params.code);
    if (gebied === null) throw new ProblemError('niet-gevonden', API_NL.noWijk(params.code));
    return { status: 200, body: wijkView(gebied) };
  },
});
