import { toldDays } from '#basis/retention.ts';
import { homeView } from '#web/pages/home.tsx';
import { retentionSettings } from '../retention.ts';
import { html, page } from './page.ts';

export const homePage = page({
  name: 'home',
  async show({ frame }, { settings }) {
    return html(homeView(frame, toldDays(retentionSettings(settings))));
  },
});
