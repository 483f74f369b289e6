import { gemeenteSettingsPutSchema, gemeenteSettingsSchema } from '#basis/gemeente-settings.ts';
import { changeGemeenteSettings } from '../gemeente-settings.ts';
import { route } from './route.ts';

export const putGemeenteSettingsRoute = route({
  name: 'gemeente.settings.put',
  method: 'PUT',
  path: '/gemeente/settings',
  summary:
    'Set how the gemeente shows itself on the pages; what is left out becomes the default, save who must do a second step: that stays as it is. Repeating it changes nothing',
  body: gemeenteSettingsPutSchema,
  answers: { 200: gemeenteSettingsSchema },
  async handle({ body }, context, caller) {
    const { settings } = await changeGemeenteSettings(context, body, `token:${caller.tokenId}`);
    return { status: 200, body: settings };
  },
});
