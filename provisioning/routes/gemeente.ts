import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { getGemeente } from '#store/gebieden.ts';
import { route } from './route.ts';

const Gemeente = z.object({ code: z.string(), naam: z.string().nullable() });

export const getGemeenteRoute = route({
  name: 'gemeente.get',
  method: 'GET',
  path: '/gemeente',
  summary: 'The gemeente that this installation serves',
  answers: { 200: Gemeente },
  async handle(_input, { sql }) {
    const gemeente = await getGemeente(sql);
    if (gemeente === null) throw new ProblemError('niet-gevonden', API_NL.noGemeente);
    return { status: 200, body: gemeente };
  },
});
