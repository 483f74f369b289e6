import { toldDays } from '#basis/retention.ts';
import { privacyView } from '#web/pages/privacy.tsx';
import { retentionSettings } from '../retention.ts';
import { html, page } from './page.ts';

export const privacyPage = page({
  name: 'privacy',
  async show({ frame }, { settings }) {
    return html(privacyView(frame, toldDays(retentionSettings(settings))));
  },
});
