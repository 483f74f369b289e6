import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { wijkSettingsSchema } from '#basis/wijk-settings.ts';
import { getGebied } from '#store/gebieden.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { mayTouch } from '../access.ts';
import { route } from './route.ts';
import { GebiedCodeText } from './schemas.ts';

export const getSettingsRoute = route({
  name: 'settings.get',
  method: 'GET',
  path: '/wijken/:code/settings',
  summary: 'How a wijk or buurt wants its group, with defaults where it chose nothing',
  params: z.strictObject({ code: GebiedCodeText }),
  answers: { 200: wijkSettingsSchema },
  async handle({ params: { code } }, { sql }, caller) {
    if ((await getGebied(sql, code)) === null) throw new ProblemError('niet-gevonden', API_NL.noWijk(code));
    if (!mayTouch(caller, code))
      throw new ProblemError('geen-toegang', API_NL.otherGebied(caller.gebied ?? ''));
    return { status: 200, body: await getWijkSettings(sql, code) };
  },
});
