import { gemeenteSettingsSchema } from '#basis/gemeente-settings.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import { route } from './route.ts';

export const getGemeenteSettingsRoute = route({
  name: 'gemeente.settings.get',
  method: 'GET',
  path: '/gemeente/settings',
  summary: 'How the gemeente shows itself on the pages, with defaults where it chose nothing',
  answers: { 200: gemeenteSettingsSchema },
  async handle(_input, { sql }) {
    return { status: 200, body: await getGemeenteSettings(sql) };
  },
});
