import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { wijkSettingsSchema } from '#basis/wijk-settings.ts';
import { getGebied } from '#store/gebieden.ts';
import { mayTouch } from '../access.ts';
import { changeWijkSettings } from '../wijk-settings.ts';
import { route } from './route.ts';
import { GebiedCodeText } from './schemas.ts';

export const putSettingsRoute = route({
  name: 'settings.put',
  method: 'PUT',
  path: '/wijken/:code/settings',
  summary:
    'Set how a wijk or buurt wants its group; what is left out becomes the default. Repeating it changes nothing',
  params: z.strictObject({ code: GebiedCodeText }),
  body: wijkSettingsSchema,
  answers: { 200: wijkSettingsSchema },
  async handle({ params: { code }, body }, { sql, clock }, caller) {
    await sql.begin(async (tx) => {
      if ((await getGebied(tx, code)) === null) throw new ProblemError('niet-gevonden', API_NL.noWijk(code));
      if (!mayTouch(caller, code))
        throw new ProblemError('geen-toegang', API_NL.otherGebied(caller.gebied ?? ''));
      const isGemeente = caller.role !== 'coordinator';
      await changeWijkSettings(tx, code, body, { by: `token:${caller.tokenId}`, at: clock(), isGemeente });
    });
    return { status: 200, body };
  },
});
